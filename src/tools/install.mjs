// Makes sure that node_modules is what package-lock.json says, and does nothing when it already is.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { Problem, ROOT, runNpm } from './run.mjs';

const LOWEST_NODE = [20, 19];
// npm's own waits between tries would keep a person without a connection for over a minute.
const PATIENCE = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=4000'];
const FLAGS = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error', ...PATIENCE];

/** What an install of this lock file on this kind of machine is called. A copied folder of another system differs. */
export function lockStamp(lockText, platform = process.platform, arch = process.arch) {
  // Git may turn line ends round; the lock file says the same.
  const hash = createHash('sha256').update(lockText.replaceAll('\r\n', '\n')).digest('hex');
  return `${hash} ${platform}-${arch}`;
}

/**
 * Whether what npm says it installed (node_modules/.package-lock.json) holds everything the lock file asks for here.
 * Saves a new install after one made by hand with `npm install`, which leaves no stamp of ours.
 */
export function installMatches(lock, installed, platform = process.platform, arch = process.arch) {
  const needed = (entry) => !entry.optional || isForMachine(entry, platform, arch);
  const wanted = Object.entries(lock.packages ?? {}).filter(([path, entry]) => path !== '' && needed(entry));
  return wanted.every(([path, entry]) => installed.packages?.[path]?.version === entry.version);
}

// Which C library a Linux has is npm's to find out, so such packages are not judged.
function isForMachine({ os, cpu, libc }, platform, arch) {
  return Boolean(os?.includes(platform) && cpu?.includes(arch) && !libc);
}

/** Whether node_modules is up to date: by our stamp, or by npm's own list. */
export function isInstalled(root, stamp) {
  const read = (name) => {
    const file = join(root, 'node_modules', name);
    return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  };
  const [installed, ours] = [read('.package-lock.json'), read('.good-call-lock')];
  if (installed === '' || ours === stamp) return installed !== '';
  const otherMachine = ours !== '' && ours.split(' ')[1] !== stamp.split(' ')[1];
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return !otherMachine && installMatches(lock, JSON.parse(installed));
}

/** Whether this Node is new enough for the tools that are about to be installed. */
export function isNodeNewEnough(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > LOWEST_NODE[0] || (major === LOWEST_NODE[0] && minor >= LOWEST_NODE[1]);
}

/** Installs the dependencies if they are missing or older than package-lock.json. Throws a Problem when it cannot. */
export async function ensureInstalled(root = ROOT) {
  if (!isNodeNewEnough())
    throw new Problem(
      `Good Call needs Node.js ${LOWEST_NODE.join('.')} or newer; this is ${process.version}.\nGet it from https://nodejs.org and try again.`,
    );
  const stamp = lockStamp(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const stampFile = join(root, 'node_modules/.good-call-lock');
  if (!isInstalled(root, stamp)) await install(root, stampFile);
  // Not written needlessly: the folder may be one that this person can only read.
  const line = `${stamp}\n`;
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== line) writeFileSync(stampFile, line);
}

async function install(root, stampFile) {
  console.log('Installing what Good Call is built with (once; a minute or so)…');
  // An install that is interrupted must not look finished.
  rmSync(stampFile, { force: true });
  const { code } = await runNpm(['ci', ...FLAGS], { cwd: root });
  if (code !== 0) throw new Problem(installMessage(code));
}

function installMessage(code) {
  if (code === 127) return 'npm was not found. It comes with Node.js: https://nodejs.org';
  return [
    'Installing failed; npm says why above.',
    '- Without a connection? The first start needs the internet once; after that Good Call runs offline.',
    '- Behind a proxy? Tell npm: npm config set proxy http://host:port',
    '- "Not in sync"? Then package.json was changed without package-lock.json: npm install',
    '- Otherwise delete the folder node_modules and try again.',
  ].join('\n');
}
