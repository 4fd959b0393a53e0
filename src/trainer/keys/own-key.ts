/** The trainer's key: made when it is first needed, and the newest one from then on. */
import { keyId, makeKey } from '../../app/assignment/seal.ts';
import type { KeyRecord, Shelves } from '../../app/shelves.ts';

export const newestFirst = (keys: readonly KeyRecord[]): KeyRecord[] =>
  [...keys].sort((one, other) => other.made - one.made || (one.id < other.id ? -1 : 1));

export async function ownKey(shelves: Shelves, now = Date.now()): Promise<KeyRecord> {
  const [newest] = newestFirst(await shelves.keys.all());
  return newest ?? addKey(shelves, now);
}

export async function addKey(shelves: Shelves, now = Date.now()): Promise<KeyRecord> {
  const key = await makeKey();
  const record: KeyRecord = { id: await keyId(key), key, made: now, backedUp: false };
  await shelves.keys.put(record);
  return record;
}

/** A short name by which people can tell keys apart. */
export const shortName = ({ id }: Pick<KeyRecord, 'id'>): string =>
  id.replace(/[^A-Za-z0-9]/g, '').slice(0, 8);
