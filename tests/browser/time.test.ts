/** The clock of a call, run by a clock of the test's: rings, lines, patience, and what stops them. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { playAddress, QUICK_SETTINGS, savedCall, WORDS_ONLY } from './bot.ts';
import { type OpenedPage, openPage, withPage } from './harness/index.ts';

const path = playAddress('first-call', 'en');
const timed = { ...QUICK_SETTINGS, timers: true, textSpeed: 'normal' };

/** Opens a call whose time is the test's. */
async function openTimed(settings: object): Promise<OpenedPage> {
  const opened = await openPage({ ...WORDS_ONLY, path: '/#/settings', settings });
  await opened.page.clock.install();
  await opened.page.goto(`${opened.site.origin}${path}`);
  await opened.page.reload();
  await opened.page.locator('.pick-up').waitFor();
  return opened;
}

const types = async (page: Page) => (await savedCall(page)).events.map(({ type }) => type);

/** Lets time go by in small steps, as it does. */
async function pass(page: Page, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    await page.clock.runFor(1000);
    await page.waitForTimeout(15);
  }
}

it('rings every four seconds, and the caller gives up after the sixth', async () => {
  const { page, close } = await openTimed(timed);
  await pass(page, 5);
  expect(await types(page)).toEqual(['ring']);
  expect(await page.locator('.rings').textContent()).toContain('2');
  await pass(page, 24);
  await page.locator('main.debrief').waitFor();
  await expect.poll(() => types(page)).toEqual(Array(6).fill('ring'));
  await close();
});

it('lets a line end by itself, and patience wear off while the player thinks', async () => {
  const { page, close } = await openTimed(timed);
  await page.locator('.pick-up').click();
  await page.locator('.choices .choice').first().click();
  await page.locator('.choices.cutting').waitFor();
  await pass(page, 40);
  const seen = await types(page);
  expect(seen.slice(0, 3)).toEqual(['pick-up', 'choose', 'line-end']);
  expect(seen.filter((type) => type === 'wait').length).toBeGreaterThanOrEqual(1);
  await close();
});

it('stands still where timers are off, however long it takes', async () => {
  const { page, close } = await openTimed({ ...timed, timers: false });
  await pass(page, 40);
  expect(await types(page)).toEqual([]);
  await page.locator('.pick-up').click();
  await page.locator('.choices .choice').first().click();
  await page.locator('.listen').waitFor();
  await pass(page, 60);
  expect(await types(page)).toEqual(['pick-up', 'choose']);
  await close();
});

it('says nothing of rules before the debrief where the coach is off', async () => {
  await withPage({ ...WORDS_ONLY, path, settings: { ...QUICK_SETTINGS, coach: false } }, async ({ page }) => {
    await page.locator('.pick-up').click();
    await page.locator('.choices .choice').first().click();
    await page.locator('.listen').click();
    await page.locator('.choices:not(.cutting) .choice').first().waitFor();
    expect(await page.locator('.coach').count()).toBe(0);
  });
  await withPage({ ...WORDS_ONLY, path, settings: QUICK_SETTINGS }, async ({ page }) => {
    await page.locator('.pick-up').click();
    await page.locator('.choices .choice').first().click();
    await page.locator('.coach').waitFor();
  });
});
