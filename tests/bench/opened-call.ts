/** A call on a page with the stage running, at full text speed, as the bot plays it. */
import type { Locale } from '../../src/content/locales.ts';
import type { Scenario } from '../../src/core/model.ts';
import { playAddress, playCall, QUICK_SETTINGS, randomWay, savedCall, scenarioOf } from '../browser/bot.ts';
import { type OpenedPage, openPage } from '../browser/harness/open-page.ts';
import { NAMES } from './visit.ts';

export interface OpenedCall extends OpenedPage {
  readonly scenario: Scenario;
  /** Plays the call that rings, by chance, to its end. */
  play(random: () => number): Promise<void>;
  /** From the debrief to the next call. */
  again(): Promise<void>;
}

export async function openCall(id: string, locale: Locale, motion: 'full' | 'reduced'): Promise<OpenedCall> {
  const path = playAddress(id, locale);
  const opened = await openPage({ path, settings: { ...QUICK_SETTINGS, motion } });
  const { page } = opened;
  page.setDefaultTimeout(60_000);
  await page.evaluate(NAMES);
  await page.locator('html[data-stage]').waitFor({ state: 'attached' });
  const scenario = await scenarioOf(id);
  return {
    ...opened,
    scenario,
    play: async (random) => {
      await page.locator('.pick-up').waitFor();
      const { seed } = await savedCall(page);
      await playCall(page, scenario, seed, randomWay(scenario, random));
      await page.locator('main.debrief').waitFor();
    },
    again: async () => {
      await page.evaluate(`location.hash = '#/play/${id}'`);
      await page.locator('.pick-up').waitFor();
    },
  };
}

/** Numbers 0–1 that are the same in every run. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
