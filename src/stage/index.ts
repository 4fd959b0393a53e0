/** The stage's one door: it mounts the room into a box of the page and keeps it in step with the call. */
import type { CallPort } from '../app/view.ts';
import { chooseRenderer, createGame, measureParent, type Size, type StageGame } from './game.ts';
import type { Theme } from './picture.ts';
import { StageScene } from './scene.ts';
import { loadParts, type Parts } from './sheets.ts';

export interface StageOptions {
  motion: 'full' | 'reduced';
  theme: Theme;
  /** Nothing is to be seen of the stage: it rests. */
  covered: boolean;
}

export interface Stage {
  setOptions(options: Partial<StageOptions>): void;
  /** A turn is being drawn in the DOM: the stage leaves its next two frames out. */
  yieldFrame(): void;
  destroy(): void;
  readonly renderer: 'webgl' | 'canvas';
}

/** How long a box must have kept its size before the room is built anew for it. */
const SETTLED = 120;

class MountedStage implements Stage {
  renderer = chooseRenderer();
  readonly #parent: HTMLElement;
  readonly #port: CallPort;
  readonly #parts: Parts;
  readonly #options: StageOptions;
  readonly #watcher: ResizeObserver;
  readonly #wake = () => this.#onVisibility();
  #game!: StageGame;
  #scene!: StageScene;
  #timer = 0;
  #detail = 1;

  constructor(parent: HTMLElement, port: CallPort, parts: Parts, options: StageOptions) {
    this.#parent = parent;
    this.#port = port;
    this.#parts = parts;
    this.#options = { ...options };
    this.#watcher = new ResizeObserver(() => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#fit(), SETTLED);
    });
  }

  async start(): Promise<this> {
    await this.#build();
    this.#watcher.observe(this.#parent);
    document.addEventListener('visibilitychange', this.#wake);
    return this;
  }

  setOptions(options: Partial<StageOptions>): void {
    const { motion, covered } = this.#options;
    Object.assign(this.#options, options);
    if (this.#options.motion !== motion) this.#rebuild();
    else if (this.#options.covered !== covered) this.#cover();
    else this.#scene.refresh(false);
  }

  yieldFrame(): void {
    this.#game.yieldFrame();
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#watcher.disconnect();
    document.removeEventListener('visibilitychange', this.#wake);
    this.#game.end();
  }

  #build(): Promise<void> {
    return new Promise((resolve) => {
      this.#scene = new StageScene({
        port: this.#port,
        parts: this.#parts,
        theme: () => this.#options.theme,
        reduced: () => this.#options.motion === 'reduced',
        redraw: () => this.#options.covered || this.#game.drawOnce(),
        built: () => {
          this.#restOrRun();
          resolve();
        },
      });
      this.#game = createGame(this.#parent, this.renderer, this.#measure(), this.#scene);
      this.#game.onSlow = () => this.#easeOff();
      this.#game.events.once('ready', () => this.#prepareCanvas());
    });
  }

  #prepareCanvas(): void {
    const { canvas } = this.#game;
    // Everything the stage shows is said in words elsewhere on the page.
    canvas.setAttribute('aria-hidden', 'true');
    this.#stretch();
    canvas.addEventListener('webglcontextlost', (event) => this.#onContextLost(event));
  }

  /** The box is the page's affair; the canvas fills it, however many pixels it has. */
  #stretch(): void {
    Object.assign(this.#game.canvas.style, { display: 'block', width: '100%', height: '100%' });
  }

  /** A lost context is not waited for: Canvas draws the same picture from the same view. */
  #onContextLost(event: Event): void {
    event.preventDefault();
    this.renderer = 'canvas';
    this.#game.end();
    void this.#build();
  }

  #onVisibility(): void {
    if (document.visibilityState === 'visible') this.#scene.refresh(true);
  }

  #cover(): void {
    this.#parent.hidden = this.#options.covered;
    if (!this.#options.covered && this.#options.motion === 'full') this.#game.loop.wake();
    this.#scene.refresh(true);
    this.#restOrRun();
  }

  #fit(): void {
    // Hidden, the box has no size; shown again, it is measured again.
    if (this.#options.covered) return;
    const { width: w, height: h } = this.#measure();
    if (this.#game.scale.width === w && this.#game.scale.height === h) return;
    this.#game.scale.resize(w, h);
    this.#stretch();
    this.#rebuild();
  }

  #measure(): Size {
    return measureParent(this.#parent, this.renderer, this.#detail);
  }

  /** A machine that cannot keep up gets fewer pixels, twice at most: better soft than jerky. */
  #easeOff(): void {
    if (this.renderer !== 'canvas' || this.#detail < 0.4) return;
    this.#detail *= 0.6;
    this.#fit();
  }

  #rebuild(): void {
    this.#game.loop.wake();
    this.#scene.scene.restart();
  }

  /** Under reduced motion, and where nobody sees it, the loop sleeps between changes. */
  #restOrRun(): void {
    if (this.#options.motion === 'full' && !this.#options.covered) return;
    requestAnimationFrame(() => {
      this.#game.loop.sleep();
      if (!this.#options.covered) this.#game.drawOnce();
    });
  }
}

export async function mountStage(parent: HTMLElement, port: CallPort, options: StageOptions): Promise<Stage> {
  return new MountedStage(parent, port, await loadParts(), options).start();
}
