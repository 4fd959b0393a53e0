/** How somebody stands in an assignment in the terms of an LMS: one passing score, and a status that must not lock anybody out too early. */
import type { Assignment } from '../app/assignment/model.ts';
import { type PrincipleStanding, type Standing, standingOf } from '../app/assignment/standing.ts';
import { type Held, judgedOf } from './held.ts';

export interface Objective {
  /** The principle. */
  readonly id: string;
  /** 0–100, the share of its rules kept. */
  readonly score: number;
  /** Against its own mark; undefined where it has none. */
  readonly passed: boolean | undefined;
}

export interface Grade {
  /** Every scenario has been played. */
  readonly complete: boolean;
  readonly passed: boolean;
  /** Nothing that may still be played can change it. */
  readonly final: boolean;
  /** Whether there is anything to pass. */
  readonly graded: boolean;
  /** 0–100. At or above the pass mark exactly where passed: an LMS knows no other reason for failing than the score. */
  readonly score: number;
  /** 0–1: the share of the scenarios played. */
  readonly progress: number;
  readonly objectives: readonly Objective[];
}

/** The mean score that an LMS compares with; undefined where the terms set none. */
export const masteryOf = ({ terms }: Pick<Assignment, 'terms'>): number | undefined =>
  terms.pass > 0 ? terms.pass : undefined;

export function gradeOf(assignment: Assignment, all: readonly Held[]): Grade {
  const standing = standingOf(assignment, all.map(judgedOf));
  const { complete, passed, scenarios, principles } = standing;
  const { terms } = assignment;
  return {
    complete,
    passed,
    final: complete && isFinal(assignment, standing),
    graded: terms.pass > 0 || Object.keys(terms.principles).length > 0,
    score: toldScore(standing.score, terms.pass, passed),
    progress: scenarios.filter(({ counting }) => counting).length / scenarios.length,
    objectives: [...principles].flatMap(([id, principle]) => objectiveOf(id, principle)),
  };
}

function isFinal({ terms }: Assignment, { scenarios }: Standing): boolean {
  if (terms.counts === 'first') return true;
  // One that is under way may still come to count.
  return scenarios.every(({ left, attempts }) => left === 0 && attempts.at(-1)?.finished === true);
}

/**
 * Whoever reaches the mean and yet has not passed (a critical rule broken, a principle below its mark, a scenario to go) is told of with a score
 * just below the mark: else the LMS, which compares by itself, would let them pass.
 */
export function toldScore(score: number, pass: number, passed: boolean): number {
  const told = hundredths(score);
  if (passed) return Math.max(told, pass);
  return pass > 0 && told >= pass ? Math.max(0, hundredths(pass - 0.01)) : told;
}

/** Rounded down, as everywhere; but not where the machine's own fractions fall short. */
const hundredths = (value: number): number => Math.floor(value * 100 + 1e-6) / 100;

function objectiveOf(id: string, { share, mark, reached }: PrincipleStanding): Objective[] {
  if (share === undefined) return [];
  return [{ id, score: hundredths(share), passed: mark === undefined ? undefined : reached }];
}
