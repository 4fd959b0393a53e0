/**
 * How far somebody is in an assignment, by the heads of the attempts alone: what is over, what is open, what may be begun. What it was worth
 * is the standing's business (standing.ts).
 */
import type { StoredAttempt } from '../ports.ts';
import type { Obstacle } from '../store.ts';
import type { Assignment } from './model.ts';

export interface Step {
  readonly id: string;
  /** Its attempts, in the order they were begun. */
  readonly attempts: readonly StoredAttempt[];
  /** The one that can be gone on with: the last one, while it is not over. */
  readonly open: StoredAttempt | undefined;
  /** At least one attempt is over: finished, or left for a new one. */
  readonly over: boolean;
  /** How many may still be begun; Infinity where there is no limit. */
  readonly left: number;
  /** Why it cannot be played now; undefined where it can. */
  readonly obstacle: Obstacle | undefined;
}

interface Known {
  readonly id: string;
  readonly hash: string;
}

/** @param known the scenarios that this game has */
export function progressOf(
  { scenarios, terms }: Pick<Assignment, 'scenarios' | 'terms'>,
  heads: readonly StoredAttempt[],
  known: readonly Known[],
): Step[] {
  const steps: Step[] = [];
  for (const { id, hash } of scenarios) {
    const attempts = attemptsAt(id, hash, heads);
    const last = attempts.at(-1);
    const open = last && !last.summary ? last : undefined;
    const over = attempts.some((attempt) => attempt !== open);
    const left = terms.attempts === 0 ? Number.POSITIVE_INFINITY : terms.attempts - attempts.length;
    const locked = terms.order === 'fixed' && steps.some((step) => !step.over && !isLacking(step.obstacle));
    const obstacle =
      lackOf(id, hash, known) ?? (locked ? 'locked' : left <= 0 && !open ? 'no-tries' : undefined);
    steps.push({ id, attempts, open, over, left: Math.max(0, left), obstacle });
  }
  return steps;
}

/** Attempts at another version of the scenario are none at this one. */
const attemptsAt = (id: string, hash: string, heads: readonly StoredAttempt[]): StoredAttempt[] =>
  heads
    .filter((head) => head.scenario === id && head.hash === hash)
    .sort((one, other) => one.startedAt - other.startedAt || (one.id < other.id ? -1 : 1));

function lackOf(id: string, hash: string, known: readonly Known[]): Obstacle | undefined {
  const own = known.find((scenario) => scenario.id === id);
  if (!own) return 'missing';
  return own.hash === hash ? undefined : 'version';
}

/** What this game has not got keeps nobody from what comes after it. */
export const isLacking = (obstacle: Obstacle | undefined): boolean =>
  obstacle === 'missing' || obstacle === 'version';

/** What to play next: what is open, else what has not been played, else what has not been passed. @param passed ids */
export function nextStep(steps: readonly Step[], passed: ReadonlySet<string>): Step | undefined {
  const playable = steps.filter(({ obstacle }) => obstacle === undefined);
  return (
    playable.find(({ open }) => open) ??
    playable.find(({ over }) => !over) ??
    playable.find(({ id, left }) => left > 0 && !passed.has(id))
  );
}

/** Why a scenario cannot be begun, or gone on with, as asked. */
export function obstacleTo(step: Step | undefined, fresh: boolean): Obstacle | undefined {
  if (!step) return 'missing';
  if (step.obstacle) return step.obstacle;
  return step.left <= 0 && (fresh || !step.open) ? 'no-tries' : undefined;
}
