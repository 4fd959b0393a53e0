/** The database: its name, its stores and how it came to look so. */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { StorageError, type StoredAttempt } from '../app/ports.ts';
import type { LoggedEvent } from '../core/model.ts';

/** An event of a log, at its place. */
export interface EventRecord extends LoggedEvent {
  readonly attempt: string;
  readonly index: number;
}

export interface Schema extends DBSchema {
  attempts: {
    key: string;
    value: StoredAttempt;
    /** `finishedAt` holds finished attempts only: records without the field are not indexed. */
    indexes: { scenario: [string, number]; startedAt: number; finishedAt: number };
  };
  events: { key: [string, number]; value: EventRecord };
}

export type Database = IDBPDatabase<Schema>;
export type Stores = ('attempts' | 'events')[];
export type Mode = 'readonly' | 'readwrite';
export type Transaction<M extends Mode> = IDBPTransaction<Schema, Stores, M>;
/** One that reads; it may be allowed to write. */
export type Reading = Transaction<'readonly'> | Transaction<'readwrite'>;
export type Writing = Transaction<'readwrite'>;

const STORES: Stores = ['attempts', 'events'];

/** Step n brings the database from version n to n + 1. Steps are only ever added. */
const STEPS: ((db: Database) => void)[] = [
  (db) => {
    const attempts = db.createObjectStore('attempts', { keyPath: 'id' });
    attempts.createIndex('scenario', ['scenario', 'startedAt']);
    attempts.createIndex('startedAt', 'startedAt');
    attempts.createIndex('finishedAt', 'summary.finishedAt');
    db.createObjectStore('events', { keyPath: ['attempt', 'index'] });
  },
];

export interface Opened {
  readonly db: Database;
  /** The browser found the database destroyed and began an empty one. */
  readonly emptied: boolean;
}

/** Opens the database; `onGone` is called when the connection is closed, or must be. */
export async function openDatabase(onGone: () => void): Promise<Opened> {
  let emptied = false;
  const db = await openDB<Schema>('good-call', STEPS.length, {
    upgrade(db, from, _to, _tx, event) {
      // Only Chromium tells.
      emptied = (event as { dataLoss?: string }).dataLoss === 'total';
      for (const step of STEPS.slice(from)) step(db);
    },
    // Another tab upgrades or deletes the database, and waits until everybody has let go of it.
    blocking: onGone,
    terminated: onGone,
  });
  if (STORES.every((name) => db.objectStoreNames.contains(name))) return { db, emptied };
  db.close();
  throw new StorageError('corrupt');
}

/** Runs work in one transaction over both stores: all of it is kept, or, where anything fails, nothing. */
export async function transact<M extends Mode, T>(
  db: Database,
  mode: M,
  work: (tx: Transaction<M>) => Promise<T>,
): Promise<T> {
  // Relaxed: handed to the operating system, which outlives a killed page, but not waited for until it is on the disk.
  const tx = db.transaction(STORES, mode, { durability: 'relaxed' });
  try {
    const [result] = await Promise.all([work(tx), tx.done]);
    return result;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It has ended by itself, and says why.
    }
    throw tx.error ?? error;
  }
}
