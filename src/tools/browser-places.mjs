// Where Chrome, Chromium and Edge live on the three systems. Pure: the environment and file system are handed in.
import { posix, win32 } from 'node:path';

// Chrome and Chromium before Edge; Ubuntu's snap last, because it cannot see most temporary folders.
const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const LINUX_FOLDERS = [
  '/usr/bin',
  '/usr/local/bin',
  '/opt/google/chrome',
  '/opt/microsoft/msedge',
  '/snap/bin',
];
const MAC_APPS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS_APPS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

const folders = (path, delimiter) => (path ?? '').split(delimiter).filter(Boolean);
const combine = (bases, names, join) => bases.flatMap((base) => names.map((name) => join(base, name)));

function linuxPlaces(env) {
  const bases = [...folders(env.PATH, ':').filter((path) => !path.startsWith('/snap')), ...LINUX_FOLDERS];
  return combine([...new Set(bases)], LINUX_NAMES, posix.join);
}

function macPlaces(env) {
  const bases = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])];
  return [
    ...combine(bases, MAC_APPS, posix.join),
    ...combine(folders(env.PATH, ':'), LINUX_NAMES, posix.join),
  ];
}

function windowsPlaces(env) {
  const bases = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
  const names = ['chrome.exe', 'chromium.exe', 'msedge.exe'];
  return [
    ...combine(bases, WINDOWS_APPS, win32.join),
    ...combine(folders(env.PATH ?? env.Path, ';'), names, win32.join),
  ];
}

/** What the person set by hand, most specific first. */
export function namedBrowsers(env) {
  return [env.GOOD_CALL_CHROMIUM, env.CHROME_PATH].filter(Boolean);
}

/** Every usual place of an installed browser on this system, best first. */
export function usualPlaces(env, platform) {
  if (platform === 'win32') return windowsPlaces(env);
  return platform === 'darwin' ? macPlaces(env) : linuxPlaces(env);
}

/** The first of these paths that exists and works; a path that was named by hand and fails is reported to `warn`. */
export async function findBrowser({ env, platform, exists, works, warn }) {
  for (const path of namedBrowsers(env)) {
    if (exists(path) && (await works(path))) return path;
    warn(`The browser named in the environment does not start: ${path}`);
  }
  for (const path of usualPlaces(env, platform)) if (exists(path) && (await works(path))) return path;
  return undefined;
}
