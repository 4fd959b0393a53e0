/** What the desk does: keys, pencil, and the small knocks of a hand. */
import { addSound, createTrack, decayFrom, filterTrack, hill, seedNoise } from './sound-dsp.mjs';
import { addRoom } from './sound-room.mjs';
import { addKnock } from './sound-tones.mjs';

const KEY = [
  [195, 0.9, 0.012],
  [520, 0.4, 0.008],
  [1750, 0.3, 0.004],
  [3300, 0.16, 0.003],
];

/** One key, down and up; no two strokes are alike. */
export function addKey(track, at, gain, chance) {
  const pitch = 1 + chance() * 0.12;
  const modes = KEY.map(([hertz, g, decay]) => [hertz * pitch, g, decay]);
  const seed = Math.abs(Math.round(chance() * 1e6));
  addKnock(track, at, { modes, gain, grit: 0.5, gritDecay: 0.0035, seed });
  addKnock(track, at + 0.075 + chance() * 0.012, {
    modes: modes.slice(1),
    gain: gain * 0.35,
    grit: 0.4,
    seed: seed + 1,
  });
}

const STROKES = [0.02, 0.13, 0.22, 0.37, 0.45, 0.56, 0.72, 0.8, 0.9];

/** A name typed in, and a firm Enter. */
export function makeTyping() {
  const track = createTrack(1.55);
  const chance = seedNoise(51);
  for (const at of STROKES) addKey(track, at + chance() * 0.01, 0.7 + chance() * 0.2, chance);
  addKey(track, 1.14, 1.1, chance);
  filterTrack(track, 'low', 6500);
  return addRoom(track, { time: 0.25, wet: 0.12 });
}

// When each stroke of the pencil starts, and how long it takes.
const LINES = [
  [0.02, 0.11],
  [0.14, 0.08],
  [0.24, 0.15],
  [0.43, 0.07],
  [0.51, 0.1],
  [0.63, 0.07],
  [0.71, 0.2],
];

/** Lead over paper: hiss with the paper's grain in it, and a little of the desk below. */
export function makePencil() {
  const track = createTrack(1.1);
  const noise = seedNoise(61);
  let grain = 0;
  for (const [at, length] of LINES) {
    addSound(track, at, length, (t) => {
      grain += 0.02 * (noise() - grain);
      return noise() * hill(t, length) ** 0.7 * (0.35 + Math.min(1, Math.abs(grain) * 9));
    });
  }
  const desk = createTrack(1.1);
  desk.data.set(track.data);
  filterTrack(filterTrack(track, 'band', 3100, 0.9), 'low', 6200);
  filterTrack(desk, 'band', 420, 1.4);
  desk.data.forEach((x, i) => {
    track.data[i] += x * 0.5;
  });
  return addRoom(track, { time: 0.2, wet: 0.1 });
}

/** A choice is made: a fingertip on wood. */
export function makeTick() {
  const track = createTrack(0.18);
  const modes = [
    [540, 0.7, 0.016],
    [1180, 0.5, 0.011],
    [2300, 0.12, 0.005],
  ];
  addKnock(track, 0.004, { modes, grit: 0.12, gritDecay: 0.002, seed: 71 });
  filterTrack(track, 'low', 5000);
  return addRoom(track, { time: 0.18, wet: 0.1 });
}

/** The customer starts back: a dull, soft thud, felt more than heard. */
export function makeThud() {
  const track = createTrack(0.5);
  let phase = 0;
  addSound(track, 0.005, 0.45, (t) => {
    phase += (78 + 95 * Math.exp(-t / 0.035)) / 48000;
    return Math.sin(2 * Math.PI * phase) * decayFrom(t, 0.004, 0.085);
  });
  addKnock(track, 0.005, {
    modes: [
      [240, 0.4, 0.03],
      [410, 0.2, 0.02],
    ],
    grit: 0.35,
    gritDecay: 0.008,
    seed: 81,
  });
  filterTrack(track, 'low', 1300);
  return addRoom(track, { time: 0.35, wet: 0.16, bright: 0.2 });
}
