/** Scraps of paper thrown up when a call is solved. */
import type Phaser from 'phaser';
import type { Gesture } from '../../app/view.ts';
import type { Picture } from '../picture.ts';
import { type Actor, hang, type Workshop } from './actor.ts';

const COUNT = 26;

export class Scraps implements Actor {
  readonly #shop: Workshop;
  readonly #into: Phaser.GameObjects.Container;

  constructor(shop: Workshop, into: Phaser.GameObjects.Container) {
    this.#shop = shop;
    this.#into = into;
  }

  show(picture: Picture): void {
    if (picture.outcome !== 'solved') this.#into.removeAll(true);
  }

  perform(gesture: Gesture): void {
    if (gesture !== 'call-solved' || this.#shop.motion.reduced) return;
    const { frame } = this.#shop.layout.spots;
    for (let i = 0; i < COUNT; i++) this.#throwOne(frame.x + 174 * frame.s, frame.y + 430 * frame.s, i);
  }

  #throwOne(x: number, y: number, i: number): void {
    const { motion, layout } = this.#shop;
    const d = layout.unit * (layout.shape === 'wide' ? 1 : 0.62);
    const scrap = hang(
      this.#shop,
      this.#into,
      `scrap-${i % 4}`,
      { x, y, s: d * (0.7 + Math.random() * 0.5) },
      [0.5, 0.5],
    );
    const across = (Math.random() - 0.5) * 640 * d;
    const high = y - (180 + Math.random() * 330) * d;
    const turn = (Math.random() - 0.5) * 9;
    motion.play(scrap, [
      [{ x: x + across * 0.6, y: high, rotation: turn }, 620 + Math.random() * 260, 'Cubic.easeOut'],
      [
        { x: x + across, y: layout.height + 30, rotation: turn * 2 },
        1500 + Math.random() * 900,
        'Sine.easeIn',
      ],
    ]);
    motion.after(3600, () => scrap.destroy());
  }
}
