/** Attempts as an LMS keeps them: in memory while the page lives; what is to be handed to the LMS is read off here. */
import { type Storage, StorageError } from '../app/ports.ts';
import type { Attempt } from '../core/model.ts';
import type { Held, Outcome } from './held.ts';

export interface HostedStorage extends Storage {
  /** All attempts at the assignment. */
  held(): readonly Held[];
  /** What is known of one. */
  find(id: string): Held | undefined;
  /** Sets down what a judgement came to, and how many events the LMS has been told of. */
  note(id: string, change: { readonly outcome?: Outcome; readonly told?: number }): void;
  /** Calls back whenever there is something to hand over. */
  onChange(listener: () => void): void;
}

/** @param assignment only what is played for it is handed over: not what is played on for practice */
export function hostedStorage(assignment: string | undefined, kept: readonly Held[]): HostedStorage {
  const all = new Map(kept.map((held) => [held.head.id, held]));
  let listener = (): void => {};
  const found = (id: string): Held => {
    const held = all.get(id);
    if (!held) throw new StorageError('failed');
    return held;
  };
  const change = (id: string, held: Held | undefined) => {
    if (held) all.set(id, held);
    else all.delete(id);
    listener();
  };
  const list = () =>
    [...all.values()].map(({ head }) => head).sort((one, other) => other.startedAt - one.startedAt);
  return {
    trouble: undefined,
    async begin(head, log) {
      const endedAt = head.startedAt + (log.at(-1)?.at ?? 0);
      change(head.id, { head, log, outcome: undefined, endedAt, told: 0 });
    },
    async append(id, index, events) {
      const held = found(id);
      const log = held.log ?? [];
      if (index !== log.length) throw new StorageError(index < log.length ? 'elsewhere' : 'failed');
      const endedAt = Math.max(held.endedAt, held.head.startedAt + (events.at(-1)?.at ?? 0));
      change(id, { ...held, log: [...log, ...events], endedAt });
    },
    async finish(id, summary) {
      const held = found(id);
      change(id, { ...held, head: { ...held.head, summary } });
    },
    async load(id): Promise<Attempt | undefined> {
      const held = all.get(id);
      if (!held?.log) return undefined;
      const { summary: _, ...head } = held.head;
      return { ...head, log: held.log };
    },
    async latestUnfinished(scenario) {
      return list().find(
        (head) =>
          !head.summary && head.assignment === undefined && head.scenario === (scenario ?? head.scenario),
      );
    },
    list: async () => list(),
    async remove(id) {
      change(id, undefined);
    },
    async clear() {
      all.clear();
      listener();
    },
    held: () => [...all.values()].filter(({ head }) => head.assignment === assignment),
    find: (id) => all.get(id),
    note(id, { outcome, told }) {
      const held = all.get(id);
      if (!held) return;
      all.set(id, { ...held, outcome: outcome ?? held.outcome, told: told ?? held.told });
      if (outcome) listener();
    },
    onChange(callback) {
      listener = callback;
    },
  };
}
