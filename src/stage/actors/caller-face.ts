/** A face in two layers, look and mouth: it changes by a crossfade, blinks when it pleases, and its mouth moves with speech. */
import type Phaser from 'phaser';
import type { Mood } from '../../app/view.ts';
import { BOXES } from '../sheets.ts';
import { hang, type Workshop } from './actor.ts';

/** The middle of the mouth in the box of a face: it opens around this point. */
const LIPS: readonly [number, number] = [0.53, 0.78];
/** Faces whose eyes are closed already do not blink. */
const BLINKS: ReadonlySet<Mood> = new Set<Mood>([
  'calm',
  'pleased',
  'confused',
  'annoyed',
  'angry',
  'furious',
]);

interface Layers {
  readonly group: Phaser.GameObjects.Container;
  readonly look: Phaser.GameObjects.Image;
  readonly mouth: Phaser.GameObjects.Image;
}

export class CallerFace {
  readonly #shop: Workshop;
  readonly #into: Phaser.GameObjects.Container;
  readonly #scale: number;
  #mood: Mood | null = null;
  #layers: Layers | null = null;
  #openAt = 0;
  #nextBlink = 2;

  /** `into` has its zero where the box of a face begins. */
  constructor(shop: Workshop, into: Phaser.GameObjects.Container, scale: number) {
    this.#shop = shop;
    this.#into = into;
    this.#scale = scale;
  }

  wear(mood: Mood, snap: boolean): void {
    if (mood === this.#mood) return;
    this.#mood = mood;
    const old = this.#layers;
    const { motion } = this.#shop;
    this.#layers = this.#draw(mood);
    const { group } = this.#layers;
    group.setAlpha(0);
    motion.move(group, { alpha: 1 }, snap ? 0 : 160);
    if (old) motion.move(old.group, { alpha: 0 }, snap ? 0 : 200, { onEnd: () => old.group.destroy() });
  }

  /** `talk` from 0 (still) to 1 (wide open). */
  tick(time: number, talk: number): void {
    if (!this.#layers || !this.#mood) return;
    const { look, mouth } = this.#layers;
    mouth.setScale(1 + talk * 0.06, 1 + talk * 0.42);
    if (!BLINKS.has(this.#mood)) return;
    if (time > this.#nextBlink) {
      look.setTexture(this.#texture('shut'));
      this.#openAt = time + 0.13;
      // Blinks come at irregular intervals, now and then two together.
      this.#nextBlink = this.#openAt + (Math.random() < 0.2 ? 0.18 : 1.8 + Math.random() * 3.6);
    } else if (this.#openAt > 0 && time > this.#openAt) {
      look.setTexture(this.#texture('look'));
      this.#openAt = 0;
    }
  }

  /** Shuts the eyes now, as one does at a harsh word. */
  wince(time: number): void {
    this.#nextBlink = Math.min(this.#nextBlink, time);
  }

  #texture(kind: 'look' | 'shut'): string {
    return this.#shop.brush.part(`${kind}-${this.#mood}`, this.#scale);
  }

  #draw(mood: Mood): Layers {
    const { w, h } = BOXES.face;
    const group = this.#shop.scene.add.container(0, 0);
    this.#into.add(group);
    const look = hang(this.#shop, group, `look-${mood}`, { x: 0, y: 0, s: this.#scale });
    const lips = { x: w * LIPS[0] * this.#scale, y: h * LIPS[1] * this.#scale, s: this.#scale };
    const mouth = hang(this.#shop, group, `mouth-${mood}`, lips, LIPS);
    return { group, look, mouth };
  }
}
