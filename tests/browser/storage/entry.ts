// The storage room alone in a page, with what tests need to look behind it.
import type { Storage } from '../../../src/app/ports.ts';
import { StorageError } from '../../../src/app/ports.ts';
import { openStorage } from '../../../src/storage/index.ts';

export type Method = Exclude<keyof Storage, 'trouble'>;
export type Answer = { value?: unknown; trouble?: string };

const opened = openStorage();

/** Calls a method of the storage; what it raises comes back as an answer. */
async function call(method: Method, args: unknown[]): Promise<Answer> {
  const storage = await opened;
  try {
    return { value: await (storage[method] as (...args: unknown[]) => Promise<unknown>)(...args) };
  } catch (error) {
    if (error instanceof StorageError) return { trouble: error.trouble };
    throw error;
  }
}

/** Opens the database behind the storage's back. */
function openRaw(version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('good-call', version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}

/** Does something to a store by hand. */
async function raw(store: string, method: 'put' | 'delete' | 'count' | 'getAll', ...args: unknown[]) {
  const db = await openRaw();
  const objects = db.transaction(store, 'readwrite').objectStore(store);
  const request = (objects[method] as (...args: unknown[]) => IDBRequest)(...args);
  await new Promise((resolve, reject) => {
    request.transaction!.oncomplete = resolve;
    request.transaction!.onabort = () => reject(request.transaction!.error);
  }).finally(() => db.close());
  return request.result;
}

const room = { call, raw, openRaw, trouble: opened.then(({ trouble }) => trouble) };
Object.assign(window, { room });

declare global {
  interface Window {
    room: typeof room;
  }
}
