/** How loud a sound is to an ear (ITU-R BS.1770, mono), and how to bring it to a wanted loudness. */
import { createTrack, RATE, runBiquad } from './sound-dsp.mjs';

const BLOCK = 0.4 * RATE;
const STEP = 0.1 * RATE;

/** Loudness of every 400 ms, in LUFS. A short sound is measured as if silence followed it. */
function measureBlocks(track) {
  const copy = createTrack(track.data.length / RATE + 0.4);
  copy.data.set(track.data);
  runBiquad(
    copy,
    [1.53512485958697, -2.69169618940638, 1.19839281085285],
    [-1.69065929318241, 0.73248077421585],
  );
  runBiquad(copy, [1, -2, 1], [-1.99004745483398, 0.99007225036621]);
  const blocks = [];
  for (let from = 0; from + BLOCK <= copy.data.length; from += STEP)
    blocks.push(measurePower(copy.data, from));
  return blocks.map((power) => -0.691 + 10 * Math.log10(power + 1e-12));
}

function measurePower(data, from) {
  let sum = 0;
  for (let i = from; i < from + BLOCK; i++) sum += data[i] * data[i];
  return sum / BLOCK;
}

/** The loudest moment: what counts for a cue of less than a second or two. */
export const measureLoudest = (track) => Math.max(...measureBlocks(track));

/** The loudness of the whole: what counts for music and air. */
export function measureWhole(track) {
  const heard = measureBlocks(track).filter((lufs) => lufs > -70);
  return 10 * Math.log10(heard.reduce((sum, lufs) => sum + 10 ** (lufs / 10), 0) / heard.length);
}

export const measurePeak = (track) => track.data.reduce((peak, x) => Math.max(peak, Math.abs(x)), 0);

/** Brings the track to `lufs`, and rounds off what would stand out above the knee, so that nothing ever clips. */
export function setLoudness(track, lufs, measure) {
  const gain = 10 ** ((lufs - measure(track)) / 20);
  for (let i = 0; i < track.data.length; i++) track.data[i] = roundPeak(track.data[i] * gain);
  return track;
}

const KNEE = 0.45;
const ROOM_ABOVE = 0.25;
function roundPeak(x) {
  const over = Math.abs(x) - KNEE;
  return over <= 0 ? x : Math.sign(x) * (KNEE + ROOM_ABOVE * Math.tanh(over / ROOM_ABOVE));
}
