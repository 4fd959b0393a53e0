/** Every scenario in every locale, through the page: to its best ending, and to a failing one. */
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/content/locales.ts';
import {
  bestWay,
  playAddress,
  playCall,
  QUICK_SETTINGS,
  readAll,
  savedCall,
  scenarioOf,
  stateOf,
  type Way,
  worstWay,
} from './bot.ts';
import { type OpenedPage, withPage } from './harness/index.ts';

const ids = (await readAll()).entries.map(({ scenario }) => scenario.id);

interface Ending {
  readonly score: number;
  readonly passed: boolean;
}

/** Plays a call by a way, and returns what the page has kept of it. */
async function playThrough(
  { page }: OpenedPage,
  id: string,
  way: (seed: number) => Way,
): Promise<{ summary: Ending }> {
  const scenario = await scenarioOf(id);
  await page.locator('.pick-up').waitFor();
  const { seed } = await savedCall(page);
  const state = await playCall(page, scenario, seed, way(seed));
  await page.locator('main.debrief').waitFor();
  await expect.poll(async () => (await savedCall(page)) as object).toHaveProperty('summary');
  const saved = await savedCall(page);
  expect(stateOf(scenario, saved)).toEqual(state);
  return saved as never;
}

describe.each(ids)('%s', (id) => {
  it.each(LOCALES)('in %s: the best way scores 100, a bad one fails', async (locale) => {
    const scenario = await scenarioOf(id);
    // The stage has tests of its own; here the words are played.
    const options = {
      path: playAddress(id, locale),
      locale,
      settings: QUICK_SETTINGS,
      blockUrls: [/stage-/],
    };
    await withPage(options, async (opened) => {
      const best = await playThrough(opened, id, (seed) => bestWay(scenario, seed));
      expect(best.summary).toMatchObject({ score: 100, passed: true });
      expect(await opened.page.locator('html').getAttribute('lang')).toBe(locale);
    });
    await withPage(options, async (opened) => {
      const bad = await playThrough(opened, id, (seed) => worstWay(scenario, seed));
      expect(bad.summary.passed).toBe(false);
      expect(bad.summary.score).toBeLessThan(scenario.pass);
    });
  });
});
