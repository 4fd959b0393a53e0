/** How much time an assignment leaves. */
import type { Terms } from './model.ts';
import { dueAt } from './standing.ts';

const DAY = 86_400_000;

const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

/** Whole days until the last day: 0 on it, negative after it; undefined where there is none. */
export function daysLeft(terms: Terms, now: number): number | undefined {
  const due = dueAt(terms);
  // Rounded: a day may have 23 or 25 hours.
  return due === undefined ? undefined : Math.round((midnight(due) - midnight(now)) / DAY);
}

/** Whether something came after the last day. */
export const isLate = (terms: Terms, at: number): boolean => at > (dueAt(terms) ?? Number.POSITIVE_INFINITY);
