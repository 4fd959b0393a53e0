/** A connection that comes back: closed by another tab, by the browser or by an error, it is opened again when next needed. */
import { StorageError } from '../app/ports.ts';
import { type Database, type Mode, type Transaction, transact } from './database.ts';
import { troubleOf, within } from './trouble.ts';

/** Milliseconds after which nothing more is expected of a silent database. */
const PATIENCE = 3000;
/** The patience with one that has been silent before: the game waits for every event to be saved. */
const LITTLE_PATIENCE = 200;

/** Runs work in a transaction of its own. @throws StorageError */
export type Run = <M extends Mode, T>(mode: M, work: (tx: Transaction<M>) => Promise<T>) => Promise<T>;

/** Opens at once, and again when needed. Rejects as the first opening does, or when that takes too long. */
export async function connect<O extends { readonly db: Database }>(
  open: (onGone: () => void) => Promise<O>,
): Promise<{ run: Run; opened: O }> {
  const waitFor = patiently();
  let current: Promise<O> | undefined;
  const drop = () => {
    // Even one that comes too late: left open it would stand in the way of other tabs.
    current?.then(({ db }) => db.close()).catch(() => {});
    current = undefined;
  };
  const connected = () => {
    current ??= open(drop);
    return current;
  };
  const once: Run = (mode, work) => waitFor(connected().then(({ db }) => transact(db, mode, work)));
  const run: Run = async (mode, work) => {
    try {
      return await once(mode, work).catch((error) => {
        // What is definite stays so; anything else may be the fault of this connection.
        if (troubleOf(error) !== 'failed' || error instanceof StorageError) throw error;
        drop();
        return once(mode, work);
      });
    } catch (error) {
      if (error instanceof StorageError) throw error;
      const trouble = troubleOf(error);
      if (trouble === 'failed') drop();
      throw new StorageError(trouble, error);
    }
  };
  try {
    return { run, opened: await waitFor(connected()) };
  } catch (error) {
    drop();
    throw error;
  }
}

/** Waits for promises; after one that stayed silent, not so long for the next. */
function patiently(): <T>(promise: Promise<T>) => Promise<T> {
  let patience = PATIENCE;
  return async (promise) => {
    try {
      const result = await within(patience, promise);
      patience = PATIENCE;
      return result;
    } catch (error) {
      if ((error as Error).name === 'TimeoutError') patience = LITTLE_PATIENCE;
      throw error;
    }
  };
}
