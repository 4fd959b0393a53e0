/** Movement that can be asked not to move: under reduced motion a change is simply there, and nothing repeats. */
import type Phaser from 'phaser';

interface MoveOptions {
  readonly ease?: string;
  readonly delay?: number;
  readonly onUpdate?: () => void;
  readonly onEnd?: () => void;
}

/** One leg of a longer movement: what to reach, and in how many milliseconds. */
export type Leg = readonly [to: Record<string, number>, ms: number, ease?: string];

export class Motion {
  readonly #tweens: Phaser.Tweens.TweenManager;
  readonly reduced: boolean;
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  readonly #redraw: () => void;

  constructor(tweens: Phaser.Tweens.TweenManager, reduced: boolean, redraw: () => void) {
    this.#tweens = tweens;
    this.reduced = reduced;
    this.#redraw = redraw;
  }

  /** Brings a target somewhere and leaves it there; `ms` of 0 is a snap. */
  move(target: object, to: Record<string, number>, ms: number, options: MoveOptions = {}): void {
    if (this.reduced || ms === 0) {
      Object.assign(target, to);
      options.onEnd?.();
      return;
    }
    const { ease = 'Sine.easeInOut', delay = 0, onUpdate, onEnd } = options;
    this.#tweens.add({
      targets: target,
      ...to,
      duration: ms,
      ease,
      delay,
      ...(onUpdate && { onUpdate }),
      ...(onEnd && { onComplete: onEnd }),
    });
  }

  /** A movement that comes back to where it was: under reduced motion there is nothing to see of it. */
  play(target: object, legs: readonly Leg[]): void {
    if (this.reduced || legs.length === 0) return;
    const tweens = legs.map(([to, duration, ease = 'Sine.easeInOut']) => ({ ...to, duration, ease }));
    this.#tweens.chain({ targets: target, tweens });
  }

  stop(target: object): void {
    this.#tweens.killTweensOf(target);
  }

  after(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
      this.#redraw();
    }, ms);
    this.#timers.add(timer);
  }

  end(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }
}
