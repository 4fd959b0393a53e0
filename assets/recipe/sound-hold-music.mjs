/**
 * "Please Stay in Line", a bossa nova in F for a lift that stops at every floor. Eight bars, written for this game.
 * A beat is 535 ms, so that the loop is a whole number of milliseconds.
 */
import { addSound, createTrack, decayFrom, filterTrack, mixInto, seedNoise } from './sound-dsp.mjs';
import { addRoom } from './sound-room.mjs';
import { addBass, addFlute, addKnock, addMallet, addPiano } from './sound-tones.mjs';

const BEAT = 0.535;
const BEATS = 32;

// First beat, length in beats, bass note, fifth for the bass, chord notes.
const CHORDS = [
  [0, 4, 41, 48, [57, 60, 64, 67]], // Fmaj9
  [4, 4, 42, 48, [57, 60, 63, 66]], // F#dim7
  [8, 4, 43, 50, [58, 62, 65, 69]], // Gm9
  [12, 4, 36, 43, [58, 62, 64, 67]], // C9
  [16, 4, 45, 40, [55, 60, 64, 67]], // Am7
  [20, 4, 44, 38, [56, 59, 62, 65]], // Abdim7
  [24, 2, 43, 50, [58, 62, 65, 69]], // Gm9
  [26, 2, 36, 43, [58, 61, 64, 67]], // C7b9
  [28, 2, 41, 48, [57, 60, 62, 67]], // F6/9
  [30, 2, 36, 43, [58, 62, 65, 69]], // C13sus
];

// biome-ignore format: a score reads by the bar. Beat, note, length in beats.
const MELODY = [
  [0.5, 69, 0.4], [1, 72, 0.4], [1.5, 76, 0.9], [2.5, 74, 0.4], [3, 72, 0.4], [3.5, 69, 0.4],
  [4, 72, 1.4], [5.5, 69, 0.3], [6, 75, 1.4], [7.5, 74, 0.45],
  [8, 74, 0.9], [9, 70, 0.3], [9.5, 77, 0.9], [10.5, 76, 0.4], [11, 74, 0.4], [11.5, 70, 0.4],
  [12, 74, 1.35], [13.5, 70, 0.4], [14, 67, 0.9], [15.5, 67, 0.4],
  [16, 69, 0.4], [16.5, 72, 0.4], [17, 76, 0.4], [17.5, 79, 0.9], [18.5, 77, 0.4], [19, 76, 0.4], [19.5, 72, 0.4],
  [20, 74, 1.4], [21.5, 71, 0.3], [22, 77, 1.4], [23.5, 76, 0.45],
  [24, 74, 0.4], [24.5, 70, 0.4], [25, 67, 0.45], [25.5, 70, 0.4], [26, 73, 0.4], [26.5, 72, 0.4], [27, 70, 0.4], [27.5, 67, 0.4],
  [28, 69, 0.9],
];

/** The joke at the end: the lift arrives. */
const BELLS = [
  [29.5, 89],
  [30, 89],
  [31, 84],
];

export function makeHoldMusic() {
  const track = createTrack(BEATS * BEAT, true);
  mixInto(track, playBand(), 1);
  filterTrack(track, 'high', 70);
  filterTrack(track, 'low', 7800);
  return track;
}

function playBand() {
  const band = createTrack(BEATS * BEAT, true);
  mixInto(band, addRoom(playMelody(), { time: 1.1, wet: 0.2, bright: 0.5, size: 1.3 }), 0.38);
  mixInto(band, addRoom(playChords(), { time: 0.8, wet: 0.14, bright: 0.4 }), 0.19);
  mixInto(band, playBassline(), 0.36);
  mixInto(band, addRoom(playBrushes(), { time: 0.4, wet: 0.12 }), 1);
  return band;
}

const createPart = () => createTrack(BEATS * BEAT, true);

function playMelody() {
  const part = createPart();
  MELODY.forEach(([beat, midi, length], k) => {
    addFlute(part, beat * BEAT, midi, { gain: 0.55, length: length * BEAT, seed: k });
    addMallet(part, beat * BEAT, midi, { gain: 0.2, decay: 0.35, bright: 0.15 });
  });
  for (const [beat, midi] of BELLS)
    addMallet(part, beat * BEAT, midi, { gain: 0.4, decay: 0.3, bright: 0.3 });
  return part;
}

/** The bossa's own pattern over two bars: on the beat, then against it. */
const COMP = [
  [0, 0.8],
  [1.5, 0.4],
  [3, 0.8],
  [4.5, 0.5],
  [6, 0.8],
  [7.5, 0.4],
];

function playChords() {
  const part = createPart();
  for (let bars = 0; bars < BEATS; bars += 8) {
    for (const [beat, length] of COMP) strikeChord(part, bars + beat, length);
  }
  return part;
}

function strikeChord(part, beat, length) {
  const chord = CHORDS.findLast(([from]) => from <= beat + 0.01);
  // The notes come a few milliseconds apart, from below, as fingers do.
  chord[4].forEach((midi, k) => {
    addPiano(part, beat * BEAT + k * 0.006, midi, { gain: 0.8, length: length * BEAT });
  });
}

function playBassline() {
  const part = createPart();
  for (const [from, beats, root, fifth] of CHORDS) {
    for (let bar = 0; bar < beats; bar += 2) {
      const [first, second] = bar ? [fifth, root] : [root, beats === 2 ? root : fifth];
      addBass(part, (from + bar) * BEAT, first, { length: 1.35 * BEAT });
      addBass(part, (from + bar + 1.5) * BEAT, second, { gain: 0.7, length: 0.4 * BEAT });
    }
  }
  return part;
}

const CLAVE = [0, 1.5, 3, 5, 6.5];

function playBrushes() {
  const part = createPart();
  const noise = seedNoise(91);
  for (let half = 0; half < BEATS * 2; half++) {
    const force = half % 4 === 2 ? 0.5 : half % 2 ? 0.3 : 0.2;
    const sweep = half % 4 === 2 ? 0.09 : 0.03;
    addSound(part, half * 0.5 * BEAT, sweep * 5, (t) => force * noise() * decayFrom(t, sweep * 0.4, sweep));
  }
  filterTrack(filterTrack(part, 'high', 3200), 'low', 7500);
  for (let bars = 0; bars < BEATS; bars += 8) for (const beat of CLAVE) tapRim(part, bars + beat);
  return part;
}

function tapRim(part, beat) {
  const modes = [
    [820, 0.5, 0.012],
    [1650, 0.35, 0.008],
  ];
  addKnock(part, beat * BEAT, { modes, gain: 0.1, grit: 0.1, seed: 92 });
}
