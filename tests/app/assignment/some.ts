/** Assignments and attempts to reckon with. */

import type { Assignment, Terms } from '../../../src/app/assignment/model.ts';
import type { JudgedAttempt } from '../../../src/app/assignment/standing.ts';
import type { StoredAttempt } from '../../../src/app/ports.ts';
import { TERMS } from '../../terms.ts';

export const hashOf = (id: string): string => id.padEnd(12, '0');

export const assignmentOf = (
  ids: readonly string[],
  terms: Partial<Terms> = {},
  more: Partial<Assignment> = {},
): Assignment => ({
  id: 'monday-2026',
  title: 'Monday',
  from: 'Ilona',
  made: 1000,
  scenarios: ids.map((id) => ({ id, hash: hashOf(id) })),
  terms: { ...TERMS, ...terms },
  key: undefined,
  store: undefined,
  pack: undefined,
  ...more,
});

export const judgedAs = (
  scenario: string,
  startedAt: number,
  score: number,
  more: Partial<JudgedAttempt> = {},
): JudgedAttempt => ({
  id: `${scenario}-${startedAt}`,
  scenario,
  locale: 'en',
  startedAt,
  endedAt: startedAt + 1,
  finished: true,
  score,
  criticals: [],
  tallies: {},
  ...more,
});

/** The head of an attempt; finished with a score, unfinished without. */
export const headAs = (scenario: string, startedAt: number, score?: number): StoredAttempt => ({
  id: `${scenario}-${startedAt}`,
  assignment: 'monday-2026',
  scenario,
  hash: hashOf(scenario),
  locale: 'en',
  seed: 7,
  startedAt,
  summary:
    score === undefined
      ? undefined
      : { score, passed: score >= 70, outcome: 'solved', finishedAt: startedAt + 1 },
});

export { TERMS };
