/** A cmi5 package in the frame of an LMS: completed, failed, gone on with, looked back at, with an LMS that is out of order now and then. */
import type { Frame, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Assignment } from '../../src/app/assignment/model.ts';
import { loadScenario } from '../../src/content/catalogue.ts';
import { type Progress, readProgress } from '../../src/lms/cmi5/progress.ts';
import { TERMS } from '../lms/xapi/played.ts';
import { bestWay, playCall, QUICK_SETTINGS, WORDS_ONLY, worstWay } from './bot.ts';
import { openPage } from './harness/index.ts';
import { type Cmi5Lms, startCmi5Lms } from './lms/cmi5-lms.ts';

const PATIENT = { timeout: 20_000 };
const SCENARIO = 'first-call';
const options = { settings: QUICK_SETTINGS, ...WORDS_ONLY };

let lms: Cmi5Lms;
afterEach(() => lms.stop());

async function start(terms: Partial<Assignment['terms']> = {}): Promise<void> {
  const { id, hash } = await loadScenario(SCENARIO);
  lms = await startCmi5Lms({
    id: 'assignment-1',
    title: 'Monday’s training',
    from: 'Ms Hale',
    made: 1,
    scenarios: [{ id, hash }],
    terms: { ...TERMS, ...terms },
    key: undefined,
    store: undefined,
    pack: undefined,
  });
}

/** The unit in its frame, when it is there. */
async function unitOf(page: Page): Promise<Frame> {
  const frame = (await (await page.waitForSelector('iframe')).contentFrame())!;
  await frame.locator('.slip-buttons .big-button, .slip-buttons .quiet-button, .host-mode').first().waitFor();
  return frame;
}

const kept = (): Progress | undefined => readProgress(lms.progress() ?? '');

async function takeCall(frame: Frame): Promise<void> {
  await frame.locator('.slip-buttons .big-button').click();
  await frame.locator('main.call').waitFor();
}

async function leave(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    location.hash = '#/assignment/assignment-1';
  });
  await frame.locator('button.leave').first().click();
  await frame.locator('#back').waitFor();
}

describe('a cmi5 package', () => {
  it('is passed, returns to the LMS, and can be looked back at without a word about it', async () => {
    await start();
    lms.setPreferences({ languagePreference: 'pl-PL,lt-LT,fr-FR', audioPreference: 'off' });
    const opened = await openPage({ ...options, site: lms.site, path: lms.launch({ masteryScore: 0.7 }) });
    const frame = await unitOf(opened.page);
    await frame.locator('html[lang="lt"]').waitFor({ state: 'attached' });
    await takeCall(frame);
    await expect.poll(() => kept()?.attempts.length, PATIENT).toBe(1);
    const { seed } = kept()!.attempts[0]!.head;
    const scenario = await loadScenario(SCENARIO);
    await playCall(frame as never, scenario, seed, bestWay(scenario, seed), { hand: 'page' });
    await frame.locator('main.debrief').waitFor();
    await expect.poll(lms.defined, PATIENT).toEqual(['icp']);
    await leave(frame);
    expect(lms.defined()).toEqual(['icpt']);
    const passed = lms.store.statements.find(({ verb }) => verb.id.endsWith('passed'))!;
    expect(passed.result).toMatchObject({ success: true });
    const said = lms.store.statements.length;
    expect(kept()).toMatchObject({ said: { completed: true, passed: true }, attempts: [{ head: { seed } }] });

    await opened.page.goto(lms.launch({ mode: 'Review' }));
    const again = await unitOf(opened.page);
    await again.locator('.host-mode').waitFor();
    await leave(again);
    expect(lms.defined()).toEqual(['icpt', 'it']);
    expect(lms.store.statements).toHaveLength(said + 2);
    expect(lms.wrong()).toEqual([]);
    await opened.close();
  }, 90_000);

  it('goes on at the last event after the window and the LMS were gone, and tells everything once', async () => {
    await start();
    const scenario = await loadScenario(SCENARIO);
    const opened = await openPage({ ...options, site: lms.site, path: lms.launch({ masteryScore: 0.7 }) });
    let frame = await unitOf(opened.page);
    await takeCall(frame);
    await expect.poll(() => kept()?.attempts.length, PATIENT).toBe(1);
    const { seed, id } = kept()!.attempts[0]!.head;
    const way = worstWay(scenario, seed);
    let course = await playCall(frame as never, scenario, seed, way, { until: 2, hand: 'page' });
    const logged = () => kept()?.attempts[0]?.log?.length;
    await expect.poll(logged, PATIENT).toBe(course.events.length);
    // A page that goes says goodbye by itself, with whatever had not been said.
    await opened.page.goto('about:blank');
    await expect.poll(lms.defined, PATIENT).toEqual(['it']);

    await opened.page.goto(lms.launch({ masteryScore: 0.7 }));
    frame = await unitOf(opened.page);
    await takeCall(frame);
    lms.store.failAlways({ status: 503 });
    course = await playCall(frame as never, scenario, seed, way, { until: 2, hand: 'page' }, course.events);
    await frame.locator('.host-trouble p').waitFor();
    await opened.page.goto('about:blank');
    expect(logged()).toBeLessThan(course.events.length);

    // The LMS is back, slow, and some of its answers are lost.
    lms.store.failAlways(undefined);
    lms.store.fail({ delay: 200 }, { delay: 200 }, undefined, undefined, { cut: 'after' }, { status: 500 });
    await opened.page.goto(lms.launch({ masteryScore: 0.7 }));
    frame = await unitOf(opened.page);
    await takeCall(frame);
    expect(await frame.locator('main.call').getAttribute('data-attempt')).toBe(id);
    course = await playCall(frame as never, scenario, seed, way, { hand: 'page' }, course.events);
    await frame.locator('main.debrief').waitFor();
    // It may be tried again, so that it has not failed before the end.
    await expect.poll(() => lms.defined()[2], PATIENT).toBe('ic');
    await leave(frame);
    await expect.poll(() => lms.defined()[2], PATIENT).toBe('icft');
    const answered = lms.store.statements.filter(({ verb }) => verb.id.endsWith('answered'));
    const choices = course.events.filter(({ type }) => type === 'choose');
    expect(answered).toHaveLength(choices.length);
    expect(kept()!.attempts[0]!.log!.map(({ event }) => event)).toEqual(course.events);
    expect(lms.wrong()).toEqual([]);
    await opened.close();
  }, 90_000);

  it('that no LMS has launched can be played, and says that nothing is recorded', async () => {
    await start();
    const opened = await openPage({ ...options, site: lms.site, path: '/index.html' });
    await opened.page.locator('.slip-buttons .big-button').waitFor();
    expect(lms.store.asked).toEqual([]);
    expect(await opened.page.locator('.host-bar').textContent()).not.toBe('');
    await opened.close();
  });
});
