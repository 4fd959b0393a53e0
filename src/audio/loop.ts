/** One long sound that goes round: it swells, rests, comes back where it was, or is let go of altogether. */
import { Howl } from 'howler';
import { FILES } from './files.ts';
import type { Level } from './mix.ts';
import { LOOPS, type LoopName } from './sprite.ts';
import { openRoom } from './tone.ts';

export interface Loop {
  set(level: Level, openness: number): void;
}

const SWELL = 900;
const SINK = 350;
const LET_GO = 80;
/** Howler's fade between two equal volumes never ends; so small a step needs none. */
const NO_STEP = 0.005;

export function createLoop(name: LoopName): Loop {
  let howl: Howl | undefined;
  let id: number | undefined;
  let wanted: Level = 'off';
  let open = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function load(): Howl {
    const fresh = new Howl({ src: FILES[name], sprite: { [name]: [...LOOPS[name]] }, volume: 0 });
    // A file that does not come, or cannot be decoded, is simply not heard.
    fresh.on('load', () => fresh === howl && apply());
    return fresh;
  }

  function apply(): void {
    clearTimeout(timer);
    if (wanted === 'off') return sink(LET_GO, release);
    if (wanted === 0) return sink(SINK, () => howl?.pause(id));
    howl ??= load();
    if (howl.state() === 'loaded') swell(howl, wanted);
  }

  function swell(sound: Howl, level: number): void {
    id = id === undefined ? sound.play(name) : sound.playing(id) ? id : sound.play(id);
    openRoom(sound, id, open);
    fade(sound, level, SWELL);
  }

  function sink(time: number, after: () => void): void {
    if (howl && id !== undefined && howl.playing(id)) fade(howl, 0, time);
    timer = setTimeout(after, time + 20);
  }

  function fade(sound: Howl, to: number, time: number): void {
    const from = sound.volume(id!) as number;
    if (Math.abs(from - to) > NO_STEP) sound.fade(from, to, time, id);
  }

  function release(): void {
    howl?.unload();
    howl = undefined;
    id = undefined;
  }

  return {
    set(level, openness) {
      if (level === wanted && openness === open) return;
      wanted = level;
      open = openness;
      apply();
    },
  };
}
