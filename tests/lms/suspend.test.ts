/** What an LMS keeps: everything while there is room, and what is played now in any case. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { standingOf } from '../../src/app/assignment/standing.ts';
import { isLegal, movesOf } from '../../src/core/legal.ts';
import type { GameEvent, LoggedEvent, Scenario } from '../../src/core/model.ts';
import { replay } from '../../src/core/scoring.ts';
import { begin, step } from '../../src/core/step.ts';
import { type Held, judgedOf } from '../../src/lms/held.ts';
import { leanLog } from '../../src/lms/lean-log.ts';
import { joinPieces, readSuspend, writeHeld } from '../../src/lms/suspend.ts';
import { fitSuspend } from '../../src/lms/suspend-fit.ts';
import { Reader, SuspendError, writeNumber } from '../../src/lms/suspend-text.ts';
import { assignmentOf, attemptOf, heldOf, judge, MADE, readAll, scenarios } from './fixtures.ts';
import { longestLog } from './longest.ts';

let all: Scenario[];
let principles: string[];
beforeAll(async () => {
  all = await scenarios();
  for (const scenario of all) for (const seed of [1, 3, 7]) longestLog(scenario, seed);
  principles = (await readAll()).handbook!.principles.map(({ id }) => id);
}, 120_000);

/** Twenty scenarios, as if each of ours were there five times under other names. */
const twenty = (): Scenario[] =>
  Array.from({ length: 20 }, (_, at) => {
    const scenario = all[at % all.length]!;
    return { ...scenario, id: `${scenario.id}-${at}` };
  });

/** Three finished attempts at each, the longest ones there can be. */
function finishedThrice(played: readonly Scenario[]): Held[] {
  return played.flatMap((scenario, at) =>
    [0, 1, 2].map((attempt) => {
      const startedAt = MADE + (attempt * 100 + at) * 3_600_000 + 137 * at;
      const log = longestLog(scenario, 1);
      return heldOf(scenario, attemptOf(scenario, log, { id: `a-${at}-${attempt}`, startedAt }));
    }),
  );
}

describe('the longest attempt of every scenario, in an assignment of 20 with 3 finished attempts each', () => {
  it.each([0, 1, 2, 3])('fits 4096 characters and is gone on with at the last event (%i)', (place) => {
    const played = twenty();
    const before = finishedThrice(played);
    const scenario = played[place]!;
    const log = longestLog(scenario, 7, false);
    const now = heldOf(scenario, attemptOf(scenario, log, { seed: 7, startedAt: MADE + 1e9 * 9 }));
    const key = { assignment: assignmentOf(played), principles };
    const text = fitSuspend(key, [...before, now], 4096);
    expect(text.length).toBeLessThanOrEqual(4096);
    expect(text).toMatch(/^[\x21-\x7e]*$/);
    const back = readSuspend(key, text);
    expect(back).toHaveLength(61);
    const resumed = back.at(-1)!;
    expect(resumed.log!.map(({ event }) => event)).toEqual(leanLog(log).map(({ event }) => event));
    expect(replay(scenario, resumed.head.seed, resumed.log!)).toEqual(replay(scenario, 7, log));
    expect(resumed.head.startedAt).toBe(now.head.startedAt);
    // How one stands is the same to the last digit.
    const standing = (held: readonly Held[]) => {
      const { score, passed, criticals, principles: sums } = standingOf(key.assignment, held.map(judgedOf));
      return { score, passed, criticals, sums: [...sums] };
    };
    expect(standing(back)).toEqual(standing([...before, now]));
  });

  it('keeps every call whole, to the millisecond where one goes on, in the room of SCORM 2004', () => {
    const played = twenty();
    const before = finishedThrice(played);
    const log = longestLog(played[0]!, 7, false);
    const now = heldOf(played[0]!, attemptOf(played[0]!, log, { seed: 7, startedAt: MADE + 9e9 }));
    const key = { assignment: assignmentOf(played), principles };
    const text = fitSuspend(key, [...before, now], 64_000);
    expect(text.length).toBeLessThanOrEqual(64_000);
    const back = readSuspend(key, text);
    expect(back.every(({ log: kept }) => kept !== undefined)).toBe(true);
    expect(back.at(-1)!.log).toEqual(leanLog(log));
  });
});

describe('room', () => {
  it('is made by letting go of the oldest calls first, and never of the one that is played', () => {
    const [scenario] = all as [Scenario];
    const key = { assignment: assignmentOf([scenario]), principles };
    const many = Array.from({ length: 30 }, (_, at) =>
      heldOf(
        scenario,
        attemptOf(scenario, longestLog(scenario, 1), { id: `a-${at}`, startedAt: MADE + at * 1e7 }),
      ),
    );
    const open = heldOf(
      scenario,
      attemptOf(scenario, longestLog(scenario, 1, false), { startedAt: MADE + 1e9 }),
    );
    for (const limit of [20_000, 8000, 4096, 2000, 1000]) {
      const text = fitSuspend(key, [...many, open], limit);
      expect(text.length).toBeLessThanOrEqual(limit);
      const back = readSuspend(key, text);
      const whole = back.map(({ log }) => log !== undefined);
      expect(whole.at(-1)).toBe(true);
      // What has no log comes before what has one.
      expect(whole).toEqual([...whole].sort());
      expect(back.at(-1)!.log!.map(({ event }) => event)).toEqual(
        leanLog(open.log!).map(({ event }) => event),
      );
    }
  });
});

describe('what is read', () => {
  const write = (scenario: Scenario, held: Held) => {
    const key = { assignment: assignmentOf([scenario]), principles };
    return { key, text: joinPieces(key, [writeHeld(key, held, { log: 1, tallies: true })]) };
  };

  it('is what was written', () => {
    for (const scenario of all) {
      const held = heldOf(scenario, attemptOf(scenario, longestLog(scenario, 3), { seed: 3, locale: 'lt' }));
      const { key, text } = write(scenario, held);
      const [back] = readSuspend(key, text);
      const seconds = Math.round((held.endedAt - held.head.startedAt) / 1000) * 1000;
      expect(back!.outcome).toEqual(held.outcome);
      expect(back!.log).toEqual(leanLog(held.log!));
      expect(back!.endedAt).toBe(held.head.startedAt + seconds);
      expect(back!.head).toMatchObject({
        scenario: scenario.id,
        locale: 'lt',
        seed: 3,
        startedAt: held.head.startedAt,
      });
      expect(back!.head.summary).toMatchObject({
        score: held.head.summary!.score,
        passed: held.head.summary!.passed,
      });
      expect(back!.told).toBe(back!.log!.length);
    }
  });

  it('is nothing where there is nothing, and refused where it was cut off, changed or belongs elsewhere', () => {
    const [scenario, other] = all as [Scenario, Scenario];
    const { key, text } = write(scenario, heldOf(scenario, attemptOf(scenario, longestLog(scenario, 1))));
    expect(readSuspend(key, '')).toEqual([]);
    for (let length = 1; length < text.length; length += 5)
      expect(() => readSuspend(key, text.slice(0, length))).toThrow(SuspendError);
    expect(() => readSuspend(key, text.replace('A', 'B'))).toThrow(SuspendError);
    expect(() => readSuspend(key, 'page=3;score=12')).toThrow(SuspendError);
    const elsewhere = { assignment: assignmentOf([other]), principles };
    expect(() => readSuspend(elsewhere, text)).toThrow(SuspendError);
    const changed = { assignment: assignmentOf([{ ...scenario, hash: '000000000000' }]), principles };
    expect(() => readSuspend(changed, text)).toThrow(SuspendError);
  });
});

describe('a lean log', () => {
  it('leads to the same state and the same score, however often notes are changed', () => {
    const seeds = fc.array(fc.nat(1000), { minLength: 20, maxLength: 200 });
    fc.assert(
      fc.property(fc.nat(all.length - 1), seeds, (which, numbers) => {
        const scenario = all[which]!;
        const log = randomLog(scenario, numbers);
        const lean = leanLog(log);
        expect(replay(scenario, 1, lean)).toEqual(replay(scenario, 1, log));
        const result = (events: readonly LoggedEvent[]) => judge(scenario, { seed: 1, log: events });
        const [one, other] = [result(log), result(lean)];
        expect(other.score).toBe(one.score);
        expect(other.tallies).toEqual(one.tallies);
        expect(lean.filter(({ event }) => event.type === 'note').length).toBeLessThanOrEqual(
          scenario.facts.length,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('has been told of as much as the whole one', () => {
    const scenario = all[0]!;
    const log = longestLog(scenario, 1);
    const notes = log.findIndex(({ event }) => event.type === 'note');
    const held = { ...heldOf(scenario, attemptOf(scenario, log)), told: notes + 1 };
    const key = { assignment: assignmentOf([scenario]), principles };
    const text = joinPieces(key, [writeHeld(key, held, { log: 1, tallies: true })]);
    // The one note of those told was changed afterwards.
    expect(readSuspend(key, text)[0]!.told).toBe(notes);
  });
});

/** Any events that are possible, notes often. */
function randomLog(scenario: Scenario, numbers: readonly number[]): LoggedEvent[] {
  let state = begin(scenario, 1);
  const log: LoggedEvent[] = [];
  for (const number of numbers) {
    const notes = scenario.facts
      .flatMap((_, fact) => [true, false].map((right): GameEvent => ({ type: 'note', fact, right })))
      .filter((event) => isLegal(scenario, state, event));
    const moves = movesOf(scenario, state).filter(({ type }) => type !== 'file' || number % 9 === 0);
    const events = notes.length > 0 && number % 3 > 0 ? notes : moves;
    const event = events[number % Math.max(1, events.length)];
    if (!event) break;
    [state] = step(scenario, state, event);
    log.push({ event, at: log.length * 1000 });
  }
  return log;
}

describe('numbers', () => {
  it('come back as they were, and the largest stands for what is too large', () => {
    fc.assert(
      fc.property(fc.nat(64 ** 4 - 1), (value) => new Reader(writeNumber(value, 4)).number(4) === value),
    );
    expect(new Reader(writeNumber(5000, 2)).number(2)).toBe(4095);
    expect(new Reader(writeNumber(-3, 2)).number(2)).toBe(0);
    expect(new Reader(writeNumber(1_790_000_000_123, 7)).number(7)).toBe(1_790_000_000_123);
  });
});
