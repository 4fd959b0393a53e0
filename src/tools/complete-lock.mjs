// Fills package-lock.json with the platform packages that the registry at hand does not serve. npm leaves such a
// package out of the lock file, and `npm ci` then refuses the lock file on every machine (or, with an older npm,
// installs a tool without its binary on macOS and Windows). Run after `npm install`; needs nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEntry, main, ROOT } from './run.mjs';

/** The optional packages that some package of the lock file names and the lock file does not hold. */
export function missingOptional(lock) {
  const missing = {};
  for (const [path, entry] of Object.entries(lock.packages))
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const nested = lock.packages[`${path}/node_modules/${name}`];
      if (!nested && !lock.packages[`node_modules/${name}`]) missing[name] = { version, of: entry };
    }
  return missing;
}

// "@biomejs/cli-linux-x64-musl", "@rollup/rollup-win32-x64-msvc": the system, the processor and perhaps the C library.
function platformEntry(name, { version, of }) {
  const [os, cpu, abi = ''] = name.replace(/^@[^/]+\/[a-z]+-/, '').split('-');
  const libc = os === 'linux' ? { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] } : {};
  const dev = of.dev ? { dev: true } : {};
  return { version, cpu: [cpu], ...dev, ...libc, license: of.license, optional: true, os: [os] };
}

/** The lock file with every missing platform package entered, in npm's order. */
export function completeLock(lock) {
  const packages = { ...lock.packages };
  for (const [name, found] of Object.entries(missingOptional(lock)))
    packages[`node_modules/${name}`] = platformEntry(name, found);
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

if (isEntry(import.meta.url))
  main(() => {
    const file = join(ROOT, 'package-lock.json');
    const lock = JSON.parse(readFileSync(file, 'utf8'));
    const names = Object.keys(missingOptional(lock));
    if (names.length > 0) writeFileSync(file, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
    console.log(`package-lock.json: ${names.length} platform packages entered.`);
  });
