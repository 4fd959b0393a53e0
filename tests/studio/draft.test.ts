/** A pack as it is written: nothing typed is lost, what was typed last is what is checked. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PackReader } from '../../src/app/pack-reader.ts';
import { readAll } from '../../src/app/pack-reading.ts';
import type { PackRecord, Shelves } from '../../src/app/shelves.ts';
import { packScenarios, removePack } from '../../src/content/catalogue.ts';
import { readHandbook } from '../../src/content/handbook.ts';
import { memoryShelves } from '../../src/storage/shelves.ts';
import { openDraft, readingOf } from '../../src/studio/draft.ts';
import { baseFiles } from '../content/base-files.ts';

const all = baseFiles();
const handbook = readHandbook('', all['handbook/handbook.yaml']!, [])!;
const files = Object.fromEntries(Object.entries(all).filter(([path]) => path.startsWith('base/')));
const STRUCTURE = 'base/scenario.yaml';

/** Reads here, and remembers what it was given. */
function reader(): PackReader & { readonly read: ReturnType<typeof vi.fn>; stopped: boolean } {
  const it = {
    stopped: false,
    read: vi.fn((given: PackRecord['files'], { report = false } = {}) =>
      readAll({ files: given, handbook, report, taken: [] }),
    ),
    stop: () => {
      it.stopped = true;
    },
  };
  return it as never;
}

const record: PackRecord = { id: 'mine', name: 'Mine', files, scenarios: [], changed: 1 };

describe('a draft', () => {
  let shelves: Shelves;
  const kept = async () => (await shelves.packs.get('mine'))!;

  beforeEach(async () => {
    vi.useFakeTimers();
    shelves = memoryShelves();
    await shelves.packs.put(record);
  });
  afterEach(() => {
    vi.useRealTimers();
    removePack(['base']);
  });

  it('is checked when it is opened, and what stands is among the calls', async () => {
    const draft = openDraft(record, shelves, reader());
    await draft.settled();
    expect(draft.store.getState()).toMatchObject({ checked: true, saved: 'yes' });
    expect(readingOf(draft.store.getState())).toMatchObject({
      problems: [],
      reports: { base: { moments: 3 } },
    });
    expect(packScenarios().map(({ head, pack }) => [head.id, pack])).toEqual([['base', 'mine']]);
    expect((await kept()).scenarios).toMatchObject([{ id: 'base' }]);
  });

  it('is kept at the first pause, and checked at the next', async () => {
    const draft = openDraft(record, shelves, reader());
    await draft.settled();
    draft.edit(STRUCTURE, 'id: b');
    draft.edit(STRUCTURE, 'id: ba');
    expect(draft.store.getState()).toMatchObject({ checked: false, saved: 'not-yet' });
    expect((await kept()).files).toEqual(files);
    await vi.advanceTimersByTimeAsync(300);
    expect((await kept()).files[STRUCTURE]).toBe('id: ba');
    await draft.settled();
    expect(readingOf(draft.store.getState()).problems[0]).toMatchObject({ code: 'shape', file: STRUCTURE });
    expect([packScenarios(), (await kept()).scenarios]).toEqual([[], []]);
  });

  it('that is left in the middle of a word keeps the word', async () => {
    const own = reader();
    const draft = openDraft(record, shelves, own);
    draft.edit(STRUCTURE, 'half a wo');
    await draft.close();
    expect((await kept()).files[STRUCTURE]).toBe('half a wo');
    expect(own.stopped).toBe(true);
  });

  it('reads only the call that was changed', async () => {
    const two = {
      ...files,
      ...Object.fromEntries(Object.entries(files).map(([p, t]) => [p.replace('base', 'other'), t])),
    };
    const own = reader();
    const draft = openDraft({ ...record, files: two }, shelves, own);
    await draft.settled();
    own.read.mockClear();
    draft.edit(STRUCTURE, 'id: x');
    await draft.settled();
    for (const [given] of own.read.mock.calls) {
      expect(Object.keys(given as object).every((path) => path.startsWith('base/'))).toBe(true);
    }
    draft.change({ 'other/en.yaml': undefined });
    await draft.settled();
    expect((await kept()).files['other/en.yaml']).toBeUndefined();
  });

  it('says when it could not be kept', async () => {
    const broken = { ...shelves, packs: { ...shelves.packs, put: () => Promise.reject(new Error('full')) } };
    const draft = openDraft(record, broken, reader());
    draft.edit(STRUCTURE, 'id: y');
    await draft.settled();
    expect(draft.store.getState().saved).toBe('failed');
  });
});
