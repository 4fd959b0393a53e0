/** Every scenario in every locale, through the page: to its best ending, and to a failing one. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/content/locales.ts';
import {
  bestWay,
  playAddress,
  playCall,
  QUICK_SETTINGS,
  readAll,
  savedCall,
  scenarioOf,
  type Way,
  WORDS_ONLY,
  worstWay,
} from './bot.ts';
import { expectClean, type OpenedPage, openPage } from './harness/index.ts';
import type { Hand } from './presses.ts';

const ids = (await readAll()).entries.map(({ scenario }) => scenario.id);

interface Ending {
  readonly score: number;
  readonly passed: boolean;
}

/** Plays a call by a way, and returns what the page has kept of it. */
async function playThrough(
  page: Page,
  id: string,
  way: (seed: number) => Way,
  hand: Hand,
): Promise<{ summary: Ending }> {
  const scenario = await scenarioOf(id);
  await page.evaluate(`location.hash = '#/play/${id}'`);
  await page.locator('.pick-up').waitFor();
  const { seed } = await savedCall(page);
  const { events } = await playCall(page, scenario, seed, way(seed), { hand });
  await page.locator('main.debrief').waitFor();
  // What is shown is saved.
  const saved = await savedCall(page);
  expect(saved.scenario).toBe(id);
  expect(saved.events).toEqual(events);
  return saved as never;
}

// Nobody plays one call only: a page that has played the others must play the next as well.
describe.each(LOCALES)('in %s', (locale) => {
  let opened: OpenedPage;
  beforeAll(async () => {
    const path = playAddress(ids[0]!, locale);
    opened = await openPage({ ...WORDS_ONLY, path, locale, settings: QUICK_SETTINGS });
    return () => opened.close();
  });

  it.each(ids)('%s: the best way scores 100, a bad one fails', async (id) => {
    const scenario = await scenarioOf(id);
    const { page } = opened;
    // The mouse presses the same buttons in every language.
    const hand = locale === LOCALES[0] ? 'mouse' : 'page';
    const best = await playThrough(page, id, (seed) => bestWay(scenario, seed), hand);
    expect(best.summary).toMatchObject({ score: 100, passed: true });
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    const bad = await playThrough(page, id, (seed) => worstWay(scenario, seed), 'page');
    expect(bad.summary.passed).toBe(false);
    expect(bad.summary.score).toBeLessThan(scenario.pass);
    expectClean(opened);
  });
});
