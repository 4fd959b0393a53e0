/** The template as an author gets it: one structure, with comments in the language of the page. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { readHandbook } from '../../src/content/handbook.ts';
import { LOCALES, type Locale } from '../../src/content/locales.ts';
import { readPack } from '../../src/content/pack.ts';
import { loadTexts, speak } from '../../src/i18n/index.ts';
import { fromTemplate } from '../../src/studio/new-pack.ts';
import { toMend } from '../../src/studio/say-problem.ts';

vi.setConfig({ testTimeout: 60_000 });

const TEMPLATE = readFileSync('src/studio/template/scenario.yaml', 'utf8');
const NAMES = [...TEMPLATE.matchAll(/#~ (\S+)$/gm)].map(([, name]) => name!);

const notesIn = (locale: Locale): Readonly<Record<string, string>> =>
  parse(readFileSync(`src/i18n/locales/${locale}/studio.yaml`, 'utf8')).studio.template;

const commentsOf = (text: string): string[] =>
  [...text.matchAll(/(?:^| )# (.*)$/gm)].map(([, comment]) => comment!);

const english = notesIn('en');

describe.each(LOCALES)('the template in %s', (locale) => {
  let files: Readonly<Record<string, string>>;
  let structure: string;
  beforeAll(async () => {
    await speak(locale);
    await loadTexts('studio');
    files = await fromTemplate(locale, new Set(['left-umbrella']));
    structure = files['left-umbrella-2/scenario.yaml']!;
  });
  afterAll(() => speak('en'));

  it('has the words of the page and the English ones', () => {
    const words = [...new Set(['scenario', locale, 'en'])].map((name) => `left-umbrella-2/${name}.yaml`);
    expect(Object.keys(files).sort()).toEqual(words.sort());
  });

  it('is the same call in every language', () => {
    expect(parse(structure)).toEqual({ ...parse(TEMPLATE), id: 'left-umbrella-2' });
    const bare = (text: string) => text.replace(/#.*$/gm, '#');
    expect(bare(structure)).toBe(bare(TEMPLATE).replace('id: left-umbrella', 'id: left-umbrella-2'));
  });

  it('has every comment, in its own language and on one line', () => {
    const notes = notesIn(locale);
    expect(structure).not.toContain('#~');
    expect(commentsOf(structure)).toEqual(NAMES.map((name) => notes[name]));
    expect(Object.keys(notes).sort()).toEqual([...NAMES].sort());
    for (const [name, note] of Object.entries(notes)) {
      expect(note).toMatch(/^\S.*\S$/u);
      if (locale !== 'en') expect(note).not.toBe(english[name]);
    }
  });

  it('lints clean', async () => {
    const handbook = readHandbook('', readFileSync('scenarios/handbook/handbook.yaml', 'utf8'), []);
    const courtesy = parse(readFileSync('scenarios/courtesy.yaml', 'utf8'));
    const { entries, problems } = await readPack(files, handbook!, { courtesy });
    expect(entries).toHaveLength(1);
    expect(toMend(problems)).toEqual([]);
  });
});
