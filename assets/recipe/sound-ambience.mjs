/** The room behind the call: by day other people's calls and keys, far off; at night air, a clock, a car. */

import { addKey } from './sound-desk.mjs';
import {
  addSound,
  createTrack,
  fillNoise,
  filterTrack,
  hill,
  mixInto,
  seedNoise,
  shapeTrack,
  sine,
} from './sound-dsp.mjs';
import { addRoom } from './sound-room.mjs';
import { addKnock } from './sound-tones.mjs';

const FAR = { time: 1.1, wet: 0.7, bright: 0.15, size: 1.8 };

export function makeDay() {
  const track = createTrack(18, true);
  mixInto(track, breatheAir(18, 101, 420), 1);
  mixInto(track, addRoom(filterTrack(murmur(18), 'low', 750), FAR), 0.021);
  mixInto(track, addRoom(filterTrack(typeFarAway(18), 'low', 2200), FAR), 0.1);
  return filterTrack(track, 'high', 60);
}

export function makeNight() {
  const track = createTrack(16, true);
  mixInto(track, breatheAir(16, 201, 300), 1);
  mixInto(track, passCar(16, 5, 202), 0.5);
  mixInto(track, addRoom(tickClock(16), { time: 0.7, wet: 0.35, bright: 0.4 }), 0.08);
  return filterTrack(track, 'high', 55);
}

/** Soft air: noise without its top, which swells and sinks so slowly that nobody notices. */
function breatheAir(seconds, seed, hertz) {
  const air = fillNoise(createTrack(seconds, true), seed, 0.25);
  filterTrack(filterTrack(air, 'low', hertz, 0.5), 'low', hertz * 2, 0.5);
  return shapeTrack(air, (t) => 1 + 0.12 * sine(1 / seconds, t) + 0.06 * sine(3 / seconds, t));
}

// Vowels as [first, second] formant in hertz.
const VOWELS = [
  [650, 1080],
  [400, 1700],
  [300, 870],
  [450, 1030],
  [520, 1500],
];

/** Four people talk at the far end, none of them in any language. */
function murmur(seconds) {
  const track = createTrack(seconds, true);
  [112, 135, 188, 205].forEach((voice, k) => {
    speakOn(track, seconds, voice, seedNoise(110 + k));
  });
  return track;
}

function speakOn(track, seconds, voice, chance) {
  let at = 2 * Math.abs(chance());
  while (at < seconds) {
    const syllables = 5 + Math.round(4 * Math.abs(chance()));
    for (let k = 0; k < syllables; k++) {
      const length = 0.15 + 0.06 * chance();
      sayVowel(track, at, length, voice * (1.12 - (0.24 * k) / syllables + 0.05 * chance()), chance);
      at += length * 1.05;
    }
    at += 0.7 + 1.5 * Math.abs(chance());
  }
}

function sayVowel(track, at, length, pitch, chance) {
  const vowel = VOWELS[Math.floor(Math.abs(chance()) * 4.999)];
  const force = 0.7 + 0.3 * chance();
  const gains = Array.from({ length: 10 }, (_, h) => force * openMouth((h + 1) * pitch, vowel));
  addSound(track, at, length * 1.3, (t) => {
    const glide = pitch * (1 - 0.04 * t);
    let x = 0;
    for (let h = 0; h < gains.length; h++) x += gains[h] * sine((h + 1) * glide, t);
    return x * hill(t, length * 1.3);
  });
}

const openMouth = (hertz, formants) =>
  formants.reduce((sum, f) => sum + 1 / (1 + ((hertz - f) / 110) ** 2), 0.05);

function typeFarAway(seconds) {
  const track = createTrack(seconds, true);
  const chance = seedNoise(130);
  for (const from of [1.2, 4.1, 6.8, 11.3, 14.6]) {
    let at = from;
    for (let k = 0; k < 11; k++) {
      addKey(track, at, 0.6 + 0.3 * chance(), chance);
      at += 0.15 + 0.07 * chance();
    }
  }
  return track;
}

/** One car far below the window, whose hiss comes and goes. */
function passCar(seconds, at, seed) {
  const car = createTrack(seconds, true);
  const noise = seedNoise(seed);
  addSound(car, at, 8, (t) => 0.3 * noise() * hill(t, 8) ** 2);
  return filterTrack(filterTrack(car, 'low', 700), 'low', 900);
}

function tickClock(seconds) {
  const track = createTrack(seconds, true);
  for (let s = 0; s < seconds; s++) {
    const pitch = s % 2 ? 0.88 : 1;
    const modes = [
      [1900 * pitch, 0.4, 0.006],
      [3100 * pitch, 0.25, 0.004],
      [760 * pitch, 0.3, 0.01],
    ];
    addKnock(track, s + 0.25, { modes, grit: 0.1, seed: 140 + (s % 2) });
  }
  return track;
}
