/** The class against an oracle that only steps through the logs; and what must be true of every class. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackLog } from '../../../src/app/assignment/log-codec.ts';
import type { ResultPayload, SentAttempt } from '../../../src/app/assignment/model.ts';
import { Analysis } from '../../../src/core/analysis.ts';
import type { Scenario } from '../../../src/core/model.ts';
import { judgeLog } from '../../../src/core/scoring.ts';
import { begin, step } from '../../../src/core/step.ts';
import { classModel } from '../../../src/trainer/class/model/class-model.ts';
import { FIRST_VIEW, NO_FILTER, shownRows } from '../../../src/trainer/class/model/heat-table.ts';
import { momentsOf } from '../../../src/trainer/class/model/moments.ts';
import {
  assignmentOf,
  DAY,
  MONDAY,
  makeResult,
  numbers,
  playCall,
  sentOf,
  shortCalls,
  TERMS,
} from './make-class.ts';
import { NOW, openAll } from './open-class.ts';

const calls = await shortCalls();
const [first, second] = calls;
const assignment = assignmentOf(calls, undefined, {
  terms: { ...TERMS, pass: 50, due: '2026-11-20', principles: { listening: 100 } },
});

function play(scenario: Scenario, id: string, skill: number, day: number, locale: string): SentAttempt {
  const seed = [...id].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) >>> 0;
  const log = playCall(scenario, seed, skill, numbers(seed));
  return sentOf(scenario, id, seed, MONDAY + day * DAY, log, locale);
}

const person = (name: string, attempts: SentAttempt[]): ResultPayload => ({
  assignment: assignment.id,
  person: `person-${name}`,
  name,
  made: MONDAY + 8 * DAY,
  attempts,
});

const anna = person('Anna', [
  play(first, 'anna-1-first', 0.1, 1, 'hu'),
  play(second, 'anna-2-second', 1, 1.1, 'hu'),
  play(first, 'anna-3-first', 1, 1.2, 'hu'),
]);
const li = person('李伟', [
  play(first, 'li-1-first', 0.5, 2, 'zh-Hans'),
  play(second, 'li-2-second', 0.2, 7, 'zh-Hans'),
]);
const ruta = person('Rūta', [play(second, 'ruta-1-second', 0.6, 3, 'lt')]);

const scenarioOf = (id: string) => calls.find((call) => call.id === id)!;

/** What a log keeps and breaks, by stepping through it; and its score, with an analysis of its own. */
function oracle({ scenario: id, seed, log }: SentAttempt) {
  const scenario = scenarioOf(id);
  const tallies: Record<string, [kept: number, broken: number]> = {};
  let state = begin(scenario, seed);
  for (const { event } of unpackLog(log)) {
    const [after, effects] = step(scenario, state, event);
    state = after;
    for (const effect of effects) {
      if (effect.type !== 'rule') continue;
      const [principle] = effect.rule.split('.') as [string];
      tallies[principle] ??= [0, 0];
      tallies[principle][effect.kept ? 0 : 1]++;
    }
  }
  const analysis = new Analysis(scenario, [begin(scenario, seed)]);
  return { tallies, score: judgeLog(scenario, analysis, seed, unpackLog(log)).score };
}

/** Shares of the attempts that count, per principle. */
function sharesOf(attempts: readonly SentAttempt[]): Record<string, number> {
  const sums: Record<string, [number, number]> = {};
  for (const { tallies } of attempts.map(oracle)) {
    for (const [name, [kept, broken]] of Object.entries(tallies)) {
      sums[name] ??= [0, 0];
      sums[name][0] += kept;
      sums[name][1] += broken;
    }
  }
  return Object.fromEntries(
    Object.entries(sums).map(([name, [kept, broken]]) => [name, (100 * kept) / (kept + broken)]),
  );
}

const model = classModel(assignment, openAll(calls, [anna, li, ruta]), [], NOW);
const row = (name: string) => model.rows.find((one) => one.name === name)!;
const heat = (name: string) =>
  Object.fromEntries(
    [...row(name).standing.principles].flatMap(([id, { share }]) =>
      share === undefined ? [] : [[id, share]],
    ),
  );

describe('a class of three', () => {
  it('has the shares of the attempts that count', () => {
    expect(heat('Anna')).toEqual(sharesOf([anna.attempts[2]!, anna.attempts[1]!]));
    expect(heat('李伟')).toEqual(sharesOf(li.attempts));
    expect(heat('Rūta')).toEqual(sharesOf(ruta.attempts));
  });

  it('has the scores', () => {
    const best = (attempts: readonly SentAttempt[]) => attempts.map((one) => oracle(one).score);
    expect(row('Anna').standing.score).toBe(100);
    const [one, other] = best(li.attempts) as [number, number];
    expect(row('李伟').standing.score).toBeCloseTo((one + other) / 2, 9);
    expect(row('Rūta').standing.score).toBeCloseTo(oracle(ruta.attempts[0]!).score / 2, 9);
  });

  it('says who has passed, who not and why, and who is late', () => {
    expect(row('Anna')).toMatchObject({ status: 'passed', reasons: [], late: false, locales: ['hu'] });
    expect(row('李伟')).toMatchObject({ status: 'failed', late: true });
    expect(row('Rūta')).toMatchObject({ status: 'incomplete', late: true });
    expect(row('Rūta').reasons).toContain('incomplete');
    expect([model.passed, model.failed, model.incomplete, model.attempts]).toEqual([1, 1, 1, 6]);
  });

  it('says what to teach, what the class lacks most of first', () => {
    const all = [heat('Anna'), heat('李伟'), heat('Rūta')];
    for (const { id, mean, people, lacking } of model.means) {
      const shares = all.flatMap((one) => one[id] ?? []);
      expect(people).toBe(shares.length);
      expect(mean).toBeCloseTo(shares.reduce((sum, share) => sum + share, 0) / people, 9);
      expect(lacking).toBeCloseTo(shares.reduce((sum, share) => sum + 100 - share, 0) / 3, 9);
    }
    const lacks = model.means.map(({ lacking }) => lacking);
    expect(lacks).toEqual([...lacks].sort((a, b) => b - a));
    expect(model.means[0]!.rules[0]!.rule).toMatch(new RegExp(`^${model.means[0]!.id}\\.`));
  });

  it('counts the days on which was played', () => {
    expect(model.days.reduce((sum, { begun }) => sum + begun, 0)).toBe(6);
    expect(model.days).toHaveLength(7);
  });

  it('is sorted and filtered', () => {
    const { compare } = new Intl.Collator('en');
    const names = (view: object, filter = {}) =>
      shownRows(
        model.rows,
        { ...FIRST_VIEW, ...view, filter: { ...NO_FILTER, ...filter } },
        assignment,
        compare,
      ).map((one) => one.row.name);
    expect(names({})).toEqual(['Anna', 'Rūta', '李伟']);
    expect(names({ descending: true })).toEqual(['李伟', 'Rūta', 'Anna']);
    expect(names({ sort: 'score', descending: true })[0]).toBe('Anna');
    expect(names({ sort: 'attempts', descending: true })).toEqual(['Anna', '李伟', 'Rūta']);
    expect(names({}, { name: 'ruta' })).toEqual(['Rūta']);
    expect(names({}, { status: 'passed' })).toEqual(['Anna']);
    expect(names({}, { late: true })).toEqual(['Rūta', '李伟']);
    expect(names({}, { locale: 'hu' })).toEqual(['Anna']);
    expect(names({}, { scenario: first.id })).toEqual(['Anna', '李伟']);
    expect(names({}, { suspicious: true })).toEqual([]);
  });

  it('shows the shares of one call alone', () => {
    const view = { ...FIRST_VIEW, filter: { ...NO_FILTER, scenario: second.id } };
    for (const {
      row: { name },
      shares,
      score,
    } of shownRows(model.rows, view, assignment, () => 0)) {
      const attempt = [anna, li, ruta]
        .find((one) => one.name === name)!
        .attempts.find((one) => one.scenario === second.id)!;
      expect(Object.fromEntries([...shares].map(([id, { share }]) => [id, share]))).toEqual(
        sharesOf([attempt]),
      );
      expect(score).toBe(oracle(attempt).score);
    }
  });
});

describe('any class', () => {
  const sizes = first.moments.map(({ choices }) => choices.length);
  const maker = { scenarios: calls, assignment: assignment.id, attempts: 4 };

  it('adds up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(400), (people, from) => {
        const payloads = Array.from({ length: people }, (_, at) => makeResult(maker, from + at));
        const one = classModel(assignment, openAll(calls, payloads), [], NOW);
        expect(one.passed + one.failed + one.incomplete).toBe(people);
        expect(one.attempts).toBe(4 * people);
        expect(one.days.reduce((sum, { begun }) => sum + begun, 0)).toBe(4 * people);
        expect(one.stuck.reduce((sum, place) => sum + place.people.length, 0)).toBeLessThanOrEqual(people);
        const answers = one.rows.flatMap(({ attempts }) =>
          attempts.filter(({ scenario }) => scenario === first.id).flatMap(({ replay }) => replay!.answers),
        );
        const moments = momentsOf(one.rows, first.id, first.hash, sizes);
        expect(moments.reduce((sum, { visits }) => sum + visits, 0)).toBe(answers.length);
        for (const { moment, people: came, visits, choices, elsewhere, right } of moments) {
          expect(choices.reduce((sum, choice) => sum + choice.first, elsewhere.first)).toBe(came);
          expect(choices.reduce((sum, choice) => sum + choice.all, elsewhere.all)).toBe(visits);
          expect(visits).toBe(answers.filter((answer) => answer.moment === moment).length);
          expect(came).toBeLessThanOrEqual(people);
          expect(right).toBeLessThanOrEqual(came);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('loses in its places what its attempts lose', () => {
    const [opened] = openAll(calls, [makeResult(maker, 5)]);
    for (const { replay } of opened!.attempts) {
      const lost = replay!.losses.reduce((sum, [, loss]) => sum + loss, 0);
      expect(Math.max(0, (100 * (replay!.par - lost)) / replay!.par)).toBeCloseTo(replay!.score, 9);
    }
  });

  it('of five hundred stands', () => {
    const payloads = Array.from({ length: 500 }, (_, at) => makeResult({ ...maker, attempts: 2 }, at));
    const big = classModel(assignment, openAll(calls, payloads), ['listening', 'courtesy'], NOW);
    expect(big.rows).toHaveLength(500);
    expect(big.principles.slice(0, 2).sort()).toEqual(['courtesy', 'listening']);
    expect(new Set(big.rows.map(({ id }) => id)).size).toBe(500);
    expect(
      big.rows.every(({ attempts }) =>
        attempts.every(({ found }) => found.every(({ kind }) => kind === 'late')),
      ),
    ).toBe(true);
  });

  it('of nobody is empty', () => {
    const none = classModel(assignment, [], [], NOW);
    expect(none).toMatchObject({ rows: [], means: [], stuck: [], days: [], attempts: 0, score: undefined });
  });
});
