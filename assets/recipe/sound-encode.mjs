/** From numbers to files: sox writes the wave, ffmpeg makes webm (opus) for nearly everybody and mp3 for the rest. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RATE } from './sound-dsp.mjs';

const EXACT = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];

export function writeSound(track, path, { opus, mp3 }) {
  const folder = mkdtempSync(join(tmpdir(), 'sound-'));
  try {
    const wave = writeWave(track, folder);
    runFfmpeg(wave, ['-c:a', 'libopus', '-b:a', `${opus}k`, '-vbr', 'on'], `${path}.webm`);
    runFfmpeg(wave, ['-c:a', 'libmp3lame', '-b:a', `${mp3}k`], `${path}.mp3`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeWave(track, folder) {
  const raw = join(folder, 'raw.f64');
  const wave = join(folder, 'sound.wav');
  writeFileSync(raw, new Uint8Array(track.data.buffer, 0, track.data.byteLength));
  execFileSync('sox', ['-D', '-t', 'f64', '-r', `${RATE}`, '-c', '1', raw, '-b', '24', wave]);
  return wave;
}

function runFfmpeg(wave, codec, target) {
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-i', wave, '-ac', '1', ...codec, ...EXACT, target]);
}
