/** The telephone that rings before the game has arrived: what is pressed then counts, and nothing of it is seen where it does not belong. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { playAddress, QUICK_SETTINGS, savedCall } from './bot.ts';
import { expectClean, type OpenedPage, openPage } from './harness/index.ts';

const path = playAddress('first-call', 'hu');
const GAME = /assets\/index-[\w-]+\.js/;

/** What the browser says of files that wait for a game that is held up, and of the picture that the page begins with. */
const HELD_UP = [/was preloaded using link preload but not used/, /favicon\.ico/];

/** Opens a page whose game waits until it is let in. */
async function openWaiting(settings?: object): Promise<OpenedPage & { letIn: () => void }> {
  const opened = await openPage({ path: '/icons/icon.svg', ...(settings ? { settings } : {}) });
  let letIn = () => {};
  const allowed = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await opened.page.route(GAME, async (route) => {
    await allowed;
    await route.continue();
  });
  await opened.page.goto(new URL(path, opened.site.origin).href, { waitUntil: 'commit' });
  return { ...opened, letIn };
}

const early = (page: Page) => page.locator('.pick-up.early');

it('is picked up early, and the call goes on when the game is there', async () => {
  const opened = await openWaiting();
  const { page, letIn } = opened;
  await early(page).click();
  expect(await page.locator('html').getAttribute('lang')).toBe('hu');
  expect(await page.locator('.role').textContent()).not.toBe('');
  letIn();
  await page.locator('.mood').waitFor();
  expect((await savedCall(page)).events[0]).toEqual({ type: 'pick-up' });
  expectClean(opened, HELD_UP);
  await opened.close();
});

it('gives way to the same words where it is not picked up, and keeps the focus', async () => {
  const opened = await openWaiting();
  const { page, letIn } = opened;
  await early(page).focus();
  const before = await page.locator('.talk').textContent();
  // The button itself shakes as it rings.
  const place = await page.locator('.ringing').boundingBox();
  letIn();
  await page.locator('.pick-up:not(.early)').waitFor();
  expect(await page.locator('.talk').textContent()).toBe(before);
  expect(await page.locator('.pick-up').evaluate((button) => button === document.activeElement)).toBe(true);
  const after = await page.locator('.ringing').boundingBox();
  expect(Math.abs(after!.y - place!.y)).toBeLessThan(2);
  expectClean(opened, HELD_UP);
  await opened.close();
});

it('does not ring where there may be a call to go on with', async () => {
  const opened = await openWaiting(QUICK_SETTINGS);
  const { page, letIn } = opened;
  await page.locator('.shell').waitFor();
  await page.waitForTimeout(500);
  expect(await early(page).count()).toBe(0);
  letIn();
  await page.locator('.pick-up').waitFor();
  await opened.close();
});
