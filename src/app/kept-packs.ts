/** The packs on the shelf: brought into the catalogue when they are wanted, and kept in step with it. */
import { addPack, packScenarios, removePack } from '../content/catalogue.ts';
import type { PackFiles } from './assignment/model.ts';
import { createPackReader, type PackReader } from './pack-reader.ts';
import type { PackReading } from './pack-reading.ts';
import type { PackRecord, Shelves } from './shelves.ts';

let brought: Promise<void> | undefined;

/** Brings every pack in that is kept here: once, unless it failed. */
export function bringKeptPacks(shelves: () => Promise<Shelves>): Promise<void> {
  brought ??= bring(shelves);
  brought.catch(() => {
    brought = undefined;
  });
  return brought;
}

async function bring(shelves: () => Promise<Shelves>): Promise<void> {
  const records = await (await shelves()).packs.all();
  const wanted = records.filter(({ scenarios }) => scenarios.length > 0);
  if (wanted.length === 0) return;
  const reader = createPackReader();
  try {
    for (const record of wanted) await bringOne(reader, record);
  } finally {
    reader.stop();
  }
}

async function bringOne(reader: PackReader, { id, files, scenarios }: PackRecord): Promise<void> {
  const { scenarios: read } = await reader.read(filesOf(files, new Set(scenarios.map((one) => one.id))), {
    pack: id,
  });
  addPack(read, { pack: id });
}

/** The files of some scenarios of a pack: an assignment carries no more than it asks for. */
export const filesOf = (files: PackFiles, ids: ReadonlySet<string>): PackFiles =>
  Object.fromEntries(Object.entries(files).filter(([path]) => ids.has(path.split('/')[0]!)));

/** What a record says of the scenarios that stand. */
export const standing = ({ scenarios }: Pick<PackReading, 'scenarios'>): PackRecord['scenarios'] =>
  scenarios.map(({ head: { id, hash }, words }) => ({
    id,
    hash,
    locales: Object.keys(words) as PackRecord['scenarios'][number]['locales'],
  }));

/** Keeps a pack as it has been read, over what it was before. Returns the record as it is kept. @throws StorageError */
export async function keepPack(
  shelves: Shelves,
  record: Omit<PackRecord, 'scenarios'>,
  reading: PackReading,
): Promise<PackRecord> {
  const kept = { ...record, scenarios: standing(reading) };
  await shelves.packs.put(kept);
  const ids = new Set(kept.scenarios.map(({ id }) => id));
  removePack(idsOf(record.id).filter((id) => !ids.has(id)));
  addPack(reading.scenarios, { pack: record.id });
  return kept;
}

/** @throws StorageError */
export async function forgetPack(shelves: Shelves, id: string): Promise<void> {
  await shelves.packs.remove(id);
  removePack(idsOf(id));
}

const idsOf = (record: string): string[] =>
  packScenarios().flatMap(({ head, pack }) => (pack === record ? [head.id] : []));
