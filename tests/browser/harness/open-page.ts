// Opens the game the way a given person would: their language, screen, wishes, connection and profile.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { killBrowser, launchProfile, sharedBrowser } from './chromium.ts';
import { type PageLog, watch } from './page-log.ts';
import { type Site, sharedSite } from './site.ts';

export interface PageOptions {
  /** Path below the site, or a full address. */
  path?: string;
  site?: Site;
  locale?: string;
  viewport?: { width: number; height: number };
  deviceScaleFactor?: number;
  reducedMotion?: 'reduce' | 'no-preference';
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active' | 'none';
  timezoneId?: string;
  hasTouch?: boolean;
  /** Requests to these are cut, as a firewall would. Parts of the address, or patterns. */
  blockUrls?: (string | RegExp)[];
  /** Without a connection from the start. Works only where a profile holds the game already. */
  offline?: boolean;
  /** A profile folder that stays; without it the page begins empty. */
  userDataDir?: string;
  /** Settings the player has made before; what they change later stands. */
  settings?: object;
  /** Runs in the page before any script of its own. */
  initScript?: () => void;
}

export interface OpenedPage {
  page: Page;
  context: BrowserContext;
  log: PageLog;
  site: Site;
  setOffline(offline: boolean): Promise<void>;
  close(): Promise<void>;
}

export interface OpenedProfile extends OpenedPage {
  userDataDir: string;
  /** Ends the browser process at once, with nothing saved that was not saved yet. */
  kill(): Promise<void>;
}

const DEFAULTS = {
  locale: 'en-GB',
  viewport: { width: 1280, height: 720 },
  reducedMotion: 'no-preference',
  colorScheme: 'light',
  timezoneId: 'Europe/London',
} as const;
const SLOWEST_MS = 15_000;

const open = new Set<BrowserContext>();
const folders = new Set<string>();

function contextOptions(options: PageOptions): BrowserContextOptions {
  const { path, site, blockUrls, offline, userDataDir, settings, initScript, ...wishes } = options;
  return { ...DEFAULTS, ...wishes };
}

function blocker(patterns: (string | RegExp)[] = []) {
  return (url: string) =>
    patterns.some((pattern) => (typeof pattern === 'string' ? url.includes(pattern) : pattern.test(url)));
}

/** Opens a page and waits until it has loaded. Close it, or leave it to `closeEverything`. */
export async function openPage(options: PageOptions = {}): Promise<OpenedPage> {
  const wishes = contextOptions(options);
  const context = options.userDataDir
    ? await launchProfile(options.userDataDir, wishes)
    : await (await sharedBrowser()).newContext(wishes);
  open.add(context);
  context.once('close', () => open.delete(context));
  context.setDefaultTimeout(SLOWEST_MS);
  const isBlocked = blocker(options.blockUrls);
  const log = watch(context, isBlocked);
  if (options.blockUrls)
    await context.route(
      (url) => isBlocked(url.href),
      (route) => route.abort(),
    );
  if (options.settings) await context.addInitScript(setOnce, JSON.stringify(options.settings));
  if (options.initScript) await context.addInitScript(options.initScript);
  if (options.offline) await context.setOffline(true);
  return visit(context, log, options);
}

function setOnce(settings: string): void {
  const key = 'good-call.settings';
  if (location.protocol !== 'about:' && localStorage.getItem(key) === null)
    localStorage.setItem(key, settings);
}

async function visit(context: BrowserContext, log: PageLog, options: PageOptions): Promise<OpenedPage> {
  const site = options.site ?? (await sharedSite());
  // A profile's browser starts with an empty page already.
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(new URL(options.path ?? '/', site.origin).href);
  return {
    page,
    context,
    log,
    site,
    setOffline: (offline) => context.setOffline(offline),
    close: () => context.close(),
  };
}

/** Opens a page on a profile that outlives its browser: kill it, then open the same `userDataDir` again. */
export async function openProfile(options: PageOptions = {}): Promise<OpenedProfile> {
  const userDataDir = options.userDataDir ?? newProfile();
  const opened = await openPage({ ...options, userDataDir });
  return { ...opened, userDataDir, kill: () => killBrowser(opened.context) };
}

function newProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'good-call-profile-'));
  folders.add(folder);
  return folder;
}

/** Closes the pages that tests left open and removes the profiles made here. */
export async function closePages(): Promise<void> {
  await Promise.all([...open].map((context) => context.close()));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  folders.clear();
}
