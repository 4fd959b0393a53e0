/** Every screen, in three sizes and two lights: accessible, nothing beside the page, nothing cut off; with a picture of each to look at. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHASE } from '../../src/core/model.ts';
import { bestWay, playAddress, playCall, QUICK_SETTINGS, savedCall, scenarioOf, WORDS_ONLY } from './bot.ts';
import { courseOf } from './course.ts';
import { expectAccessible, shot, withPage } from './harness/index.ts';

const SIZES = [
  { name: 'wide', viewport: { width: 1280, height: 720 }, colorScheme: 'light' },
  { name: 'tall', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  { name: 'narrow', viewport: { width: 320, height: 640 }, colorScheme: 'light' },
] as const;
const LANGUAGES = ['en', 'hu', 'zh-Hans'] as const;
const MENUS = ['', 'settings', 'handbook', 'handbook/recovery.apologise'];

/** Nothing sticks out of the page sideways. */
async function expectNoOverflow(page: Page): Promise<void> {
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider).toBeLessThanOrEqual(0);
}

/** Runs in the page: until nothing has changed for a while, everything that was on its way has arrived, and it has been drawn. */
async function atRest(): Promise<void> {
  const quiet = () =>
    new Promise<void>((resolve) => {
      const done = () => {
        observer.disconnect();
        resolve();
      };
      let timer = setTimeout(done, 100);
      const observer = new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(done, 100);
      });
      observer.observe(document.getElementById('app')!, { subtree: true, childList: true, attributes: true });
    });
  do await quiet();
  while (document.querySelector('.loading'));
  await document.fonts.ready;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Looks at what is on the page, as the screen of a name. */
type Look = (screen: string) => Promise<void>;

const lookAt =
  (page: Page, kind: string): Look =>
  async (screen) => {
    await page.evaluate(atRest);
    await shot(page, `${kind}-${screen}`);
    // Every fact has been filled in.
    expect(await page.locator('#app').textContent()).not.toMatch(/\{[a-z-]+\}/);
    await expectNoOverflow(page);
    await expectAccessible(page);
  };

async function lookAtMenus(page: Page, look: Look): Promise<void> {
  for (const screen of MENUS) {
    await page.evaluate(`location.hash = '#/${screen}'`);
    await page.locator(`.on-${screen.split('/')[0] || 'home'} main h1`).waitFor();
    await look(screen.replace('/', '-') || 'home');
  }
}

async function lookAtCall(page: Page, id: string, look: Look): Promise<void> {
  const scenario = await scenarioOf(id);
  await page.locator('.pick-up').waitFor();
  await look('ringing');
  const { seed } = await savedCall(page);
  const way = bestWay(scenario, seed);
  let course = courseOf(scenario, seed);
  const seen = new Set<number>();
  while (course.state.phase !== PHASE.done) {
    course = await playCall(page, scenario, seed, way, { until: 1, hand: 'page' }, course.events);
    const { phase } = course.state;
    if (seen.has(phase) || phase === PHASE.done) continue;
    seen.add(phase);
    await look(`phase-${phase}`);
    if (phase === PHASE.listening) await lookAtDrawers(page, look);
  }
  await page.locator('main.debrief h1').waitFor();
  await look('debrief');
}

async function lookAtDrawers(page: Page, look: Look): Promise<void> {
  for (const key of ['l', 'n']) {
    await page.locator(`.key[data-key="${key}"]`).click();
    await look(`drawer-${key}`);
    await page.locator(`.key[data-key="${key}"]`).click();
  }
}

describe.each(SIZES)('$name', ({ name, viewport, colorScheme }) => {
  it.each(LANGUAGES)('in %s: the menus, and the call from the ring to the debrief', async (lang) => {
    const wishes = { viewport, colorScheme, settings: QUICK_SETTINGS, path: `/#/?lang=${lang}` };
    // The stage says nothing, so that one language shows where it stands in the pictures.
    await withPage({ ...wishes, ...(lang === 'en' ? {} : WORDS_ONLY) }, async ({ page }) => {
      const look = lookAt(page, `${name}-${lang}`);
      await lookAtMenus(page, look);
      await page.evaluate(`location.hash = '#/play/billing-error'`);
      await lookAtCall(page, 'billing-error', look);
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
