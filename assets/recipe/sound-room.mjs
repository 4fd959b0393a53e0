/** A small room: eight delay lines that feed each other (a feedback delay network), so that nothing sounds dry and pasted on. */
import { createTrack, RATE } from './sound-dsp.mjs';

const DELAYS = [0.0113, 0.0137, 0.0179, 0.0211, 0.0257, 0.0293, 0.0337, 0.0389];

/** Adds the room to the track. `time`: seconds until it is silent (-60 dB); `wet`: how much; `bright`: 0 dull to 1 hard walls. */
export function addRoom(track, { time = 0.4, wet = 0.15, bright = 0.5, size = 1 } = {}) {
  const room = createRoom(time, bright, size);
  const { data, loop } = track;
  // A loop is played into the room once beforehand: its start then carries the echo of its end.
  if (loop) for (const x of data) room(x);
  const out = createTrack(data.length / RATE, loop);
  for (let i = 0; i < data.length; i++) out.data[i] = data[i] + wet * room(data[i]);
  data.set(out.data);
  return track;
}

function createRoom(time, bright, size) {
  const lines = DELAYS.map((d) => createLine(d * size, time, bright));
  return (input) => {
    const heard = lines.map((line) => line.read());
    const sum = heard.reduce((s, x) => s + x, 0);
    // The Householder mirror: every line feeds all the others, and no energy is made.
    lines.forEach((line, k) => {
      line.write(input + heard[k] - sum / 4);
    });
    return sum * 0.35;
  };
}

function createLine(delay, time, bright) {
  const buffer = new Float64Array(Math.max(1, Math.round(delay * RATE)));
  const keep = 10 ** ((-3 * delay) / time);
  const open = 0.25 + 0.7 * bright;
  let at = 0;
  let dull = 0;
  return {
    read: () => buffer[at],
    write(x) {
      dull += open * (x - dull);
      buffer[at] = dull * keep;
      at = (at + 1) % buffer.length;
    },
  };
}
