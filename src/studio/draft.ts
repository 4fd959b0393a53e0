/** A pack as it is being written: kept with every pause of the typing, checked beside the page, one scenario at a time. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PackFiles } from '../app/assignment/model.ts';
import { filesOf, keepPack } from '../app/kept-packs.ts';
import type { PackReader } from '../app/pack-reader.ts';
import type { PackReading } from '../app/pack-reading.ts';
import type { PackRecord, Shelves } from '../app/shelves.ts';

/** Milliseconds without a key until it is kept, and until it is checked. */
const SAVE_AFTER = 250;
const CHECK_AFTER = 450;

export interface DraftState {
  readonly id: string;
  readonly name: string;
  readonly files: PackFiles;
  /** By scenario folder; the last reading of those that are being read again. */
  readonly readings: Readonly<Record<string, PackReading>>;
  /** Whether the readings are of the files as they stand. */
  readonly checked: boolean;
  readonly saved: 'yes' | 'not-yet' | 'failed';
}

export interface Draft {
  readonly store: StoreApi<DraftState>;
  edit(path: string, text: string): void;
  rename(name: string): void;
  /** Adds files, or puts them over those that are there; undefined takes one away. */
  change(files: Readonly<Record<string, string | undefined>>): void;
  /** All files at once, as they stand in a folder that is watched. */
  replace(files: PackFiles): void;
  /** Keeps at once what has not been kept yet: the page may be gone in a moment. */
  flush(): Promise<void>;
  /** Resolves when everything is kept and checked. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export const folderOf = (path: string): string => path.split('/')[0]!;
export const foldersOf = (files: PackFiles): string[] => [...new Set(Object.keys(files).map(folderOf))];

/** Opens a pack for writing. @param reader is stopped with the draft */
export function openDraft(record: PackRecord, shelves: Shelves, reader: PackReader): Draft {
  const { id, name, files } = record;
  const store = createStore<DraftState>(() => ({
    id,
    name,
    files,
    readings: {},
    checked: false,
    saved: 'yes',
  }));
  let standing = record.scenarios;
  let changed = record.changed;
  let queue: Promise<unknown> = Promise.resolve();
  let saveTimer: ReturnType<typeof setTimeout> | undefined;
  let checkTimer: ReturnType<typeof setTimeout> | undefined;
  const stale = new Set(foldersOf(files));

  /** One after the other: what was written later is kept later. */
  const keep = (work: () => Promise<unknown>): Promise<void> => {
    const turn = queue.then(work).then(
      () => true,
      () => false,
    );
    queue = turn;
    return turn.then((well) => {
      if (saveTimer === undefined) store.setState({ saved: well ? 'yes' : 'failed' });
    });
  };
  const now = () => {
    const { name: called, files: all } = store.getState();
    return { id, name: called, files: all, changed };
  };
  const save = (): Promise<void> => {
    clearTimeout(saveTimer);
    saveTimer = undefined;
    return keep(() => shelves.packs.put({ ...now(), scenarios: standing }));
  };

  let checking: Promise<void> | undefined;
  const check = (): Promise<void> => {
    clearTimeout(checkTimer);
    checkTimer = undefined;
    checking ??= checkAll().finally(() => {
      checking = undefined;
    });
    return checking;
  };

  /** Until nothing is stale: what is typed meanwhile is read again. */
  async function checkAll(): Promise<void> {
    for (let [folder] = stale; folder !== undefined; [folder] = stale) {
      stale.delete(folder);
      await checkOne(folder);
    }
    const all = readingOf(store.getState());
    await keep(async () => {
      standing = (await keepPack(shelves, now(), all)).scenarios;
    });
    if (stale.size === 0) store.setState({ checked: true });
    else await checkAll();
  }

  async function checkOne(folder: string): Promise<void> {
    const own = () => filesOf(store.getState().files, new Set([folder]));
    const reading = await reader.read(own(), { pack: id });
    // The numbers take longer: what is wrong is told before they are there.
    const { reports, sources } = store.getState().readings[folder] ?? { reports: {}, sources: {} };
    put(folder, { ...reading, reports, sources });
    if (!stale.has(folder)) put(folder, await reader.read(own(), { pack: id, report: true }));
  }

  const put = (folder: string, reading: PackReading): void => {
    const { readings, files: all } = store.getState();
    const there = new Set(foldersOf(all));
    const entries = Object.entries({ ...readings, [folder]: reading });
    store.setState({ readings: Object.fromEntries(entries.filter(([name]) => there.has(name))) });
  };

  const touch = (folders: readonly string[]): void => {
    changed = Date.now();
    for (const folder of folders) stale.add(folder);
    clearTimeout(saveTimer);
    clearTimeout(checkTimer);
    saveTimer = setTimeout(() => void save(), SAVE_AFTER);
    checkTimer = setTimeout(() => void check(), CHECK_AFTER);
  };

  const setFiles = (next: PackFiles, folders: readonly string[]): void => {
    store.setState({ files: next, checked: false, saved: 'not-yet' });
    touch(folders);
  };

  void check();
  return {
    store,
    edit: (path, text) => {
      const { files: all } = store.getState();
      if (all[path] !== text) setFiles({ ...all, [path]: text }, [folderOf(path)]);
    },
    rename: (called) => {
      store.setState({ name: called, saved: 'not-yet' });
      touch([]);
    },
    change: (changes) => {
      const next = Object.entries({ ...store.getState().files, ...changes });
      const there = next.filter((entry): entry is [string, string] => entry[1] !== undefined);
      setFiles(Object.fromEntries(there), foldersOf(changes as PackFiles));
    },
    replace: (next) => {
      const before = store.getState().files;
      const paths = [...new Set([...Object.keys(before), ...Object.keys(next)])];
      const other = paths.filter((path) => before[path] !== next[path]);
      if (other.length > 0) setFiles(next, [...new Set(other.map(folderOf))]);
    },
    flush: async () => {
      if (saveTimer !== undefined) await save();
    },
    settled: async () => {
      if (saveTimer !== undefined) await save();
      await check();
      await queue;
    },
    close: async () => {
      clearTimeout(checkTimer);
      if (saveTimer !== undefined) await save();
      await queue;
      reader.stop();
    },
  };
}

/** The readings of all scenarios as one. */
export function readingOf({ readings }: Pick<DraftState, 'readings'>): PackReading {
  const all = Object.values(readings);
  return {
    scenarios: all.flatMap(({ scenarios }) => scenarios),
    problems: all.flatMap(({ problems }) => problems),
    sources: Object.assign({}, ...all.map(({ sources }) => sources)),
    reports: Object.assign({}, ...all.map(({ reports }) => reports)),
  };
}
