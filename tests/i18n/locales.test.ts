/** The interface in every language: the same keys, the same values, all the plural forms a language has, nothing left in English. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LOCALES, type Locale } from '../../src/content/locales.ts';
import { textsOf } from '../../src/content/words.ts';

import { PARTS } from '../../src/i18n/index.ts';

const FILES = ['ui', ...PARTS] as const;
const PLURAL = /_(zero|one|two|few|many|other)$/;

const read = (locale: Locale, file: string): Map<string, string> =>
  new Map(
    [...textsOf(parse(readFileSync(`src/i18n/locales/${locale}/${file}.yaml`, 'utf8')), [])]
      .map(([path, text]) => [path.join('.'), text] as const)
      .filter(([key]) => !key.startsWith('calendar.')),
  );

const stems = (texts: Map<string, string>): string[] =>
  [...new Set([...texts.keys()].map((key) => key.replace(PLURAL, '')))].sort();

const values = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)[^}]*\}\}/g)].map(([, name]) => name!).sort();

describe.each(LOCALES)('%s', (locale) => {
  it.each(FILES)('%s has the keys of the English and no others', (file) => {
    expect(existsSync(`src/i18n/locales/${locale}/${file}.yaml`)).toBe(true);
    expect(stems(read(locale, file))).toEqual(stems(read('en', file)));
  });

  it.each(FILES)('%s has every plural form of the language', (file) => {
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const texts = read(locale, file);
    for (const key of [...texts.keys()].filter((name) => PLURAL.test(name))) {
      const stem = key.replace(PLURAL, '');
      expect(
        categories.filter((category) => !texts.has(`${stem}_${category}`)),
        stem,
      ).toEqual([]);
    }
  });

  it.each(FILES)('%s fills in what the English fills in', (file) => {
    const english = read('en', file);
    for (const [key, text] of read(locale, file)) {
      const model = english.get(key) ?? english.get(key.replace(PLURAL, '_other'))!;
      const [own, wanted] = [new Set(values(text)), new Set(values(model))];
      // A form for one may say "one" instead of the number.
      if (PLURAL.test(key)) wanted.delete('count');
      expect(
        [...wanted].filter((name) => !own.has(name)),
        key,
      ).toEqual([]);
      expect(
        [...own].filter((name) => name !== 'count' && !wanted.has(name)),
        key,
      ).toEqual([]);
    }
  });

  it.skipIf(locale === 'en').each(FILES)('%s has nothing left in English', (file) => {
    const english = read('en', file);
    // Single words may be the same in two languages, and so may names; sentences are not.
    const same = [...read(locale, file)].filter(
      ([key, text]) =>
        text === english.get(key) &&
        /\p{L}{4,}.*\s.*\p{L}{4,}/u.test(text.replace(/\{\{\w+\}\}/g, '')) &&
        !/Good Call|MIT|\{\{points\}\}/.test(text),
    );
    expect(same).toEqual([]);
  });

  it('knows its calendar', () => {
    const { calendar } = parse(readFileSync(`src/i18n/locales/${locale}/ui.yaml`, 'utf8'));
    expect(calendar['on-weekday']).toHaveLength(7);
    for (const name of ['date', 'on', 'until']) {
      const patterns = [calendar[name]].flat();
      expect([1, 31]).toContain(patterns.length);
      for (const pattern of patterns) expect(pattern).toContain('{month}');
    }
  });
});
