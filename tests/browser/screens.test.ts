/** Every screen, in two sizes and two lights: accessible, nothing beside the page, nothing cut off; with a picture of each to look at. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHASE } from '../../src/core/model.ts';
import { begin } from '../../src/core/step.ts';
import { bestWay, playAddress, playCall, QUICK_SETTINGS, savedCall, scenarioOf } from './bot.ts';
import { expectAccessible, shot, withPage } from './harness/index.ts';

const SIZES = [
  { name: 'wide', viewport: { width: 1280, height: 720 }, colorScheme: 'light' },
  { name: 'tall', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  { name: 'narrow', viewport: { width: 320, height: 640 }, colorScheme: 'light' },
] as const;
const LANGUAGES = ['en', 'hu', 'zh-Hans'] as const;

/** Nothing sticks out of the page sideways. */
async function expectNoOverflow(page: Page): Promise<void> {
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider).toBeLessThanOrEqual(0);
}

async function look(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(150);
  await shot(page, name);
  // Every fact has been filled in.
  expect(await page.locator('#app').textContent()).not.toMatch(/\{[a-z-]+\}/);
  await expectNoOverflow(page);
  await expectAccessible(page);
}

describe.each(SIZES)('$name', ({ name, viewport, colorScheme }) => {
  const wishes = { viewport, colorScheme, settings: QUICK_SETTINGS };

  it.each(LANGUAGES)('menus in %s', async (lang) => {
    for (const screen of ['', 'settings', 'handbook', 'handbook/recovery.apologise']) {
      await withPage({ ...wishes, path: `/#/${screen}?lang=${lang}` }, async ({ page }) => {
        await page.locator('main h1').waitFor();
        await look(page, `${name}-${lang}-${screen.replace('/', '-') || 'home'}`);
      });
    }
  });

  it.each(LANGUAGES)('the call in %s, from the ring to the debrief', async (lang) => {
    const scenario = await scenarioOf('billing-error');
    await withPage({ ...wishes, path: playAddress(scenario.id, lang) }, async ({ page }) => {
      await page.locator('.pick-up').waitFor();
      await look(page, `${name}-${lang}-ringing`);
      const { seed } = await savedCall(page);
      const way = bestWay(scenario, seed);
      let state = begin(scenario, seed);
      const seen = new Set<number>();
      while (state.phase !== PHASE.done) {
        state = await playCall(page, scenario, seed, way, { until: 1 }, state);
        if (seen.has(state.phase) || state.phase === PHASE.done) continue;
        seen.add(state.phase);
        await look(page, `${name}-${lang}-phase-${state.phase}`);
        if (state.phase !== PHASE.listening) continue;
        for (const key of ['l', 'n']) {
          await page.locator(`.key[data-key="${key}"]`).click();
          await look(page, `${name}-${lang}-drawer-${key}`);
          await page.locator(`.key[data-key="${key}"]`).click();
        }
      }
      await page.locator('main.debrief h1').waitFor();
      await page.waitForTimeout(800);
      await look(page, `${name}-${lang}-debrief`);
    });
  });
});

it('holds at twice the text size', async () => {
  const options = {
    path: playAddress('first-call', 'lt'),
    settings: QUICK_SETTINGS,
    initScript: () =>
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '200%';
      }),
  };
  await withPage(options, async ({ page }) => {
    await page.locator('.pick-up').click();
    await page.locator('.choices .choice').last().scrollIntoViewIfNeeded();
    await expectNoOverflow(page);
    await page.locator('.choices .choice').last().click();
    await page.locator('.listen').scrollIntoViewIfNeeded();
    await shot(page, 'double-text');
    await page.locator('.listen').click();
  });
});
