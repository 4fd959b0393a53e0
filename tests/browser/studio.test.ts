/** Own scenarios through the page: a pack is brought along and played; a call is written, checked as it is typed, and played from the desk. */
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readPack } from '../../src/content/pack.ts';
import { readYamlFiles } from '../../src/content/plugin.ts';
import type { Scenario } from '../../src/core/model.ts';
import { bestWay, playCall, QUICK_SETTINGS, readAll, savedCall, WORDS_ONLY } from './bot.ts';
import { expectAccessible, withPage } from './harness/index.ts';

const shipped = readYamlFiles('scenarios/first-call');
const PHONE = { width: 390, height: 844 };

/** The introduction under another name, in some languages. */
const call = (
  id: string,
  names: readonly string[],
  change = (text: string) => text,
): Record<string, string> =>
  Object.fromEntries(
    ['scenario.yaml', ...names].map((name) => [
      `${id}/${name}`,
      name === 'scenario.yaml'
        ? change(shipped[name]!.replace('id: first-call', `id: ${id}`))
        : shipped[name]!,
    ]),
  );

const MARKUP = '<img src=x onerror="document.title=1">';
const files: Record<string, string> = {
  ...call('red-hat', ['en.yaml', 'fr.yaml']),
  ...call('blue-hat', ['en.yaml', 'hu.yaml']),
  ...call('torn-hat', ['en.yaml'], (text) => text.replace('to: worry', 'to: wory')),
  [`${MARKUP.replaceAll('/', '')}.html`]: MARKUP,
};
files['blue-hat/hu.yaml'] = files['blue-hat/hu.yaml']!.replaceAll(
  /say: "/g,
  `say: "${MARKUP.replaceAll('"', "'")}`,
);
const LINE = files['torn-hat/scenario.yaml']!.split('\n').findIndex((text) => text.includes('wory')) + 1;

const pack = zipSync(
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`hats/${path}`, strToU8(text)])),
);
const scenarioOf = async (id: string): Promise<Scenario> => {
  const { entries } = await readPack(files, (await readAll()).handbook!);
  return entries.find(({ head }) => head.id === id)!.scenario;
};

const options = { ...WORDS_ONLY, path: '/#/studio?lang=en', settings: QUICK_SETTINGS };
const bring = (page: Page) =>
  page
    .locator('.st-files')
    .setInputFiles({ name: 'hats.zip', mimeType: 'application/zip', buffer: Buffer.from(pack) });
const go = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

/** Runs in the page: writes files into the folder that will be picked. */
async function writeFolder(texts: Record<string, string>): Promise<void> {
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('calls', { create: true });
  for (const [path, text] of Object.entries(texts)) {
    const [folder, name] = path.split('/') as [string, string];
    const place = await root.getDirectoryHandle(folder, { create: true });
    const stream = await (await place.getFileHandle(name, { create: true })).createWritable();
    await stream.write(text);
    await stream.close();
  }
}

describe('a pack', () => {
  it('is brought along: what stands can be played, the rest is told, and all of it is there the next day', async () => {
    await withPage(options, async ({ page }) => {
      await bring(page);
      await page.locator('.st-report h3').waitFor();
      expect(await page.locator('.st-report h3').textContent()).toBe('2 calls are in');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H3');
      const told = await page.locator('.st-report .st-problem').allTextContents();
      expect(told.find((text) => text.includes('wory'))).toContain(`torn-hat/scenario.yaml, line ${LINE}`);
      expect(told.filter((text) => text.includes('blue-hat/hu.yaml')).length).toBeGreaterThan(10);
      expect(told.some((text) => text.includes(MARKUP))).toBe(true);
      expect(await page.locator('.st-report img, .st-report b').count()).toBe(0);
      await expectAccessible(page);

      await go(page, '#/');
      await page.locator('.own-calls .slip').nth(1).waitFor();
      await page.locator('.own-calls a[href="#/play/red-hat"]').click();
      await page.locator('.pick-up').waitFor();
      const scenario = await scenarioOf('red-hat');
      const { seed } = await savedCall(page);
      await playCall(page, scenario, seed, bestWay(scenario, seed), { hand: 'page' });
      await page.locator('main.debrief').waitFor();
      expect(await savedCall(page)).toMatchObject({
        scenario: 'red-hat',
        summary: { score: 100, passed: true },
      });

      // A call that is not told in the language spoken here says in which it is.
      await page.goto(page.url().replace(/#.*/, '#/play/blue-hat?lang=lt'));
      await page.reload();
      await page.locator('.told-in').waitFor();
      expect(await page.locator('.told-in').textContent()).toContain('anglų');
      await go(page, '#/');
      await page.locator('.own-calls .slip').nth(1).waitFor();
      expect(await page.locator('.own-calls .stamp').count()).toBe(1);
    });
  });

  it('comes again in a new version over the old one, and can be taken away', async () => {
    await withPage(options, async ({ page }) => {
      await bring(page);
      await page.locator('.st-report h3').waitFor();
      await bring(page);
      await page.locator('.st-load .st-sure .quiet-button').nth(1).click();
      await page.locator('.st-report h3').waitFor();
      expect(await page.locator('.st-pack').count()).toBe(1);
      await page.locator('.st-pack .danger').click();
      await page.locator('.st-pack .st-sure .danger').click();
      await page.locator('.st-empty').waitFor();
      await go(page, '#/');
      await page.locator('.calls .slip').first().waitFor();
      expect(await page.locator('.own-calls .slip').count()).toBe(0);
    });
  });

  it('that is none is told, and a bomb too', async () => {
    await withPage(options, async ({ page }) => {
      const bomb = zipSync({ 'a/scenario.yaml': new Uint8Array(500_000) });
      const give = async (name: string, buffer: Buffer) => {
        await page.locator('.st-files').setInputFiles({ name, mimeType: 'application/zip', buffer });
        await page.locator('.st-report .st-problem').first().waitFor();
        return page.locator('.st-report').textContent();
      };
      expect(await give('bomb.zip', Buffer.from(bomb))).toContain('far larger');
      await go(page, '#/studio/guide');
      await page.locator('.st-guide').waitFor();
      await go(page, '#/studio');
      expect(await give('cut.zip', Buffer.from(pack.subarray(0, 2000)))).toContain('damaged');
    });
  });
});

describe('writing', () => {
  const area = (page: Page) => page.locator('.ed-area');
  const checked = (page: Page, problems: number) =>
    page.waitForFunction(
      (count) =>
        document.querySelector('.st-check[data-checked="true"]') &&
        document.querySelectorAll('.st-check .st-problem').length === count,
      problems,
    );

  it('is checked as it is typed, kept, and played from any moment', async () => {
    await withPage(options, async ({ page }) => {
      await page.locator('.st-template').click();
      await area(page).waitFor();
      await checked(page, 0);
      await expectAccessible(page);
      const whole = await area(page).inputValue();
      await area(page).fill(whole.replace('to: story', 'to: stori'));
      await checked(page, 1);
      const line = whole.split('\n').findIndex((text) => text.includes('to: story')) + 1;
      const problem = page.locator('.st-check button.st-problem');
      expect(await problem.textContent()).toContain(`left-umbrella/scenario.yaml, line ${line}`);
      await problem.click();
      const selected = await area(page).evaluate((one: HTMLTextAreaElement) =>
        one.value.slice(one.selectionStart, one.selectionEnd),
      );
      expect(selected.trim()).toBe('to: stori');
      expect(await page.locator('.st-play').getAttribute('aria-disabled')).toBe('true');
      await page.keyboard.type('        to: story');
      await checked(page, 0);
      expect(await area(page).inputValue()).toBe(whole);

      await page.locator('[id="st-view-tab-outline"]').click();
      expect(await page.locator('.st-moment').count()).toBe(4);
      expect(await page.locator('.st-node').count()).toBe(9);
      await page.locator('[data-moment="well"] .st-play-from').click();
      await page.locator('.choices[data-moment="well"] .choice').first().waitFor();
      await page.locator('.top-bar .to-studio').click();
      await page.locator('[data-moment="well"]').waitFor();
      await page.reload();
      await area(page).waitFor();
      expect(await area(page).inputValue()).toBe(whole);
    });
  });

  it('in a folder of one’s own is followed as it changes there', async () => {
    const initScript = () => {
      // The folder that is picked: one of the browser's own, which can be written to from here.
      Object.assign(globalThis, {
        showDirectoryPicker: async () =>
          (await navigator.storage.getDirectory()).getDirectoryHandle('calls', { create: true }),
      });
    };
    await withPage({ ...options, initScript }, async ({ page }) => {
      const write = (texts: Record<string, string>) => page.evaluate(writeFolder, texts);
      const good = call('red-hat', ['en.yaml']);
      await write(good);
      await page.locator('.st-start-folder').click();
      await page.locator('.st-watching').waitFor();
      await checked(page, 0);
      expect(await area(page).getAttribute('readonly')).not.toBeNull();
      await write(call('red-hat', ['en.yaml'], (text) => text.replace('to: worry', 'to: wory')));
      await checked(page, 1);
      await write(good);
      await checked(page, 0);
      await page.locator('.st-watching .quiet-button').click();
      expect(await area(page).getAttribute('readonly')).toBeNull();
    });
  });

  it('is done by the keyboard alone, and nobody is caught in the text', async () => {
    await withPage(options, async ({ page }) => {
      await page.locator('.st-template').press('Enter');
      await area(page).waitFor();
      await checked(page, 0);
      await area(page).focus();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Tab');
      expect(await area(page).inputValue()).toMatch(/^ {2}# The/);
      await page.keyboard.press('Control+z');
      expect(await area(page).inputValue()).toMatch(/^# The/);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
      expect(await area(page).evaluate((one) => document.activeElement !== one)).toBe(true);
      await page.locator('[id="st-view-tab-check"]').focus();
      await page.keyboard.press('ArrowRight');
      await page.locator('.st-outline').waitFor();
      await page.keyboard.press('ArrowRight');
      await page.locator('.st-numbers').waitFor();
    });
  });

  it('has room on a telephone', async () => {
    await withPage({ ...options, viewport: PHONE }, async ({ page }) => {
      await expectAccessible(page);
      await page.locator('.st-template').click();
      await area(page).waitFor();
      await expectAccessible(page);
      for (const view of ['check', 'outline', 'numbers']) {
        await page.locator(`[id="st-view-tab-${view}"]`).click();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      }
      await page.locator('.st-numbers table').waitFor();
      await expectAccessible(page);
    });
  });
});
