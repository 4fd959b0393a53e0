/** A whole call without a mouse, and the focus never lost. */
import { expect, it } from 'vitest';
import { PHASE } from '../../src/core/model.ts';
import { begin, step } from '../../src/core/step.ts';
import { bestWay, playAddress, press, QUICK_SETTINGS, savedCall, scenarioOf } from './bot.ts';
import { withPage } from './harness/index.ts';

it('plays a whole call by the keyboard', async () => {
  const scenario = await scenarioOf('billing-error');
  await withPage({ path: playAddress(scenario.id, 'en'), settings: QUICK_SETTINGS }, async ({ page }) => {
    await page.locator('.pick-up').waitFor();
    const { seed } = await savedCall(page);
    const way = bestWay(scenario, seed);
    let state = begin(scenario, seed);
    while (state.phase !== PHASE.done) {
      const event = way(state);
      await press(page, scenario, state, seed, event, true);
      state = step(scenario, state, event)[0];
      const focused = await page.evaluate(() => document.activeElement?.tagName);
      expect(focused, `after ${event.type}`).not.toBe(undefined);
    }
    await page.locator('main.debrief').waitFor();
  });
});

it('keeps the focus in the call when a pressed choice goes away', async () => {
  const scenario = await scenarioOf('first-call');
  await withPage({ path: playAddress(scenario.id, 'en'), settings: QUICK_SETTINGS }, async ({ page }) => {
    await page.locator('.pick-up').focus();
    await page.keyboard.press('Enter');
    await page.locator('.choices .choice').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.listen').waitFor();
    const place = await page.evaluate(() => document.activeElement?.closest('.turn-place') !== null);
    expect(place).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('listen');
  });
});

it('leaves the single keys alone where they have been turned off', async () => {
  const settings = { ...QUICK_SETTINGS, keys: false };
  await withPage({ path: playAddress('first-call', 'en'), settings }, async ({ page }) => {
    await page.locator('.pick-up').click();
    await page.locator('.choices .choice').first().waitFor();
    await page.keyboard.press('1');
    await page.waitForTimeout(300);
    expect((await savedCall(page)).events).toHaveLength(1);
  });
});
