/** A shelf that lasts as long as the page: what an LMS has not been told yet can be told again from the logs. It can be looked at at once. */
import type { Shelf } from '../../app/shelves.ts';

export interface MemoryShelf<T extends { readonly id: string }> extends Shelf<T> {
  now(): T[];
}

export function memoryShelf<T extends { readonly id: string }>(): MemoryShelf<T> {
  const items = new Map<string, T>();
  const now = () => [...items.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  return {
    now,
    all: async () => now(),
    get: async (id) => items.get(id),
    async put(...added) {
      for (const item of added) items.set(item.id, item);
    },
    async remove(...ids) {
      for (const id of ids) items.delete(id);
    },
  };
}
