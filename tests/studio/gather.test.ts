/** What is taken from a zip or a folder: nothing that leads out of it, nothing that blows up, nothing that is not a pack's. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYamlFiles } from '../../src/content/plugin.ts';
import { gather } from '../../src/studio/files/gather.ts';
import { LIMITS } from '../../src/studio/files/limits.ts';
import { PackError, type RawFile } from '../../src/studio/files/raw-file.ts';
import { zipOf } from '../../src/studio/files/to-zip.ts';
import { filesOfZip } from '../../src/studio/files/unzip.ts';
import { patched, text, twins, zip } from './zips.ts';

const raw = (files: Readonly<Record<string, string>>): RawFile[] =>
  Object.entries(files).map(([path, content]) => ({ path, bytes: () => text(content) }));
const told = async (files: readonly RawFile[]) => {
  const { files: taken, problems } = await gather(files);
  return { taken, codes: problems.map(({ code }) => code) };
};
const fault = (data: Uint8Array): string => {
  try {
    filesOfZip(data);
    return 'none';
  } catch (error) {
    if (error instanceof PackError) return error.code;
    throw error;
  }
};

const shipped = Object.fromEntries(
  Object.entries(readYamlFiles('scenarios')).filter(([path]) => /^(first-call|billing-error)\//.test(path)),
);

describe('a pack as a zip', () => {
  it('comes back as it went', async () => {
    const { files, problems } = await gather(filesOfZip(zipOf(shipped)));
    expect([files, problems]).toEqual([shipped, []]);
    expect(zipOf(files)).toEqual(zipOf(shipped));
  });

  it.each(['', 'my pack/', 'repo-main/scenarios/'])('in the folder “%s” is the same', async (root) => {
    const moved = Object.fromEntries(
      Object.entries(shipped).map(([path, content]) => [root + path, content]),
    );
    expect((await gather(filesOfZip(zip(moved)))).files).toEqual(shipped);
  });

  it('cut off anywhere is told as damaged', () => {
    const whole = zip({ 'first-call/scenario.yaml': shipped['first-call/scenario.yaml']! });
    for (let length = 0; length < whole.length; length += 37) {
      expect(fault(whole.subarray(0, length)), `${length}`).toBe('zip-damaged');
    }
  });

  it('with any byte changed is never read as something else', async () => {
    const whole = zip({ 'a/scenario.yaml': 'id: a\n', 'a/en.yaml': 'title: "Hello there, hello"\n' });
    const good = await gather(filesOfZip(whole));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const spoilt = whole.slice();
        spoilt[at]! ^= change;
        const code = fault(spoilt);
        if (code !== 'none') return;
        const { files } = await gather(filesOfZip(spoilt));
        for (const [path, content] of Object.entries(files)) {
          // A changed name may make it another file of the pack; its text is its text.
          expect(Object.values(good.files), path).toContain(content);
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe('a zip that must not be read', () => {
  const one = zip({ 'a/scenario.yaml': 'id: a\n'.repeat(30) });
  const codesOf = async (data: Uint8Array) => (await told(filesOfZip(data))).codes;

  it.each([
    ['zip-encrypted', patched(one, 8, 1)],
    ['zip-kind', patched(one, 10, 12)],
    ['link-in-zip', patched(one, 38, 0o120777 * 65536, true)],
    ['zip-damaged', patched(one, 16, 12345, true)],
    ['file-too-large', patched(one, 24, LIMITS.file + 1, true)],
  ])('%s', async (code, data) => {
    expect(await codesOf(data)).toContain(code);
  });

  it('lies about its size, and is stopped there', async () => {
    expect(await codesOf(patched(one, 24, 10, true))).toContain('too-dense');
  });

  it('is a bomb', async () => {
    const bomb = zip({ 'a/scenario.yaml': ' '.repeat(LIMITS.file) });
    expect(bomb.length).toBeLessThan(3000);
    expect(await codesOf(bomb)).toContain('too-dense');
  });

  it('is of another kind', () => {
    expect(fault(patched(one, 42, 0xffffffff, true))).toBe('zip-kind');
    expect(fault(new Uint8Array(LIMITS.zip + 1))).toBe('pack-too-large');
    const many = one.slice();
    new DataView(many.buffer).setUint16(many.length - 22 + 10, 0xffff, true);
    expect(fault(many)).toBe('zip-kind');
  });

  it('holds the same name twice, or names that some computers take for one', async () => {
    expect(await told(filesOfZip(twins('a/scenario.yaml', 'b/scenario.yaml')))).toEqual({
      taken: {},
      codes: ['twin-path'],
    });
    for (const other of ['A/scenario.yaml', 'ａ/scenario.yaml']) {
      const { taken, codes } = await told(raw({ 'a/scenario.yaml': 'id: a', [other]: 'id: b' }));
      expect([taken, codes]).toEqual([{}, ['twin-path']]);
    }
  });
});

describe('a file', () => {
  it.each([
    '../a/scenario.yaml',
    'a/../../scenario.yaml',
    '/etc/scenario.yaml',
    'C:/a/scenario.yaml',
    'c:a/scenario.yaml',
    'a\\scenario.yaml',
    '..\\a\\scenario.yaml',
    './a/scenario.yaml',
    'a/scenario.yaml\u0000.png',
    'a/\u001bscenario.yaml',
  ])('called %j is left out', async (path) => {
    const { taken, codes } = await told(raw({ [path]: 'id: a', 'b/scenario.yaml': 'id: b' }));
    expect(taken).toEqual({ 'b/scenario.yaml': 'id: b' });
    expect(codes).toEqual(['unsafe-path']);
  });

  it('that is none of a pack’s is named and left alone', async () => {
    const { files, problems } = await gather(
      raw({
        'a/scenario.yaml': 'id: a',
        'a/en.yaml': 'x',
        'a/de.yaml': 'x',
        'a/readme.md': '# hello',
        'a/more/en.yaml': 'x',
        'index.html': '<script>',
        '__MACOSX/a/scenario.yaml': 'junk',
        '.DS_Store': 'junk',
        'a/._en.yaml': 'junk',
      }),
    );
    expect(Object.keys(files)).toEqual(['a/scenario.yaml', 'a/en.yaml']);
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'ignored a/de.yaml',
      'ignored a/readme.md',
      'ignored a/more/en.yaml',
      'ignored index.html',
    ]);
  });

  it('that lies loose belongs to the id that its structure gives', async () => {
    const { taken, codes } = await told(
      raw({ 'scenario.yaml': 'x: 1\nid: left-hat # mine\n', 'en.yaml': 'y' }),
    );
    expect([taken, codes]).toEqual([
      { 'left-hat/scenario.yaml': 'x: 1\nid: left-hat # mine\n', 'left-hat/en.yaml': 'y' },
      [],
    ]);
    expect((await told(raw({ 'en.yaml': 'y' }))).codes).toEqual(['ignored']);
  });

  it('in a folder that is no id is told', async () => {
    expect((await told(raw({ 'My Call/scenario.yaml': 'id: my-call' }))).codes).toEqual(['id-mismatch']);
  });

  it('that is not text is told; marks and line ends of other systems are taken off', async () => {
    const latin = { path: 'a/en.yaml', bytes: () => Uint8Array.of(0x63, 0xe9, 0x0a) };
    const zero = { path: 'b/en.yaml', bytes: () => Uint8Array.of(0x63, 0) };
    const marked = { path: 'c/en.yaml', bytes: () => text('\ufeffa: 1\r\nb: 2\r') };
    const gone = {
      path: 'd/en.yaml',
      bytes: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
    };
    const { taken, codes } = await told([latin, zero, marked, gone]);
    expect(codes).toEqual(['not-text', 'not-text', 'not-readable']);
    expect(taken).toEqual({ 'c/en.yaml': 'a: 1\nb: 2\n' });
  });

  it('among too many, too deep or too large is not read', async () => {
    const many = Array.from(
      { length: LIMITS.entries + 1 },
      (_, index) => [`a${index}/en.yaml`, 'x'] as const,
    );
    expect((await told(raw(Object.fromEntries(many)))).codes).toEqual(['too-many-files']);
    expect((await told(raw(Object.fromEntries(many.slice(0, LIMITS.files + 1))))).codes).toEqual([
      'too-many-files',
    ]);
    expect((await told(raw({ [`${'a/'.repeat(LIMITS.depth)}scenario.yaml`]: 'x' }))).codes).toEqual([
      'too-deep',
    ]);
    const large = { path: 'a/en.yaml', bytes: () => new Uint8Array(LIMITS.file + 1) };
    expect((await told([large])).codes).toEqual(['file-too-large']);
  });

  it('of any name whatever never leads out of the pack', async () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '', 'a', 'scenario.yaml', 'en.yaml', 'C:', '~'),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(part, { maxLength: 4 }), { maxLength: 6 }), async (paths) => {
        const { files } = await gather(
          paths.map((path) => ({ path: path.join('/'), bytes: () => text('id: a') })),
        );
        for (const path of Object.keys(files)) {
          expect(path).toMatch(/^[a-z][a-z0-9-]*\/(scenario|en|hu|fr|lt|zh-Hans)\.yaml$/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
