/** Whatever stands in a file: it is read or refused, with a line, and never thrown up. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../src/content/problems.ts';
import { scenarioSchema } from '../../src/content/structure-schema.ts';
import { readSource } from '../../src/content/yaml-source.ts';
import { baseFiles, lineOf, only, problemsOf, SCENARIO, STRUCTURE_FILES, spoilt } from './base-files.ts';

vi.setConfig({ testTimeout: 60_000 });

function read(text: string): { value: unknown; problems: Problem[] } {
  const problems: Problem[] = [];
  const { value } = readSource('file.yaml', text, scenarioSchema, problems);
  return { value, problems };
}

/** Ten lists, each of nine times the one before: two thousand million entries. */
const BOMB = [
  'a: &a [x, x]',
  ...[...'bcdefghij'].map((name, index) => {
    const before = `*${'abcdefghi'[index]}`;
    return `${name}: &${name} [${Array.from({ length: 9 }, () => before).join(', ')}]`;
  }),
].join('\n');

const nested = (depth: number, line: (at: number) => string) =>
  Array.from({ length: depth }, (_, at) => line(at));

describe('a file', () => {
  it.each([
    ['nothing', '', 'shape'],
    ['a comment', '# nothing', 'shape'],
    ['a word', 'scenario', 'shape'],
    ['a list', '- a\n- b', 'shape'],
    ['a key twice', 'id: a\nid: b', 'yaml'],
    ['a quote not closed', 'id: "a', 'yaml'],
    ['a tab for a blank', 'id:\n\t- a', 'yaml'],
    ['two documents', 'id: a\n---\nid: b', 'yaml'],
    ['an alias to nowhere', 'id: *a', 'yaml'],
    ['an alias to itself', 'moments: &m { a: *m }', 'shape'],
    ['a bomb of aliases', BOMB, 'yaml'],
    ['a number for a key', '1: a', 'shape'],
    ['a list for a key', '? [a, b]\n: c', 'shape'],
    ['nothing for a key', '~: a\n: b', 'yaml'],
    ['a binary', 'id: !!binary aGVsbG8=', 'shape'],
    ['a tag of its own', 'id: !mine a', 'shape'],
    ['a merge', '<<: { id: a }', 'shape'],
    ['a prototype', '__proto__: { id: a }', 'shape'],
    ['a control character', 'id: "\u0000"', 'shape'],
    ['half a character', 'id: "\ud800"', 'shape'],
    ['lists in lists', '['.repeat(1500), 'yaml'],
    ['maps in maps', '{a: '.repeat(1500), 'yaml'],
    ['keys of keys', '? '.repeat(1500), 'yaml'],
    ['a stair of maps', nested(400, (at) => `${' '.repeat(at)}a:`).join('\n'), 'shape'],
  ])('of %s is refused', (_, text, code) => {
    const { value, problems } = read(text);
    expect(value).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set([code]));
    const lines = text.split('\n').length;
    for (const { file, line, values } of problems) {
      expect(file).toBe('file.yaml');
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(lines);
      expect(values.message).toMatch(/\w/);
    }
  });

  it('of anything at all does not throw', () => {
    const line = fc.oneof(
      fc.constantFrom(...SCENARIO.split('\n')),
      fc.string({ maxLength: 12 }),
      fc.constantFrom('- ', '? ', ': ', '&a ', '*a', '[', '{', '"', '|', '>-', '  ', '---', '!!set', '~'),
    );
    const property = fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const { value, problems } = read(lines.join('\n'));
      expect(value === undefined).toBe(problems.length > 0);
    });
    fc.assert(property, { numRuns: 150 });
  });

  it('spoilt anywhere is a library with problems, and never an exception', async () => {
    const files = only(baseFiles(), ...STRUCTURE_FILES, 'base/en.yaml');
    const rows = SCENARIO.split('\n');
    const property = fc.asyncProperty(
      fc.nat(rows.length - 1),
      fc.constantFrom('drop', 'twice', 'swap', 'indent', 'value'),
      async (at, how) => {
        const spoilt = [...rows];
        const row = rows[at]!;
        const next = rows[at + 1] ?? '';
        if (how === 'drop') spoilt.splice(at, 1);
        if (how === 'twice') spoilt.splice(at, 0, row);
        if (how === 'swap') spoilt.splice(at, 2, next, row);
        if (how === 'indent') spoilt[at] = `  ${row}`;
        if (how === 'value') spoilt[at] = row.replace(/: .*/, ': [{ a: 1 }]');
        const problems = await problemsOf({ ...files, 'base/scenario.yaml': spoilt.join('\n') });
        for (const { file, line } of problems) {
          expect(file).toMatch(/\.yaml$/);
          expect(line).toBeGreaterThanOrEqual(0);
        }
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });

  it('with Windows line ends is read as any other', async () => {
    const files = baseFiles();
    const windows = Object.entries(files).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]);
    expect(await problemsOf(Object.fromEntries(windows))).toEqual([]);
  });
});

describe('the line of a problem', () => {
  it('is that of the key, of the entry of a list, or of the nearest above that is there', async () => {
    const at = async (from: string, to: string, marker: string) => {
      const files = spoilt('base/scenario.yaml', [from, to]);
      const problems = await problemsOf(files);
      const found = problems.find(({ code }) => code === 'shape');
      expect(found?.line).toBe(lineOf(files['base/scenario.yaml']!, marker));
    };
    await at('hour: 9', 'hour: 99', 'hour: 99');
    await at('mood: -1', 'mood: -9', 'mood: -9');
    await at('- { when: [seen-log], to: close }', '- { when: [seen-log], two: close }', 'two:');
    await at('kind: solved, value: 10', 'kind: soled, value: 10', 'soled');
    await at('length: 1\n', '', 'id: base');
  });
});

describe('an empty library', () => {
  it('has the problems of a handbook that is not there, and no scenario', async () => {
    const problems = await problemsOf({});
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['handbook/handbook.yaml']));
  });
});
