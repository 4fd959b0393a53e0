/** What every thing on the stage is given, and what it must be able to do. */
import type Phaser from 'phaser';
import type { Gesture } from '../../app/view.ts';
import type { Brush } from '../brush.ts';
import type { Layout } from '../layout.ts';
import type { Motion } from '../motion.ts';
import type { Picture } from '../picture.ts';

export interface Workshop {
  readonly scene: Phaser.Scene;
  readonly brush: Brush;
  readonly motion: Motion;
  readonly layout: Layout;
}

export interface Actor {
  /** Takes on the look of a picture; `snap`: at once, as when the stage is built anew. */
  show(picture: Picture, snap: boolean): void;
  /** Moves of its own; `time` in seconds. Never called under reduced motion. */
  tick?(time: number): void;
  perform?(gesture: Gesture): void;
}

/** Hangs a part of the sheets into a container: `x`, `y` say where its origin goes. */
export function hang(
  { scene, brush }: Workshop,
  into: Phaser.GameObjects.Container,
  name: string,
  spot: { readonly x: number; readonly y: number; readonly s: number },
  origin: readonly [number, number] = [0, 0],
): Phaser.GameObjects.Image {
  const image = scene.add.image(spot.x, spot.y, brush.part(name, spot.s)).setOrigin(...origin);
  into.add(image);
  return image;
}
