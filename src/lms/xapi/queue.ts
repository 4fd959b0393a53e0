/**
 * Statements that wait to be sent, on their shelf: in the order in which they were put there, each put there once. How many of a source (an
 * attempt) have been put is kept beside them and written in the same breath, so that a killed page neither loses one nor puts one twice.
 */
import type { Shelf, StatementRecord } from '../../app/shelves.ts';
import type { Statement } from './model.ts';

/** Ids of what is no waiting statement begin with letters, and so stand behind all that do. */
const MARK = 'mark.';
const ASIDE = 'refused.';

/** How far a source has been told. */
export interface Mark {
  readonly statements: number;
  /** Events of the log that they were made of. */
  readonly events: number;
}

export interface Queue {
  /** How far a source has been told; undefined where nothing was. */
  mark(source: string): Promise<Mark | undefined>;
  /**
   * Puts those of a source's statements there that have not been put yet.
   * @param statements all that it has had so far
   * @param events of the log that they were made of
   */
  put(source: string, statements: readonly Statement[], events: number): Promise<void>;
  /** Those that wait, the oldest first. */
  waiting(): Promise<StatementRecord[]>;
  /** They have arrived. */
  done(records: readonly StatementRecord[]): Promise<void>;
  /** The store does not take this one, whatever is tried: it is kept, but no longer in the way. */
  setAside(record: StatementRecord): Promise<void>;
  /** Those that were set aside. */
  refused(): Promise<StatementRecord[]>;
}

/** The queue of one assignment. */
export function openQueue(shelf: Shelf<StatementRecord>, assignment: string, now: () => number): Queue {
  const own = async (part: (id: string) => boolean): Promise<StatementRecord[]> =>
    (await shelf.all()).filter((record) => record.assignment === assignment && part(record.id));
  const isWaiting = (id: string) => /^\d/.test(id);
  const inTurn = turns();

  /** The clock may be set back: what comes later still stands behind. */
  let last: Place | undefined;
  const nextPlace = async (): Promise<Place> => {
    last ??= placeOf((await shelf.all()).filter(({ id }) => isWaiting(id)).at(-1)?.id);
    const at = Math.max(now(), last.at);
    last = { at, count: at === last.at ? last.count + 1 : 0 };
    return last;
  };

  const markId = (source: string): string => `${MARK}${assignment}.${source}`;
  const mark = async (source: string): Promise<Mark | undefined> =>
    (await shelf.get(markId(source)))?.statement as Mark | undefined;

  const put = async (source: string, statements: readonly Statement[], events: number): Promise<void> => {
    const told = (await mark(source))?.statements ?? 0;
    const records: StatementRecord[] = [];
    for (const statement of statements.slice(told)) {
      const id = `${idOf(await nextPlace())}.${statement.id}`;
      records.push({ id, assignment, statement });
    }
    const after: Mark = { statements: Math.max(told, statements.length), events };
    await shelf.put(...records, { id: markId(source), assignment, statement: after });
  };

  return {
    mark,
    put: (source, statements, events) => inTurn(() => put(source, statements, events)),
    waiting: () => own(isWaiting),
    done: (records) => shelf.remove(...records.map(({ id }) => id)),
    async setAside(record) {
      // First there, then no longer here: at worst it is refused once more.
      await shelf.put({ ...record, id: `${ASIDE}${record.id}` });
      await shelf.remove(record.id);
    },
    refused: () => own((id) => id.startsWith(ASIDE)),
  };
}

interface Place {
  readonly at: number;
  readonly count: number;
}

const idOf = ({ at, count }: Place): string =>
  `${String(at).padStart(15, '0')}.${String(count).padStart(6, '0')}`;

function placeOf(id: string | undefined): Place {
  const [at = 0, count = 0] = (id ?? '').split('.').map(Number);
  return { at, count };
}

/** One piece of work after the other. */
function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
