/** The instruments: struck things, mallets, flute, electric piano, bass. Each adds one note or knock to a track. */
import { addSound, decayFrom, seedNoise, sine, toHertz } from './sound-dsp.mjs';

/** A knock on something: `modes` are [hertz, gain, decay]; `grit` is the noise of the touch itself. */
export function addKnock(track, at, { modes, gain = 1, grit = 0.3, gritDecay = 0.003, seed = 1 }) {
  const noise = seedNoise(seed);
  const length = Math.max(gritDecay, ...modes.map((m) => m[2])) * 7;
  addSound(track, at, length, (t) => {
    let x = grit * noise() * decayFrom(t, 0.0004, gritDecay);
    for (const [hertz, g, decay] of modes) x += g * sine(hertz, t) * decayFrom(t, 0.0006, decay);
    return gain * x;
  });
}

/** A soft mallet on a bar of wood and air: marimba below, celesta above. */
export function addMallet(track, at, midi, { gain = 1, decay = 0.3, bright = 0.3, attack = 0.003 } = {}) {
  const f = toHertz(midi);
  addSound(track, at, decay * 6, (t) => {
    const body = sine(f, t) * decayFrom(t, attack, decay);
    const bar = bright * sine(f * 3.98, t) * decayFrom(t, attack, decay * 0.22);
    const tip = bright * 0.4 * sine(f * 9.3, t) * decayFrom(t, attack, decay * 0.06);
    return gain * (body + bar + tip);
  });
}

/** A round electric piano: one sine bends another, less and less. */
export function addPiano(track, at, midi, { gain = 1, length = 0.4, decay = 0.7 } = {}) {
  const f = toHertz(midi);
  addSound(track, at, length + 0.12, (t) => {
    const bend = 1.1 * decayFrom(t, 0.002, 0.18) * sine(f, t);
    const tine = 0.12 * sine(f * 7.02, t) * decayFrom(t, 0.001, 0.05);
    const damp = t < length ? 1 : Math.exp((length - t) / 0.03);
    return gain * damp * decayFrom(t, 0.004, decay) * (Math.sin(2 * Math.PI * f * t + bend) + tine);
  });
}

/** A flute with a little breath, whose vibrato comes late. */
export function addFlute(track, at, midi, { gain = 1, length = 0.4, seed = 1 } = {}) {
  const f = toHertz(midi);
  const noise = seedNoise(seed + midi * 31);
  let breath = 0;
  let phase = 0;
  addSound(track, at, length + 0.15, (t) => {
    const late = Math.min(1, Math.max(0, (t - 0.18) / 0.3));
    const scoop = t < 0.05 ? -0.012 * (1 - t / 0.05) : 0;
    phase += (f * (1 + scoop + 0.0055 * late * sine(5.2, t))) / 48000;
    breath += 0.18 * (noise() - breath);
    const body = sine(1, phase) + 0.22 * sine(2, phase) + 0.1 * sine(3, phase) + 0.03 * sine(4, phase);
    const rise = Math.min(1, t / 0.035);
    const fall = t < length ? 1 : Math.exp((length - t) / 0.035);
    return gain * rise * fall * (body * (1 - 0.1 * late * sine(5.2, t + 0.05)) + 0.1 * breath);
  });
}

/** A plucked upright bass. */
export function addBass(track, at, midi, { gain = 1, length = 0.5 } = {}) {
  const f = toHertz(midi);
  addSound(track, at, length + 0.1, (t) => {
    const damp = t < length ? 1 : Math.exp((length - t) / 0.025);
    const low = sine(f, t) * decayFrom(t, 0.006, 0.55);
    const wood = 0.5 * sine(f * 2, t) * decayFrom(t, 0.004, 0.25);
    const finger =
      0.25 * sine(f * 3, t) * decayFrom(t, 0.002, 0.09) + 0.1 * sine(f * 5, t) * decayFrom(t, 0.001, 0.04);
    return gain * damp * (low + wood + finger);
  });
}

/** A warm held chord without an edge: each note twice, a hair apart. */
export function addPad(track, at, notes, { gain = 1, length = 0.8 } = {}) {
  for (const midi of notes) {
    const f = toHertz(midi);
    addSound(track, at, length, (t) => {
      const swell = Math.sin((Math.PI * t) / length) ** 1.5;
      const pair = sine(f * 0.998, t) + sine(f * 1.002, t) + 0.2 * sine(f * 2, t);
      return (gain * swell * pair) / (2 * notes.length);
    });
  }
}
