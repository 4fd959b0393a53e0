/** The room itself: the wall and all that hangs on it in one texture, the desk in another, and the light over both. */
import type Phaser from 'phaser';
import { toNumber } from '../colours.ts';
import type { Layout } from '../layout.ts';
import { PALETTE } from '../palette.ts';
import { MULTIPLY } from '../phaser.ts';
import type { Picture } from '../picture.ts';
import type { Actor, Workshop } from './actor.ts';

/** The painted room is larger than what is seen of it: it shifts a little with the pointer. */
const MARGIN = 20;

type Context = CanvasRenderingContext2D;

function drawWallpaper(context: Context, layout: Layout): void {
  const { unit, rail, height } = layout;
  const width = context.canvas.width;
  context.fillStyle = PALETTE.sand;
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#f3dab3';
  for (let x = 0; x < width; x += 64 * unit) context.fillRect(x, 0, 30 * unit, rail + MARGIN);
  context.fillStyle = '#dca783';
  context.fillRect(0, rail + MARGIN, width, height);
  context.fillStyle = '#d49a76';
  for (let x = 22 * unit; x < width; x += 128 * unit) {
    context.fillRect(x, rail + MARGIN + 26 * unit, 96 * unit, height);
  }
  context.fillStyle = PALETTE.cream;
  context.fillRect(0, rail + MARGIN - 5 * unit, width, 14 * unit);
}

function paintWall(shop: Workshop): string {
  const { brush, layout } = shop;
  const { unit, rail, spots } = layout;
  const width = layout.width + 2 * MARGIN;
  return brush.paint('wall', width, layout.height + MARGIN, (context) => {
    drawWallpaper(context, layout);
    const edge = Math.max(unit, 0.5) * 0.7;
    for (let x = 0; x < width; x += 1340 * edge) {
      brush.draw(context, 'edge', x, rail + MARGIN - 10 * unit, edge);
      brush.draw(context, 'edge', x, rail + MARGIN + 4 * unit, edge);
    }
    for (const name of ['board', 'shelf', 'cabinet', 'clock'] as const) {
      brush.draw(context, name, spots[name].x + MARGIN, spots[name].y + MARGIN, spots[name].s);
    }
  });
}

function paintDesk(shop: Workshop): string {
  const { brush, layout } = shop;
  const { unit, deskTop, deskEdge } = layout;
  const width = layout.width + 2 * MARGIN;
  const height = layout.height - deskTop + MARGIN;
  return brush.paint('desk', width, height, (context) => {
    const front = deskEdge - deskTop + 8 * unit;
    context.fillStyle = PALETTE.woodLight;
    context.fillRect(0, 7 * unit, width, height);
    context.fillStyle = '#e0ac79';
    context.fillRect(0, 7 * unit, width, 16 * unit);
    context.fillStyle = PALETTE.wood;
    context.fillRect(0, front, width, height);
    for (let i = 0; i < width / (330 * unit); i++) {
      brush.draw(context, 'grain', (20 + i * 330) * unit, (34 + (i % 3) * 26) * unit, unit);
    }
    const edge = Math.max(unit, 0.55);
    for (let x = -10; x < width; x += 1340 * edge) {
      brush.draw(context, 'edge', x, 0, edge);
      brush.draw(context, 'edge', x, front - 7 * unit, edge);
    }
  });
}

/** Sunlight falling slantwise from the window to the edge of the desk. */
function paintBeam({ brush, layout }: Workshop, fall: number): string {
  const { s } = layout.spots.window;
  return brush.paint('beam', fall * 0.5 + 260 * s, fall, (context) => {
    context.fillStyle = PALETTE.straw;
    for (const x of [26, 128]) {
      context.beginPath();
      context.moveTo(x * s, 0);
      context.lineTo((x + 82) * s, 0);
      context.lineTo((x + 120) * s + fall * 0.46, fall);
      context.lineTo((x + 12) * s + fall * 0.4, fall);
      context.fill();
    }
  });
}

export class Room implements Actor {
  readonly #shop: Workshop;
  readonly #glass: Phaser.GameObjects.Rectangle;
  readonly #beam: Phaser.GameObjects.Image;
  #tone = 0xffffff;

  constructor(shop: Workshop, wall: Phaser.GameObjects.Container, desk: Phaser.GameObjects.Container) {
    this.#shop = shop;
    const { scene, layout } = shop;
    const { window: pane } = layout.spots;
    wall.add(scene.add.image(-MARGIN, -MARGIN, paintWall(shop)).setOrigin(0));
    desk.add(scene.add.image(-MARGIN, layout.deskTop - 7 * layout.unit, paintDesk(shop)).setOrigin(0));
    const from = pane.y + 46 * pane.s;
    this.#beam = scene.add
      .image(pane.x + 20 * pane.s, from, paintBeam(shop, layout.deskEdge - from))
      .setOrigin(0)
      .setAlpha(0);
    desk.add(this.#beam);
    this.#glass = scene.add
      .rectangle(0, 0, layout.width, layout.height, 0xffffff)
      .setOrigin(0)
      .setBlendMode(MULTIPLY);
  }

  /** The coloured glass before everything. */
  get glass(): Phaser.GameObjects.Rectangle {
    return this.#glass;
  }

  show(picture: Picture, snap: boolean): void {
    const ms = snap ? 0 : 900;
    this.#shop.motion.stop(this.#beam);
    this.#shop.motion.move(this.#beam, { alpha: 0.26 * picture.daylight.beam }, ms);
    this.#tint(toNumber(picture.glass), ms);
  }

  /** A short shock in the light: something went badly wrong. */
  perform(gesture: string): void {
    if (gesture !== 'critical') return;
    const tone = this.#tone;
    this.#tint(toNumber('#d98a8f'), 120);
    this.#shop.motion.after(220, () => this.#tint(tone, 700));
  }

  #tint(tone: number, ms: number): void {
    const { motion } = this.#shop;
    const from = this.#glass.fillColor;
    const share = { of: 0 };
    this.#tone = tone;
    const paint = () => {
      if (this.#tone === tone)
        this.#glass
          .setFillStyle(blendTones(from, tone, share.of))
          .setVisible(this.#glass.fillColor !== 0xffffff);
    };
    motion.move(share, { of: 1 }, ms, { onUpdate: paint, onEnd: paint });
  }
}

function blendTones(from: number, to: number, share: number): number {
  const mix = (shift: number) => {
    const a = (from >> shift) & 255;
    return Math.round(a + (((to >> shift) & 255) - a) * share) << shift;
  };
  return mix(16) | mix(8) | mix(0);
}
