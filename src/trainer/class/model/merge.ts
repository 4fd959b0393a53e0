/** From results to people: what one person has sent at different times, put together. */
import { unpackLog } from '../../../app/assignment/log-codec.ts';
import type { SentAttempt } from '../../../app/assignment/model.ts';
import type { OpenedResult, ReadAttempt } from '../read/types.ts';

/** One attempt of one person, from all their results. */
export interface MergedAttempt extends ReadAttempt {
  /** When the result was made that brought it first as it is now, and when it was read in here. */
  readonly sentAt: number;
  readonly received: number;
  /** Their results tell different stories of it. */
  readonly contradicting: boolean;
}

export interface MergedPerson {
  readonly id: string;
  /** As written in the newest result. */
  readonly name: string;
  /** From the oldest to the newest; those that a newer one makes superfluous are among them. */
  readonly results: readonly OpenedResult[];
  /** In the order they were begun. */
  readonly attempts: readonly MergedAttempt[];
}

export function mergePeople(results: Iterable<OpenedResult>): MergedPerson[] {
  const people = new Map<string, OpenedResult[]>();
  for (const result of results) {
    const own = people.get(result.person);
    if (own) own.push(result);
    else people.set(result.person, [result]);
  }
  return [...people].map(([id, own]) => {
    const sorted = own.sort((one, other) => one.made - other.made || (one.id < other.id ? -1 : 1));
    return { id, name: sorted.at(-1)!.name, results: sorted, attempts: mergeAttempts(sorted) };
  });
}

function mergeAttempts(results: readonly OpenedResult[]): MergedAttempt[] {
  const merged = new Map<string, MergedAttempt>();
  for (const { attempts, made, received } of results) {
    for (const attempt of attempts) {
      const before = merged.get(attempt.id);
      const next = { ...attempt, sentAt: made, received, contradicting: false };
      merged.set(attempt.id, before ? longer(before, next) : next);
    }
  }
  return [...merged.values()].sort(
    (one, other) => one.startedAt - other.startedAt || (one.id < other.id ? -1 : 1),
  );
}

/** Of two logs of an attempt the one that goes further; where neither is the beginning of the other, the first stands and is marked. */
function longer(before: MergedAttempt, next: MergedAttempt): MergedAttempt {
  if (!isSameAttempt(before, next)) return { ...before, contradicting: true };
  if (before.log === next.log) return before;
  if (goesOn(before.log, next.log)) return { ...next, contradicting: before.contradicting };
  return goesOn(next.log, before.log) ? before : { ...before, contradicting: true };
}

const isSameAttempt = (one: SentAttempt, other: SentAttempt): boolean =>
  one.scenario === other.scenario &&
  one.hash === other.hash &&
  one.seed === other.seed &&
  one.startedAt === other.startedAt;

/** Whether a packed log goes on where another ends: the same events at the same times. */
function goesOn(shorter: string, longer: string): boolean {
  try {
    const [head, whole] = [unpackLog(shorter), unpackLog(longer)];
    return JSON.stringify(whole.slice(0, head.length)) === JSON.stringify(head);
  } catch {
    return false;
  }
}

/** The events of a packed log without their times. */
export const eventsOnly = (log: string): string => log.replace(/^\d+\./, '').replace(/\d+/g, '');
