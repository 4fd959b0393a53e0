/** Zips of results as platforms hand them out, and as nobody should: every file is told by itself, and nothing grows beyond what is allowed. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { spread, ZIP_LIMITS } from '../../../src/trainer/class/read/read-zip.ts';
import { createReader } from '../../../src/trainer/class/read/reader.ts';
import { DAY, fileOf, MONDAY, makeKeyRecord, makeResult, shortCalls } from './make-class.ts';

const scenarios = await shortCalls();
const { id: key, key: secret } = await makeKeyRecord();
const maker = { scenarios, assignment: 'monday-class', attempts: 1 };
const [anna, bela] = await Promise.all([0, 1].map((at) => fileOf(makeResult(maker, at), secret)));
const setup = {
  assignment: 'monday-class',
  titles: new Map([['monday-class', 'Monday']]),
  keys: new Map([[key, secret]]),
  scenarios,
  assigned: scenarios.map(({ id }) => id),
  known: [],
  now: MONDAY + 9 * DAY,
};

type Bytes = Uint8Array<ArrayBuffer>;
const zip = (files: Record<string, string | Uint8Array>): Bytes =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, data]) => [path, typeof data === 'string' ? strToU8(data) : data]),
    ),
  ) as Bytes;

async function told(data: Bytes): Promise<[string, string][]> {
  const reader = createReader(setup);
  const all: [string, string][] = [];
  for (const one of await spread(new File([data], 'class.zip'))) {
    for (const outcome of await reader.read(one))
      all.push([outcome.source, outcome.kind === 'refused' ? outcome.why : outcome.kind]);
  }
  return all;
}
const whys = async (data: Bytes) => (await told(data)).map(([, why]) => why);

/** With a field of the first entry of its list of contents changed. */
function patched(data: Bytes, field: number, value: number): Bytes {
  const copy = data.slice();
  const view = new DataView(copy.buffer);
  view.setUint32(view.getUint32(copy.length - 6, true) + field, value, true);
  return copy;
}

describe('a zip of results', () => {
  it('is read file by file, with what stands between them', async () => {
    const data = zip({
      'Anna_1_file/result.txt': anna!,
      'Bela/': new Uint8Array(),
      'Bela/result.txt': bela!,
      'Bela/again.txt': anna!,
      'photo.jpg': new Uint8Array([255, 216, 0, 0]),
      'cut.txt': bela!.slice(0, -40),
      'inner.zip': zip({ a: anna! }),
      '../../evil.txt': 'Dear all',
      '__MACOSX/._result.txt': 'x',
    });
    expect(await told(data)).toEqual([
      ['class.zip › Anna_1_file/result.txt', 'opened'],
      ['class.zip › Bela/result.txt', 'opened'],
      ['class.zip › Bela/again.txt', 'doubled'],
      ['class.zip › photo.jpg', 'foreign'],
      ['class.zip › cut.txt', 'damaged'],
      ['class.zip › inner.zip', 'zip'],
      ['class.zip › ../../evil.txt', 'foreign'],
    ]);
  });

  it.each([
    ['an empty one', () => zip({}), ['empty']],
    ['a document of an office program', () => zip({ '[Content_Types].xml': '', a: 'b' }), ['foreign']],
    ['a locked one', () => patched(zip({ a: anna! }), 8, 0x0008_0001), ['zip-encrypted']],
    ['one packed in a way of its own', () => patched(zip({ a: anna! }), 10, 12), ['zip-damaged']],
    ['one that points out of itself', () => patched(zip({ a: anna! }), 42, 0x7fffffff), ['zip-damaged']],
    ['a bomb', () => zip({ a: new Uint8Array(ZIP_LIMITS.file + 1), b: bela! }), ['too-big', 'opened']],
    [
      'a bomb that says it is small',
      () => patched(zip({ a: new Uint8Array(ZIP_LIMITS.file + 1) }), 24, 10),
      ['too-big'],
    ],
    [
      'too many files',
      () => zip(Object.fromEntries(Array.from({ length: ZIP_LIMITS.entries + 1 }, (_, at) => [`${at}`, '']))),
      ['zip-too-big'],
    ],
  ])('%s: told', async (_, make, expected) => expect(await whys(make())).toEqual(expected));

  it('stops where all of it is too much', async () => {
    const filler = new Uint8Array(ZIP_LIMITS.file);
    const many = Array.from({ length: ZIP_LIMITS.all / ZIP_LIMITS.file }, (_, at) => [`${at}`, filler]);
    const all = await whys(zip({ ...Object.fromEntries(many), last: anna! }));
    expect(all.at(-1)).toBe('zip-too-big');
    expect(new Set(all.slice(0, -1))).toEqual(new Set(['foreign']));
  });

  it('cut off anywhere is told as damaged', async () => {
    const whole = zip({ 'a.txt': anna! });
    for (let length = 4; length < whole.length; length += 97)
      expect(await whys(whole.slice(0, length)), `${length}`).toEqual(['zip-damaged']);
  });

  it('with any byte changed opens nothing but what was sealed', async () => {
    const whole = zip({ 'a.txt': anna! });
    for (let at = 4; at < whole.length; at += 61) {
      const spoilt = whole.slice();
      spoilt[at]! ^= 0xff;
      const outcomes = await whys(spoilt);
      expect(outcomes.length, `${at}`).toBeGreaterThan(0);
    }
  });
});
