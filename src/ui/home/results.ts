/** What the kept attempts say about a scenario: how often it was played, how well, and what waits to be gone on with. */
import type { StoredAttempt } from '../../app/ports.ts';

export interface PlayRecord {
  readonly plays: number;
  /** The best finished attempt; undefined before the first. */
  readonly best: { readonly score: number; readonly passed: boolean } | undefined;
}

/** A pass counts for more than a score: a critical rule can fail a call of many points. */
export function recordOf(attempts: readonly StoredAttempt[], scenario: string): PlayRecord {
  const summaries = attempts.flatMap((attempt) =>
    attempt.scenario === scenario && attempt.summary ? [attempt.summary] : [],
  );
  const rank = ({ passed, score }: { passed: boolean; score: number }) => (passed ? 1000 : 0) + score;
  const [best] = [...summaries].sort((a, b) => rank(b) - rank(a));
  return { plays: summaries.length, best };
}

/** The newest attempt of these scenarios that has no end yet and still fits its scenario. */
export function unfinishedOf(
  attempts: readonly StoredAttempt[],
  scenarios: readonly { readonly id: string; readonly hash: string }[],
): StoredAttempt | undefined {
  const open = attempts.filter(
    ({ summary, scenario, hash }) =>
      !summary && scenarios.some((head) => head.id === scenario && head.hash === hash),
  );
  return open.sort((a, b) => b.startedAt - a.startedAt)[0];
}

/** Scenarios in the order in which the ready-made sets teach them; those in no set come after. */
export function inTeachingOrder<T extends { readonly id: string }>(
  heads: readonly T[],
  sets: readonly { readonly scenarios: readonly string[] }[],
): T[] {
  const order = sets.flatMap(({ scenarios }) => scenarios);
  const place = ({ id }: T) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...heads].sort((a, b) => place(a) - place(b));
}
