// The harness must see what it promises to see: a blind check passes everything.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectClean, openPage, openProfile, runAxe, type Site, shot, startSite, withPage } from './index.ts';

const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'self'; img-src *; require-trusted-types-for 'script'">`;
const document = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${POLICY}<title>T</title><link rel="icon" href="/icon.svg"></head><body><main><h1>T</h1>${body}</main></body></html>`;
const FILES = {
  'index.html': document('<p id="out"></p><script src="/app.js"></script>'),
  'faulty.html': document(
    '<img src="/missing.png"><img src="http://localhost:9/x.png" alt=""><script src="/faulty.js"></script>',
  ),
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
  'app.js': `document.querySelector('#out').textContent = [navigator.language, innerWidth, devicePixelRatio,
    matchMedia('(prefers-reduced-motion: reduce)').matches, matchMedia('(prefers-color-scheme: dark)').matches].join(' ');`,
  'worker.html': document('<script src="/register.js"></script>'),
  'register.js': `navigator.serviceWorker.register(window.trustedTypes.createPolicy('w', { createScriptURL: (u) => u })
    .createScriptURL('/sw.js')).then(() => navigator.serviceWorker.ready).then(() => document.body.classList.add('ready'));`,
  'sw.js': `self.oninstall = (e) => e.waitUntil(caches.open('v1').then((c) =>
      c.addAll(['/worker.html', '/register.js', '/icon.svg', '/icon.svg?kept'])));
    self.onfetch = (e) => e.respondWith(caches.match(e.request).then((kept) => kept ?? fetch(e.request)));`,
  'faulty.js': `console.warn('careful'); setTimeout(() => { throw new Error('thrown'); }); fetch('/gone');`,
};

let site: Site;
const folder = mkdtempSync(join(tmpdir(), 'good-call-site-'));

beforeAll(async () => {
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  site = await startSite({ folder });
});
afterAll(async () => {
  await site.stop();
  rmSync(folder, { recursive: true });
});

describe('openPage', () => {
  it('opens the page as the person asked, and a clean page is clean', async () => {
    const options = { locale: 'lt-LT', viewport: { width: 400, height: 700 }, deviceScaleFactor: 2 } as const;
    await withPage({ site, ...options, reducedMotion: 'reduce', colorScheme: 'dark' }, async ({ page }) => {
      expect(await page.textContent('#out')).toBe('lt-LT 400 2 true true');
    });
  });

  it('sees warnings, errors, missing files and foreign hosts', async () => {
    const opened = await openPage({ site, path: '/faulty.html' });
    await expect.poll(() => opened.log.troubles.map((trouble) => trouble.text).join()).toContain('thrown');
    await expect.poll(() => opened.log.troubles.filter(({ kind }) => kind === 'http error').length).toBe(2);
    const kinds = new Set(opened.log.troubles.map((trouble) => trouble.kind));
    const all = ['console error', 'console warning', 'failed request', 'http error', 'page error'];
    expect([...kinds].sort()).toEqual(all);
    expect(opened.log.hosts).toContain('localhost:9');
    expect(() => expectClean(opened)).toThrow();
    expect(() => expectClean(opened, [/./])).toThrow(/localhost:9/);
    await opened.close();
  });

  it('cuts the requests it is told to cut, without counting them as faults', async () => {
    await withPage({ site, blockUrls: ['app.js'] }, async ({ page }) => {
      expect(await page.textContent('#out')).toBe('');
    });
  });
});

describe('runAxe', () => {
  it('finds a picture without words under a strict policy, and nothing on a good page', async () => {
    const good = await openPage({ site });
    expect(await runAxe(good.page)).toEqual([]);
    expectClean(good);
    const faulty = await openPage({ site, path: '/faulty.html' });
    expect((await runAxe(faulty.page)).map(({ rule }) => rule)).toEqual(['image-alt']);
    expect(await faulty.page.evaluate('typeof axe')).toBe('undefined');
    // Looked at again, a page is looked at as it has become.
    await good.page.evaluate("document.querySelector('main').append(new Image())");
    expect((await runAxe(good.page)).map(({ rule }) => rule)).toEqual(['image-alt']);
  });
});

describe('openProfile', () => {
  it('keeps what was stored when the browser is killed', async () => {
    const first = await openProfile({ site });
    await first.page.evaluate(store);
    await first.kill();
    const second = await openProfile({ site, userDataDir: first.userDataDir });
    expect(await second.page.evaluate(recall)).toBe('kept');
    expectClean(second);
    await second.close();
  });
});

describe('offline', () => {
  it('opens from the profile what a service worker has kept, and hears its requests', async () => {
    const first = await openProfile({ site, path: '/worker.html' });
    await first.page.waitForSelector('body.ready');
    expect(first.log.urls.filter((url) => url.endsWith('/icon.svg?kept'))).toHaveLength(1);
    await first.kill();
    const second = await openPage({
      site,
      path: '/worker.html',
      userDataDir: first.userDataDir,
      offline: true,
    });
    expect(await second.page.textContent('h1')).toBe('T');
    await second.close();
  });
});

describe('shot', () => {
  it('leaves a picture', async () => {
    const { page } = await openPage({ site });
    expect(await shot(page, 'harness: página')).toMatch(/harness-página\.png$/);
  });
});

// These two run in the page.
function store(): Promise<void> {
  return new Promise((done) => {
    const request = indexedDB.open('try', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('things');
    request.onsuccess = () => {
      const work = request.result.transaction('things', 'readwrite');
      work.objectStore('things').put('kept', 'key');
      work.oncomplete = () => done();
    };
  });
}

function recall(): Promise<unknown> {
  return new Promise((done) => {
    const request = indexedDB.open('try', 1);
    request.onupgradeneeded = () => done('an empty profile');
    request.onsuccess = () => {
      const found = request.result.transaction('things').objectStore('things').get('key');
      found.onsuccess = () => done(found.result);
    };
  });
}
