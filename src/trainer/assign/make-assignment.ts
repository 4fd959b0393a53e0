/** Makes an assignment of a draft: with a new id, this machine's key and the packs that its own scenarios need. */
import type { PackFiles } from '../../app/assignment/model.ts';
import type { Shelves } from '../../app/shelves.ts';
import { localesOf, packOf } from '../../content/catalogue.ts';
import { scenarioHeads } from '../../content/listing.ts';
import { dayOf } from '../desk/formats.ts';
import { ownKey } from '../keys/own-key.ts';
import { type Checked, checkDraft } from './check-draft.ts';
import type { Draft } from './draft.ts';

/** @throws StorageError where it cannot be kept */
export async function makeAssignment(draft: Draft, title: string, shelves: Shelves): Promise<Checked> {
  const made = Date.now();
  const around = {
    id: randomId(),
    made,
    title,
    hashes: new Map(scenarioHeads().map(({ id, hash }) => [id, hash])),
    localesOf,
    today: dayOf(made),
    pack: await packFor(draft.scenarios, shelves),
  };
  // First looked at: no key is made for what cannot be used.
  const first = checkDraft(draft, { ...around, key: undefined });
  if (first.problems) return first;
  const { x, y } = (await ownKey(shelves)).key;
  const checked = checkDraft(draft, { ...around, key: { x, y } });
  if (checked.assignment) await shelves.made.put({ id: around.id, assignment: checked.assignment });
  return checked;
}

/** 12 letters by chance: nobody meets another assignment by accident. */
function randomId(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => letters[byte % 32]).join('');
}

/** The files of the own scenarios among the picked ones; undefined where all are built in. */
async function packFor(ids: readonly string[], { packs }: Shelves): Promise<PackFiles | undefined> {
  const files: Record<string, string> = {};
  for (const id of ids) {
    const pack = packOf(id);
    const record = pack === undefined ? undefined : await packs.get(pack);
    const own = Object.entries(record?.files ?? {}).filter(([path]) => path.startsWith(`${id}/`));
    Object.assign(files, Object.fromEntries(own));
  }
  return Object.keys(files).length === 0 ? undefined : files;
}
