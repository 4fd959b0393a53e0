/**
 * A trainer's assignment as packages, from the page on which it is made to what an LMS holds at the end: the three buttons are pressed, our own site
 * goes, other servers serve what was downloaded, and what each LMS has been told is what the core makes of the calls that were played.
 */
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assignment } from '../../src/app/assignment/model.ts';
import { type JudgedAttempt, judged, standingOf } from '../../src/app/assignment/standing.ts';
import { loadScenario } from '../../src/content/catalogue.ts';
import type { GameEvent, Scenario } from '../../src/core/model.ts';
import { criticalsOf, judgeLog, type Result } from '../../src/core/scoring.ts';
import { readProgress } from '../../src/lms/cmi5/progress.ts';
import { toldScore } from '../../src/lms/grade.ts';
import type { PackageKind } from '../../src/lms/package/page.ts';
import {
  analysisOf,
  bestWay,
  playCall,
  QUICK_SETTINGS,
  randomWay,
  type Way,
  WORDS_ONLY,
  worstWay,
} from './bot.ts';
import { expectClean, openPage, startSite } from './harness/index.ts';
import { startCmi5Lms } from './lms/cmi5-lms.ts';
import { openCourse, startPlatform } from './lms/learning-platform.ts';
import { assignmentIn, textIn } from './lms/package-folder.ts';
import { principlesNow, rows, Trainee, until } from './lms/scorm-trainee.ts';

const CALLS = ['first-call', 'out-of-scope'] as const;
const KINDS: readonly PackageKind[] = ['scorm-1.2', 'scorm-2004', 'cmi5'];
/** Browsers warn of every frame that may reach its LMS. */
const ALLOWED = [/can escape its sandboxing/];
const options = { ...WORDS_ONLY, settings: QUICK_SETTINGS };

const zips = new Map<PackageKind, Uint8Array>();

beforeAll(async () => {
  const site = await startSite();
  // The stage goes into the packages: here nothing is held back.
  const opened = await openPage({ ...options, blockUrls: [], site, path: '/#/trainer/new?lang=en' });
  await makeAssignment(opened.page);
  for (const [at, kind] of KINDS.entries()) {
    const [download] = await Promise.all([
      opened.page.waitForEvent('download', { timeout: 60_000 }),
      opened.page.locator('.packages button').nth(at).click(),
    ]);
    zips.set(kind, new Uint8Array(readFileSync(await download.path())));
  }
  expectClean(opened);
  await opened.close();
  // From here on the packages are on their own.
  await site.stop();
}, 120_000);
afterAll(() => zips.clear());

/** Two calls, each to be played once, with a mark for all and one for a principle. */
async function makeAssignment(page: Page): Promise<void> {
  for (const id of CALLS) await page.locator(`[data-scenario="${id}"]`).check();
  await page.locator('.fold > summary').first().click();
  await page.locator('[data-field="pass"]').fill('70');
  await page.locator('.fold-body .pick').first().locator('label').nth(1).click();
  await page.locator('.fold.marks > summary').click();
  await page.locator('[data-field="mark.ownership"]').fill('60');
  await page.locator('.make-bar .big-button').click();
  await page.locator('.packages button').nth(2).waitFor();
}

interface Played {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly events: readonly GameEvent[];
}

/** What the core makes of the calls, whatever anybody was told. */
function expectedOf(assignment: Assignment, played: readonly Played[]) {
  const results = played.map(({ scenario, seed, events }) =>
    judgeLog(
      scenario,
      analysisOf(scenario, seed),
      seed,
      events.map((event, at) => ({ event, at })),
    ),
  );
  const attempts = results.map((result, at): JudgedAttempt => {
    const head = { id: `a${at}`, locale: 'en', startedAt: at, endedAt: at };
    return judged({ ...head, scenario: played[at]!.scenario.id }, result);
  });
  const standing = standingOf(assignment, attempts);
  return {
    results,
    standing,
    told: toldScore(standing.score, assignment.terms.pass, standing.passed),
    /** Of every choice, whether anything was lost by it. */
    choices: results.flatMap(choicesOf),
  };
}

const choicesOf = ({ decisions }: Result): boolean[] =>
  decisions
    .filter(({ event }) => event.type === 'choose')
    .map(({ loss, effects }) => loss === 0 && criticalsOf(effects).length === 0);

const floor = (value: number): number => Math.floor(value * 100 + 1e-6) / 100;

/** Every choice the first that is offered: neither the best nor the worst. */
const firstWay = (scenario: Scenario): Way => randomWay(scenario, () => 0);

it('the packages hold the assignment that the trainer made, each with the pass mark in its manifest', () => {
  for (const kind of KINDS) {
    const { scenarios, terms } = assignmentIn(zips.get(kind)!);
    expect(scenarios.map(({ id }) => id)).toEqual(CALLS);
    expect(terms).toMatchObject({ pass: 70, attempts: 1, principles: { ownership: 60 } });
  }
  const manifest = (kind: PackageKind, name: string) => textIn(zips.get(kind)!, name);
  expect(manifest('scorm-1.2', 'imsmanifest.xml')).toMatch(/<adlcp:masteryscore>70</);
  expect(manifest('scorm-2004', 'imsmanifest.xml')).toMatch(/minNormalizedMeasure>0\.7</);
  expect(masteryIn(zips.get('cmi5')!)).toBe(0.7);
});

const masteryIn = (zip: Uint8Array): number =>
  Number(/masteryScore="([\d.]+)"/.exec(textIn(zip, 'cmi5.xml'))![1]);

describe.each([
  ['scorm-1.2', [bestWay, bestWay]],
  ['scorm-2004', [bestWay, worstWay]],
] as const)('a %s package', (kind, ways) => {
  it('leaves an LMS with what was played, to the point', async () => {
    const zip = zips.get(kind)!;
    const assignment = assignmentIn(zip);
    const trainee = new Trainee(assignment, await principlesNow());
    const platform = await startPlatform(zip, kind);
    const seat = await openCourse(platform);
    const played: Played[] = [];
    for (const [at, id] of CALLS.entries())
      played.push(await trainee.finish(seat, await loadScenario(id), ways[at]!));
    const { standing, told, choices } = expectedOf(assignment, played);
    const old = kind === 'scorm-1.2';
    await until(async () => rows(await seat.desk(), 'interactions', 'result').length).toBeGreaterThan(
      choices.length - 1,
    );
    await seat.leave();
    await until(async () => (await seat.desk()).calls.at(-1)![0]).toBe('Terminate');
    const course = await seat.desk();
    const { committed } = course;

    const verdict = standing.passed ? 'passed' : 'failed';
    expect(standing.passed).toBe(old);
    if (old) expect(committed['cmi.core.lesson_status']).toBe(verdict);
    else
      expect(committed).toMatchObject({
        'cmi.completion_status': 'completed',
        'cmi.success_status': verdict,
        'cmi.score.scaled': String(Math.round(told * 100) / 10_000),
      });
    expect(committed[old ? 'cmi.core.score.raw' : 'cmi.score.raw']).toBe(String(told));

    const names = rows(course, 'objectives', 'id');
    const scores = rows(course, 'objectives', 'score\\.raw');
    const shares = [...standing.principles].flatMap(([id, { share }]) =>
      share === undefined ? [] : [[id, String(floor(share))]],
    );
    expect(Object.fromEntries(names.map((id, at) => [id, scores[at]]))).toEqual(Object.fromEntries(shares));
    const ownership = rows(course, 'objectives', old ? 'status' : 'success_status')[
      names.indexOf('ownership')
    ];
    expect(ownership).toBe(standing.principles.get('ownership')!.reached ? 'passed' : 'failed');

    const types = rows(course, 'interactions', 'type');
    const marks = rows(course, 'interactions', 'result').filter((_, at) => types[at] === 'choice');
    expect(marks.map((mark) => mark === 'correct')).toEqual(choices);
    expectClean(seat, ALLOWED);
    await seat.close();
    await platform.stop();
  });
});

it('a cmi5 package leaves an LMS with what was played, to the point', async () => {
  const zip = zips.get('cmi5')!;
  const assignment = assignmentIn(zip);
  const lms = await startCmi5Lms(zip);
  const path = lms.launch({ masteryScore: masteryIn(zip) });
  const opened = await openPage({ ...options, site: lms.site, path });
  const game = (await (await opened.page.waitForSelector('iframe')).contentFrame())!;
  const played: Played[] = [];
  for (const id of CALLS) played.push(await playUnit(game, id, assignment.id, () => lms.progress()));
  const { results, standing, told, choices } = expectedOf(assignment, played);
  const said = (verb: string) => lms.store.statements.filter(({ verb: { id } }) => id.endsWith(`/${verb}`));
  const verdict = standing.passed ? 'p' : 'f';
  await until(async () => lms.defined()).toEqual([`ic${verdict}`]);

  // About the unit as a whole, and before that about each call.
  const verdicts = [...said('passed'), ...said('failed')].map(({ object, result }) => ({ object, result }));
  expect(verdicts).toHaveLength(CALLS.length + 1);
  const whole = verdicts.find(
    ({ object }) => !played.some(({ scenario }) => object.id.includes(scenario.hash)),
  )!;
  expect(whole.result).toMatchObject({
    success: standing.passed,
    score: { scaled: Math.round(told * 100) / 10_000, raw: told },
  });
  for (const [at, { scenario }] of played.entries()) {
    const own = verdicts.find(({ object }) => object.id.includes(scenario.hash))!;
    expect(own.result!.score!.raw).toBe(floor(results[at]!.score));
  }
  expect(said('answered').map(({ result }) => result!.success)).toEqual(choices);
  const scored = said('scored').map(({ object, result }) => [
    object.id.split('/').at(-1),
    result!.score!.raw,
    result!.score!.max,
  ]);
  const tallies = results.flatMap((result) =>
    [...result.tallies].map(([id, { kept, broken }]) => [id, kept, kept + broken]),
  );
  expect(scored).toEqual(tallies);
  expect(lms.wrong()).toEqual([]);
  await opened.close();
  await lms.stop();
});

/** Plays one call of the unit as chance would have it, and waits until the LMS has it. */
async function playUnit(game: Frame, id: string, assignment: string, progress: () => string | undefined) {
  const scenario = await loadScenario(id);
  await game.locator('main.assignment').waitFor();
  await game.evaluate((hash) => {
    location.hash = hash;
  }, `#/play/${id}/${assignment}`);
  await game.locator('main.call').waitFor();
  const kept = () => readProgress(progress() ?? '')?.attempts.find(({ head }) => head.scenario === id);
  await until(async () => kept()).toBeDefined();
  const { seed } = kept()!.head;
  const way = firstWay(scenario);
  const { events } = await playCall(game as never, scenario, seed, way, { hand: 'page' });
  await game.locator('main.debrief').waitFor();
  await until(async () => kept()?.outcome).toBeDefined();
  await game.evaluate((hash) => {
    location.hash = hash;
  }, `#/assignment/${assignment}`);
  return { scenario, seed, events };
}
