/** The only room with howler in it; loaded after the first gesture, never before. Draws a `Mix`, decides nothing. */
import { Howl, Howler } from 'howler';
import { FILES } from './files.ts';
import { createLoop, type Loop } from './loop.ts';
import type { Mix } from './mix.ts';
import { CUES, type CueName, LOOPS, type LoopName } from './sprite.ts';

export interface Player {
  apply(mix: Mix): void;
  play(cue: CueName | 'ring'): void;
  /** Within a gesture: a browser that has put the sound to sleep wakes it. */
  wake(): void;
  destroy(): void;
}

/** Comes when the cues can be played, or when it is clear that they cannot: both are fine. */
export async function createPlayer(): Promise<Player> {
  // We wake the sound ourselves; howler's own way opens ten audio elements and a second context.
  Howler.autoUnlock = false;
  const cues = createSprite();
  const ring = new Howl({ src: FILES.ring });
  const loops = createLoops();
  await settle(cues);
  return assemble(cues, ring, loops);
}

function createSprite(): Howl {
  const sprite = Object.fromEntries(Object.entries(CUES).map(([name, [at, length]]) => [name, [at, length]]));
  return new Howl({ src: FILES.cues, sprite: sprite as Record<string, [number, number]> });
}

const createLoops = (): [LoopName, Loop][] =>
  (Object.keys(LOOPS) as LoopName[]).map((name) => [name, createLoop(name)]);

const settle = (howl: Howl): Promise<void> =>
  new Promise((done) => {
    howl.once('load', () => done());
    howl.once('loaderror', () => done());
  });

function assemble(cues: Howl, ring: Howl, loops: [LoopName, Loop][]): Player {
  const start = createStarter();
  let effects: Mix['effects'] = 'off';
  return {
    apply(mix) {
      for (const [name, loop] of loops) loop.set(mix.loops[name], mix.openness);
      effects = mix.effects;
      for (const howl of [cues, ring]) setVolume(howl, effects);
      if (!mix.ringing) stopSoftly(ring);
    },
    play(cue) {
      if (effects === 'off' || effects === 0) return;
      if (cue === 'ring') ring.stop();
      if (cue === 'pick-up') stopSoftly(ring);
      start(cue === 'ring' ? ring : cues, cue === 'ring' ? undefined : cue);
    },
    wake() {
      if (Howler.ctx && Howler.ctx.state !== 'running') Howler.ctx.resume().catch(() => {});
    },
    destroy() {
      for (const [, loop] of loops) loop.set('off', 0);
      cues.unload();
      ring.unload();
    },
  };
}

/** While the browser holds the sound back, one cue may wait for it; the others would all burst out later. */
function createStarter(): (howl: Howl, cue: CueName | undefined) => void {
  let waiting = false;
  return (howl, cue) => {
    if (howl.state() !== 'loaded' || waiting) return;
    waiting = Howler.ctx?.state !== 'running';
    if (waiting) howl.once('play', () => (waiting = false));
    howl.play(cue);
  };
}

function setVolume(howl: Howl, level: Mix['effects']): void {
  if (level === 'off' || level === 0) howl.stop();
  else howl.volume(level);
}

const RELEASE = 60;

/** A bell that is cut off in the middle clicks. */
function stopSoftly(ring: Howl): void {
  if (!ring.playing()) return;
  const level = ring.volume();
  ring.fade(level, 0, RELEASE);
  ring.once('fade', () => ring.stop().volume(level));
}
