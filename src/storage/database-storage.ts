/** Keeps attempts in the database. */
import type { Storage, StorageTrouble } from '../app/ports.ts';
import type { Attempt } from '../core/model.ts';
import type { Run } from './connection.ts';
import { pruneWhenIdle } from './prune.ts';
import { isSound, type Piece, readAttempt, readHeads, removeAttempt, writePiece } from './records.ts';
import { waitingRoom } from './waiting.ts';

/** The storage behind `run`. What the database cannot take now waits in memory and is written with what comes next. */
export function databaseStorage(run: Run, trouble: StorageTrouble | undefined): Storage {
  const waiting = waitingRoom((id, piece) => run('readwrite', (tx) => writePiece(tx, id, piece)));
  /** Attempts whose logs have been looked at: once is enough, for with 200 attempts it takes a while. */
  const sound = new Set<string>();
  const look = async (id: string) => {
    if (await run('readonly', (tx) => isSound(tx, id))) sound.add(id);
  };

  return {
    trouble,
    async begin(head, log) {
      await waiting.write(head.id, { head, from: 0, events: log });
      pruneWhenIdle(run);
    },
    append: (id, index, events) => waiting.write(id, { from: index, events }),
    async finish(id, summary) {
      await waiting.write(id, { summary });
      void askToPersist(run).catch(() => {});
    },
    async load(id) {
      waiting.reclaim(id);
      const attempt = await run('readonly', (tx) => readAttempt(tx, id));
      return completed(attempt, waiting.of(id));
    },
    latestUnfinished: (scenario) =>
      run('readonly', async (tx) => {
        for (const head of await readHeads(tx, scenario)) {
          const finished = head.summary ?? waiting.of(head.id)?.summary;
          if (!head.assignment && !finished && (await isSound(tx, head.id))) return head;
        }
        return undefined;
      }),
    async list() {
      const heads = await run('readonly', readHeads);
      // One transaction each, so that an event that happens meanwhile is not kept waiting.
      for (const { id } of heads) if (!sound.has(id)) await look(id);
      return heads.filter(({ id }) => sound.has(id));
    },
    async remove(id) {
      waiting.forget(id);
      await run('readwrite', (tx) => removeAttempt(tx, id));
    },
    async clear() {
      waiting.forget();
      await run('readwrite', async (tx) => {
        await Promise.all([tx.objectStore('attempts').clear(), tx.objectStore('events').clear()]);
      });
    },
  };
}

/** An attempt as stored, with what waits of it. */
function completed(stored: Attempt | undefined, piece: Piece | undefined): Attempt | undefined {
  const head = stored ?? piece?.head;
  if (!head || !piece) return stored;
  return { ...head, log: [...(stored?.log ?? []).slice(0, piece.from), ...piece.events] };
}

/** Asks the browser to keep the data when the disk gets full: once, when the first attempt has been finished. */
async function askToPersist(run: Run): Promise<void> {
  const finished = await run('readonly', (tx) => tx.objectStore('attempts').index('finishedAt').count());
  // Not waited for: it may ask the player, who may think about it.
  if (finished === 1) void navigator.storage?.persist?.().catch(() => {});
}
