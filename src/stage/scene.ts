/** The scene: builds every thing from one view, then lets views and gestures through to them. It decides nothing. */
import type Phaser from 'phaser';
import type { CallPort, CallView, Gesture } from '../app/view.ts';
import type { Actor, Workshop } from './actors/actor.ts';
import { CallerFrame } from './actors/caller-frame.ts';
import { Desk } from './actors/desk.ts';
import { Plant } from './actors/plant.ts';
import { Room } from './actors/room.ts';
import { Scraps } from './actors/scraps.ts';
import { Telephone } from './actors/telephone.ts';
import { Window } from './actors/window.ts';
import { Brush } from './brush.ts';
import { composeRoom } from './layout.ts';
import { Motion } from './motion.ts';
import { Parallax } from './parallax.ts';
import { Scene } from './phaser.ts';
import { type Outcome, paintPicture, type Theme } from './picture.ts';
import type { Parts } from './sheets.ts';

/** What the scene needs from outside, read anew at every build. */
export interface SceneContext {
  readonly port: CallPort;
  readonly parts: Parts;
  readonly theme: () => Theme;
  readonly reduced: () => boolean;
  /** Asks for one more frame where no loop is running. */
  readonly redraw: () => void;
  readonly built: () => void;
}

export class StageScene extends Scene {
  readonly #context: SceneContext;
  #actors: Actor[] = [];
  #motion: Motion | null = null;
  #parallax: Parallax | null = null;
  #brush: Brush | null = null;
  #ends: (() => void)[] = [];
  #seen: Outcome | null = null;

  constructor(context: SceneContext) {
    super('stage');
    this.#context = context;
  }

  create(): void {
    const { port, parts, reduced, redraw, built } = this.#context;
    const { width, height } = this.scale;
    const layout = composeRoom(width, height);
    this.#motion = new Motion(this.tweens, reduced(), redraw);
    const old = this.#brush;
    this.#brush = new Brush(this.textures, parts);
    this.#furnish({ scene: this, brush: this.#brush, motion: this.#motion, layout });
    this.refresh(true);
    old?.wash();
    this.#ends = [
      port.subscribe((view) => this.#follow(view)),
      port.onGesture((gesture) => this.#perform(gesture)),
    ];
    // A scene that starts again shuts down; one whose game ends is destroyed.
    for (const end of ['shutdown', 'destroy']) this.events.once(end, () => this.#strip());
    built();
  }

  override update(time: number): void {
    if (this.#motion?.reduced) return;
    this.#parallax?.tick();
    for (const actor of this.#actors) actor.tick?.(time / 1000);
  }

  /** Draws the present view again, at once: the theme changed, the page was hidden, the stage was built. */
  refresh(snap: boolean): void {
    const picture = paintPicture(this.#context.port.view(), this.#context.theme(), this.#seen);
    for (const actor of this.#actors) actor.show(picture, snap);
    this.#context.redraw();
  }

  #follow(view: CallView): void {
    if (view.phase !== 'done') this.#seen = null;
    this.refresh(false);
  }

  #perform(gesture: Gesture): void {
    if (gesture === 'call-solved' || gesture === 'call-failed') {
      this.#seen = gesture === 'call-solved' ? 'solved' : 'failed';
      this.refresh(false);
    }
    for (const actor of this.#actors) actor.perform?.(gesture);
    this.#context.redraw();
  }

  /** Three cameras: the room, the frame (which clips the person), and what flies before everything. */
  #furnish(shop: Workshop): void {
    const layer = () => this.add.container(0, 0);
    const [wall, desk] = [layer(), layer()];
    const room = new Room(shop, wall, desk);
    const pane = new Window(shop, wall);
    const plant = new Plant(shop, wall);
    const light = layer();
    const things = new Desk(shop, wall, desk, light);
    const phone = new Telephone(shop, desk, light);
    const [frame, air] = [layer(), layer()];
    const caller = new CallerFrame(shop, frame);
    const scraps = new Scraps(shop, air);
    const glass = layer().add(room.glass);
    const stack = [wall, desk, glass, light, frame, air];
    for (const [depth, thing] of stack.entries()) thing.setDepth(depth);
    this.#actors = [room, pane, plant, things, phone, caller, scraps];
    this.#setCameras(shop, stack.slice(0, -2), frame, air);
    this.#parallax = new Parallax(
      [
        [wall, 3],
        [desk, 7],
        [light, 4],
        [frame, 5],
      ],
      shop.layout.unit,
      !shop.motion.reduced,
    );
  }

  #setCameras(
    shop: Workshop,
    room: Phaser.GameObjects.GameObject[],
    frame: Phaser.GameObjects.GameObject,
    air: Phaser.GameObjects.GameObject,
  ): void {
    const { x, y, s } = shop.layout.spots.frame;
    const { w, h } = shop.brush.find('frame');
    const slack = 16 * shop.layout.unit;
    const [left, top] = [Math.floor(x - slack), Math.floor(Math.max(0, y - slack))];
    const near = this.cameras.add(left, top, Math.ceil(w * s + slack * 2), Math.ceil(h * s + slack * 2));
    near.setScroll(left, top);
    const front = this.cameras.add();
    this.cameras.main.ignore([frame, air]);
    near.ignore([...room, air]);
    front.ignore([...room, frame]);
  }

  #strip(): void {
    for (const end of this.#ends) end();
    this.#parallax?.end();
    this.#motion?.end();
    this.#actors = [];
    this.#ends = [];
  }
}
