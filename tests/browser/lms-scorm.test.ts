/**
 * SCORM packages in the frame of an LMS (scorm-again), on another port than ours, which is never asked: played to the end, failed, left in the
 * middle and gone on with where only the LMS knows anything, looked at again, and played with an LMS that refuses or is not there.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assignment } from '../../src/app/assignment/model.ts';
import { scenarioHeads } from '../../src/content/catalogue.ts';
import { type GameEvent, PHASE, type Scenario } from '../../src/core/model.ts';
import { replay } from '../../src/core/scoring.ts';
import type { Held } from '../../src/lms/held.ts';
import { leanLog } from '../../src/lms/lean-log.ts';
import type { ScormKind } from '../../src/lms/scorm/find-api.ts';
import { readSuspend } from '../../src/lms/suspend.ts';
import { fitSuspend } from '../../src/lms/suspend-fit.ts';
import { assignmentOf, attemptOf, heldOf, MADE } from '../lms/fixtures.ts';
import { longestLog } from '../lms/longest.ts';
import { RULES } from '../lms/scorm/strict-lms.ts';
import { bestWay, playCall, readAll, scenarioOf, worstWay } from './bot.ts';
import { expectClean } from './harness/index.ts';
import {
  type Course,
  openCourse,
  openElsewhere,
  type Platform,
  type Seat,
  startPlatform,
} from './lms/learning-platform.ts';

/** The browser warns of every frame that may reach its LMS; and a picture that is cut on purpose is no fault. */
const ALLOWED = [/can escape its sandboxing/];

let principles: string[];
let one: Scenario;
let two: Assignment;
const platforms = new Map<ScormKind, Platform>();

beforeAll(async () => {
  const { handbook } = await readAll();
  principles = handbook!.principles.map(({ id }) => id);
  one = await scenarioOf('billing-error');
  const heads = scenarioHeads().filter(({ id }) => id === 'billing-error' || id === 'angry-caller');
  two = assignmentOf(heads, { attempts: 1, principles: { listening: 30 } });
  for (const kind of ['scorm-1.2', 'scorm-2004'] as const)
    platforms.set(kind, await startPlatform(two, kind));
}, 120_000);
afterAll(() => Promise.all([...platforms.values()].map((platform) => platform.stop())));

const platform = (kind: ScormKind): Platform => platforms.get(kind)!;

/** Everything the LMS was told, held against the standard; scorm-again itself is milder. */
function faults(kind: ScormKind, { calls }: Course): string[] {
  return calls.flatMap(([name, [element = '', value = ''], answer]) => {
    if (name !== 'SetValue') return answer === 'false' ? [`${name}: false`] : [];
    const rule = RULES[kind].find(([pattern]) => pattern.test(element));
    return rule?.[1](value) && answer === 'true' ? [] : [`${element} = ${value}: ${answer}`];
  });
}

/** The attempts that the LMS has. */
const kept = (course: Course): Held[] =>
  readSuspend({ assignment: two, principles }, course.committed['cmi.suspend_data'] ?? '');

const openOf = (held: readonly Held[], scenario: Scenario): Held | undefined =>
  held.find(({ head }) => head.scenario === scenario.id && !head.summary);

/** As long as a laden machine may take. */
const until = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 15_000 });

const goTo = ({ game }: Pick<Seat, 'game'>, scenario: string): Promise<void> =>
  game.evaluate((address) => {
    location.hash = address;
  }, `#/play/${scenario}/${two.id}`);

/** Takes a call from the page of the assignment, or goes on with it, and waits until the LMS has it. */
async function take(seat: Seat, scenario: Scenario): Promise<{ seed: number; events: GameEvent[] }> {
  await goTo(seat, scenario.id);
  await seat.game.locator('main.call').waitFor();
  await until(async () => openOf(kept(await seat.desk()), scenario)).toBeDefined();
  const { head, log } = openOf(kept(await seat.desk()), scenario)!;
  return { seed: head.seed, events: log!.map(({ event }) => event) };
}

/** Plays a call to its end, and waits until the LMS has heard of it. */
async function finish(seat: Seat, scenario: Scenario, how: typeof bestWay): Promise<void> {
  const { seed, events } = await take(seat, scenario);
  await playCall(seat.game, scenario, seed, how(scenario, seed), { hand: 'page' }, events);
  await seat.game.locator('main.debrief').waitFor();
  await until(async () => openOf(kept(await seat.desk()), scenario)).toBeUndefined();
}

const rows = (course: Course, list: string, field: string): string[] =>
  Object.entries(course.committed)
    .filter(([name]) => new RegExp(`^cmi\\.${list}\\.\\d+\\.${field}$`).test(name))
    .map(([, value]) => value);

describe.each(['scorm-1.2', 'scorm-2004'] as const)('%s', (kind) => {
  const old = kind === 'scorm-1.2';
  const name = (part: string) => (old ? `cmi.core.${part}` : `cmi.${part}`);
  const success = old ? 'cmi.core.lesson_status' : 'cmi.success_status';

  it('is left in the middle, gone on with in another browser at the last event, and passed', async () => {
    const first = await openCourse(platform(kind));
    await finish(first, await scenarioOf('angry-caller'), bestWay);
    const { seed } = await take(first, one);
    const part = await playCall(first.game, one, seed, bestWay(one, seed), { hand: 'page', until: 9 });
    // What was pressed last is at the LMS without anybody having said goodbye.
    await until(async () => openOf(kept(await first.desk()), one)?.log?.length).toBe(part.events.length);
    await first.leave();
    await until(async () => (await first.desk()).calls.at(-1)![0]).toBe('Terminate');
    const left = await first.desk();
    expect(faults(kind, left)).toEqual([]);
    expect(left.committed[success]).toBe(old ? 'incomplete' : 'unknown');
    expect(left.committed[name('score.raw')]).toBeUndefined();
    expectClean(first, ALLOWED);
    await first.close();

    // Another browser: nothing is known but what the LMS has.
    const second = await openCourse(platform(kind), left.committed);
    const again = await take(second, one);
    expect(again).toEqual({ seed, events: [...part.events] });
    await finish(second, one, bestWay);
    await until(async () => (await second.desk()).committed[success]).toBe('passed');
    const done = await second.desk();
    expect(faults(kind, done)).toEqual([]);
    expect(done.committed[name('score.raw')]).toBe('100');
    expect(done.committed[name('exit')]).toBe('suspend');
    const ids = rows(done, 'interactions', 'id');
    expect(new Set(ids).size).toBe(ids.length);
    const choices = kept(done).flatMap(({ log }) => log!.filter(({ event }) => event.type === 'choose'));
    await until(
      async () =>
        rows(await second.desk(), 'interactions', 'type').filter((type) => type === 'choice').length,
    ).toBe(choices.length);
    expect(new Set(rows(done, 'interactions', 'result'))).toEqual(new Set(['correct']));
    expect(rows(done, 'objectives', 'id')).toContain('listening');
    // Our own site was never asked: it is not even there.
    expectClean(second, ALLOWED);
    await second.close();
  });

  it('is failed when no try is left, and not before', async () => {
    const seat = await openCourse(platform(kind));
    const other = await scenarioOf('angry-caller');
    for (const scenario of [one, other]) {
      if (old) expect((await seat.desk()).committed[success]).toBe('incomplete');
      await finish(seat, scenario, worstWay);
    }
    await until(async () => (await seat.desk()).committed[success]).toBe('failed');
    const course = await seat.desk();
    expect(faults(kind, course)).toEqual([]);
    expect(Number(course.committed[name('score.raw')])).toBeLessThan(70);
    await until(async () => rows(await seat.desk(), 'interactions', 'result')).toContain(
      old ? 'wrong' : 'incorrect',
    );
    expectClean(seat, ALLOWED);
    await seat.close();
  });
});

describe('the LMS', () => {
  it('hears nothing in review, where what was played can be seen', async () => {
    const held = heldOf(one, attemptOf(one, longestLog(one, 1)));
    const text = fitSuspend({ assignment: two, principles }, [held], 4096);
    const seat = await openCourse(platform('scorm-1.2'), {
      'cmi.core.lesson_mode': 'review',
      'cmi.suspend_data': text,
    });
    await goTo(seat, 'angry-caller');
    await seat.game.locator('.pick-up').click();
    await seat.game.locator('main.call.phase-1, main.call.phase-2').waitFor();
    await seat.leave();
    await until(async () => (await seat.desk()).calls.at(-1)![0]).toBe('Terminate');
    const { calls } = await seat.desk();
    expect(calls.filter(([name]) => name === 'SetValue' || name === 'Commit')).toEqual([]);
    expectClean(seat, ALLOWED);
    await seat.close();
  });

  it('may refuse, and vanish, and come back: it is said, and made up for', async () => {
    const seat = await openCourse(platform('scorm-2004'));
    const { seed } = await take(seat, one);
    let events: readonly GameEvent[] = [];
    for (const state of ['well', 'refuses', 'gone', 'well'] as const) {
      await seat.state(state);
      const course = await playCall(
        seat.game,
        one,
        seed,
        bestWay(one, seed),
        { hand: 'page', until: 3 },
        events,
      );
      events = course.events;
    }
    await until(async () => openOf(kept(await seat.desk()), one)?.log?.map(({ event }) => event)).toEqual(
      events,
    );
    expectClean(seat, ALLOWED);
    await seat.close();
  });

  it('need not be there: in a frame of another site the game is played, and says that nothing is kept', async () => {
    const seat = await openElsewhere(platform('scorm-1.2'));
    await seat.game.locator('.host-trouble').waitFor();
    await goTo(seat, 'angry-caller');
    await seat.game.locator('.pick-up').click();
    await seat.game.locator('main.call.phase-1, main.call.phase-2').waitFor();
    await seat.close();
  });

  it('gives back, of 4096 characters full of finished calls, the longest call of all at its last event', async () => {
    const scenarios = [one, await scenarioOf('angry-caller')];
    const finished = scenarios.flatMap((scenario) =>
      Array.from({ length: 30 }, (_, at) =>
        heldOf(
          scenario,
          attemptOf(scenario, longestLog(scenario, 1), { id: `a-${at}`, startedAt: MADE + at * 1e7 }),
        ),
      ),
    );
    const log = longestLog(one, 1, false);
    const open = heldOf(one, attemptOf(one, log, { startedAt: MADE + 1e9 }));
    const text = fitSuspend({ assignment: two, principles }, [...finished, open], 4096);
    expect(text.length).toBeGreaterThan(2000);
    const seat = await openCourse(platform('scorm-1.2'), { 'cmi.suspend_data': text });
    await goTo(seat, one.id);
    await seat.game.locator(`main.call.phase-${PHASE.wrapUp}`).waitFor();
    await playCall(
      seat.game,
      one,
      1,
      () => ({ type: 'file' }),
      { hand: 'page' },
      leanLog(log).map(({ event }) => event),
    );
    await until(async () => openOf(kept(await seat.desk()), one)).toBeUndefined();
    const { head, log: back } = kept(await seat.desk()).at(-1)!;
    expect(replay(one, head.seed, back!)).toEqual(
      replay(one, 1, [...log, { event: { type: 'file' }, at: 0 }]),
    );
    expect(faults('scorm-1.2', await seat.desk())).toEqual([]);
    expectClean(seat, ALLOWED);
    await seat.close();
  });
});
