/** The telephone: it rings and shakes, its handset lifts off and hangs at the ear, its light glows while someone waits. */
import type Phaser from 'phaser';
import type { Gesture } from '../../app/view.ts';
import { PALETTE } from '../palette.ts';
import type { PhonePose, Picture } from '../picture.ts';
import { type Actor, hang, type Workshop } from './actor.ts';
import { Cord } from './cord.ts';

/** In the drawing of the telephone: where the light is, where the cord leaves it. */
const LIGHT = { x: 172, y: 80 };
const SOCKET = { x: 24, y: 122 };
/** In the drawing of the handset: the end the cord goes to, from its middle. */
const PLUG = { x: -94, y: 30 };

export class Telephone implements Actor {
  readonly #shop: Workshop;
  readonly #body: Phaser.GameObjects.Container;
  readonly #handset: Phaser.GameObjects.Image;
  readonly #light: Phaser.GameObjects.Image;
  readonly #glow: Phaser.GameObjects.Image;
  readonly #rings: Phaser.GameObjects.Image[];
  readonly #voice: Phaser.GameObjects.Image;
  readonly #cord: Cord;
  readonly #state = { shake: 0, swing: 0, hop: 0 };
  #pose: PhonePose = 'rest';
  #talking = false;
  #laid = '';

  constructor(shop: Workshop, desk: Phaser.GameObjects.Container, light: Phaser.GameObjects.Container) {
    this.#shop = shop;
    const { scene } = shop;
    const { phone, handset } = shop.layout.spots;
    this.#cord = new Cord(shop, desk);
    this.#body = scene.add.container(phone.x + 115 * phone.s, phone.y + 140 * phone.s);
    desk.add(this.#body);
    hang(shop, this.#body, 'phone', { x: -115 * phone.s, y: -140 * phone.s, s: phone.s });
    // The hold light shines through the dusk of the room, so it lies above the glass.
    const lamp = { x: phone.x + LIGHT.x * phone.s, y: phone.y + LIGHT.y * phone.s, s: phone.s };
    this.#glow = scene.add.image(lamp.x, lamp.y, paintGlow(shop)).setAlpha(0);
    light.add(this.#glow);
    this.#light = hang(shop, light, 'light', lamp, [0.5, 0.5]).setAlpha(0);
    this.#handset = hang(shop, desk, 'handset', { ...this.#rest, s: handset.s }, [0.5, 0.5]);
    this.#rings = [1, -1].map((side) =>
      hang(
        shop,
        desk,
        'ringing',
        { x: this.#rest.x + side * 122 * phone.s, y: this.#rest.y, s: phone.s * 1.25 },
        [0, 0.5],
      )
        .setRotation(side > 0 ? -0.25 : Math.PI + 0.25)
        .setAlpha(0),
    );
    this.#voice = hang(
      shop,
      desk,
      'ringing',
      { ...this.#ear, s: shop.layout.spots.call.s * 0.62 },
      [0, 0.5],
    ).setAlpha(0);
  }

  get #rest() {
    const { handset } = this.#shop.layout.spots;
    return { x: handset.x + 118 * handset.s, y: handset.y + 46 * handset.s };
  }

  get #ear() {
    const { call } = this.#shop.layout.spots;
    return { x: call.x + 22 * call.s, y: call.y - 92 * call.s };
  }

  show(picture: Picture, snap: boolean): void {
    const { motion } = this.#shop;
    this.#pose = picture.phone;
    this.#talking = picture.talking;
    motion.stop(this.#handset);
    motion.move(this.#handset, this.#placeHandset(), snap ? 0 : 480, { ease: 'Back.easeOut' });
    const waiting = picture.phone === 'hold' ? 1 : 0;
    for (const lit of [this.#light, this.#glow]) {
      motion.stop(lit);
      motion.move(lit, { alpha: waiting * (lit === this.#glow ? 0.75 : 1) }, snap ? 0 : 300);
    }
    if (picture.phone !== 'ringing') this.#state.shake = 0;
    if (motion.reduced || snap) this.#settle();
  }

  tick(time: number): void {
    const { phone, call } = this.#shop.layout.spots;
    const { shake, swing, hop } = this.#state;
    this.#body.rotation = Math.sin(time * 58) * 0.035 * shake;
    this.#body.y = phone.y + (140 - hop * 10) * phone.s;
    const held = this.#pose === 'off' || this.#pose === 'hold';
    const rest = this.#placeHandset();
    if (shake > 0.01) {
      this.#handset.rotation = Math.sin(time * 52) * 0.06 * shake;
      this.#handset.y = rest.y - (6 + Math.abs(Math.sin(time * 40)) * 10) * phone.s * shake;
    }
    if (held) this.#handset.rotation = rest.rotation + Math.sin(time * 1.3) * 0.02 + swing;
    if (this.#pose === 'dangling') this.#handset.rotation = rest.rotation + Math.sin(time * 2.6) * 0.07;
    for (const ring of this.#rings) ring.setAlpha(shake * (0.55 + 0.45 * Math.sin(time * 24)));
    const voice = this.#pose === 'off' && this.#talking ? 0.55 + 0.45 * Math.sin(time * 9) : 0;
    this.#voice
      .setAlpha(voice)
      .setScale(0.9 + 0.12 * voice)
      .setPosition(this.#ear.x + voice * 3 * call.s, this.#ear.y);
    if (this.#pose === 'hold') this.#glow.setScale(0.85 + 0.2 * Math.sin(time * 3.2));
    this.#layCord();
  }

  perform(gesture: Gesture): void {
    const { motion } = this.#shop;
    if (gesture === 'ring' && this.#pose === 'ringing') {
      motion.stop(this.#state);
      motion.play(this.#state, [
        [{ shake: 1 }, 60],
        [{ shake: 1 }, 900],
        [{ shake: 0 }, 240],
      ]);
    }
    if (gesture === 'pick-up')
      motion.play(this.#state, [
        [{ hop: 1, shake: 0 }, 110, 'Quad.easeOut'],
        [{ hop: 0 }, 320, 'Bounce.easeOut'],
      ]);
    if (gesture === 'customer-hangs-up' || gesture === 'transfer')
      motion.play(this.#state, [
        [{ swing: 0.28 }, 90],
        [{ swing: 0 }, 900, 'Elastic.easeOut'],
      ]);
    if (gesture === 'agent-hangs-up')
      motion.play(this.#state, [
        [{ hop: 0.6 }, 90],
        [{ hop: 0 }, 260, 'Bounce.easeOut'],
      ]);
  }

  /** Without movement a ringing telephone still shows that it rings. */
  #settle(): void {
    const ringing = this.#pose === 'ringing' && this.#shop.motion.reduced ? 1 : 0;
    for (const ring of this.#rings) ring.setAlpha(ringing);
    this.#voice.setAlpha(this.#pose === 'off' && this.#talking ? 1 : 0);
    this.#layCord();
  }

  #placeHandset(): { x: number; y: number; rotation: number } {
    const { call, phone } = this.#shop.layout.spots;
    if (this.#pose === 'off' || this.#pose === 'hold') return { x: call.x, y: call.y, rotation: -1.38 };
    if (this.#pose === 'dangling') {
      // Off the hook, on its back.
      return { x: phone.x - 112 * phone.s, y: phone.y + 134 * phone.s, rotation: Math.PI + 0.16 };
    }
    return { ...this.#rest, rotation: 0 };
  }

  #layCord(): void {
    const { phone } = this.#shop.layout.spots;
    const { x, y, rotation } = this.#handset;
    const where = `${x | 0} ${y | 0} ${rotation.toFixed(2)}`;
    if (where === this.#laid) return;
    this.#laid = where;
    const [c, s] = [Math.cos(rotation), Math.sin(rotation)];
    const plug = { x: x + (PLUG.x * c - PLUG.y * s) * phone.s, y: y + (PLUG.x * s + PLUG.y * c) * phone.s };
    const sag = this.#pose === 'dangling' ? 24 : 46;
    this.#cord.lay({ x: phone.x + SOCKET.x * phone.s, y: phone.y + SOCKET.y * phone.s }, plug, sag * phone.s);
  }
}

/** Flat rings of light, as the rest of the picture is flat. */
function paintGlow({ brush, layout }: Workshop): string {
  const s = layout.spots.phone.s;
  return brush.paint('glow', 110 * s, 110 * s, (context) => {
    context.fillStyle = PALETTE.straw;
    for (const [radius, alpha] of [
      [54, 0.22],
      [38, 0.3],
      [24, 0.5],
    ] as const) {
      context.globalAlpha = alpha;
      context.beginPath();
      context.arc(55 * s, 55 * s, radius * s, 0, Math.PI * 2);
      context.fill();
    }
  });
}
