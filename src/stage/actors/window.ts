/** The window: the sky of the hour, the street, and the plant on the sill that has seen better days. */
import type Phaser from 'phaser';
import type { Daylight } from '../daylight.ts';
import type { Picture } from '../picture.ts';
import { type Actor, hang, type Workshop } from './actor.ts';

/** The opening in the drawing of the window. */
const OPENING = { x: 40, y: 38, w: 200, h: 300 };
/** The street is drawn a little wider than the opening. */
const STREET = 0.72;

type Context = CanvasRenderingContext2D;

export class Window implements Actor {
  readonly #shop: Workshop;
  readonly #sky: Phaser.GameObjects.Container;
  #key = '';

  constructor(shop: Workshop, wall: Phaser.GameObjects.Container) {
    this.#shop = shop;
    const { scene, layout } = shop;
    const spot = layout.spots.window;
    this.#sky = scene.add.container(spot.x + OPENING.x * spot.s, spot.y + OPENING.y * spot.s);
    wall.add(this.#sky);
    hang(shop, wall, 'window', spot);
  }

  show({ daylight }: Picture, snap: boolean): void {
    const key = `sky-${JSON.stringify(daylight)}`;
    if (key === this.#key) return;
    this.#key = key;
    const { scene, brush, motion, layout } = this.#shop;
    const { s } = layout.spots.window;
    const sky = brush.paint(key, OPENING.w * s, OPENING.h * s, (context) => this.#draw(context, daylight, s));
    const old = [...this.#sky.list];
    const image = scene.add.image(0, 0, sky).setOrigin(0).setAlpha(0);
    this.#sky.add(image);
    motion.move(image, { alpha: 1 }, snap ? 0 : 1200, { onEnd: () => this.#sky.remove(old, true) });
  }

  #draw(context: Context, daylight: Daylight, s: number): void {
    const { sky } = daylight;
    const { w, h } = { w: OPENING.w * s, h: OPENING.h * s };
    const air = context.createLinearGradient(0, 0, 0, h * 0.8);
    air.addColorStop(0, sky.high);
    air.addColorStop(1, sky.low);
    context.fillStyle = air;
    context.fillRect(0, 0, w, h);
    this.#drawLights(context, daylight, w, h, s);
    const street = s * STREET;
    const foot = h - 2 * s;
    this.#stamp(context, 'cloud', 10 * s, 62 * s, s * 0.8, sky.cloud);
    this.#stamp(context, 'cloud', 112 * s, 108 * s, s * 0.62, sky.cloud);
    this.#stamp(context, 'far', 0, foot - 150 * street, street, sky.far);
    this.#stamp(context, 'near', -2 * s, foot - 122 * street, street, sky.near);
    context.globalAlpha = 0.85;
    this.#stamp(context, 'near-ink', -2 * s, foot - 122 * street, street);
    context.globalAlpha = Math.min(1, daylight.dark * 1.2);
    this.#stamp(context, 'lit', -2 * s, foot - 122 * street, street);
    context.globalAlpha = 1;
  }

  #drawLights(context: Context, daylight: Daylight, w: number, h: number, s: number): void {
    const place = (share: number): [number, number] => [
      (0.08 + share * 0.62) * w,
      (0.5 - Math.sin(share * Math.PI) * 0.46) * h,
    ];
    context.globalAlpha = Math.max(0, daylight.dark * 1.6 - 0.6);
    this.#stamp(context, 'stars', 0, 4 * s, s * 0.9);
    context.globalAlpha = 1;
    if (daylight.sun !== null) this.#stamp(context, 'sun', ...place(daylight.sun), s * 0.95);
    if (daylight.moon !== null) this.#stamp(context, 'moon', ...place(daylight.moon), s * 0.85);
  }

  #stamp(context: Context, name: string, x: number, y: number, s: number, tint?: string): void {
    const { brush } = this.#shop;
    const { w, h } = brush.find(name);
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(w * s);
    canvas.height = Math.ceil(h * s);
    const own = canvas.getContext('2d')!;
    brush.draw(own, name, 0, 0, s);
    if (tint) {
      own.globalCompositeOperation = 'source-in';
      own.fillStyle = tint;
      own.fillRect(0, 0, canvas.width, canvas.height);
    }
    context.drawImage(canvas, x, y);
  }
}
