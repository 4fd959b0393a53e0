/** What a store's answer to a batch means for the batch. */
import type { Reply } from './line.ts';

export type Fate =
  /** It is there. */
  | 'taken'
  /** It seems to be there since an earlier try whose answer was lost. */
  | 'conflict'
  /** One of them is the trouble: fewer are tried. */
  | 'split'
  /** This one will never be taken. */
  | 'refused'
  /** The key is not taken: nothing will be. */
  | 'stopped'
  /** The store cannot do it now. */
  | 'later';

/** @param size how many statements the batch had */
export function fateOf({ status }: Reply, size: number): Fate {
  if (status >= 200 && status < 300) return 'taken';
  if (status === 401 || status === 403) return 'stopped';
  if (status === 409) return size > 1 ? 'split' : 'conflict';
  // The statements themselves are too many, too big or not right.
  if (status === 400 || status === 413 || status === 422) return size > 1 ? 'split' : 'refused';
  return 'later';
}

/**
 * What becomes of a statement that is said to be there already, by the answer to asking for it. Some stores mean by a conflict that they were
 * busy with something else; and a key that may only write is no reason to doubt it.
 */
export function fateOfConflict({ status }: Reply): 'taken' | 'later' {
  return status === 0 || status === 404 || status === 429 || status >= 500 ? 'later' : 'taken';
}

/** A day: what asks for more means never. */
const LONGEST = 86_400_000;

/** For how many milliseconds the store asks to be left alone: seconds or a date (RFC 9110). */
export function retryAfter({ headers }: Reply, now: number): number {
  const text = headers['retry-after'] ?? '';
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isFinite(wait) ? Math.min(LONGEST, Math.max(0, wait)) : 0;
}

const FIRST = 2000;
const MOST = 300_000;

/** Milliseconds to wait after so many failures in a row: doubled each time, and never the same for two senders. @param random 0–1 */
export const backoff = (failures: number, random: number): number =>
  Math.min(MOST, FIRST * 2 ** Math.min(20, failures - 1)) * (0.5 + random / 2);
