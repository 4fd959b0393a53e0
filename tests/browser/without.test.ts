/** What the game can do without: Phaser, IndexedDB, the network, and the mouse's patience. */
import { expect, it } from 'vitest';
import { PHASE } from '../../src/core/model.ts';
import { bestWay, playAddress, playCall, QUICK_SETTINGS, savedCall, scenarioOf } from './bot.ts';
import { openProfile, withPage } from './harness/index.ts';

const path = playAddress('first-call', 'en');

it('is played to the end without Phaser', async () => {
  const scenario = await scenarioOf('first-call');
  const options = { path, settings: QUICK_SETTINGS, blockUrls: [/stage-/] };
  await withPage(options, async ({ page, log }) => {
    await page.locator('.pick-up').waitFor();
    const { seed } = await savedCall(page);
    const { state } = await playCall(page, scenario, seed, bestWay(scenario, seed));
    expect(state.phase).toBe(PHASE.done);
    await page.locator('main.debrief').waitFor();
    expect(await page.locator('#stage canvas').count()).toBe(0);
    expect(log.urls.some((url) => /stage-/.test(url))).toBe(true);
  });
});

it('is played to the end without IndexedDB, and says that nothing is kept', async () => {
  const scenario = await scenarioOf('first-call');
  const options = {
    path,
    settings: QUICK_SETTINGS,
    initScript: () => {
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
      // The bot cannot read the seed from a database that is not there.
      Crypto.prototype.getRandomValues = <T>(array: T) => {
        (array as Uint32Array).fill(5);
        return array;
      };
    },
  };
  await withPage(options, async ({ page }) => {
    await page.locator('.notice').waitFor();
    expect(await page.locator('.notice p').textContent()).toContain('private window');
    await page.locator('.notice button').click();
    const { state } = await playCall(page, scenario, 5, bestWay(scenario, 5));
    expect(state.phase).toBe(PHASE.done);
    await page.locator('main.debrief').waitFor();
  });
});

it('is there without a network once it has been loaded: another scenario, another language', async () => {
  const opened = await openProfile({ path, settings: QUICK_SETTINGS });
  const { page } = opened;
  await page.locator('.pick-up').waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  // Everything has been put away when the worker is active.
  await opened.close();
  const offline = await openProfile({
    path: playAddress('out-of-scope', 'lt'),
    userDataDir: opened.userDataDir,
    offline: true,
  });
  const scenario = await scenarioOf('out-of-scope');
  await offline.page.locator('.pick-up').waitFor();
  expect(await offline.page.locator('html').getAttribute('lang')).toBe('lt');
  const { seed } = await savedCall(offline.page);
  const { state } = await playCall(offline.page, scenario, seed, bestWay(scenario, seed));
  expect(state.phase).toBe(PHASE.done);
  await offline.page.locator('main.debrief').waitFor();
  await offline.close();
});

it('takes a double click for one choice', async () => {
  await withPage({ path, settings: QUICK_SETTINGS }, async ({ page }) => {
    await page.locator('.pick-up').dblclick();
    await page.locator('.choices .choice').first().waitFor();
    await page.locator('.choices .choice').first().dblclick();
    await page.locator('.listen').waitFor();
    const { events } = await savedCall(page);
    expect(events.map(({ type }) => type)).toEqual(['pick-up', 'choose']);
  });
});
