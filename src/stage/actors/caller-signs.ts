/** Little ink signs beside the caller's head, one for each mood, and the clock and drumming fingers of a long wait. */
import type Phaser from 'phaser';
import type { Gesture, Mood } from '../../app/view.ts';
import type { Picture } from '../picture.ts';
import { hang, type Workshop } from './actor.ts';

type Image = Phaser.GameObjects.Image;

/** Where each sign floats in the drawing of the frame, and how it moves: [x, y, sway, rise]. */
const SIGNS: Partial<Record<Mood, readonly (readonly [number, number, number, number])[]>> = {
  pleased: [[276, 84, 0.1, 3]],
  relieved: [[290, 168, 0.05, 5]],
  confused: [[278, 78, 0.5, 2]],
  anxious: [[292, 128, 0.05, 6]],
  sad: [[262, 74, 0.04, 3]],
  annoyed: [[288, 214, 0.06, 4]],
  angry: [[276, 86, 0.16, 2]],
  furious: [
    [286, 84, 0.2, 7],
    [60, 92, 0.2, 7],
  ],
};

export class CallerSigns {
  readonly #shop: Workshop;
  readonly #into: Phaser.GameObjects.Container;
  readonly #signs: Phaser.GameObjects.Container;
  readonly #wait: Phaser.GameObjects.Container;
  readonly #hand: Image;
  readonly #palm: Image;
  readonly #finger: Image;
  readonly #s: number;
  #moving: { image: Image; x: number; y: number; sway: number; rise: number }[] = [];
  #mood: Mood | null = null;

  constructor(shop: Workshop, into: Phaser.GameObjects.Container, s: number) {
    this.#shop = shop;
    this.#into = into;
    this.#s = s;
    this.#signs = shop.scene.add.container(0, 0);
    this.#wait = shop.scene.add.container(0, 0).setAlpha(0);
    into.add([this.#signs, this.#wait]);
    const clock = { x: 270 * s, y: 80 * s, s };
    hang(shop, this.#wait, 'waiting', clock, [0.5, 0.54]);
    this.#hand = hang(shop, this.#wait, 'waiting-hand', clock, [0.5, 0.9]);
    const palm = { x: 26 * s, y: 424 * s, s: s * 0.5 };
    this.#finger = hang(
      shop,
      this.#wait,
      'finger-neighbour',
      { x: palm.x + 126 * palm.s, y: palm.y - 80 * palm.s, s: palm.s },
      [0.1, 0.6],
    );
    this.#palm = hang(shop, this.#wait, 'hand-neighbour', palm, [0, 1]);
  }

  show(picture: Picture, snap: boolean): void {
    const { motion, brush } = this.#shop;
    this.#palm.setTexture(brush.part(`hand-${picture.person}`, this.#s * 0.5));
    this.#finger.setTexture(brush.part(`finger-${picture.person}`, this.#s * 0.5));
    motion.stop(this.#wait);
    motion.move(this.#wait, { alpha: picture.frame === 'dimmed' ? 1 : 0 }, snap ? 0 : 350);
    const mood = picture.frame === 'live' ? picture.mood : null;
    if (mood === this.#mood) return;
    this.#mood = mood;
    this.#signs.removeAll(true);
    this.#moving = (mood ? (SIGNS[mood] ?? []) : []).map(([x, y, sway, rise]) => {
      const image = hang(
        this.#shop,
        this.#signs,
        `sign-${mood}`,
        { x: x * this.#s, y: y * this.#s, s: this.#s * 0.86 },
        [0.5, 0.5],
      );
      if (x < 150) image.setFlipX(true);
      if (!snap) motion.move(image.setScale(0), { scale: 1 }, 420, { ease: 'Back.easeOut', delay: 120 });
      return { image, x: image.x, y: image.y, sway, rise };
    });
  }

  tick(time: number): void {
    for (const { image, x, y, sway, rise } of this.#moving) {
      image.setPosition(x, y + Math.sin(time * 2.1 + x) * rise * this.#s * 0.6);
      image.rotation = Math.sin(time * 1.7 + x) * sway * 0.5;
    }
    // The clock of a wait jumps from tick to tick, as clocks do.
    this.#hand.rotation = (Math.floor(time) * Math.PI) / 6;
    this.#finger.rotation = Math.max(0, Math.sin(time * 9)) * -0.32 * (Math.sin(time * 1.1) > -0.3 ? 1 : 0);
  }

  /** A sign that shows for a moment only. */
  perform(gesture: Gesture, mood: Mood): void {
    if (gesture !== 'rule-kept' || this.#shop.motion.reduced || mood === 'pleased') return;
    const spot = { x: 62 * this.#s, y: 80 * this.#s, s: this.#s * 0.7 };
    const spark = hang(this.#shop, this.#into, 'sign-pleased', spot, [0.5, 0.5]).setScale(0);
    this.#shop.motion.play(spark, [
      [{ scale: 1.1, y: spot.y - 6 * this.#s }, 240, 'Back.easeOut'],
      [{ scale: 0.9 }, 360],
      [{ alpha: 0, y: spot.y - 20 * this.#s }, 300],
    ]);
    this.#shop.motion.after(950, () => spark.destroy());
  }
}
