/** The few tools of signal processing that every sound is made with. All signals are mono, 48 kHz. */

export const RATE = 48000;

/** A stretch of sound. In a loop, whatever runs over the end comes in again at the start, so that there is no seam. */
export function createTrack(seconds, loop = false) {
  return { data: new Float64Array(Math.round(seconds * RATE)), loop };
}

/** Random numbers from -1 to 1 that are the same at every run (mulberry32). */
export function seedNoise(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2147483648 - 1;
  };
}

/** Adds `sample(t)` to the track for `seconds` from `at`; fades its last 5 ms so that no cut clicks. */
export function addSound(track, at, seconds, sample) {
  const { data, loop } = track;
  const start = Math.round(at * RATE);
  const count = Math.round(seconds * RATE);
  const fade = Math.min(240, count);
  for (let i = 0; i < count; i++) {
    const place = start + i;
    if (!loop && place >= data.length) return;
    data[place % data.length] += sample(i / RATE) * Math.min(1, (count - i) / fade);
  }
}

export function mixInto(track, other, gain = 1) {
  for (let i = 0; i < track.data.length; i++) track.data[i] += (other.data[i] ?? 0) * gain;
}

export const toHertz = (midi) => 440 * 2 ** ((midi - 69) / 12);
export const sine = (hertz, t) => Math.sin(2 * Math.PI * hertz * t);
/** Rises in `attack` seconds, then dies away to a 1/e in `decay` seconds. */
export const decayFrom = (t, attack, decay) =>
  t < attack ? 0.5 - 0.5 * Math.cos((Math.PI * t) / attack) : Math.exp((attack - t) / decay);
/** A hill from 0 to 1 and back to 0 over `length` seconds. */
export const hill = (t, length) =>
  t < 0 || t > length ? 0 : 0.5 - 0.5 * Math.cos((2 * Math.PI * t) / length);

const SHAPES = {
  low: (c) => [(1 - c) / 2, 1 - c, (1 - c) / 2],
  high: (c) => [(1 + c) / 2, -(1 + c), (1 + c) / 2],
  band: (_, alpha) => [alpha, 0, -alpha],
};

/** Filters the track in place (RBJ biquad). A loop goes through twice, so that the filter meets its own end. */
export function filterTrack(track, shape, hertz, q = Math.SQRT1_2) {
  const w = (2 * Math.PI * hertz) / RATE;
  const alpha = Math.sin(w) / (2 * q);
  const b = SHAPES[shape](Math.cos(w), alpha).map((x) => x / (1 + alpha));
  const a = [(-2 * Math.cos(w)) / (1 + alpha), (1 - alpha) / (1 + alpha)];
  runBiquad(track, b, a);
  return track;
}

export function runBiquad(track, b, a) {
  const { data, loop } = track;
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  const run = (write) => {
    for (let i = 0; i < data.length; i++) {
      const x = data[i];
      const y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2;
      [x2, x1, y2, y1] = [x1, x, y1, y];
      if (write) data[i] = y;
    }
  };
  if (loop) run(false);
  run(true);
}

/** Fills a track with noise. */
export function fillNoise(track, seed, gain = 1) {
  const noise = seedNoise(seed);
  for (let i = 0; i < track.data.length; i++) track.data[i] += noise() * gain;
  return track;
}

export function shapeTrack(track, gainAt) {
  for (let i = 0; i < track.data.length; i++) track.data[i] *= gainAt(i / RATE);
  return track;
}

export function fadeEnds(track, head = 0.002, tail = 0.04) {
  const length = track.data.length / RATE;
  return shapeTrack(track, (t) => Math.min(1, t / head, (length - t) / tail));
}
