/** The shelves, in a database of their own: what is put there must not keep the events of a call waiting. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { StorageError } from '../app/ports.ts';
import type { Shelf, Shelves } from '../app/shelves.ts';
import { troubleOf, within } from './trouble.ts';

const NAMES = ['assigned', 'made', 'keys', 'results', 'packs', 'statements'] as const;
type Name = (typeof NAMES)[number];
type Item<N extends Name> = Shelves[N] extends Shelf<infer T> ? T : never;

interface Schema extends DBSchema, Record<Name, { key: string; value: { readonly id: string } }> {}
type Database = IDBPDatabase<Schema>;

/** Step n brings the database from version n to n + 1. Steps are only ever added. */
const STEPS: ((db: Database) => void)[] = [
  (db) => {
    for (const name of NAMES) db.createObjectStore(name, { keyPath: 'id' });
  },
];

/** Milliseconds after which nothing more is expected of a silent database. */
const PATIENCE = 5000;

/** Opens the shelves; in memory where there is no database. Never rejects. */
export async function openShelves(): Promise<Shelves> {
  let current: Promise<Database> | undefined;
  const drop = () => {
    current?.then((db) => db.close()).catch(() => {});
    current = undefined;
  };
  const connected = () => {
    current ??= openDB<Schema>('good-call-desk', STEPS.length, {
      upgrade(db, from) {
        for (const step of STEPS.slice(from)) step(db);
      },
      // Another tab upgrades or deletes the database, and waits until everybody has let go of it.
      blocking: drop,
      terminated: drop,
    });
    return current;
  };
  try {
    await within(PATIENCE, connected());
  } catch {
    drop();
    return shelvesOf(memoryShelf);
  }
  return shelvesOf((name) => databaseShelf(name, connected, drop));
}

/** Shelves that last as long as the page. */
export const memoryShelves = (): Shelves => shelvesOf(memoryShelf);

const shelvesOf = (make: <N extends Name>(name: N) => Shelf<Item<N>>): Shelves => ({
  assigned: make('assigned'),
  made: make('made'),
  keys: make('keys'),
  results: make('results'),
  packs: make('packs'),
  statements: make('statements'),
});

function databaseShelf<N extends Name>(
  name: N,
  connected: () => Promise<Database>,
  drop: () => void,
): Shelf<Item<N>> {
  const transact = async <T>(mode: 'readonly' | 'readwrite', work: (store: Store) => Promise<T>) => {
    try {
      const db = await connected();
      const tx = db.transaction(name, mode, { durability: 'relaxed' });
      const [result] = await Promise.all([work(tx.objectStore(name) as never), tx.done]);
      return result;
    } catch (error) {
      const trouble = troubleOf(error);
      // It may be the fault of this connection: the next try gets a new one.
      if (trouble === 'failed') drop();
      throw new StorageError(trouble, error);
    }
  };
  interface Store {
    getAll(): Promise<Item<N>[]>;
    get(id: string): Promise<Item<N> | undefined>;
    put(item: Item<N>): Promise<unknown>;
    delete(id: string): Promise<unknown>;
  }
  return {
    all: () => transact('readonly', (store) => store.getAll()),
    get: (id) => transact('readonly', (store) => store.get(id)),
    put: (...items) => transact('readwrite', (store) => done(items.map((item) => store.put(item)))),
    remove: (...ids) => transact('readwrite', (store) => done(ids.map((id) => store.delete(id)))),
  };
}

const done = async (work: readonly Promise<unknown>[]): Promise<void> => {
  await Promise.all(work);
};

function memoryShelf<N extends Name>(): Shelf<Item<N>> {
  const items = new Map<string, Item<N>>();
  return {
    all: async () => [...items.values()].sort((one, other) => (one.id < other.id ? -1 : 1)),
    get: async (id) => items.get(id),
    async put(...added) {
      for (const item of added) items.set(item.id, item);
    },
    async remove(...ids) {
      for (const id of ids) items.delete(id);
    },
  };
}
