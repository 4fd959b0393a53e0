/**
 * An LMS for browser tests: a page with scorm-again that shows an unzipped package in a frame. It has a port of its own, and keeps what is
 * committed for the test to hand it again; everything that it is told is written down, for scorm-again takes more than the standards allow.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import type { ScormKind } from '../../../src/lms/scorm/find-api.ts';
import { QUICK_SETTINGS, WORDS_ONLY } from '../bot.ts';
import { type OpenedPage, openPage, ROOT, type Site, startSite } from '../harness/index.ts';
import { layOut, type Packed } from './package-folder.ts';

export interface Platform {
  readonly site: Site;
  stop(): Promise<void>;
}

/** One call of the API: `set`, its values, and what came of it. */
export type ApiCall = readonly [name: string, values: readonly string[], answer: string];

/** What the page keeps for the test. */
export interface Course {
  readonly calls: readonly ApiCall[];
  /** All elements by name, as committed last. */
  readonly committed: Readonly<Record<string, string>>;
}

const PAGE = (
  kind: ScormKind,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>LMS</title>
<link rel="icon" href="data:,"><style>html,body,iframe{height:100%;width:100%;margin:0;border:0;display:block}</style></head>
<body><script src="/scorm-again.js"></script><script src="/lms-${kind}.js"></script></body></html>`;

/** Wraps scorm-again's object: a false or vanished LMS is a word away, and nothing goes by unheard. */
const SCRIPT = (kind: ScormKind) => `
const old = '${kind}' === 'scorm-1.2';
const api = old ? new Scorm12API({ autocommit: false, logLevel: 5 }) : new Scorm2004API({ autocommit: false, logLevel: 5 });
const desk = { calls: [], data: {}, committed: {}, state: 'well' };
window.lms = {
  desk,
  open(data) {
    const first = { ...data };
    desk.data = { ...data };
    desk.committed = { ...data };
    const names = Object.keys(first).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    const ids = (name) => /\\.id$/.test(name) ? 0 : /\\.type$/.test(name) ? 1 : 2;
    names.sort((a, b) => ids(a) - ids(b));
    const nested = {};
    for (const name of names) nested[name] = first[name];
    if (names.length > 0) api.loadFromFlattenedJSON(nested, '');
    const frame = document.createElement('iframe');
    frame.id = 'sco';
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
    frame.src = '/package/index.html';
    document.body.append(frame);
  },
  close() { document.getElementById('sco').remove(); },
};
const wrap = (name) => (...values) => {
  if (desk.state === 'gone') throw new Error('gone');
  const real = old ? 'LMS' + (name === 'Terminate' ? 'Finish' : name) : name;
  const answer = desk.state === 'refuses' && name !== 'GetLastError' ? 'false' : String(api[real](...values));
  desk.calls.push([name, values.map(String), answer]);
  if (name === 'SetValue' && answer === 'true') desk.data[values[0]] = values[1];
  if ((name === 'Commit' || name === 'Terminate') && answer === 'true') desk.committed = { ...desk.data };
  return answer;
};
const shown = {};
for (const name of ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Terminate', 'GetLastError', 'GetErrorString', 'GetDiagnostic'])
  shown[old ? 'LMS' + (name === 'Terminate' ? 'Finish' : name) : name] = wrap(name);
window[old ? 'API' : 'API_1484_11'] = shown;
`;

/** Serves a package unzipped, with an LMS around it. */
export async function startPlatform(packed: Packed, kind: ScormKind): Promise<Platform> {
  const folder = mkdtempSync(join(tmpdir(), 'good-call-lms-'));
  layOut(join(folder, 'package'), packed, kind);
  const script = kind === 'scorm-1.2' ? 'scorm12' : 'scorm2004';
  writeFileSync(
    join(folder, 'scorm-again.js'),
    readFileSync(join(ROOT, `node_modules/scorm-again/dist/${script}.min.js`)),
  );
  writeFileSync(join(folder, `lms-${kind}.js`), SCRIPT(kind));
  writeFileSync(join(folder, 'index.html'), PAGE(kind));
  const site = await startSite({ folder });
  return {
    site,
    async stop() {
      await site.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Seat extends OpenedPage {
  /** The package's frame. A frame answers like a page wherever the bot asks. */
  readonly game: Page;
  desk(): Promise<Course>;
  state(state: 'well' | 'refuses' | 'gone'): Promise<void>;
  /** Closes the course as an LMS does, and leaves the LMS's page standing. */
  leave(): Promise<void>;
}

type Lms = { lms: { desk: Course & { state: string }; open(data: object): void; close(): void } };

/** Opens a course in a browser that knows nothing of it: what is known the LMS has. */
export async function openCourse(
  { site }: Platform,
  data: Readonly<Record<string, string>> = {},
): Promise<Seat> {
  const opened = await openPage({ site, settings: QUICK_SETTINGS, ...WORDS_ONLY });
  const { page } = opened;
  await page.evaluate((given) => (globalThis as never as Lms).lms.open(given), data);
  return {
    ...opened,
    game: await gameIn(page),
    desk: () =>
      page.evaluate(() => {
        const { calls, committed } = (globalThis as never as Lms).lms.desk;
        return { calls, committed };
      }),
    state: (state) =>
      page.evaluate((now) => {
        (globalThis as never as Lms).lms.desk.state = now;
      }, state),
    leave: () => page.evaluate(() => (globalThis as never as Lms).lms.close()),
  };
}

async function gameIn(page: Page): Promise<Page> {
  const element = await page.waitForSelector('iframe');
  const frame = (await element.contentFrame()) as Frame;
  await frame.locator('main.assignment').waitFor();
  return frame as unknown as Page;
}

/** Opens a package in a page of another site that knows nothing of any LMS, and lets nobody look into it. */
export async function openElsewhere({ site }: Platform): Promise<OpenedPage & { readonly game: Page }> {
  const folder = mkdtempSync(join(tmpdir(), 'good-call-portal-'));
  const frame = `<iframe src="${site.origin}/package/index.html" style="width:1200px;height:700px"></iframe>`;
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><title>Portal</title><link rel="icon" href="data:,">${frame}`,
  );
  const portal = await startSite({ folder });
  const opened = await openPage({ site: portal, settings: QUICK_SETTINGS, ...WORDS_ONLY });
  const close = async () => {
    await opened.close();
    await portal.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...opened, game: await gameIn(opened.page), close };
}
