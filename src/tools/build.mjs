// Builds dist/ when something it is made from has changed, judged by content: dates lie after a copy or a checkout.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localCommand, Problem, ROOT, run } from './run.mjs';

const FILES = ['index.html', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];
const FOLDERS = ['src', 'scenarios', 'assets', 'public'];
const STAMP = 'node_modules/.good-call-build';

/** Every file that the built game may depend on, sorted, relative to the root. */
export function inputFiles(root) {
  const files = FILES.filter((file) => existsSync(join(root, file)));
  for (const folder of FOLDERS) files.push(...filesBelow(root, folder));
  return files.sort();
}

function filesBelow(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, path) : [path];
  });
}

/** One hash over the names and contents of files below the root. */
export function fingerprint(root, files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

// The page names every hashed file, so its hash tells whether dist is still the one that we built.
function stampOf(root) {
  if (!existsSync(join(root, 'dist/index.html'))) return undefined;
  return `${fingerprint(root, inputFiles(root))} ${fingerprint(root, ['dist/index.html'])}`;
}

/** Whether dist/ was built from exactly what lies here now. */
export function isBuilt(root) {
  const file = join(root, STAMP);
  return existsSync(file) && readFileSync(file, 'utf8') === stampOf(root);
}

/** Builds the game unless dist/ is up to date. Throws a Problem when the build fails. */
export async function ensureBuilt(root = ROOT, { force = false } = {}) {
  if (!force && isBuilt(root)) return false;
  console.log('Building the game…');
  rmSync(join(root, STAMP), { force: true });
  const vite = localCommand(root, 'vite');
  const { code } = await run(vite.command, [...vite.args, 'build'], { cwd: root });
  if (code !== 0) throw new Problem('The build failed; the reason is above. To see it again: npm run build');
  if (!existsSync(join(root, 'dist/index.html'))) throw new Problem('The build made no dist/index.html.');
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(join(root, STAMP), stampOf(root));
  return true;
}
