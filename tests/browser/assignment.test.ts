/** The trainee's side of an assignment, from the link to the sealed result; nothing is asked of anybody but the page. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { toLinkText } from '../../src/app/assignment/link.ts';
import { unpackLog } from '../../src/app/assignment/log-codec.ts';
import type { Assignment, Terms } from '../../src/app/assignment/model.ts';
import { keyId, makeKey, unseal } from '../../src/app/assignment/seal.ts';
import { judgeLog } from '../../src/core/scoring.ts';
import {
  analysisOf,
  bestWay,
  playCall,
  QUICK_SETTINGS,
  savedCall,
  scenarioOf,
  type Way,
  WORDS_ONLY,
  worstWay,
} from './bot.ts';
import { expectAccessible, shot, withPage } from './harness/index.ts';

const key = await makeKey();
const keys = new Map([[await keyId(key), key]]);

const TERMS: Terms = {
  locales: [],
  coach: 'off',
  timers: 'off',
  pass: 70,
  principles: { listening: 50 },
  attempts: 2,
  counts: 'best',
  order: 'fixed',
  due: '2099-12-31',
  note: 'Take your time.\n<b>No</b> markup.',
};

async function assignmentOf(ids: readonly string[], terms: Partial<Terms> = {}): Promise<Assignment> {
  const scenarios = [];
  for (const id of ids) scenarios.push({ id, hash: (await scenarioOf(id)).hash });
  return {
    id: 'monday-morning-1',
    title: 'Hétfő / pirmadienis',
    from: 'Rūta & Ilona',
    made: 1_795_000_000_000,
    scenarios,
    terms: { ...TERMS, ...terms },
    key: { x: key.x, y: key.y },
    store: undefined,
    pack: undefined,
  };
}

const PHONE = { viewport: { width: 390, height: 844 }, settings: QUICK_SETTINGS, ...WORDS_ONLY };
const slip = (id: string) => `.mission-slip[data-scenario="${id}"]`;

/** Runs in the page: a device whose share sheet keeps what it is given. */
function shareIntoPage(): void {
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  const share = async ({ files }: { files: File[] }) => {
    document.documentElement.dataset.shared = await files[0]!.text();
  };
  Object.assign(Navigator.prototype, { canShare: () => true, share });
}

/** Plays the call on the page to its end, and waits for the debrief. */
async function playThrough(page: Page, id: string, way: (seed: number) => Way): Promise<void> {
  const scenario = await scenarioOf(id);
  await page.locator('.pick-up').waitFor();
  const { seed, events } = await savedCall(page);
  await playCall(page, scenario, seed, way(seed), { hand: 'page' }, events);
  await page.locator('main.debrief .db-mission').waitFor();
}

const scoreShown = async (page: Page): Promise<number> =>
  Number(await page.locator('.standing-score').getAttribute('data-score'));

/** Saves the result as a file, and returns the file's text. */
async function saved(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.send-save').click()]);
  expect(download.suggestedFilename()).toMatch(/^good-call-[a-z0-9]{6}\.goodcall$/);
  return readFileSync(await download.path(), 'utf8');
}

/** What the core makes of a result: nothing of it is taken on trust. */
async function replayed(text: string) {
  const result = await unseal(text.slice(text.indexOf('eyJ')), keys);
  const scores = [];
  for (const { scenario: id, seed, log } of result.attempts) {
    const scenario = await scenarioOf(id);
    scores.push(judgeLog(scenario, analysisOf(scenario, seed), seed, unpackLog(log)).score);
  }
  return { result, scores };
}

describe.each([
  ['lt', ['first-call', 'billing-error']],
  ['hu', ['first-call']],
] as const)('in %s', (locale, ids) => {
  it('an assignment is opened, played, and sent: what comes out scores what the page showed', async () => {
    const assignment = await assignmentOf(ids, { locales: [locale] });
    const text = await toLinkText(assignment);
    const wishes = { ...PHONE, path: `/#/assignment/${text}?lang=${locale}`, initScript: shareIntoPage };
    await withPage(wishes, async ({ page }) => {
      await page.locator(slip(ids[0])).waitFor();
      expect(new URL(page.url()).hash).toBe(`#/assignment/${assignment.id}`);
      expect(await page.locator('.brief-note blockquote').textContent()).toBe(TERMS.note);
      expect(await page.locator('#app').textContent()).not.toMatch(/assigned\.|\{\{/);
      await shot(page, `assignment-${locale}`, { fullPage: true });
      if (locale === 'hu') await expectAccessible(page);

      // Without a name nothing begins, and the focus is where it is missing.
      await page.locator('.mission-go').click();
      await page.locator('#trainee-name[aria-invalid="true"]:focus').waitFor();
      await page.locator('#trainee-name').fill('Ž. Őri');
      await page.locator('.mission-go').click();
      await page.locator('.pick-up').waitFor();
      expect(await page.locator('.language option').count()).toBe(1);

      // A reload in the middle goes on within the assignment.
      await page.locator('.pick-up').click();
      await page.locator('.choices').waitFor();
      const before = await savedCall(page);
      await page.reload();
      await page.locator('.choices').waitFor();
      expect(await savedCall(page)).toMatchObject({ id: before.id, assignment: assignment.id });
      const first = await scenarioOf('first-call');
      await playCall(page, first, before.seed, bestWay(first, before.seed), { hand: 'page' }, before.events);

      // From the debrief to the next one, badly; then the board.
      for (const id of ids.slice(1)) {
        await page.locator('.db-next button.big-button').click();
        const next = await scenarioOf(id);
        await playThrough(page, id, (seed) => worstWay(next, seed));
      }
      await page.locator('.db-next a[href^="#/assignment/"]').click();
      await page.locator('.send-card.ready .send-save').waitFor();
      await shot(page, `assignment-done-${locale}`, { fullPage: true });
      if (locale === 'lt') await expectAccessible(page);

      const { result, scores } = await replayed(await saved(page));
      expect(result).toMatchObject({ assignment: assignment.id, name: 'Ž. Őri' });
      expect(result.attempts.map(({ scenario }) => scenario)).toEqual(ids);
      expect(await scoreShown(page)).toBe(scores.reduce((sum, score) => sum + score) / ids.length);
      expect(await page.locator('.last-sent').count()).toBe(1);
      await page.locator('.send-share').click();
      await page.locator('html[data-shared]').waitFor({ state: 'attached' });
      const shared = (await page.locator('html').getAttribute('data-shared'))!;
      expect((await replayed(shared)).result.attempts).toEqual(result.attempts);
    });
  });
});

it('tries and order are kept to, practice costs none, and what was broken off is sent too', async () => {
  const text = await toLinkText(await assignmentOf(['first-call', 'billing-error']));
  const opened = { ...PHONE, path: `/#/assignment/${text}?lang=en` };
  await withPage({ ...opened, viewport: { width: 1280, height: 720 } }, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const first = await scenarioOf('first-call');
    await page.locator('#trainee-name').fill('Ona');
    // The second is locked until the first is over, by its address too.
    expect(await page.locator(`${slip('billing-error')} .big-button`).count()).toBe(0);
    await page.evaluate(`location.hash = '#/play/billing-error/monday-morning-1'`);
    await page.locator('.refusal').waitFor();
    // One try broken off, the second played.
    await page.locator(`${slip('first-call')} .big-button`).click();
    await page.locator('.pick-up').click();
    await page.locator('.choices').waitFor();
    await page.locator('.mission-chip').click();
    await page.locator(`${slip('first-call')} .anew`).click();
    await page.locator('.anew-sure p:focus').waitFor();
    await page.locator('.anew-sure button').first().click();
    await page.locator(`${slip('first-call')} .anew:focus`).click();
    await page.locator('.anew-sure .danger').click();
    await playThrough(page, first.id, (seed) => bestWay(first, seed));
    expect(await page.locator('.db-again').count()).toBe(0);
    // Practice is none of it.
    await page.locator('.db-play-on').last().click();
    await page.locator('.mission-chip.practice').click();
    await page.locator(`${slip('first-call')} .stamp`).waitFor();
    expect(await page.locator(`${slip('first-call')} .try-dots .used`).count()).toBe(2);
    expect(await page.locator(`${slip('first-call')} .slip-buttons .big-button`).count()).toBe(0);
    await page.locator(`${slip('billing-error')} .big-button`).waitFor();
    await page.locator('.send-copy').click();
    await page.locator('.send-told:not(:empty)').waitFor();
    await expectAccessible(page);
    const { result, scores } = await replayed(await page.evaluate('navigator.clipboard.readText()'));
    expect(result.attempts.map(({ scenario }) => scenario)).toEqual(['first-call', 'first-call']);
    expect(scores[1]).toBe(100);
    expect(await scoreShown(page)).toBe(50);
    // The home page keeps it, and keeps its results to itself.
    await page.locator('.top-bar a[href="#/"]').click();
    await page.locator('.mission-card').waitFor();
    expect(await page.locator('.slip .stamp').count()).toBe(0);
  });
});

it('what cannot be opened says why, and what is kept stays', async () => {
  const text = await toLinkText(await assignmentOf(['first-call']));
  await withPage({ ...PHONE, path: `/#/assignment/${text}?lang=en` }, async ({ page }) => {
    await page.locator(slip('first-call')).waitFor();
    const said = [];
    for (const wrong of [`2${text.slice(1)}`, text.slice(0, -20), `x${text.slice(1)}`, 'never-seen-here']) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#/assignment/${wrong}`);
      await page.locator('.mission-trouble').waitFor();
      said.push(await page.locator('.mission-trouble p').first().textContent());
      await page.locator('.mission-trouble a[href="#/"]').click();
      await page.locator('.mission-card').waitFor();
    }
    expect(new Set(said).size).toBe(4);
    // A file that is none, then one that is whole.
    const input = page.locator('.open-file input');
    await input.setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('shopping') });
    await page.locator('.open-file .refusal').waitFor();
    expect(await page.locator('.open-file .refusal').textContent()).toContain('notes.txt');
    const whole = { 'good-call': 'assignment', version: 1, ...(await assignmentOf(['first-call'])) };
    await input.setInputFiles({
      name: 'monday.goodcall',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(JSON.stringify({ ...whole, id: 'tuesday-morning', title: 'Tuesday' })),
    });
    await page.locator('.brief h1', { hasText: 'Tuesday' }).waitFor();
    await page.locator('.top-bar a[href="#/"]').click();
    await expect.poll(() => page.locator('.mission-card').count()).toBe(2);
  });
});
