/** The small life on and above the desk: the clock's hands, the lamp, the mug, the monitor, the notepad. */
import type Phaser from 'phaser';
import type { Gesture } from '../../app/view.ts';
import { ADD } from '../phaser.ts';
import type { Picture } from '../picture.ts';
import { type Actor, hang, type Workshop } from './actor.ts';

type Image = Phaser.GameObjects.Image;
type Container = Phaser.GameObjects.Container;

export class Desk implements Actor {
  readonly #shop: Workshop;
  readonly #hands: readonly [Image, Image];
  readonly #steam: Image[];
  readonly #typing: Image[];
  readonly #screen: Image;
  readonly #pencil: Image;
  readonly #bulb: Image;
  readonly #cone: Image;
  readonly #write = { x: 0 };
  #busy = false;
  #screenWanted = false;

  constructor(shop: Workshop, wall: Container, desk: Container, light: Container) {
    this.#shop = shop;
    const { deskTop, unit } = shop.layout;
    const { clock, lamp, monitor, mug, keyboard, notepad } = shop.layout.spots;
    const middle = { x: clock.x + 42 * clock.s, y: clock.y + 42 * clock.s, s: clock.s };
    this.#hands = [
      hang(shop, wall, 'hand-hour', middle, [0.5, 0.9]),
      hang(shop, wall, 'hand-minute', middle, [0.5, 0.92]),
    ];
    hang(shop, wall, 'lamp', lamp);
    hang(shop, desk, 'monitor', monitor);
    hang(shop, desk, 'keyboard', keyboard);
    hang(shop, desk, 'notepad', notepad);
    this.#steam = [26, 48].map((x) =>
      hang(shop, desk, 'steam', { x: mug.x + x * mug.s, y: mug.y + 8 * mug.s, s: mug.s }, [0.5, 1]),
    );
    hang(shop, desk, 'mug', mug);
    this.#pencil = hang(shop, desk, 'pencil', {
      x: notepad.x + 96 * notepad.s,
      y: notepad.y + 22 * notepad.s,
      s: notepad.s,
    });
    this.#typing = [34, 118].map((x, i) =>
      hang(
        shop,
        desk,
        'typing',
        { x: keyboard.x + (x + 34) * keyboard.s, y: this.#handsAway, s: keyboard.s * 0.92 },
        [0.5, 0],
      ).setFlipX(i === 0),
    );
    this.#screen = hang(shop, light, 'screen', {
      x: monitor.x + 20 * monitor.s,
      y: monitor.y + 20 * monitor.s,
      s: monitor.s,
    }).setAlpha(0);
    this.#bulb = hang(shop, light, 'bulb', { x: lamp.x + 25 * lamp.s, y: lamp.y + 100 * lamp.s, s: lamp.s });
    const shine = {
      x: lamp.x + 65 * lamp.s,
      y: lamp.y + 104 * lamp.s,
      s: (deskTop + 50 * unit - lamp.s * 104) / 470,
    };
    this.#cone = hang(shop, light, 'cone', shine, [0.5, 0]).setBlendMode(ADD);
  }

  get #handsAway(): number {
    return this.#shop.layout.height + 10;
  }

  show(picture: Picture, snap: boolean): void {
    const { motion, layout } = this.#shop;
    const ms = snap ? 0 : 500;
    this.#hands[0].rotation = picture.clock.hour;
    this.#hands[1].rotation = picture.clock.minute;
    const lamp = Math.max(picture.daylight.dark, picture.outcome === 'solved' ? 0.35 : 0);
    this.#fade([this.#bulb], Math.min(1, lamp * 1.5), ms);
    this.#fade([this.#cone], lamp * 0.9, ms);
    this.#screenWanted = picture.screen;
    this.#fade([this.#screen], picture.screen ? 1 : 0, ms);
    this.#busy = picture.typing;
    const y = picture.typing ? layout.spots.keyboard.y - 8 * layout.spots.keyboard.s : this.#handsAway;
    for (const hand of this.#typing) {
      motion.stop(hand);
      motion.move(hand, { y }, ms, { ease: 'Back.easeOut' });
    }
    for (const wisp of this.#steam) wisp.setAlpha(0.4);
  }

  tick(time: number): void {
    const { mug, notepad } = this.#shop.layout.spots;
    this.#steam.forEach((wisp, i) => {
      const rise = (time * 0.22 + i * 0.5) % 1;
      wisp.setPosition(
        mug.x + ([26, 48][i]! + Math.sin(time + i) * 3) * mug.s,
        mug.y + (10 - rise * 22) * mug.s,
      );
      wisp.setAlpha(Math.sin(rise * Math.PI) * 0.8).setScale(1, 0.75 + rise * 0.4);
    });
    this.#pencil.x = notepad.x + (96 + this.#write.x * 8) * notepad.s;
    this.#pencil.rotation = this.#write.x * 0.12;
    if (this.#busy) {
      this.#typing.forEach((hand, i) => {
        hand.setOrigin(0.5, Math.max(0, Math.sin(time * 11 + i * 2.4)) * 0.09);
      });
    }
    if (this.#bulb.alpha > 0.2) this.#cone.setScale(1 + Math.sin(time * 0.7) * 0.008, 1);
  }

  perform(gesture: Gesture): void {
    const { motion } = this.#shop;
    if (gesture === 'look-up') {
      this.#fade([this.#screen], 1, 220);
      motion.after(2600, () => this.#fade([this.#screen], this.#screenWanted ? 1 : 0, 500));
    }
    if (gesture === 'note') {
      const strokes = Array.from(
        { length: 6 },
        (_, i) => [{ x: i % 2 ? -1 : 1 }, 110] as [Record<string, number>, number],
      );
      motion.play(this.#write, [...strokes, [{ x: 0 }, 160]]);
    }
  }

  #fade(images: readonly Image[], alpha: number, ms: number): void {
    for (const image of images) {
      this.#shop.motion.stop(image);
      this.#shop.motion.move(image, { alpha }, ms);
    }
  }
}
