/** What could not be written yet. The call goes on without it, and the next write that succeeds takes it along. */
import type { StorageError } from '../app/ports.ts';
import type { Piece } from './records.ts';

export interface Waiting {
  /** Writes a change of an attempt, and whatever waits of any. @throws StorageError if that attempt's could not be written */
  write(id: string, change: Partial<Piece>): Promise<void>;
  /** What waits of an attempt. */
  of(id: string): Piece | undefined;
  /** Takes an attempt for this tab's own again, as it stands in the database. */
  reclaim(id: string): void;
  /** Forgets what waits of one attempt, or of all. */
  forget(id?: string): void;
}

/** The pieces on their way; `save` writes one and may be asked to write the same twice. */
export function waitingRoom(save: (id: string, piece: Piece) => Promise<void>): Waiting {
  const pieces = new Map<string, Piece>();
  const lost = new Map<string, StorageError>();

  async function flush(id: string, piece: Piece): Promise<StorageError | undefined> {
    try {
      await save(id, piece);
    } catch (error) {
      if ((error as StorageError).cause) return error as StorageError;
      // Said by the data, not by the browser: what is stored is no longer what this tab goes on from, and never will be.
      lost.set(id, error as StorageError);
    }
    // It may have grown meanwhile.
    if (pieces.get(id) === piece) pieces.delete(id);
    return lost.get(id);
  }

  return {
    async write(id, change) {
      const gone = lost.get(id);
      if (gone) throw gone;
      pieces.set(id, joined(pieces.get(id), change));
      const trouble = new Map<string, StorageError | undefined>();
      for (const [one, piece] of pieces) trouble.set(one, await flush(one, piece));
      const own = trouble.get(id);
      if (own) throw own;
    },
    of: (id) => pieces.get(id),
    reclaim: (id) => lost.delete(id),
    forget(id) {
      if (id === undefined) pieces.clear();
      else pieces.delete(id);
    },
  };
}

/** What waits of an attempt, with what comes now; the latter alone where it does not follow. */
export function joined(waiting: Piece | undefined, change: Partial<Piece>): Piece {
  const { from = 0, events = [] } = change;
  const follows = !events.length || from === (waiting && waiting.from + waiting.events.length);
  if (!waiting || !follows) return { ...change, from, events };
  return { ...waiting, ...change, from: waiting.from, events: [...waiting.events, ...events] };
}
