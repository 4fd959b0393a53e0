/** Tells in keys what can be heard; it does so when muted too, and before the first gesture. */
import type { CallPort } from '../app/view.ts';
import { type Caption, captionsBetween, SOUNDINGS, standingCaptions } from './follow-call.ts';

export interface Captions {
  listen(listener: (caption: Caption) => void): () => void;
  destroy(): void;
}

export function followCaptions(port: CallPort): Captions {
  const listeners = new Set<(caption: Caption) => void>();
  let before = port.view();
  const tell = (caption: Caption): void => {
    for (const listener of [...listeners]) listener(caption);
  };
  const stops = [
    port.subscribe((after) => {
      const captions = captionsBetween(before, after);
      before = after;
      captions.forEach(tell);
    }),
    port.onGesture((gesture) => {
      const { caption } = SOUNDINGS[gesture];
      if (caption) tell(caption);
    }),
  ];

  /** Whoever comes in the middle of the music is told of it, but not before `listen` has returned. */
  function greet(listener: (caption: Caption) => void): void {
    queueMicrotask(() => {
      if (listeners.has(listener)) standingCaptions(port.view()).forEach(listener);
    });
  }

  return {
    listen(listener) {
      listeners.add(listener);
      greet(listener);
      return () => void listeners.delete(listener);
    },
    destroy() {
      for (const stop of stops) stop();
      listeners.clear();
    },
  };
}
