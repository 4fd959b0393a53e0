/** The audio room: follows the call through its port, the person's wishes, and whether anybody is looking. */
import type { CallPort } from '../app/view.ts';
import { followCaptions } from './captions.ts';
import { createCueQueue } from './cue-queue.ts';
import type { Caption } from './follow-call.ts';
import { type AudioOptions, isAudible, mergeOptions, mixFor } from './mix.ts';
import { createSounds, type Sounds } from './sounds.ts';

export interface Audio {
  setOptions(options: Partial<AudioOptions>): void;
  /** Calls back with the key of every sound that tells something; returns the unsubscribe. */
  onCaption(listener: (caption: Caption) => void): () => void;
  /** The small tap of a choice. */
  tick(): void;
  destroy(): void;
}

export function mountAudio(port: CallPort, options: AudioOptions): Audio {
  let allowed = mergeOptions(options, {});
  const sounds = createSounds({
    mix: () => mixFor(port.view(), allowed, isHidden()),
    isAudible: () => isAudible(allowed),
  });
  const queue = createCueQueue((cue) => sounds.play(cue));
  const captions = followCaptions(port);
  const stops = [
    port.subscribe(() => sounds.refresh()),
    port.onGesture((gesture) => !isHidden() && queue.add(gesture)),
    followPage(sounds, () => isHidden() && queue.clear()),
    captions.destroy,
    queue.clear,
    sounds.destroy,
  ];
  return {
    setOptions(change) {
      allowed = mergeOptions(allowed, change);
      sounds.refresh();
    },
    onCaption: captions.listen,
    tick: () => sounds.play('tick'),
    destroy() {
      for (const stop of stops.splice(0)) stop();
    },
  };
}

const isHidden = (): boolean => document.hidden;

/** Some browsers count the press, others the release: the first that counts wakes the sounds. */
const TOUCHES = ['pointerdown', 'pointerup', 'click', 'keydown'] as const;

function followPage(sounds: Sounds, onVisibility: () => void): () => void {
  const gone = new AbortController();
  const { signal } = gone;
  for (const kind of TOUCHES) {
    document.addEventListener(kind, () => sounds.touch(), { capture: true, passive: true, signal });
  }
  const look = (): void => {
    onVisibility();
    sounds.refresh();
  };
  document.addEventListener('visibilitychange', look, { signal });
  return () => gone.abort();
}
