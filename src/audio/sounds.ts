/** The sounds from sleep to waking: nothing is fetched before the first gesture, nor while the person wants silence. */
import type { Mix } from './mix.ts';
import type { Player } from './player.ts';
import type { CueName } from './sprite.ts';

export interface Sounds {
  /** The person has touched the page: from now on a browser lets it sound. */
  touch(): void;
  /** Something has changed: sound what should sound now. */
  refresh(): void;
  play(cue: CueName | 'ring'): void;
  destroy(): void;
}

interface Wishes {
  mix(): Mix;
  isAudible(): boolean;
}

/** Cues of the very first press may be late by this much (ms); later they would tell about something else. */
const FRESH = 800;
const MOST_LATE = 4;

export function createSounds(wishes: Wishes): Sounds {
  let touched = false;
  let fetching = false;
  let closed = false;
  let player: Player | undefined;
  let isReady = false;
  let late: { cue: CueName | 'ring'; at: number }[] = [];

  function fetchPlayer(): void {
    if (!touched || fetching || closed || !wishes.isAudible()) return;
    fetching = true;
    // No sound is no disaster: every word is on the screen.
    import('./player.ts').then((room) => receive(room.createPlayer())).catch(() => {});
  }

  async function receive(arrived: Player): Promise<void> {
    if (closed) return arrived.destroy();
    player = arrived;
    player.apply(wishes.mix());
    await player.ready;
    const now = performance.now();
    for (const { cue, at } of late) if (!closed && now - at < FRESH) arrived.play(cue);
    late = [];
    isReady = true;
  }

  function keepLate(cue: CueName | 'ring'): void {
    if (touched) late = [...late, { cue, at: performance.now() }].slice(-MOST_LATE);
  }

  return {
    touch() {
      if (!isActivated()) return;
      touched = true;
      if (player && wishes.isAudible()) player.wake();
      else fetchPlayer();
    },
    refresh() {
      if (player) player.apply(wishes.mix());
      else fetchPlayer();
    },
    play(cue) {
      if (player && isReady) player.play(cue);
      else keepLate(cue);
    },
    destroy() {
      closed = true;
      player?.destroy();
    },
  };
}

/** Escape, or a finger that has only just come down, does not count for the browser yet; where it cannot say, we believe it. */
const isActivated = (): boolean => globalThis.navigator?.userActivation?.hasBeenActive ?? true;
