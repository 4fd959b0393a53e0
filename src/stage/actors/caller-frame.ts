/** The caller's own frame: a ground that follows the mood, the person, the signs of the mood, and the wait on hold. */
import type Phaser from 'phaser';
import type { Gesture, Mood } from '../../app/view.ts';
import { toNumber } from '../colours.ts';
import { PALETTE } from '../palette.ts';
import type { FrameLook, Picture } from '../picture.ts';
import { type Actor, hang, type Workshop } from './actor.ts';
import { Caller } from './caller.ts';
import { CallerSigns } from './caller-signs.ts';

/** The opening in the drawing of the frame. */
const OPENING = { x: 24, y: 24, w: 300, h: 398 };
const PERSON = 0.386;
const UNKNOWN = { ground: '#35656f', groundMark: '#427681', pattern: 'pattern-burst' } as const;
/** How much of a veil lies over the person, and of what colour. */
const VEILS: Record<FrameLook, readonly [string, number]> = {
  hidden: [PALETTE.ink, 0],
  unknown: [PALETTE.ink, 0],
  live: [PALETTE.ink, 0],
  dimmed: [PALETTE.night, 0.5],
  parting: [PALETTE.cream, 0.55],
};

export class CallerFrame implements Actor {
  readonly #shop: Workshop;
  readonly #all: Phaser.GameObjects.Container;
  readonly #grounds: Phaser.GameObjects.Container;
  readonly #veil: Phaser.GameObjects.Rectangle;
  readonly #caller: Caller;
  readonly #signs: CallerSigns;
  readonly #s: number;
  #ground = '';
  #look: FrameLook = 'hidden';
  #mood: Mood = 'calm';

  constructor(shop: Workshop, into: Phaser.GameObjects.Container) {
    this.#shop = shop;
    const { scene } = shop;
    const { x, y, s } = shop.layout.spots.frame;
    this.#s = s;
    this.#all = scene.add.container(x, y).setAlpha(0);
    into.add(this.#all);
    this.#grounds = scene.add.container((OPENING.x - 4) * s, (OPENING.y - 4) * s);
    this.#all.add(this.#grounds);
    const foot = { x: (OPENING.x + OPENING.w / 2 - 4) * s, y: (OPENING.y + OPENING.h) * s };
    this.#caller = new Caller(shop, this.#all, foot, PERSON * s);
    this.#veil = scene.add
      .rectangle(OPENING.x * s, OPENING.y * s, OPENING.w * s, OPENING.h * s, 0)
      .setOrigin(0)
      .setAlpha(0);
    this.#all.add(this.#veil);
    this.#signs = new CallerSigns(shop, this.#all, s);
    hang(shop, this.#all, 'frame', { x: 0, y: 0, s });
  }

  show(picture: Picture, snap: boolean): void {
    const { motion, layout } = this.#shop;
    this.#changeGround(picture, snap || this.#look === 'hidden');
    this.#caller.show(picture, snap || this.#look === 'hidden');
    this.#signs.show(picture, snap);
    const [color, veil] =
      picture.outcome === 'failed' ? ([PALETTE.steel, 0.6] as const) : VEILS[picture.frame];
    motion.stop(this.#veil);
    this.#veil.setFillStyle(toNumber(color));
    motion.move(this.#veil, { alpha: veil }, snap ? 0 : 400);
    if (picture.frame === this.#look && !snap) return;
    const appears = this.#look === 'hidden' && picture.frame !== 'hidden';
    this.#look = picture.frame;
    this.#mood = picture.mood;
    const { y } = layout.spots.frame;
    const hidden = picture.frame === 'hidden';
    motion.stop(this.#all);
    if (appears && !snap) this.#all.setY(y - 18 * layout.unit);
    motion.move(this.#all, { alpha: hidden ? 0 : 1, y: hidden ? y - 18 * layout.unit : y }, snap ? 0 : 420, {
      ease: 'Back.easeOut',
    });
  }

  tick(time: number): void {
    if (this.#look === 'hidden') return;
    this.#caller.tick(time);
    this.#signs.tick(time);
  }

  perform(gesture: Gesture): void {
    const { motion, layout } = this.#shop;
    const { x, y } = layout.spots.frame;
    this.#caller.perform(gesture);
    this.#signs.perform(gesture, this.#mood);
    const d = layout.unit;
    if (gesture === 'customer-hangs-up')
      motion.play(this.#all, [
        [{ y: y + 10 * d }, 70, 'Quad.easeIn'],
        [{ y }, 500, 'Bounce.easeOut'],
      ]);
    if (gesture === 'critical')
      motion.play(this.#all, [
        [{ x: x - 7 * d }, 50],
        [{ x: x + 6 * d }, 70],
        [{ x: x - 3 * d }, 70],
        [{ x }, 120],
      ]);
    if (gesture === 'pick-up')
      motion.play(this.#all, [
        [{ y: y - 8 * d }, 120, 'Quad.easeOut'],
        [{ y }, 300, 'Back.easeOut'],
      ]);
    if (gesture === 'transfer')
      motion.play(this.#all, [
        [{ x: x + 14 * d }, 200],
        [{ x }, 500, 'Back.easeOut'],
      ]);
  }

  #changeGround(picture: Picture, snap: boolean): void {
    const { ground, groundMark, pattern } = picture.frame === 'unknown' ? UNKNOWN : picture;
    const key = `ground-${ground}-${pattern}`;
    if (key === this.#ground) return;
    this.#ground = key;
    const { scene, brush, motion } = this.#shop;
    const s = this.#s;
    const texture = brush.paint(key, (OPENING.w + 8) * s, (OPENING.h + 8) * s, (context) => {
      brush.draw(context, pattern, 0, 0, s * 1.02);
      context.globalCompositeOperation = 'source-in';
      context.fillStyle = groundMark;
      context.fillRect(0, 0, context.canvas.width, context.canvas.height);
      context.globalCompositeOperation = 'destination-over';
      context.fillStyle = ground;
      context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    });
    const old = [...this.#grounds.list];
    const image = scene.add.image(0, 0, texture).setOrigin(0).setAlpha(0);
    this.#grounds.add(image);
    motion.move(image, { alpha: 1 }, snap ? 0 : 700, { onEnd: () => this.#grounds.remove(old, true) });
  }
}
