/** A pack from outside: gathered, read, and kept as far as it stands. */
import { keepPack } from '../app/kept-packs.ts';
import { createPackReader } from '../app/pack-reader.ts';
import type { PackReading } from '../app/pack-reading.ts';
import type { PackRecord, Shelves } from '../app/shelves.ts';
import { problemOf } from '../content/pack.ts';
import type { Problem } from '../content/problems.ts';
import { foldersOf } from './draft.ts';
import { gather } from './files/gather.ts';
import { PackError, type RawFile } from './files/raw-file.ts';
import { nameOf, recordOf } from './new-pack.ts';

export interface Incoming {
  readonly record: PackRecord;
  /** The pack here that holds some of its calls already. */
  readonly over: PackRecord | undefined;
  readonly reading: PackReading;
}

/** Reads what was brought along; nothing is kept yet. @param name of the file or folder, empty for none */
export async function receive(
  name: string,
  files: () => Promise<readonly RawFile[]>,
  shelves: Shelves,
): Promise<Incoming> {
  const gathered = await gatherSafely(name, files);
  const record = recordOf(name.replace(/\.zip$/i, '') || nameOf(gathered.files), gathered.files);
  const own = new Set(foldersOf(gathered.files));
  const over = (await shelves.packs.all()).find((kept) => foldersOf(kept.files).some((id) => own.has(id)));
  const reader = createPackReader();
  try {
    const empty = own.size === 0;
    const read = empty ? undefined : await reader.read(gathered.files, { pack: over?.id });
    // An empty pack is told as such only where nothing else says why it is empty.
    const problems =
      read?.problems ?? (gathered.problems.some(isReason) ? [] : [problemOf('pack-empty', '')]);
    const reading = { scenarios: [], sources: {}, reports: {}, ...read };
    return { record, over, reading: { ...reading, problems: [...gathered.problems, ...problems] } };
  } finally {
    reader.stop();
  }
}

const isReason = ({ code }: Problem): boolean => code !== 'ignored' && code !== 'more-problems';

async function gatherSafely(name: string, files: () => Promise<readonly RawFile[]>) {
  try {
    return await gather(await files());
  } catch (error) {
    const { code, values } = error instanceof PackError ? error : new PackError('not-readable');
    return { files: {}, problems: [problemOf(code, name, values)] };
  }
}

/** Keeps it: as a new pack, or over the one that was there. @throws StorageError */
export async function takeIn({ record, over, reading }: Incoming, shelves: Shelves): Promise<PackRecord> {
  const { id, name } = over ?? record;
  return keepPack(shelves, { ...record, id, name }, reading);
}
