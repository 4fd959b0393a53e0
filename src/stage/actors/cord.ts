/** The coiled cord between the telephone and its handset, hung anew wherever the handset goes. */
import type Phaser from 'phaser';
import { hang, type Workshop } from './actor.ts';

const COILS = 22;

interface Point {
  readonly x: number;
  readonly y: number;
}

export class Cord {
  readonly #coils: Phaser.GameObjects.Image[];

  constructor(shop: Workshop, into: Phaser.GameObjects.Container) {
    const spot = { x: 0, y: 0, s: shop.layout.spots.phone.s * 0.72 };
    this.#coils = Array.from({ length: COILS }, () => hang(shop, into, 'coil', spot, [0.5, 0.5]));
  }

  /** A quadratic curve that sags below the lower of its ends. */
  lay(from: Point, to: Point, sag: number): void {
    const middle = { x: (from.x + to.x) / 2 - sag * 0.35, y: Math.max(from.y, to.y) + sag };
    this.#coils.forEach((coil, i) => {
      const t = i / (COILS - 1);
      const u = 1 - t;
      const x = u * u * from.x + 2 * u * t * middle.x + t * t * to.x;
      const y = u * u * from.y + 2 * u * t * middle.y + t * t * to.y;
      const dx = u * (middle.x - from.x) + t * (to.x - middle.x);
      const dy = u * (middle.y - from.y) + t * (to.y - middle.y);
      coil.setPosition(x, y).setRotation(Math.atan2(dy, dx) + 0.35);
    });
  }
}
