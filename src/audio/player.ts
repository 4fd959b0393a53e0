/** Plays a `Mix` and the cues, and decides nothing. Howler comes with this file, so it is fetched after the first gesture only. */
import { Howler } from 'howler';
import { createCues } from './cues.ts';
import { createLoop } from './loop.ts';
import type { Mix } from './mix.ts';
import { type CueName, LOOPS, type LoopName } from './sprite.ts';

export interface Player {
  readonly ready: Promise<void>;
  apply(mix: Mix): void;
  play(cue: CueName | 'ring'): void;
  /** Within a gesture: a browser that has put the sound to sleep wakes it. */
  wake(): void;
  destroy(): void;
}

export function createPlayer(): Player {
  // We wake the sound ourselves; howler's own way makes ten audio elements and a second context.
  Howler.autoUnlock = false;
  const cues = createCues();
  const names = Object.keys(LOOPS) as LoopName[];
  const loops = names.map((name) => ({ name, loop: createLoop(name) }));
  return {
    ready: cues.ready,
    play: cues.play,
    apply(mix) {
      for (const { name, loop } of loops) loop.set(mix.loops[name], mix.openness[name]);
      cues.setLevel(mix.effects);
      if (!mix.ringing) cues.quietBell();
    },
    wake() {
      if (Howler.ctx && Howler.ctx.state !== 'running') Howler.ctx.resume().catch(() => {});
    },
    destroy() {
      for (const { loop } of loops) loop.set('off', 0);
      cues.unload();
    },
  };
}
