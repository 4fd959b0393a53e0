/** The plant on the sill: it droops with the call, lets a leaf go when things get worse, and never quite gives up. */
import type Phaser from 'phaser';
import type { Gesture } from '../../app/view.ts';
import type { Picture } from '../picture.ts';
import { type Actor, hang, type Workshop } from './actor.ts';

/** Each leaf: its drawing, its foot in that drawing, its size, how it leans when fresh and when wilted, its rhythm. */
const LEAVES: readonly (readonly [string, readonly [number, number], number, number, number, number])[] = [
  ['leaf-top', [0.49, 0.98], 0.9, -0.05, 0.5, 0.9],
  ['leaf-left', [0.94, 0.98], 0.95, 0.28, -0.38, 0.7],
  ['leaf-right', [0.06, 0.98], 0.95, -0.25, 0.42, 0.8],
  ['leaf-left', [0.94, 0.98], 0.62, 0.7, 0.02, 1.1],
  ['leaf-right', [0.06, 0.98], 0.6, -0.75, 0.06, 1],
];

export class Plant implements Actor {
  readonly #shop: Workshop;
  readonly #leaves: Phaser.GameObjects.Image[];
  readonly #fallen: Phaser.GameObjects.Image;
  readonly #home: { x: number; y: number };
  readonly #state = { droop: 0.45, stir: 0 };

  constructor(shop: Workshop, wall: Phaser.GameObjects.Container) {
    this.#shop = shop;
    const { pot } = shop.layout.spots;
    this.#home = { x: pot.x + 46 * pot.s, y: pot.y + 16 * pot.s };
    this.#leaves = LEAVES.map(([name, foot, size]) =>
      hang(shop, wall, name, { ...this.#home, s: pot.s * size }, foot),
    );
    this.#fallen = hang(shop, wall, 'leaf-fallen', { ...this.#home, s: pot.s }, [0.5, 0.5]).setAlpha(0);
    hang(shop, wall, 'pot', pot);
    this.#pose(0);
  }

  show({ droop }: Picture, snap: boolean): void {
    this.#shop.motion.stop(this.#state);
    this.#shop.motion.move(this.#state, { droop }, snap ? 0 : 1600);
    if (snap || this.#shop.motion.reduced) this.#pose(0);
  }

  tick(time: number): void {
    this.#pose(time);
  }

  perform(gesture: Gesture): void {
    const { motion } = this.#shop;
    if (gesture === 'mood-down') this.#dropLeaf();
    if (gesture === 'rule-broken' || gesture === 'customer-hangs-up') {
      motion.play(this.#state, [
        [{ stir: 1 }, 90],
        [{ stir: 0 }, 900, 'Elastic.easeOut'],
      ]);
    }
  }

  #pose(time: number): void {
    const { droop, stir } = this.#state;
    LEAVES.forEach(([, , , fresh, wilted, rhythm], i) => {
      const sway = Math.sin(time * rhythm + i * 1.7) * 0.035 + stir * 0.3 * (i % 2 ? -1 : 1);
      this.#leaves[i]!.rotation = fresh + (wilted - fresh) * droop + sway;
    });
  }

  #dropLeaf(): void {
    const { motion, layout } = this.#shop;
    if (motion.reduced) return;
    const leaf = this.#fallen;
    const { s } = layout.spots.pot;
    motion.stop(leaf);
    leaf
      .setPosition(this.#home.x + 50 * s, this.#home.y - 70 * s)
      .setAlpha(1)
      .setRotation(0);
    const drift = (x: number, y: number, rotation: number): [Record<string, number>, number] => [
      { x: this.#home.x + x * s, y: this.#home.y + y * s, rotation },
      420,
    ];
    motion.play(leaf, [
      drift(84, -30, 0.8),
      drift(44, 20, -0.7),
      drift(88, 76, 0.9),
      drift(70, 150, 0.1),
      [{ alpha: 0 }, 1600],
    ]);
  }
}
