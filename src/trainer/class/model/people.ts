/** The people of a class: how each stands, what was found, where they get stuck. */
import type { Assignment } from '../../../app/assignment/model.ts';
import { dueAt, type JudgedAttempt, type Standing, standingOf } from '../../../app/assignment/standing.ts';
import type { RuleId } from '../../../core/model.ts';
import { type Tally, VERDICTS } from '../../../core/scoring.ts';
import type { Place } from '../read/types.ts';
import { endOf, type Finding, findAll, SUSPICIOUS } from './findings.ts';
import { type MergedAttempt, type MergedPerson, mergePeople } from './merge.ts';

/** Why somebody has not passed. */
export type Reason = 'incomplete' | 'score' | 'principles' | 'critical';
export type Status = 'passed' | 'failed' | 'incomplete';

export interface ClassAttempt extends MergedAttempt {
  readonly endedAt: number;
  readonly found: readonly Finding[];
  /** It is the one that counts for its scenario. */
  readonly counting: boolean;
}

/** Where somebody loses most. */
export interface Stuck {
  readonly scenario: string;
  readonly place: Place;
  readonly loss: number;
}

export interface Row {
  readonly id: string;
  readonly name: string;
  /** Somebody else in the class has the same name. */
  readonly namesake: boolean;
  readonly person: MergedPerson;
  readonly attempts: readonly ClassAttempt[];
  readonly standing: Standing;
  readonly status: Status;
  readonly reasons: readonly Reason[];
  /** What counts was ended after the due date, or is still missing after it. */
  readonly late: boolean;
  readonly suspicious: boolean;
  readonly locales: readonly string[];
  /** Of the attempts that count, in the order of `VERDICTS`. */
  readonly verdicts: readonly number[];
  /** Milliseconds in all calls. */
  readonly time: number;
  readonly stuck: Stuck | undefined;
  /** When they last ended an attempt; 0 where there is none. */
  readonly lastAt: number;
}

/** The rows of a class. @param now milliseconds since 1970: what is missing then and was due before is late */
export function rowsOf(
  assignment: Assignment,
  results: Iterable<Parameters<typeof mergePeople>[0] extends Iterable<infer R> ? R : never>,
  now: number,
): Row[] {
  const people = mergePeople(results);
  const found = findAll(assignment, people);
  const names = new Map<string, number>();
  for (const { name } of people) names.set(nameKey(name), (names.get(nameKey(name)) ?? 0) + 1);
  return people.map((person) => {
    const namesake = (names.get(nameKey(person.name)) ?? 0) > 1;
    return rowOf(assignment, person, (attempt) => found.get(attempt) ?? [], namesake, now);
  });
}

const nameKey = (name: string): string => name.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');

function rowOf(
  assignment: Assignment,
  person: MergedPerson,
  foundIn: (attempt: MergedAttempt) => readonly Finding[],
  namesake: boolean,
  now: number,
): Row {
  const standing = standingOf(assignment, person.attempts.flatMap(judgedOf));
  const counting = new Set(standing.scenarios.flatMap((scenario) => scenario.counting?.id ?? []));
  const attempts = person.attempts.map((attempt) => ({
    ...attempt,
    endedAt: endOf(attempt),
    found: foundIn(attempt),
    counting: counting.has(attempt.id),
  }));
  const replays = attempts.flatMap(({ replay }) => replay ?? []);
  return {
    id: person.id,
    name: person.name,
    namesake,
    person,
    attempts,
    standing,
    status: standing.passed ? 'passed' : standing.complete ? 'failed' : 'incomplete',
    reasons: reasonsOf(assignment, standing),
    late: isLate(assignment, standing, now),
    suspicious: attempts.some(({ found }) => found.some(({ kind }) => SUSPICIOUS.has(kind))),
    locales: [...new Set(attempts.map(({ locale }) => locale))].sort(),
    verdicts: VERDICTS.map((_, at) =>
      attempts.reduce((sum, one) => sum + (one.counting ? (one.replay?.verdicts[at] ?? 0) : 0), 0),
    ),
    time: replays.reduce((sum, { duration }) => sum + duration, 0),
    stuck: stuckOf(attempts),
    lastAt: attempts.reduce((last, { replay, endedAt }) => (replay ? Math.max(last, endedAt) : last), 0),
  };
}

/** What standing is computed from. */
export function judgedOf(attempt: MergedAttempt): JudgedAttempt[] {
  const { replay, id, scenario, locale, startedAt } = attempt;
  if (!replay) return [];
  const { finished, score, criticals, tallies } = replay;
  return [{ id, scenario, locale, startedAt, endedAt: endOf(attempt), finished, score, criticals, tallies }];
}

function reasonsOf({ terms }: Assignment, standing: Standing): Reason[] {
  if (standing.passed) return [];
  const missed = [...standing.principles.values()].some(({ reached }) => !reached);
  const reasons: readonly (readonly [Reason, boolean])[] = [
    ['incomplete', !standing.complete],
    ['score', standing.complete && standing.score < terms.pass],
    ['principles', missed],
    ['critical', standing.criticals.length > 0],
  ];
  return reasons.flatMap(([reason, holds]) => (holds ? [reason] : []));
}

function isLate({ terms }: Assignment, standing: Standing, now: number): boolean {
  const due = dueAt(terms);
  if (due === undefined) return false;
  const after = standing.scenarios.some(({ counting }) => counting && counting.endedAt > due);
  return after || (!standing.complete && now > due);
}

function stuckOf(attempts: readonly ClassAttempt[]): Stuck | undefined {
  const sums = new Map<string, Stuck>();
  for (const { scenario, replay } of attempts) {
    for (const [place, loss] of replay?.losses ?? []) {
      const key = `${scenario}/${place}`;
      sums.set(key, { scenario, place, loss: loss + (sums.get(key)?.loss ?? 0) });
    }
  }
  return [...sums.values()].reduce<Stuck | undefined>(
    (most, one) => (!most || one.loss > most.loss ? one : most),
    undefined,
  );
}

/** How often each rule was kept and broken in what counts. */
export function rulesOf(row: Row, into = new Map<RuleId, Tally>()): Map<RuleId, Tally> {
  for (const { counting, replay } of row.attempts) {
    if (!counting || !replay) continue;
    for (const [rule, { kept, broken }] of Object.entries(replay.rules)) {
      const tally = into.get(rule) ?? { kept: 0, broken: 0 };
      into.set(rule, { kept: tally.kept + kept, broken: tally.broken + broken });
    }
  }
  return into;
}
