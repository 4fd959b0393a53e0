/** Nothing is lost: killing the browser, switching the language, reloading, a hidden tab. */
import { describe, expect, it } from 'vitest';
import { PHASE } from '../../src/core/model.ts';
import { moodOf } from '../../src/core/mood.ts';
import {
  bestWay,
  playAddress,
  playCall,
  QUICK_SETTINGS,
  randomWay,
  savedCall,
  scenarioOf,
  WORDS_ONLY,
} from './bot.ts';
import { courseOf, shownOf } from './course.ts';
import { expectClean, openProfile, withPage } from './harness/index.ts';
import { awaitShown } from './presses.ts';

/** Numbers 0–1 that are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

describe('a killed page', () => {
  it('resumes at the same moment with the same mood and log, at ten random moments', async () => {
    const scenario = await scenarioOf('angry-caller');
    const random = numbers(7);
    let opened = await openProfile({
      path: playAddress(scenario.id, 'en'),
      settings: QUICK_SETTINGS,
      ...WORDS_ONLY,
    });
    await opened.page.locator('.pick-up').waitFor();
    for (let time = 0; time < 10; time++) {
      const before = await savedCall(opened.page);
      const steps = 1 + Math.floor(random() * 4);
      const way = randomWay(scenario, random);
      const { state, events } = await playCall(
        opened.page,
        scenario,
        before.seed,
        way,
        { until: steps },
        before.events,
      );
      // The last press has been answered: what is shown is saved.
      expect((await savedCall(opened.page)).events).toEqual(events);
      expectClean(opened);
      await opened.kill();
      const { userDataDir } = opened;
      // A browser that is killed may not have kept the settings yet; the call it has.
      opened = await openProfile({
        path: playAddress(scenario.id, 'en'),
        settings: QUICK_SETTINGS,
        ...WORDS_ONLY,
        userDataDir,
      });
      await opened.page.locator('main.call, main.debrief').first().waitFor();
      if (state.phase === PHASE.done) {
        // The judgement may not have been kept: it is made up for, and the next call is a new one.
        await opened.page.locator('main.debrief').waitFor();
        await opened.page.evaluate((hash) => {
          location.hash = hash;
        }, `#/play/${scenario.id}`);
        await opened.page.locator('.pick-up').waitFor();
        continue;
      }
      const after = await savedCall(opened.page);
      expect(after.id).toBe(before.id);
      expect(after.events).toEqual(events);
      await awaitShown(opened.page, shownOf(courseOf(scenario, after.seed, events)));
      if (state.phase >= PHASE.speaking && state.phase <= PHASE.hold) {
        await opened.page.locator(`.mood.mood-${moodOf(scenario, state)}`).waitFor();
      }
    }
    await opened.close();
  }, 180_000);
});

describe('the language', () => {
  it('switches in the middle of a call without losing the state', async () => {
    const scenario = await scenarioOf('billing-error');
    await withPage(
      { path: playAddress(scenario.id, 'en'), settings: QUICK_SETTINGS, ...WORDS_ONLY },
      async ({ page }) => {
        await page.locator('.pick-up').waitFor();
        const { seed } = await savedCall(page);
        const way = bestWay(scenario, seed);
        const { events } = await playCall(page, scenario, seed, way, { until: 8 });
        const english = await page.locator('.speech').textContent();
        for (const locale of ['hu', 'fr', 'lt', 'zh-Hans', 'en']) {
          await page.locator('.language select').selectOption(locale);
          await page.locator(`html[lang="${locale}"]`).waitFor({ state: 'attached' });
          await expect
            .poll(() => page.locator('.speech').textContent())
            .not.toBe(locale === 'en' ? '' : english);
          expect((await savedCall(page)).events).toEqual(events);
        }
        await expect.poll(() => page.locator('.speech').textContent()).toBe(english);
        const { state } = await playCall(page, scenario, seed, way, {}, events);
        expect(state.phase).toBe(PHASE.done);
      },
    );
  });
});
