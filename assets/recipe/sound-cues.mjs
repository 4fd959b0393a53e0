/**
 * The little musical signs, all in the key of the hold music (F), so that they never quarrel with it or with each other.
 * They are short and soft: a person hears the same ones fifty times in a morning. Good news rises, bad news falls, and
 * nothing buzzes: the game corrects, it does not scold.
 */
import { addSound, createTrack, decayFrom, filterTrack, sine } from './sound-dsp.mjs';
import { addRoom } from './sound-room.mjs';
import { addMallet, addPad } from './sound-tones.mjs';

const ROOM = { time: 0.6, wet: 0.2, bright: 0.5 };

/** Mallet notes as [seconds, midi, gain]. */
function playMallets(seconds, notes, options, room = ROOM) {
  const track = createTrack(seconds);
  for (const [at, midi, gain = 1] of notes) addMallet(track, at + 0.005, midi, { ...options, gain });
  return addRoom(track, room);
}

export const makeMoodUp = () =>
  playMallets(
    0.7,
    [
      [0, 69, 0.7],
      [0.09, 72, 1],
    ],
    { decay: 0.16, bright: 0.2 },
  );

export const makeMoodDown = () =>
  playMallets(
    0.75,
    [
      [0, 65, 0.9],
      [0.12, 62, 0.8],
    ],
    { decay: 0.17, bright: 0.08, attack: 0.006 },
  );

export const makeRuleKept = () =>
  playMallets(
    0.75,
    [
      [0, 84, 0.8],
      [0.045, 88, 0.6],
      [0.045, 79, 0.35],
    ],
    { decay: 0.15, bright: 0.25 },
  );

/** Muted wood, one step down: "not quite". */
export const makeRuleBroken = () =>
  playMallets(
    0.65,
    [
      [0, 58, 1],
      [0.11, 57, 0.9],
      [0.11, 45, 0.5],
    ],
    { decay: 0.085, bright: 0.14, attack: 0.002 },
  );

/** The one sign that must stop you: low, slow, without a way out in its harmony. */
export function makeCritical() {
  const track = createTrack(1.6);
  for (const [at, gain] of [
    [0.005, 1],
    [0.3, 0.8],
  ]) {
    addSound(
      track,
      at,
      0.9,
      (t) => gain * sine(58 + 30 * Math.exp(-t / 0.03), t) * decayFrom(t, 0.005, 0.14),
    );
    for (const midi of [41, 47, 48])
      addMallet(track, at, midi, { gain: gain * 0.55, decay: 0.3, bright: 0.2 });
  }
  addPad(track, 0.05, [53, 59], { gain: 0.5, length: 1.3 });
  filterTrack(track, 'low', 2600);
  return addRoom(track, { time: 0.9, wet: 0.22, bright: 0.3 });
}

/** Up the chord and home, with a small bell on top. */
export function makeCallSolved() {
  const steps = [60, 65, 69, 72];
  const notes = steps.map((midi, k) => [k * 0.11, midi, 0.75]);
  const last = [53, 65, 69, 76, 79].map((midi) => [0.62, midi, 0.55]);
  const track = playMallets(2.3, [...notes, ...last, [0.86, 89, 0.3], [1.0, 93, 0.25]], {
    decay: 0.42,
    bright: 0.22,
  });
  addPad(track, 0.58, [53, 57, 60, 64], { gain: 0.4, length: 1.5 });
  return track;
}

/** Down, gently, to an open end: it can be played again. */
export function makeCallFailed() {
  const notes = [
    [0, 69, 0.8],
    [0.2, 67, 0.8],
    [0.4, 64, 0.8],
    [0.68, 62, 0.9],
    [0.68, 53, 0.6],
    [0.68, 57, 0.5],
  ];
  const track = playMallets(2.2, notes, { decay: 0.4, bright: 0.08, attack: 0.006 });
  addPad(track, 0.62, [50, 57, 60], { gain: 0.35, length: 1.4 });
  return filterTrack(track, 'low', 3200);
}

/** The customer felt heard: a breath of warmth. */
export function makeLeanIn() {
  const track = createTrack(0.9);
  addPad(track, 0.01, [53, 60, 69], { gain: 0.9, length: 0.75 });
  addMallet(track, 0.12, 72, { gain: 0.16, decay: 0.2, bright: 0.05, attack: 0.02 });
  return addRoom(track, ROOM);
}
