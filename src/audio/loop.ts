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
  /** Asked to play, but the browser has not begun: asking again would start it twice. */
  let starting = false;
  let wanted: Level = 'off';
  let open = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function apply(): void {
    clearTimeout(timer);
    if (wanted === 'off') sink(LET_GO, release);
    else if (wanted === 0) sink(SINK, rest);
    else rise(wanted);
  }

  function rise(level: number): void {
    howl ??= load();
    // A file that does not come, or cannot be decoded, is simply not heard.
    if (howl.state() === 'loaded') swell(howl, level);
  }

  function load(): Howl {
    const fresh = new Howl({ src: FILES[name], sprite: { [name]: [...LOOPS[name]] }, volume: 0 });
    const whenCurrent = (act: () => void) => () => fresh === howl && act();
    fresh.on('load', whenCurrent(apply));
    fresh.on('play', whenCurrent(begin));
    return fresh;
  }

  const isPlaying = (sound: Howl): boolean => id !== undefined && sound.playing(id);

  function begin(): void {
    starting = false;
    apply();
  }

  function swell(sound: Howl, level: number): void {
    if (isPlaying(sound)) {
      openRoom(sound, id!, open);
      fade(sound, level, SWELL);
    } else if (!starting) {
      starting = true;
      id = id === undefined ? sound.play(name) : sound.play(id);
    }
  }

  function sink(time: number, after: () => void): void {
    if (!howl) return;
    if (isPlaying(howl)) fade(howl, 0, time);
    timer = setTimeout(after, time + 20);
  }

  function rest(): void {
    if (howl && isPlaying(howl)) howl.pause(id);
  }

  function fade(sound: Howl, to: number, time: number): void {
    const from = sound.volume(id!) as number;
    if (Math.abs(from - to) > NO_STEP) sound.fade(from, to, time, id);
  }

  function release(): void {
    howl?.unload();
    howl = undefined;
    id = undefined;
    starting = false;
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
