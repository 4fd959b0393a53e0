/** Files as a page gets them: chosen one by one, as a zip, or dropped with the folder they lie in. */
import { describe, expect, it } from 'vitest';
import { fromDrop, fromFiles } from '../../src/studio/files/from-page.ts';
import { gather } from '../../src/studio/files/gather.ts';
import { LIMITS } from '../../src/studio/files/limits.ts';
import { zip } from './zips.ts';

const file = (name: string, content: BlobPart = 'id: a'): File => new File([content], name);

/** An entry of a dropped folder, as browsers hand it out: a few at a time, then none. */
const entryOf = (
  name: string,
  path: string,
  content: Readonly<Record<string, unknown>> | string,
): unknown => {
  const fullPath = `${path}/${name}`;
  if (typeof content === 'string') {
    return {
      isFile: true,
      isDirectory: false,
      name,
      fullPath,
      file: (done: (it: File) => void) => done(file(name, content)),
    };
  }
  const children = Object.entries(content).map(([child, inside]) =>
    entryOf(child, fullPath, inside as string),
  );
  return {
    isFile: false,
    isDirectory: true,
    name,
    fullPath,
    createReader: () => {
      const left = [...children];
      return { readEntries: (done: (some: unknown[]) => void) => done(left.splice(0, 2)) };
    },
  };
};
const dropOf = (entries: readonly unknown[], files: readonly File[] = []) =>
  ({ items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })), files }) as unknown as DataTransfer;

describe('files', () => {
  it('of a zip are taken out of it, whatever it is called', async () => {
    const data = zip({ 'a/scenario.yaml': 'id: a' }) as BlobPart;
    const { files } = await gather(await fromFiles([file('pack.bin', data)]));
    expect(files).toEqual({ 'a/scenario.yaml': 'id: a' });
  });

  it('that only call themselves a zip are told as damaged', async () => {
    await expect(fromFiles([file('pack.zip', 'no')])).rejects.toMatchObject({ code: 'zip-damaged' });
  });

  it('that are too large are not read', async () => {
    const { problems } = await gather(await fromFiles([file('scenario.yaml', 'x'.repeat(LIMITS.file + 1))]));
    expect(problems.map(({ code }) => code)).toContain('file-too-large');
  });

  it('that are dropped with their folder are all found, however deep and however many', async () => {
    const inside = {
      'scenario.yaml': 'id: a',
      'en.yaml': 'e',
      'hu.yaml': 'h',
      'fr.yaml': 'f',
      'lt.yaml': 'l',
    };
    const raw = await fromDrop(dropOf([entryOf('pack', '', { a: inside, b: inside })]));
    expect(raw.map(({ path }) => path)).toContain('pack/b/lt.yaml');
    const { files, problems } = await gather(raw);
    expect(Object.keys(files)).toHaveLength(10);
    expect([files['a/hu.yaml'], problems]).toEqual(['h', []]);
  });

  it('that are dropped one by one belong to one call', async () => {
    const files = [file('scenario.yaml', 'id: hat'), file('en.yaml', 'x')];
    const raw = await fromDrop(
      dropOf(
        files.map((one) => entryOf(one.name, '', 'x')),
        files,
      ),
    );
    expect(Object.keys((await gather(raw)).files)).toEqual(['hat/scenario.yaml', 'hat/en.yaml']);
  });
});
