// One Chromium for all pages of a worker; profiles that outlive a killed browser get one of their own.
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { ensureBrowser } from '../../../src/tools/ensure-browser.mjs';

// The background services look up outside hosts at every start; a closed network refuses them, many at a time.
const ARGS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--mute-audio',
];

async function launchOptions() {
  const executablePath = process.env.GOOD_CALL_CHROMIUM ?? (await ensureBrowser());
  // Chromium's own sandbox does not start for root, which is what containers run as.
  return { executablePath, headless: true, chromiumSandbox: false, args: ARGS };
}

let shared: Promise<Browser> | undefined;

/** The worker's browser, started by the first page. */
export async function sharedBrowser(): Promise<Browser> {
  const running = await shared;
  if (running?.isConnected()) return running;
  shared = launchOptions().then((options) => chromium.launch(options));
  return shared;
}

/** Closes the worker's browser, if one was started. */
export async function closeSharedBrowser(): Promise<void> {
  const browser = shared;
  shared = undefined;
  await (await browser)?.close();
}

/** A browser of its own on a profile folder that stays. */
export async function launchProfile(folder: string, options: BrowserContextOptions): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...options, ...(await launchOptions()) });
}

/** Kills a profile's browser the hard way: no unload, no last write, as when the power goes. */
export async function killBrowser(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('This context has no browser of its own.');
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const gone = new Promise<void>((done) => context.once('close', () => done()));
  for (const { id, type } of processInfo) if (type === 'browser') process.kill(id, 'SIGKILL');
  await gone;
}
