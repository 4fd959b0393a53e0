/** Phaser's game, bent to the page: it yields its frames to the words, sleeps when nothing moves, and draws once when asked. */
import type Phaser from 'phaser';
import { CANVAS, Game, MULTIPLY, NO_SCALING, WEBGL } from './phaser.ts';

/** In pixels of the canvas, of which there may be more or fewer than pixels of the page. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A processor drawing without a GPU manages about this many pixels sixty times a second. */
const CANVAS_PIXELS = 1_400_000;

/** `detail`: 1, or less where the machine has proved too slow for all its pixels. */
export function measureParent(parent: HTMLElement, renderer: 'webgl' | 'canvas', detail: number): Size {
  const width = Math.max(1, parent.clientWidth);
  const height = Math.max(1, parent.clientHeight);
  const density = Math.min(2, window.devicePixelRatio || 1);
  const affordable = renderer === 'canvas' ? Math.sqrt((CANVAS_PIXELS * detail) / (width * height)) : density;
  const scale = Math.max(0.6, Math.min(density, affordable));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** Milliseconds between frames that count as late, and how many frames are watched before judging. */
const LATE = 26;
const WATCHED = 90;

/** Drivers that draw with the processor; some browsers do not count them as a "major performance caveat". */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** WebGL only where real hardware does it: in software it is slower than Canvas. */
export function chooseRenderer(): 'webgl' | 'canvas' {
  const probe = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
  if (!probe) return 'canvas';
  const names = probe.getExtension('WEBGL_debug_renderer_info');
  const driver = String(probe.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : probe.RENDERER));
  probe.getExtension('WEBGL_lose_context')?.loseContext();
  return SOFTWARE.test(driver) ? 'canvas' : 'webgl';
}

export class StageGame extends Game {
  /** Told when most of the last frames came late. */
  onSlow: (() => void) | null = null;
  readonly #pace = { frames: 0, late: 0, last: 0 };
  /** Frames still to be left out. */
  #skip = 0;
  #asked = 0;

  override step(time: number, delta: number): void {
    if (this.#skip > 0) {
      this.#skip--;
      return;
    }
    this.#watchPace(time);
    super.step(time, delta);
  }

  /** Counts late frames over about two seconds; a pause (a hidden page, a rebuild) is not counted. */
  #watchPace(time: number): void {
    const pace = this.#pace;
    const gap = time - pace.last;
    pace.last = time;
    if (gap > 250) return;
    pace.frames++;
    if (gap > LATE) pace.late++;
    if (pace.frames < WATCHED) return;
    const slow = pace.late > WATCHED * 0.6;
    Object.assign(pace, { frames: 0, late: 0 });
    if (slow) this.onSlow?.();
  }

  yieldFrame(): void {
    this.#skip = 2;
  }

  /** One frame where the loop is asleep; asking often before it comes asks once. */
  drawOnce(): void {
    if (this.loop.running || this.#asked) return;
    this.#asked = requestAnimationFrame((time) => {
      this.#asked = 0;
      if (!this.isRunning || this.loop.running) return;
      const yields = this.#skip > 0;
      this.step(time, 16);
      if (yields) this.drawOnce();
    });
  }

  /** Phaser only destroys itself from within its loop; a sleeping loop is given a last step. */
  end(): void {
    cancelAnimationFrame(this.#asked);
    this.#skip = 0;
    this.destroy(true);
    if (!this.loop.running && this.isRunning) this.step(performance.now(), 0);
  }
}

/** Phaser's Canvas learns a moment too late that the browser can multiply colours; every browser of today can. */
function allowMultiply(game: Phaser.Game): void {
  const modes = (game.renderer as Phaser.Renderer.Canvas.CanvasRenderer).blendModes as unknown as string[];
  modes[MULTIPLY] = 'multiply';
}

export function createGame(
  parent: HTMLElement,
  renderer: 'webgl' | 'canvas',
  size: Size,
  scene: Phaser.Scene,
): StageGame {
  const { width, height } = size;
  const game = new StageGame({
    type: renderer === 'webgl' ? WEBGL : CANVAS,
    parent,
    backgroundColor: '#efd2a6',
    banner: false,
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    // One texture in a batch: choosing among several in one draw call shows wrong pieces on some drivers, and sixty calls cost nothing.
    render: { failIfMajorPerformanceCaveat: true, antialias: true, maxTextures: 1 },
    scale: { mode: NO_SCALING, width, height },
    scene,
  });
  if (renderer === 'canvas') game.events.once('ready', () => allowMultiply(game));
  return game;
}
