/** What the telephone does: it rings, it is lifted and put down, the line hums. */
import { addSound, createTrack, decayFrom, filterTrack, hill, seedNoise, sine } from './sound-dsp.mjs';
import { addRoom } from './sound-room.mjs';
import { addKnock } from './sound-tones.mjs';

// Ratio to the strike note, loudness, seconds of decay: a small brass gong, with the shrill top taken off.
const GONG = [
  [0.5, 0.12, 0.5],
  [1, 1, 0.42],
  [1.004, 0.6, 0.5],
  [2.02, 0.42, 0.26],
  [2.74, 0.3, 0.2],
  [4.1, 0.12, 0.1],
  [5.43, 0.06, 0.06],
];

/** A clapper swings between two gongs a third apart, 21 times a second, in two bursts: ring-ring. */
export function makeRing() {
  const track = createTrack(2.3);
  const chance = seedNoise(7);
  for (const burst of [0.005, 0.62]) {
    for (let k = 0; k < 17; k++)
      strikeGong(track, burst + k / 42 + chance() * 0.0012, k % 2 ? 1109 : 880, 1 + chance() * 0.18, k);
  }
  filterTrack(track, 'low', 5200);
  filterTrack(track, 'high', 240);
  return addRoom(track, { time: 0.5, wet: 0.16, bright: 0.45 });
}

function strikeGong(track, at, hertz, force, seed) {
  const modes = GONG.map(([ratio, gain, decay]) => [hertz * ratio, gain * force * 0.2, decay]);
  addKnock(track, Math.max(0, at), { modes, grit: 0.08, gritDecay: 0.002, seed });
}

const PLASTIC = [
  [310, 0.8, 0.018],
  [690, 0.6, 0.014],
  [1480, 0.45, 0.009],
  [2650, 0.22, 0.006],
];

function knockPlastic(track, at, gain, pitch, seed) {
  const modes = PLASTIC.map(([hertz, g, decay]) => [hertz * pitch, g, decay / pitch ** 0.5]);
  addKnock(track, at, { modes, gain, grit: 0.5, gritDecay: 0.004, seed });
}

/** The handset leaves the cradle, the hooks spring up, the line opens with a breath. */
export function makePickUp() {
  const track = createTrack(0.75);
  knockPlastic(track, 0.01, 0.8, 1.1, 11);
  knockPlastic(track, 0.055, 0.35, 1.6, 12);
  knockPlastic(track, 0.105, 0.55, 1.3, 13);
  addLine(track, 0.13, 0.5, 0.09, 14);
  filterTrack(track, 'low', 6500);
  return addRoom(track, { time: 0.3, wet: 0.14 });
}

/** The noise of an open line that fades away. */
function addLine(track, at, length, gain, seed) {
  const hush = createTrack(track.data.length / 48000);
  const noise = seedNoise(seed);
  addSound(hush, at, length, (t) => gain * noise() * decayFrom(t, 0.03, length / 3));
  filterTrack(filterTrack(hush, 'high', 350), 'low', 2800);
  hush.data.forEach((x, i) => {
    track.data[i] += x;
  });
}

/** The handset is laid down, settles, and the gongs inside just answer. */
export function makeHangUp() {
  const track = createTrack(0.95);
  knockPlastic(track, 0.01, 1, 0.75, 21);
  knockPlastic(track, 0.075, 0.6, 0.95, 22);
  knockPlastic(track, 0.125, 0.22, 1.25, 23);
  for (const [at, hertz] of [
    [0.012, 880],
    [0.078, 1109],
  ])
    strikeGong(track, at, hertz, 0.2, 24);
  filterTrack(track, 'low', 6000);
  return addRoom(track, { time: 0.35, wet: 0.15 });
}

/** A click at the other end, a moment of nothing, then the tone of a dead line, three times and softer each time. */
export function makeCustomerHangsUp() {
  const track = createTrack(2.5);
  knockPlastic(track, 0.02, 0.5, 1.3, 31);
  knockPlastic(track, 0.065, 0.3, 1.0, 32);
  [0.42, 1.02, 1.62].forEach((at, k) => {
    addSound(
      track,
      at,
      0.34,
      (t) => 0.3 * 0.72 ** k * Math.min(1, hill(t, 0.34) * 5) * (sine(425, t) + 0.12 * sine(850, t)),
    );
  });
  filterTrack(filterTrack(track, 'high', 320), 'low', 2600);
  return addRoom(track, { time: 0.4, wet: 0.12 });
}

/** A soft key goes down and comes up. */
export function makeHoldClick() {
  const track = createTrack(0.35);
  knockPlastic(track, 0.01, 0.8, 1.9, 41);
  knockPlastic(track, 0.085, 0.4, 2.3, 42);
  filterTrack(track, 'low', 5500);
  return addRoom(track, { time: 0.25, wet: 0.12 });
}

/** Three keys of the dial pad, then the far telephone begins to purr. */
export function makeTransfer() {
  const track = createTrack(1.35);
  [
    [697, 1209],
    [770, 1336],
    [852, 1477],
  ].forEach(([low, high], k) => {
    addSound(
      track,
      0.02 + k * 0.15,
      0.1,
      (t) => 0.4 * Math.min(1, hill(t, 0.1) * 2) * (sine(low, t) + 0.6 * sine(high, t)),
    );
  });
  addSound(track, 0.62, 0.5, (t) => 0.22 * hill(t, 0.5) * (sine(425, t) + 0.5 * sine(450, t)));
  filterTrack(track, 'low', 2400);
  return addRoom(track, { time: 0.4, wet: 0.14 });
}
