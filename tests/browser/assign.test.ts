/** A trainer makes assignments through the real page: by keyboard, in two languages and sizes; what comes out holds exactly what was picked. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fromLinkText } from '../../src/app/assignment/link.ts';
import { QUICK_SETTINGS, WORDS_ONLY } from './bot.ts';
import { expectAccessible, shot, withPage } from './harness/index.ts';

const SCREENS = [
  { name: 'wide', viewport: { width: 1280, height: 720 }, colorScheme: 'light' },
  { name: 'tall', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
] as const;
const NARROW = { width: 320, height: 640 };

const at = (path: string, lang: string) => ({
  ...WORDS_ONLY,
  settings: QUICK_SETTINGS,
  path: `/#/${path}?lang=${lang}`,
});

/** Goes on by Tab until the focus is there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 90; press++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab does not come to ${selector}`);
}

/** The assignment in the link on the page, which the trainee's game reads in the same way. */
async function linkOnPage(page: Page) {
  const link = await page.locator('.the-link').inputValue();
  const [site, text] = link.split('#/assignment/');
  expect(site).toBe(page.url().split('#')[0]);
  return fromLinkText(text!);
}

async function expectFit(page: Page): Promise<void> {
  expect(await page.locator('#app').textContent()).not.toMatch(/\{[a-z-]+\}|trainer\.[a-z-]+\.?[a-z-]*/);
  const wider = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await wider()).toBeLessThanOrEqual(0);
}

it('is made by keyboard alone, in Hungarian', async () => {
  await withPage({ ...at('trainer', 'hu'), locale: 'hu-HU' }, async ({ page }) => {
    await page.locator('.first-monday h1').waitFor();
    await tabTo(page, '.first-monday .big-button');
    await page.keyboard.press('Enter');
    await page.locator('.set-button').waitFor();
    await tabTo(page, '.set-button');
    await page.keyboard.press('Space');
    expect(await page.locator('.order-title').count()).toBe(3);
    // The second call goes first; the focus stays with it, so that the next press goes on.
    const second = await page.locator('.order-title').nth(1).textContent();
    await tabTo(page, '.order li:nth-child(2) .move');
    await page.keyboard.press('Enter');
    expect(await page.locator('.order-title').first().textContent()).toBe(second);
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.textContent)).toBe(second);
    await tabTo(page, '[data-field="title"]');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Hétfői képzés');
    await tabTo(page, '[data-field="from"]');
    await page.keyboard.type('Nagy Éva');
    await tabTo(page, '[data-field="note"]');
    await page.keyboard.type('Kedden beszéljük meg.');
    await tabTo(page, '.fold summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '[data-field="pass"]');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('101');
    await tabTo(page, '.make-bar .big-button');
    await page.keyboard.press('Enter');
    // What is wrong has the focus, and says so.
    await page.locator('[data-field="pass"][aria-invalid="true"]:focus').waitFor();
    expect(await page.locator('.wrong').count()).toBe(1);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('85');
    await page.keyboard.press('Enter');
    await page.locator('.the-link').waitFor();
    const calls = ['angry-caller', 'billing-error', 'out-of-scope'];
    expect(await linkOnPage(page)).toMatchObject({
      title: 'Hétfői képzés',
      from: 'Nagy Éva',
      scenarios: calls.map((id) => ({ id, hash: expect.stringMatching(/^[0-9a-f]{12}$/) })),
      terms: {
        pass: 85,
        locales: [],
        attempts: 0,
        counts: 'best',
        order: 'free',
        note: 'Kedden beszéljük meg.',
      },
      key: { x: expect.any(String), y: expect.any(String) },
    });
    expect(await page.locator('h1').textContent()).toBe('Hétfői képzés');
  });
});

it('is made on a telephone in Chinese; a reload loses nothing, and a copy begins with everything', async () => {
  const wishes = { ...at('trainer/new', 'zh-Hans'), locale: 'zh-CN', viewport: { width: 390, height: 844 } };
  await withPage(wishes, async ({ page }) => {
    await page.locator('[data-scenario="out-of-scope"]').check();
    await page.locator('.fold > summary').nth(0).click();
    await page.locator('[data-field="pass"]').fill('60');
    await page.locator('.fold-body .pick').first().locator('label').nth(2).click();
    await page.locator('.fold-body .pick').nth(1).locator('label').nth(1).click();
    await page.locator('.terms-section > .fold > summary').nth(1).click();
    await page.locator('.language-boxes [lang="zh-Hans"] input').check();
    await page.locator('.quick').nth(1).click();
    const due = await page.locator('[data-field="due"]').inputValue();
    const summary = await page.locator('.summary').textContent();
    await page.reload();
    await page.locator('.summary').waitFor();
    expect(await page.locator('.summary').textContent()).toBe(summary);
    expect(await page.locator('[data-scenario="out-of-scope"]').isChecked()).toBe(true);
    await page.locator('.make-bar .big-button').click();
    await page.locator('.the-link').waitFor();
    const made = await linkOnPage(page);
    expect(made).toMatchObject({
      scenarios: [{ id: 'out-of-scope' }],
      terms: { pass: 60, attempts: 2, counts: 'first', locales: ['zh-Hans'], due },
    });
    await page.locator('.to-desk').click();
    await page.locator('.folder h2').waitFor();
    expect(await page.locator('.folder h2').textContent()).toBe(made.title);
    await page.locator(`.folder a[href="#/trainer/new/${made.id}"]`).click();
    await page.locator('.summary[data-count="1"]').waitFor();
    await page.locator('.make-bar .big-button').click();
    await page.locator('.the-link').waitFor();
    const copy = await linkOnPage(page);
    expect(copy).toEqual({ ...made, id: copy.id, made: copy.made, terms: { ...made.terms, due: undefined } });
    expect(copy.id).not.toBe(made.id);
  });
});

describe.each(SCREENS)('$name', ({ name, viewport, colorScheme }) => {
  it('is accessible on every page, and nothing sticks out', async () => {
    await withPage({ ...at('trainer', 'en'), viewport, colorScheme }, async ({ page }) => {
      const look = async (what: string) => {
        await page.locator('.trainer h1').waitFor();
        await shot(page, `${name}-trainer-${what}`);
        await expectFit(page);
        await expectAccessible(page);
        if (name === 'wide') return;
        await page.setViewportSize(NARROW);
        await expectFit(page);
        await page.setViewportSize(viewport);
      };
      const go = (part: string) =>
        page.evaluate((hash) => {
          location.hash = hash;
        }, `#/trainer${part}`);
      await look('empty');
      await go('/new');
      await page.locator('.set-button').click();
      for (const fold of await page.locator('.terms-section .fold > summary').all()) await fold.click();
      await page.locator('.wall-principle summary').first().click();
      await page.locator('[data-field="endpoint"]').fill('http://example.com');
      await page.locator('.make-bar .big-button').click();
      await page.locator('.wrong').waitFor();
      await look('new');
      await page.locator('[data-field="endpoint"]').fill('');
      await page.locator('.make-bar .big-button').click();
      await page.locator('.qr').first().waitFor();
      await look('made');
      await go('/keys');
      await page.locator('.key-card').waitFor();
      await look('keys');
      await go('/how');
      await page.locator('.how-page').waitFor();
      await look('how');
      await go('');
      await page.locator('.folder').waitFor();
      await look('desk');
    });
  });
});
