/** Which rules a scenario comes to, and how hard it is: against walks that remember nothing, and against facts that must hold. */
import { describe, expect, it } from 'vitest';
import { handwork } from '../../../src/content/bias-lint.ts';
import { touchedRules } from '../../../src/content/coverage.ts';
import {
  chanceOf,
  DIFFICULTIES,
  difficultyOf,
  gradeOf,
  hardnessOf,
} from '../../../src/content/difficulty.ts';
import { readLibrary } from '../../../src/content/library.ts';
import { readYamlFiles } from '../../../src/content/plugin.ts';
import { isEngineRule } from '../../../src/core/engine-rules.ts';
import { movesOf } from '../../../src/core/legal.ts';
import { PHASE, type Scenario } from '../../../src/core/model.ts';
import { mix } from '../../../src/core/random.ts';
import { begin, step } from '../../../src/core/step.ts';
import { coverageOf } from '../../../src/trainer/assign/rule-wall.ts';

const { entries, handbook } = await readLibrary(readYamlFiles('scenarios'));

/** The rules met by somebody who does anything that can be done, by chance; most of the time only what has to be done. */
function metByChance(scenario: Scenario, plays: number): Set<string> {
  const met = new Set<string>();
  for (let seed = 1; seed <= plays; seed++) {
    let state = begin(scenario, seed);
    for (let turn = 0; state.phase !== PHASE.done && turn < 400; turn++) {
      const moves = movesOf(scenario, state);
      const wild = moves[mix(seed, turn) % Math.max(1, moves.length)]!;
      const event = mix(seed, turn + 1000) % 8 ? (handwork(scenario, state) ?? wild) : wild;
      const [next, effects] = step(scenario, state, event);
      for (const effect of effects) if (effect.type === 'rule') met.add(effect.rule);
      state = next;
    }
  }
  return met;
}

const marksOf = ({ moments }: Scenario) =>
  moments.flatMap(({ choices }) => choices.flatMap(({ marks }) => marks.map(({ rule }) => rule)));

describe.each(entries.map((entry) => [entry.scenario.id, entry] as const))('%s', (_, entry) => {
  const { scenario, analysis } = entry;
  const touched = touchedRules(scenario, analysis);

  it('comes to everything that a wild player meets', () => {
    const met = metByChance(scenario, 300);
    expect([...met].filter((rule) => !touched.includes(rule))).toEqual([]);
    // The walk is no empty claim either: half of it is met soon, by chance.
    expect(met.size).toBeGreaterThan(0.5 * touched.length);
  });

  it('comes to every rule that it is marked with, and to nothing but these and what the engine checks', () => {
    const marked = new Set(marksOf(scenario));
    expect([...marked].filter((rule) => !touched.includes(rule))).toEqual([]);
    expect(touched.filter((rule) => !marked.has(rule) && !isEngineRule(rule))).toEqual([]);
  });

  it('has the marked rules where nothing has been walked', () => {
    expect(touchedRules(scenario, undefined)).toEqual([...new Set(marksOf(scenario))].sort());
  });
});

describe('difficulty', () => {
  const base = { pass: 70, temper: 'even', patience: { max: 12, start: 8 } } as const;

  it('grows as guessing gets worse, as the customer gets touchier, and as patience runs out', () => {
    expect(hardnessOf(base, 10)).toBeGreaterThan(hardnessOf(base, 30));
    expect(hardnessOf({ ...base, temper: 'worried' }, 10)).toBeGreaterThan(hardnessOf(base, 10));
    expect(hardnessOf({ ...base, temper: 'quick' }, 10)).toBeGreaterThan(
      hardnessOf({ ...base, temper: 'worried' }, 10),
    );
    expect(hardnessOf({ ...base, patience: { max: 12, start: 3 } }, 10)).toBeGreaterThan(
      hardnessOf(base, 10),
    );
    expect(hardnessOf({ ...base, pass: 90 }, 10)).toBeGreaterThan(hardnessOf(base, 10));
  });

  it('never gets an easier grade for more hardness', () => {
    const grades = Array.from({ length: 121 }, (_, hardness) => DIFFICULTIES.indexOf(gradeOf(hardness)));
    expect(grades).toEqual([...grades].sort());
    expect(new Set(grades).size).toBe(DIFFICULTIES.length);
  });

  it('finds the introduction easiest, the angry caller hard, and no guesser near a pass', () => {
    const grade = (id: string) => {
      const { scenario, analysis } = entries.find((entry) => entry.scenario.id === id)!;
      return difficultyOf(scenario, analysis);
    };
    expect(grade('first-call')).toBe('easy');
    expect(grade('angry-caller')).toBe('hard');
    for (const { scenario, analysis } of entries)
      expect(chanceOf(scenario, analysis!)).toBeLessThan(scenario.pass - 25);
  });
});

describe('the wall', () => {
  const heads = entries.map(({ scenario, analysis }) => ({
    id: scenario.id,
    trains: scenario.trains,
    rules: touchedRules(scenario, analysis),
  }));
  const all = handbook!.principles.flatMap(({ rules }) => rules.map(({ id }) => id));

  it('is empty where nothing is picked, and has every rule of the handbook', () => {
    const wall = coverageOf(handbook!, []);
    expect(wall).toMatchObject({ rules: all.length, touched: 0, trained: 0 });
    expect(wall.principles.flatMap(({ rules }) => rules.map(({ id }) => id))).toEqual(all);
  });

  it.each([1, 2, 3, 4])('adds up for %i scenarios', (count) => {
    const picked = heads.slice(0, count);
    const wall = coverageOf(handbook!, picked);
    const trained = new Set(picked.flatMap(({ trains }) => trains));
    const touched = new Set(picked.flatMap(({ rules }) => rules));
    expect(wall.trained).toBe(trained.size);
    expect(wall.touched).toBe(all.filter((rule) => touched.has(rule) || trained.has(rule)).length);
    for (const { rules, touched: some, trained: few } of wall.principles) {
      expect(some).toBe(rules.filter((rule) => rule.touched.length > 0).length);
      expect(few).toBeLessThanOrEqual(some);
    }
  });

  it('names the scenarios of a rule', () => {
    const wall = coverageOf(handbook!, heads);
    const rule = wall.principles
      .flatMap(({ rules }) => rules)
      .find(({ id }) => id === 'honesty.no-false-promise')!;
    expect(rule.trained).toContain('angry-caller');
    expect(rule.trained.every((id) => rule.touched.includes(id))).toBe(true);
  });
});
