/** Monday to Tuesday, whole: a trainer assigns, three people play in browsers and languages of their own, the results come back, the chart is right. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { fromLinkText } from '../../src/app/assignment/link.ts';
import { type JudgedAttempt, judged, type Standing, standingOf } from '../../src/app/assignment/standing.ts';
import type { Locale } from '../../src/content/locales.ts';
import type { GameEvent, Scenario } from '../../src/core/model.ts';
import { judgeLog } from '../../src/core/scoring.ts';
import {
  analysisOf,
  bestWay,
  playCall,
  QUICK_SETTINGS,
  randomWay,
  savedCall,
  scenarioOf,
  type Way,
  WORDS_ONLY,
  worstWay,
} from './bot.ts';
import { shot, withPage } from './harness/index.ts';
import { heatMap, sharesOf } from './heat-map.ts';

const CALLS = ['first-call', 'out-of-scope'] as const;

interface Trainee {
  readonly name: string;
  readonly locale: Locale;
  readonly way: (scenario: Scenario, seed: number) => Way;
}

/** Every choice the first that is offered: neither the best nor the worst. */
const firstWay = (scenario: Scenario): Way => randomWay(scenario, () => 0);

const TRAINEES: readonly Trainee[] = [
  { name: 'Žydrūnė Kęsgailaitė', locale: 'lt', way: bestWay },
  { name: 'François d’Été', locale: 'fr', way: worstWay },
  { name: '王小明', locale: 'zh-Hans', way: firstWay },
];

it('an assignment goes out and comes back: what the class page shows is what was played, to the point', async () => {
  const trainer = {
    ...WORDS_ONLY,
    settings: QUICK_SETTINGS,
    path: '/#/trainer/new?lang=hu',
    locale: 'hu-HU',
  };
  await withPage(trainer, async ({ page }) => {
    const link = await assign(page);
    const sent = [];
    for (const trainee of TRAINEES) sent.push(await take(trainee, link));
    await page.evaluate((hash) => location.assign(hash), `#/trainer/class/${link.id}`);
    await page.locator('.wall h1').waitFor();
    const files = sent.map(({ text }, at) => ({
      name: `${at}.goodcall`,
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    }));
    await page.locator('.read-files').setInputFiles(files);
    await page.locator('.wall-number').first().waitFor();
    await page.locator('.reading').waitFor({ state: 'detached' });
    const shown = await page
      .locator('.wall-number')
      .evaluateAll((all) =>
        all.map((one) => [one.getAttribute('data-number'), one.querySelector('dd')!.textContent]),
      );
    const passed = sent.filter(({ standing }) => standing.passed).length;
    expect(Object.fromEntries(shown)).toMatchObject({
      people: '3',
      passed: String(passed),
      failed: String(3 - passed),
    });
    await page.evaluate((hash) => location.assign(hash), `#/trainer/class/${link.id}/people`);
    await page.locator('.heat-grid tbody tr[aria-rowindex]').nth(2).waitFor();
    await shot(page, 'training-heat-map');
    const rows = Object.fromEntries(await heatMap(page));
    for (const { trainee, standing } of sent) expect(rows[trainee.name]).toEqual(sharesOf(standing));
    expect(sent[0]!.standing).toMatchObject({ score: 100, passed: true });
    expect(sent[1]!.standing.passed).toBe(false);
  });
}, 180_000);

/** Picks two calls as they stand, and returns the link that comes out. */
async function assign(page: Page): Promise<{ readonly text: string; readonly id: string }> {
  for (const id of CALLS) await page.locator(`[data-scenario="${id}"]`).check();
  await page.locator('.make-bar .big-button').click();
  const text = (await page.locator('.the-link').inputValue()).split('#/assignment/')[1]!;
  return { text, id: (await fromLinkText(text)).id };
}

/** One trainee, on a telephone of their own: opens the link, plays, saves the result. What was played is read from the page's own database. */
async function take(trainee: Trainee, link: { readonly text: string }) {
  const wishes = {
    ...WORDS_ONLY,
    settings: QUICK_SETTINGS,
    viewport: { width: 390, height: 844 },
    path: `/#/assignment/${link.text}?lang=${trainee.locale}`,
  };
  let taken: { trainee: Trainee; text: string; standing: Standing } | undefined;
  await withPage(wishes, async ({ page }) => {
    await page.locator('#trainee-name').fill(trainee.name);
    const played: JudgedAttempt[] = [];
    for (const [at, id] of CALLS.entries()) {
      await page.locator(at === 0 ? '.mission-go' : '.db-next button.big-button').click();
      played.push(await playOne(page, id, trainee));
    }
    await page.locator('.db-next a[href^="#/assignment/"]').click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.send-save').click()]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).not.toContain(trainee.name);
    taken = { trainee, text, standing: standingOf(await fromLinkText(link.text), played) };
  });
  return taken!;
}

async function playOne(page: Page, id: string, { way, locale }: Trainee): Promise<JudgedAttempt> {
  const scenario = await scenarioOf(id);
  await page.locator('.pick-up').waitFor();
  const { seed } = await savedCall(page);
  await playCall(page, scenario, seed, way(scenario, seed), { hand: 'page' });
  await page.locator('main.debrief .db-mission').waitFor();
  const { id: attempt, events } = await savedCall(page);
  const log = events.map((event: GameEvent, at) => ({ event, at }));
  const head = { id: attempt, scenario: id, locale, startedAt: 0, endedAt: 0 };
  return judged(head, judgeLog(scenario, analysisOf(scenario, seed), seed, log));
}
