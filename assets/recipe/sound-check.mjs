/** Looks at the finished files, since a build cannot listen: length, peak, loudness, bytes, and whether a loop meets itself. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { RATE } from './sound-dsp.mjs';
import { decodeFile, measureJump } from './sound-seam.mjs';

const FOLDER = 'assets/sound';
/** The seams the recipe has chosen: start and length in samples. */
const SEAMS = Object.fromEntries(
  [...readFileSync('src/audio/sprite.ts', 'utf8').matchAll(/'([\w-]+)': \[([\d.]+), (\d+), true\]/g)].map(
    (m) => [m[1], [Math.round(m[2] * 48), m[3] * 48]],
  ),
);

function readLoudness(path) {
  const run = spawnSync('ffmpeg', ['-nostats', '-i', path, '-af', 'ebur128', '-f', 'null', '-'], {
    encoding: 'utf8',
  });
  return run.stderr.match(/Integrated loudness:\s+I:\s+(\S+) LUFS/)?.[1];
}

function describe(file) {
  const path = `${FOLDER}/${file}`;
  const data = decodeFile(path);
  const seam = SEAMS[file.replace(/\.\w+$/, '')];
  return {
    file,
    bytes: statSync(path).size,
    seconds: +(data.length / RATE).toFixed(3),
    peakDb: +(20 * Math.log10(data.reduce((peak, x) => Math.max(peak, Math.abs(x)), 0))).toFixed(1),
    lufs: readLoudness(path),
    jumpDb: seam ? Math.round(20 * Math.log10(measureJump(data, ...seam))) : '',
  };
}

const rows = readdirSync(FOLDER).sort().map(describe);
console.table(rows);
const opus = rows.filter((row) => row.file.endsWith('.webm')).reduce((sum, row) => sum + row.bytes, 0);
console.log(`webm together: ${opus} bytes`);
