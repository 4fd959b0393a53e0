/** The class as a whole: how many have passed, what to teach next, where people get stuck, when they played. */
import type { Assignment } from '../../../app/assignment/model.ts';
import type { RuleId } from '../../../core/model.ts';
import { principleOf, type Tally } from '../../../core/scoring.ts';
import type { OpenedResult } from '../read/types.ts';
import { type DayCount, daysOf } from './days.ts';
import { type Row, rowsOf, rulesOf, type Stuck } from './people.ts';

/** A principle over the whole class. */
export interface PrincipleMean {
  readonly id: string;
  /** Mean of the people's shares, per cent, of those with whom it came up. */
  readonly mean: number;
  readonly people: number;
  /** Per cent that everybody lacks on average, with those for whom it did not come up lacking nothing: one who broke it once is no class. */
  readonly lacking: number;
  /** Whose share is below the mark, or below `LOW` where the terms set none. */
  readonly below: readonly Row[];
  readonly mark: number | undefined;
  /** The rules that were broken, the most often broken first. */
  readonly rules: readonly (Tally & { readonly rule: RuleId })[];
}

/** A place where somebody loses most, with all whose worst place it is. */
export interface StuckPlace extends Pick<Stuck, 'scenario' | 'place'> {
  readonly people: readonly Row[];
  readonly loss: number;
}

export interface ClassModel {
  readonly rows: readonly Row[];
  /** The principles that came up, in the order of the handbook. */
  readonly principles: readonly string[];
  /** Those first of which the class as a whole lacks most. */
  readonly means: readonly PrincipleMean[];
  readonly stuck: readonly StuckPlace[];
  readonly days: readonly DayCount[];
  readonly passed: number;
  readonly failed: number;
  readonly incomplete: number;
  readonly attempts: number;
  /** Mean score of those who have completed it; undefined before anybody has. */
  readonly score: number | undefined;
}

/** Per cent below which a share is low where the terms say nothing. */
export const LOW = 60;

/** @param order the principles of the handbook in its order */
export function classModel(
  assignment: Assignment,
  results: Iterable<OpenedResult>,
  order: readonly string[],
  now: number,
): ClassModel {
  const rows = rowsOf(assignment, results, now);
  const present = new Set(rows.flatMap(({ standing }) => [...standing.principles.keys()]));
  const principles = [
    ...order.filter((id) => present.has(id)),
    ...[...present].filter((id) => !order.includes(id)),
  ];
  const complete = rows.filter(({ standing }) => standing.complete);
  return {
    rows,
    principles,
    means: meansOf(rows, principles),
    stuck: stuckPlaces(rows),
    days: daysOf(rows),
    passed: rows.filter(({ status }) => status === 'passed').length,
    failed: rows.filter(({ status }) => status === 'failed').length,
    incomplete: rows.filter(({ status }) => status === 'incomplete').length,
    attempts: rows.reduce((sum, { attempts }) => sum + attempts.length, 0),
    score: complete.length > 0 ? mean(complete.map(({ standing }) => standing.score)) : undefined,
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function meansOf(rows: readonly Row[], principles: readonly string[]): PrincipleMean[] {
  const rules = new Map<RuleId, Tally>();
  for (const row of rows) rulesOf(row, rules);
  const means = principles.flatMap((id) => {
    const touched = rows.flatMap((row) => {
      const own = row.standing.principles.get(id);
      return own?.share === undefined ? [] : [{ row, share: own.share, mark: own.mark }];
    });
    if (touched.length === 0) return [];
    const mark = touched[0]!.mark;
    return {
      id,
      mean: mean(touched.map(({ share }) => share)),
      people: touched.length,
      lacking: touched.reduce((sum, { share }) => sum + 100 - share, 0) / rows.length,
      below: touched.filter(({ share }) => share < (mark ?? LOW)).map(({ row }) => row),
      mark,
      rules: brokenRules(rules, id),
    };
  });
  return means.sort((one, other) => other.lacking - one.lacking || one.mean - other.mean);
}

const brokenRules = (rules: ReadonlyMap<RuleId, Tally>, principle: string) =>
  [...rules]
    .filter(([rule, { broken }]) => principleOf(rule) === principle && broken > 0)
    .map(([rule, tally]) => ({ rule, ...tally }))
    .sort((one, other) => other.broken - one.broken);

function stuckPlaces(rows: readonly Row[]): StuckPlace[] {
  const places = new Map<string, { scenario: string; place: number; people: Row[]; loss: number }>();
  for (const row of rows) {
    if (!row.stuck) continue;
    const { scenario, place, loss } = row.stuck;
    const key = `${scenario}/${place}`;
    const entry = places.get(key) ?? { scenario, place, people: [], loss: 0 };
    entry.people.push(row);
    entry.loss += loss;
    places.set(key, entry);
  }
  return [...places.values()].sort(
    (one, other) => other.people.length - one.people.length || other.loss - one.loss,
  );
}
