/** Runs the measurements without a browser as they are shipped: bundled by Vite, not as a loader rewrites them function by function. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { build } from 'vite';
import type { Metric } from './metric.ts';

const FOLDER = '.cache/bench-built';

export async function runBuilt(entry: string): Promise<Metric[]> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: `tests/bench/${entry}.ts`,
      outDir: FOLDER,
      emptyOutDir: true,
      target: 'es2022',
      minify: false,
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  });
  const { stdout } = await promisify(execFile)(process.execPath, [`${FOLDER}/${entry}.mjs`], {
    maxBuffer: 1 << 24,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Metric[];
}
