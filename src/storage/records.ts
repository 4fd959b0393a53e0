/** What is done within one transaction: reading attempts, writing pieces of them, removing them. */
import { type AttemptHead, StorageError, type StoredAttempt, type Summary } from '../app/ports.ts';
import type { Attempt, LoggedEvent } from '../core/model.ts';
import { readHead, readLog } from './check.ts';
import type { Reading, Writing } from './database.ts';

/** A part of an attempt on its way into the database. */
export interface Piece {
  readonly head?: AttemptHead | undefined;
  /** The place of the first event. */
  readonly from: number;
  readonly events: readonly LoggedEvent[];
  readonly summary?: Summary | undefined;
}

/** All keys that begin with these parts: an empty array sorts after everything a record's key can hold. */
const beginningWith = (first: string, from = Number.NEGATIVE_INFINITY) =>
  IDBKeyRange.bound([first, from], [first, []]);

/**
 * Writes a piece. A part of it may stand there already, from an attempt to write it whose answer got lost; anything else in its place
 * is another tab's.
 */
export async function writePiece(tx: Writing, id: string, piece: Piece): Promise<void> {
  const attempts = tx.objectStore('attempts');
  if (piece.head) await attempts.put(piece.head);
  const added = piece.events.length ? await addToLog(tx, id, piece) : [];
  // Nothing follows: the browser need not come back to ask, which the player would wait for.
  if (!piece.summary) tx.commit();
  await Promise.all(added);
  if (!piece.summary) return;
  const head = await attempts.get(id);
  if (!head) throw new StorageError('failed');
  await attempts.put({ ...head, summary: piece.summary });
}

/** Asks for the events to be added; returns what to wait for (wrapped: what is asked for must not be waited for yet). */
async function addToLog(tx: Writing, id: string, { from, events }: Piece): Promise<Promise<unknown>[]> {
  const store = tx.objectStore('events');
  const stored = await store.getAll(beginningWith(id, from - 1));
  // What it follows must be there: another tab may have thrown it away.
  const before = from ? stored.shift()?.index === from - 1 : await tx.objectStore('attempts').getKey(id);
  if (!before) throw new StorageError('failed');
  stored.forEach((record, place) => {
    if (!isSame(record, events[place])) throw new StorageError('elsewhere');
  });
  return events.slice(stored.length).map(({ event, at }, place) => {
    return store.add({ attempt: id, index: from + stored.length + place, event, at });
  });
}

const isSame = (one: LoggedEvent, other: LoggedEvent | undefined) =>
  JSON.stringify([one.event, one.at]) === JSON.stringify([other?.event, other?.at]);

/** The undamaged heads, the newest first. */
export async function readHeads(tx: Reading, scenario?: string): Promise<StoredAttempt[]> {
  const attempts = tx.objectStore('attempts');
  const records = await (scenario === undefined
    ? attempts.index('startedAt').getAll()
    : attempts.index('scenario').getAll(beginningWith(scenario)));
  return records.reverse().filter(readHead);
}

/** An attempt with its log; undefined if there is none. @throws StorageError `corrupt` */
export async function readAttempt(tx: Reading, id: string): Promise<Attempt | undefined> {
  const [record, records] = await Promise.all([
    tx.objectStore('attempts').get(id),
    tx.objectStore('events').getAll(beginningWith(id)),
  ]);
  if (!record) return undefined;
  const head = readHead(record);
  const log = readLog(records);
  if (!head || !log || (head.summary && !log.length)) throw new StorageError('corrupt');
  const { summary: _, ...rest } = head;
  return { ...rest, log };
}

/** Whether an attempt can be read. */
export const isSound = (tx: Reading, id: string): Promise<boolean> =>
  readAttempt(tx, id).then(
    () => true,
    (error) => {
      if (error instanceof StorageError) return false;
      throw error;
    },
  );

/** Removes an attempt with its log. */
export async function removeAttempt(tx: Writing, id: string): Promise<void> {
  await Promise.all([
    tx.objectStore('attempts').delete(id),
    tx.objectStore('events').delete(beginningWith(id)),
  ]);
}
