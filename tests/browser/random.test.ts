/** A bot that knows nothing presses what there is to press, two hundred calls long. Every call comes to its end, and is scored as the core scores it. */
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/content/locales.ts';
import { Analysis } from '../../src/core/analysis.ts';
import { judgeLog } from '../../src/core/scoring.ts';
import { begin } from '../../src/core/step.ts';
import { playAddress, QUICK_SETTINGS, readAll, savedCall, scenarioOf } from './bot.ts';
import { withPage } from './harness/index.ts';

const ids = (await readAll()).entries.map(({ scenario }) => scenario.id);
const CALLS = 200;
/** Pages that play side by side in one test file would wait for each other: each scenario has its share, in turn of languages. */
const share = Math.ceil(CALLS / ids.length);

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
  let presses = 0;
  for (let waits = 0; waits < 600; ) {
    if (document.querySelector('main.debrief')) return presses;
    const there = buttons();
    const target = there[chance(there.length)];
    // Sometimes the telephone is tried instead: hold, look up, notes; hanging up would end too many calls.
    const key = chance(8) === 0 ? document.querySelector<HTMLElement>('.key:not(.danger):not(.off)') : null;
    const pressed = key ?? target;
    pressed?.click();
    if (pressed) presses++;
    else waits++;
    await new Promise((resolve) => setTimeout(resolve, 12));
  }
  return -1;
}

describe.each(ids)('%s', (id) => {
  it(`ends and is scored rightly however it is played, ${share} times`, async () => {
    const scenario = await scenarioOf(id);
    const analyses = new Map<number, Analysis>();
    for (const [turn, locale] of LOCALES.entries()) {
      const options = { path: playAddress(id, locale), settings: QUICK_SETTINGS, blockUrls: [/stage-/] };
      await withPage(options, async ({ page }) => {
        for (let call = turn; call < share; call += LOCALES.length) {
          await page.locator('.pick-up').waitFor();
          expect(await page.evaluate(playBlindly, call + 1), `call ${call}`).toBeGreaterThan(0);
          const { seed, events, summary } = (await savedCall(page)) as never as {
            seed: number;
            events: [];
            summary: { score: number };
          };
          const { patience } = begin(scenario, seed);
          const analysis = analyses.get(patience) ?? new Analysis(scenario, [begin(scenario, seed)]);
          analyses.set(patience, analysis);
          const log = events.map((event, at) => ({ event, at }));
          expect(summary.score).toBe(judgeLog(scenario, analysis, seed, log).score);
          await page.evaluate((hash) => {
            location.hash = '#/';
            setTimeout(() => {
              location.hash = hash;
            }, 50);
          }, `#/play/${id}`);
        }
      });
    }
  }, 240_000);
});
