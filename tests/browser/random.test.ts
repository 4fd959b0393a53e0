/** A bot that knows nothing presses what there is to press, two hundred calls long. Every call comes to its end, and is scored as the core scores it. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/content/locales.ts';
import type { Scenario } from '../../src/core/model.ts';
import { judgeLog } from '../../src/core/scoring.ts';
import {
  analysisOf,
  playAddress,
  QUICK_SETTINGS,
  readAll,
  savedCall,
  scenarioOf,
  WORDS_ONLY,
} from './bot.ts';
import { withPage } from './harness/index.ts';

const CALLS = 200;
const scenarios = (await readAll()).entries.map(({ scenario }) => scenario);
/** The longer a call the fewer of it, in turn of languages: each scenario takes about the same time. */
const LONG = 20;
const isLong = ({ moments }: Scenario): boolean => moments.length > 10;
const short = CALLS - LONG * scenarios.filter(isLong).length;
const shares = scenarios.map((scenario) => ({
  id: scenario.id,
  share: isLong(scenario) ? LONG : Math.ceil(short / scenarios.filter((one) => !isLong(one)).length),
}));

/** Runs in the page: presses buttons of the turn by chance until the debrief stands. */
async function playBlindly(seed: number): Promise<number> {
  let state = seed;
  const chance = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
  const buttons = () => [
    ...document.querySelectorAll<HTMLElement>(
      '.turn-place button, .turn-place input[type=radio]:not(:checked)',
    ),
  ];
  /** Until the page has answered, or long enough where it may not. */
  const answer = (limit: number) =>
    new Promise<void>((resolve) => {
      const done = () => {
        observer.disconnect();
        clearTimeout(timer);
        resolve();
      };
      const observer = new MutationObserver(done);
      observer.observe(document, { subtree: true, childList: true, attributes: true });
      const timer = setTimeout(done, limit);
    });
  let presses = 0;
  for (const begun = performance.now(); performance.now() - begun < 30_000; ) {
    if (document.querySelector('main.debrief')) return presses;
    const there = buttons();
    const target = there[chance(there.length)];
    // Sometimes the telephone is tried instead: hold, look up, notes; hanging up would end too many calls.
    const key = chance(8) === 0 ? document.querySelector<HTMLElement>('.key:not(.danger):not(.off)') : null;
    const pressed = key ?? target;
    const answered = answer(pressed ? 25 : 200);
    pressed?.click();
    if (pressed) presses++;
    // Sometimes the next press does not wait for the answer to this one.
    if (!pressed || chance(6) > 0) await answered;
  }
  return -1;
}

/**
 * Whether the page is laid out and drawn, which takes more time than playing. What is drawn is looked at elsewhere; here every so many calls
 * are drawn, in turn of languages, because focus and sizes are only there in what is.
 */
const draw = (page: Page, drawn: boolean) =>
  page.evaluate(
    (display) => {
      document.getElementById('app')!.style.display = display;
    },
    drawn ? '' : 'none',
  );

const DRAWN_EVERY = 4;

/** Plays the call that rings, and holds its score against the core's. */
async function playOne(page: Page, id: string, call: number): Promise<void> {
  const scenario = await scenarioOf(id);
  await page.locator('.pick-up').waitFor({ state: 'attached' });
  expect(await page.evaluate(playBlindly, call + 1), `call ${call}`).toBeGreaterThan(0);
  const { seed, events, summary } = (await savedCall(page)) as never as {
    seed: number;
    events: [];
    summary: { score: number };
  };
  const log = events.map((event, at) => ({ event, at }));
  expect(summary.score).toBe(judgeLog(scenario, analysisOf(scenario, seed), seed, log).score);
}

describe.each(shares)('$id', ({ id, share }) => {
  it(`ends and is scored rightly however it is played, ${share} times`, async () => {
    const options = { ...WORDS_ONLY, path: playAddress(id, LOCALES[0]), settings: QUICK_SETTINGS };
    await withPage({ ...options, viewport: { width: 800, height: 600 } }, async ({ page }) => {
      for (let call = 0; call < share; call++) {
        await playOne(page, id, call);
        const locale = LOCALES[(call + 1) % LOCALES.length]!;
        const drawn = (call + 1) % DRAWN_EVERY === 0;
        await draw(page, drawn);
        // These begin at home, the rest where the last one ended.
        if (drawn) {
          await page.evaluate(`location.hash = '#/'`);
          await page.locator('main.home').waitFor();
        }
        await page.evaluate(`location.hash = '#/play/${id}?lang=${locale}'`);
        await page.locator(`html[lang="${locale}"]`).waitFor({ state: 'attached' });
      }
    });
  }, 240_000);
});
