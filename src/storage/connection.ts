/** A connection that comes back: closed by another tab, by the browser or by an error, it is opened again when next needed. */
import { StorageError } from '../app/ports.ts';
import { type Database, type Mode, type Transaction, transact } from './database.ts';
import { troubleOf, within } from './trouble.ts';

/** Milliseconds after which nothing more is expected of a silent database. */
export const PATIENCE = 3000;
/** The patience with one that has been silent before: the game waits for every event to be saved. */
const LITTLE_PATIENCE = 200;

/** Runs work in a transaction of its own. @throws StorageError */
export type Run = <M extends Mode, T>(mode: M, work: (tx: Transaction<M>) => Promise<T>) => Promise<T>;

/** Opens at once and keeps the connection. Rejects as `open` does, or when that takes too long. */
export async function connect<O extends { readonly db: Database }>(
  open: (onGone: () => void) => Promise<O>,
): Promise<{ run: Run; opened: O }> {
  let patience = PATIENCE;
  let current: Promise<O> | undefined;
  const connected = (): Promise<O> => {
    current ??= open(() => {
      current = undefined;
    });
    return current;
  };
  const once: Run = async (mode, work) => {
    const done = connected().then(({ db }) => transact(db, mode, work));
    const result = await within(patience, done).catch((error) => {
      if (error.message === 'late') patience = LITTLE_PATIENCE;
      throw error;
    });
    patience = PATIENCE;
    return result;
  };
  const run: Run = async (mode, work) => {
    try {
      return await once(mode, work).catch((error) => {
        // What is definite stays so; anything else may be the fault of this connection.
        if (troubleOf(error) !== 'failed' || error instanceof StorageError) throw error;
        current = undefined;
        return once(mode, work);
      });
    } catch (error) {
      if (error instanceof StorageError) throw error;
      current = undefined;
      throw new StorageError(troubleOf(error), error);
    }
  };
  const opening = connected();
  const opened = await within(PATIENCE, opening).catch((error) => {
    // A connection that comes too late would only stand in the way of other tabs.
    opening.then(({ db }) => db.close()).catch(() => {});
    throw error;
  });
  return { run, opened };
}
