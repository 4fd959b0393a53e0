/** Depth: the layers of the room shift a little against each other, after the pointer. */
import type Phaser from 'phaser';

type Layer = readonly [layer: Phaser.GameObjects.Container, depth: number];

export class Parallax {
  readonly #layers: readonly Layer[];
  readonly #unit: number;
  readonly #aim = { x: 0, y: 0 };
  readonly #at = { x: 0, y: 0 };
  readonly #follow = (event: PointerEvent) => {
    this.#aim.x = event.clientX / window.innerWidth - 0.5;
    this.#aim.y = event.clientY / window.innerHeight - 0.5;
  };

  constructor(layers: readonly Layer[], unit: number, moves: boolean) {
    this.#layers = layers;
    this.#unit = unit;
    if (moves) window.addEventListener('pointermove', this.#follow, { passive: true });
  }

  tick(): void {
    this.#at.x += (this.#aim.x - this.#at.x) * 0.06;
    this.#at.y += (this.#aim.y - this.#at.y) * 0.06;
    for (const [layer, depth] of this.#layers) {
      layer.setPosition(-this.#at.x * depth * 2 * this.#unit, -this.#at.y * depth * this.#unit);
    }
  }

  end(): void {
    window.removeEventListener('pointermove', this.#follow);
  }
}
