/**
 * Where a loop goes round. The file repeats, so any place would do, were it not for what the codec left out: we take
 * the best.
 */
import { execFileSync } from 'node:child_process';
import { RATE } from './sound-dsp.mjs';

export function decodeFile(path) {
  const options = { maxBuffer: 1 << 27 };
  const bytes = execFileSync(
    'ffmpeg',
    ['-v', 'error', '-i', path, '-f', 'f32le', '-ar', `${RATE}`, '-'],
    options,
  );
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

const EARLIEST = 0.1 * RATE;
const LATEST = 0.65 * RATE;

/** The start, in milliseconds, around which the decoded wave is most like itself one round later. */
export function findSeam(path, span) {
  const data = decodeFile(path);
  let best = { start: EARLIEST, jump: Number.POSITIVE_INFINITY };
  for (let start = EARLIEST; start < LATEST; start++) {
    const jump = measureJump(data, start, span);
    if (jump < best.jump) best = { start, jump };
  }
  return Number(((best.start / RATE) * 1000).toFixed(4));
}

/** How far the wave jumps (0 to 1): at the seam itself above all, and in the millisecond around it. */
export function measureJump(data, start, span) {
  let around = 0;
  for (let k = -24; k <= 24; k++) around += Math.abs(data[start + k] - data[start + span + k]) / 49;
  return (
    Math.abs(data[start] - data[start + span]) + Math.abs(data[start - 1] - data[start + span - 1]) + around
  );
}
