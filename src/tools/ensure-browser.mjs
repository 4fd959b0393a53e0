// Finds a Chromium for the tests, or gets one. As a command it prints the path.
import { existsSync, readFileSync, statSync } from 'node:fs';
import process from 'node:process';
import { findBrowser } from './browser-places.mjs';
import { ensureInstalled } from './install.mjs';
import { isEntry, localCommand, main, Problem, run } from './run.mjs';

const DOWNLOAD_MS = 120_000;
const APT_MS = 600_000;
const HELP = `No Chromium, Chrome or Edge was found, and none could be installed. The browser tests need one:
- Debian, Ubuntu:  sudo apt-get install chromium
- Fedora:          sudo dnf install chromium
- macOS:           brew install --cask google-chrome
- Windows:         winget install Google.Chrome
- anywhere:        npx playwright-core install --with-deps chromium
If you have one in an unusual place: GOOD_CALL_CHROMIUM=/path/to/chrome npm test`;

const say = (text) => console.error(text);
const isFile = (path) => existsSync(path) && statSync(path).isFile();

/** Whether this program is a Chromium that starts. */
export async function works(path, platform = process.platform) {
  // On Windows "--version" opens a window and prints nothing.
  if (platform === 'win32') return true;
  const { code, output } = await run(path, ['--version'], { quiet: true, timeoutMs: 20_000 });
  return code === 0 && /chrom|edge/i.test(output);
}

/** The path of a working Chromium; gets one if there is none. Throws a Problem saying what to install. */
export async function ensureBrowser(env = process.env) {
  const search = () => findBrowser({ env, platform: process.platform, exists: isFile, works, warn: say });
  const found = (await search()) ?? (await playwrightBrowser()) ?? (await download());
  if (found) return found;
  if (await installWithApt()) {
    const installed = await search();
    if (installed) return installed;
  }
  throw new Problem(HELP);
}

// The one that playwright downloaded earlier, perhaps for another project.
async function playwrightBrowser() {
  try {
    const { chromium } = await import('playwright-core');
    const path = chromium.executablePath();
    return isFile(path) && (await works(path)) ? path : undefined;
  } catch {
    return undefined;
  }
}

async function download() {
  say('No browser found. Downloading Chromium for the tests…');
  if ((await playwright(['install', 'chromium'], DOWNLOAD_MS)) !== 0) return undefined;
  const ready = await playwrightBrowser();
  if (ready || !isRootOnLinux()) return ready;
  // It is there but does not start: a bare machine lacks its libraries.
  await playwright(['install-deps', 'chromium'], APT_MS);
  return playwrightBrowser();
}

async function playwright(args, timeoutMs) {
  const { command, args: script } = localCommand(undefined, 'playwright-core');
  const { code } = await run(command, [...script, ...args], { quiet: true, timeoutMs });
  return code;
}

const isRootOnLinux = () => process.platform === 'linux' && process.getuid?.() === 0;

/** Whether this is Debian itself. Ubuntu's package of that name only points to a snap. */
export function isDebian(osRelease) {
  return /^ID=["']?debian["']?$/m.test(osRelease);
}

async function installWithApt() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (!isRootOnLinux() || !isDebian(release)) return false;
  say('Installing Debian’s chromium…');
  // An update that fails for one foreign source still brings Debian's own lists.
  await apt(['update']);
  if (!(await apt(['install', '-y', '--no-install-recommends', 'chromium']))) return false;
  await ensureChineseFont();
  return true;
}

// Without one, Chinese is boxes on the screenshots. Small, and never a reason to fail.
async function ensureChineseFont() {
  const { code, output } = await run('fc-list', [':lang=zh', 'family'], { quiet: true });
  if (code === 0 && output.trim() !== '') return;
  await apt(['install', '-y', '--no-install-recommends', 'fonts-wqy-microhei']);
}

async function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // A background upgrade may hold apt's lock for a while.
  const all = ['-o', 'DPkg::Lock::Timeout=120', '-qq', ...args];
  const { code, output } = await run('apt-get', all, { quiet: true, timeoutMs: APT_MS, env });
  if (code !== 0) say(`apt-get ${args.join(' ')} failed:\n${output.trim().split('\n').slice(-5).join('\n')}`);
  return code === 0;
}

if (isEntry(import.meta.url))
  main(async () => {
    await ensureInstalled();
    console.log(await ensureBrowser());
  });
