/** Assignments and held attempts for tests. */

import type { Assignment, Terms } from '../../src/app/assignment/model.ts';
import type { Attempt, LoggedEvent, Scenario } from '../../src/core/model.ts';
import { type Held, outcomeOf } from '../../src/lms/held.ts';
import { analysisOf, judge, readAll, scenarioOf, scenarios } from '../library.ts';
import { TERMS } from '../terms.ts';

export { analysisOf, judge, readAll, scenarioOf, scenarios };

export const MADE = Date.UTC(2026, 8, 1, 7, 30);

export const assignmentOf = (
  played: readonly Pick<Scenario, 'id' | 'hash'>[],
  terms: Partial<Terms> = {},
): Assignment => ({
  id: 'week-one-2026',
  title: 'First week',
  from: 'Anna',
  made: MADE,
  scenarios: played.map(({ id, hash }) => ({ id, hash })),
  terms: { ...TERMS, ...terms },
  key: undefined,
  store: undefined,
  pack: undefined,
});

export const attemptOf = (
  scenario: Scenario,
  log: readonly LoggedEvent[],
  more: Partial<Attempt> = {},
): Attempt => ({
  id: 'attempt-1',
  assignment: 'week-one-2026',
  scenario: scenario.id,
  hash: scenario.hash,
  locale: 'en',
  seed: 1,
  startedAt: MADE + 86_400_000,
  log,
  ...more,
});

/** An attempt as it is held: judged where it is finished. */
export function heldOf(scenario: Scenario, attempt: Attempt): Held {
  const { log, ...head } = attempt;
  const result = judge(scenario, attempt);
  const endedAt = attempt.startedAt + (log.at(-1)?.at ?? 0);
  if (!result.finished) return { head, log, outcome: undefined, endedAt, told: 0 };
  const { kind } = scenario.outcomes[result.final.outcome]!;
  const summary = { score: result.score, passed: result.passed, outcome: kind, finishedAt: endedAt };
  return { head: { ...head, summary }, log, outcome: outcomeOf(result), endedAt, told: log.length };
}

export { TERMS };
