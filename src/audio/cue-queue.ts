/** Gathers the gestures of one press and plays their cues in a row. */
import type { Gesture } from '../app/view.ts';
import { planCues } from './plan-cues.ts';
import type { CueName } from './sprite.ts';

export interface CueQueue {
  add(gesture: Gesture): void;
  clear(): void;
}

export function createCueQueue(play: (cue: CueName | 'ring') => void): CueQueue {
  let batch: Gesture[] = [];
  const timers = new Set<ReturnType<typeof setTimeout>>();

  function flush(): void {
    const planned = planCues(batch);
    batch = [];
    for (const { cue, after } of planned) {
      if (after === 0) play(cue);
      else playLater(cue, after);
    }
  }

  function playLater(cue: CueName | 'ring', after: number): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      play(cue);
    }, after);
    timers.add(timer);
  }

  return {
    add(gesture) {
      batch.push(gesture);
      // The gestures of one step are handed out one after the other, at once: by the microtask all are here.
      if (batch.length === 1) queueMicrotask(flush);
    },
    clear() {
      batch = [];
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
