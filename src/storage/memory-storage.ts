/** Keeps attempts as long as the page lives. */
import { type Storage, StorageError, type StorageTrouble, type StoredAttempt } from '../app/ports.ts';
import type { Attempt, LoggedEvent } from '../core/model.ts';

interface Kept {
  readonly head: StoredAttempt;
  readonly log: readonly LoggedEvent[];
}

/** A storage in memory; `trouble` says why there is no better one. */
export function memoryStorage(trouble?: StorageTrouble): Storage {
  const kept = new Map<string, Kept>();
  const found = (id: string): Kept => {
    const one = kept.get(id);
    if (!one) throw new StorageError('failed');
    return one;
  };
  const list = () =>
    [...kept.values()].map(({ head }) => head).sort((one, other) => other.startedAt - one.startedAt);
  return {
    trouble,
    async begin(head, log) {
      kept.set(head.id, { head, log });
    },
    async append(id, index, events) {
      const { head, log } = found(id);
      if (index !== log.length) throw new StorageError(index < log.length ? 'elsewhere' : 'failed');
      kept.set(id, { head, log: [...log, ...events] });
    },
    async finish(id, summary) {
      const { head, log } = found(id);
      kept.set(id, { head: { ...head, summary }, log });
    },
    async load(id): Promise<Attempt | undefined> {
      const one = kept.get(id);
      if (!one) return undefined;
      const { summary: _, ...head } = one.head;
      return { ...head, log: one.log };
    },
    async latestUnfinished(scenario) {
      return list().find(
        (head) => !head.assignment && !head.summary && head.scenario === (scenario ?? head.scenario),
      );
    },
    list: async () => list(),
    async remove(id) {
      kept.delete(id);
    },
    async clear() {
      kept.clear();
    },
  };
}
