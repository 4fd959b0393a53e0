/** The short sounds: the sprite of cues and the bell. */
import { Howl, Howler, type HowlOptions } from 'howler';
import { FILES } from './files.ts';
import type { Level } from './mix.ts';
import { CUES, type CueName } from './sprite.ts';

export interface Cues {
  /** Fulfilled when the cues can be played, or when it is clear that they never will. */
  readonly ready: Promise<void>;
  setLevel(level: Level): void;
  play(cue: CueName | 'ring'): void;
  quietBell(): void;
  unload(): void;
}

const SPRITE = Object.fromEntries(
  Object.entries(CUES).map(([name, [at, length]]) => [name, [at, length] as [number, number]]),
);
const RELEASE = 60;

export function createCues(): Cues {
  const [cues, ready] = loadHowl({ src: FILES.cues, sprite: SPRITE });
  const [bell] = loadHowl({ src: FILES.ring });
  const mayStart = createDoor();
  let level: Level = 'off';
  let ring: number | undefined;

  /** Only what has come may be played: a cue that comes late tells about something else. */
  const isUsable = (howl: Howl): boolean => howl.state() === 'loaded' && level !== 'off' && level > 0;

  function start(howl: Howl, cue?: CueName): number | undefined {
    if (!isUsable(howl) || !mayStart()) return undefined;
    howl.volume(level as number);
    return howl.play(cue);
  }

  /** A bell that is cut off in the middle clicks: it is damped instead. */
  function quietBell(): void {
    const id = ring;
    ring = undefined;
    if (id === undefined) return;
    if (!bell.playing(id)) return void bell.stop(id);
    bell.once('fade', () => bell.stop(id), id);
    bell.fade(bell.volume(), 0, RELEASE, id);
  }

  function setLevel(next: Level): void {
    if (next === level) return;
    level = next;
    if (level === 'off' || level === 0) for (const howl of [cues, bell]) silence(howl);
  }

  return {
    ready,
    setLevel,
    quietBell,
    play(cue) {
      if (cue !== 'ring') return void start(cues, cue);
      quietBell();
      ring = start(bell);
    },
    unload() {
      cues.unload();
      bell.unload();
    },
  };
}

/** What is asked of a sound that has not come yet, howler would keep for ever. */
const silence = (howl: Howl): unknown => howl.state() === 'loaded' && howl.stop();

function loadHowl(options: HowlOptions): [Howl, Promise<void>] {
  let settle = (): void => {};
  const ready = new Promise<void>((done) => {
    settle = done;
  });
  // Given as options, since howler may fail before its constructor returns.
  return [new Howl({ ...options, onload: settle, onloaderror: settle }), ready];
}

/** While the browser holds the sound back, one cue may wait for it; more would all burst out together later. */
function createDoor(): () => boolean {
  let waiting = false;
  return () => {
    const open = Howler.ctx?.state === 'running';
    const pass = open || !waiting;
    waiting = !open;
    return pass;
  };
}
