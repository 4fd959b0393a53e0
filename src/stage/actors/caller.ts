/** The person on the line: a torso that breathes and a head that nods, leans, turns away and trembles. */
import type Phaser from 'phaser';
import type { Gesture } from '../../app/view.ts';
import { PALETTE } from '../palette.ts';
import type { Picture, Posture } from '../picture.ts';
import { BOXES, type Box } from '../sheets.ts';
import { type Actor, hang, type Workshop } from './actor.ts';
import { CallerFace } from './caller-face.ts';

/** In the 704-unit picture of a person: the middle of the bust's foot, and the neck the head turns on. */
const FOOT = { x: 352, y: 1035 };
const NECK = { x: 384, y: 560 };

/** How broad and how tall each is beside the others: the drawn body is the same. */
const BUILDS: Record<string, readonly [number, number]> = {
  neighbour: [1.05, 1],
  bookkeeper: [0.95, 0.985],
  courier: [0.91, 1],
  granny: [0.97, 0.955],
};

export class Caller implements Actor {
  readonly #shop: Workshop;
  readonly #root: Phaser.GameObjects.Container;
  readonly #head: Phaser.GameObjects.Container;
  readonly #body: Phaser.GameObjects.Image;
  readonly #skull: Phaser.GameObjects.Image;
  readonly #front: Phaser.GameObjects.Image;
  readonly #faceHolder: Phaser.GameObjects.Container;
  readonly #face: CallerFace;
  readonly #foot: { readonly x: number; readonly y: number };
  readonly #k: number;
  readonly #pose = { lean: 0, turn: 0, nod: 0, flinch: 0, squash: 0, drop: 0, tilt: 0, tremble: 0, depth: 1 };
  #posture: Posture | null = null;
  #build: readonly [number, number] = [1, 1];
  #talking = false;
  #phase = 0;
  #time = 0;

  /** `foot`: where the bust stands; `k`: pixels in a unit of the person. */
  constructor(shop: Workshop, into: Phaser.GameObjects.Container, foot: { x: number; y: number }, k: number) {
    this.#shop = shop;
    this.#foot = foot;
    this.#k = k;
    const { scene } = shop;
    this.#root = scene.add.container(foot.x, foot.y);
    into.add(this.#root);
    const at = (box: Box, from: { x: number; y: number }) => ({
      x: (box.x - from.x) * k,
      y: (box.y - from.y) * k,
      s: k,
    });
    this.#body = hang(
      shop,
      this.#root,
      'body-neighbour',
      {
        x: (BOXES.body.x + BOXES.body.w / 2 - FOOT.x) * k,
        y: (BOXES.body.y + BOXES.body.h - FOOT.y) * k,
        s: k,
      },
      [0.5, 1],
    );
    this.#head = scene.add.container((NECK.x - FOOT.x) * k, (NECK.y - FOOT.y) * k);
    this.#root.add(this.#head);
    this.#skull = hang(shop, this.#head, 'head-neighbour', at(BOXES.head, NECK));
    const face = at(BOXES.face, NECK);
    this.#faceHolder = scene.add.container(face.x, face.y);
    this.#head.add(this.#faceHolder);
    this.#face = new CallerFace(shop, this.#faceHolder, k);
    this.#front = hang(shop, this.#head, 'front-neighbour', at(BOXES.front, NECK));
  }

  show(picture: Picture, snap: boolean): void {
    this.#dress(picture);
    this.#face.wear(picture.mood, snap);
    this.#talking = picture.talking;
    if (this.#shop.motion.reduced) Object.assign(this.#pose, { ...picture.posture, tremble: 0 });
    if (snap || this.#shop.motion.reduced) this.#hold(0, 0);
    if (this.#posture === picture.posture) return;
    this.#posture = picture.posture;
    const { drop, tilt, tremble, depth } = picture.posture;
    this.#shop.motion.move(this.#pose, { drop, tilt, tremble, depth }, snap ? 0 : 700);
    if (!snap)
      this.#shop.motion.play(this.#pose, [
        [{ squash: 1 }, 90, 'Quad.easeOut'],
        [{ squash: 0 }, 420, 'Elastic.easeOut'],
      ]);
    if (snap) this.#hold(0, 0);
  }

  tick(time: number): void {
    const step = Math.min(0.1, time - this.#time);
    this.#time = time;
    // The phase is carried on, so that a change of rhythm does not make the chest jump.
    this.#phase += (step * Math.PI * 2) / (this.#posture?.breath ?? 4);
    this.#hold(Math.sin(this.#phase) * this.#pose.depth, time);
    const talk = this.#talking ? Math.max(0, Math.sin(time * 13) * 0.6 + Math.sin(time * 7.3) * 0.4) : 0;
    this.#face.tick(time, talk);
  }

  perform(gesture: Gesture): void {
    const { motion } = this.#shop;
    const { tilt } = this.#pose;
    if (gesture === 'lean-in')
      motion.play(this.#pose, [
        [{ lean: 1 }, 420, 'Back.easeOut'],
        [{ lean: 1 }, 1300],
        [{ lean: 0 }, 900],
      ]);
    if (gesture === 'turn-away')
      motion.play(this.#pose, [
        [{ turn: 1 }, 260, 'Quad.easeOut'],
        [{ turn: 1 }, 1500],
        [{ turn: 0 }, 700],
      ]);
    if (gesture === 'nod')
      motion.play(this.#pose, [
        [{ nod: 1 }, 170],
        [{ nod: 0 }, 190],
        [{ nod: 0.8 }, 170],
        [{ nod: 0 }, 260],
      ]);
    if (gesture === 'mood-up')
      motion.play(this.#pose, [
        [{ flinch: -0.35 }, 200, 'Quad.easeOut'],
        [{ flinch: 0 }, 420, 'Bounce.easeOut'],
      ]);
    if (gesture === 'flinch' || gesture === 'critical') {
      this.#face.wince(this.#time);
      motion.play(this.#pose, [
        [{ flinch: 1 }, 80, 'Quad.easeOut'],
        [{ flinch: 0 }, 520, 'Elastic.easeOut'],
      ]);
    }
    if (gesture === 'mood-down')
      motion.play(this.#pose, [
        [{ tilt: tilt + 0.08 }, 180],
        [{ tilt }, 500],
      ]);
  }

  /** Puts every part where breath and pose want it. */
  #hold(breath: number, time: number): void {
    const { lean, turn, nod, flinch, squash, drop, tilt, tremble } = this.#pose;
    const k = this.#k;
    const shiver = tremble * Math.sin(time * 61) * 2.2 * k;
    this.#root.setScale(
      (1 + lean * 0.07 - flinch * 0.04) * (1 + squash * 0.02),
      1 + lean * 0.07 - flinch * 0.04 - squash * 0.035,
    );
    this.#root.setPosition(
      this.#foot.x + shiver + (turn * -26 + flinch * 10) * k,
      this.#foot.y + (lean * 10 + flinch * 10) * k,
    );
    this.#root.rotation = turn * -0.05;
    const [broad, tall] = this.#build;
    this.#body.setScale(broad * (1 + breath * 0.004), tall * (1 + breath * 0.011 - drop * 0.014));
    this.#head.setPosition(
      (NECK.x - FOOT.x - turn * 26) * k,
      ((NECK.y - FOOT.y) * tall - breath * 4.5 + drop * 7 + nod * 20 + lean * 8) * k +
        tremble * Math.cos(time * 73) * 1.4 * k,
    );
    this.#head.rotation = tilt + turn * -0.1 + nod * 0.09 + lean * 0.05 + Math.sin(time * 0.8) * 0.008;
    this.#head.setScale(1 - turn * 0.1, 1 - squash * 0.05);
    this.#faceHolder.x = (BOXES.face.x - NECK.x - turn * 34) * k;
  }

  #dress({ person, frame }: Picture): void {
    const shade = frame === 'unknown' ? PALETTE.night : undefined;
    const { brush } = this.#shop;
    this.#build = BUILDS[person] ?? [1, 1];
    this.#body.setTexture(brush.part(`body-${person}`, this.#k, shade));
    this.#skull.setTexture(brush.part(`head-${person}`, this.#k, shade));
    this.#front.setTexture(brush.part(`front-${person}`, this.#k, shade));
    this.#faceHolder.setVisible(!shade);
  }
}
