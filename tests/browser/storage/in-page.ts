// What tests hand to the page to run there: nothing from outside a function can be seen inside.

/** Median milliseconds of the usual writes and lists, up to a full database. */
export async function measure() {
  const { call } = window.room;
  const one = { id: 'a', scenario: 's', hash: 'h', locale: 'en', seed: 1, startedAt: 1 };
  const timed = async (method: 'append' | 'begin' | 'list', args: unknown[]) => {
    const start = performance.now();
    await call(method, args);
    return performance.now() - start;
  };
  const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1]!;
  const times: Record<'append' | 'begin' | 'list', number[]> = { append: [], begin: [], list: [] };
  times.begin.push(await timed('begin', [one, []]));
  for (let index = 0; index < 200; index++) {
    const event = { type: 'choose', choice: 1 };
    times.append.push(await timed('append', ['a', index, [{ event, at: index }]]));
  }
  const log = Array.from({ length: 40 }, (_, at) => ({ event: { type: 'wait' }, at }));
  for (let count = 0; count < 199; count++)
    times.begin.push(await timed('begin', [{ ...one, id: `n${count}`, startedAt: count }, log]));
  // The first looks at every log, the others no more.
  for (let count = 0; count < 6; count++) times.list.push(await timed('list', []));
  const firstList = times.list.shift();
  return {
    append: median(times.append),
    begin: median(times.begin),
    firstList,
    list: median(times.list),
  };
}

/** Stores more finished attempts than are kept. */
export async function fill({ head, summary }: { head: object; summary: unknown }): Promise<void> {
  for (let count = 0; count < 210; count++) {
    const id = `n${count}`;
    await window.room.raw('attempts', 'put', { ...head, id, startedAt: 100 + count, summary });
    await window.room.raw('events', 'put', { attempt: id, index: 0, at: 0, event: { type: 'ring' } });
  }
}

/** Deletes the database; rejects if that is held up. */
export function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('good-call');
    request.onsuccess = () => resolve();
    request.onblocked = () => reject(new Error('blocked'));
  });
}

/** Makes a database of the same name and version that is not the game’s. */
export function makeForeign(): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.open('good-call', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('foreign').put(1, 1);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

/** Writes ever smaller things until not even the smallest has room. */
export async function fillDisk(): Promise<void> {
  let size = 65_536;
  for (let count = 0; size >= 1 && count < 100; count++) {
    // Random, or it would be compressed.
    const data = crypto.getRandomValues(new Uint8Array(size));
    await window.room.raw('attempts', 'put', { id: `filler${count}`, data }).catch(() => {
      size >>= 1;
    });
  }
}

/** Counts in `window.asked` how often the browser is asked to keep the data. */
export function countPersist(): void {
  Object.assign(window, { asked: 0 });
  navigator.storage.persist = async () => {
    (window as unknown as { asked: number }).asked++;
    return false;
  };
}
