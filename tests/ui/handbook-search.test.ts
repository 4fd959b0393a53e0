import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Handbook, HandbookWords } from '../../src/content/handbook.ts';
import { LOCALES, type Locale } from '../../src/content/locales.ts';
import {
  countRules,
  findRules,
  fold,
  indexRules,
  principleOf,
  ruleOf,
  sourceNames,
} from '../../src/ui/handbook/search.ts';

const read = <T>(name: string): T => parse(readFileSync(`scenarios/handbook/${name}.yaml`, 'utf8')) as T;
const handbook = read<Handbook>('handbook');
const wordsOf = (locale: Locale) => read<HandbookWords>(locale);
const indices = new Map(LOCALES.map((locale) => [locale, indexRules(handbook, wordsOf(locale))]));
const idsOf = (locale: Locale, query: string, channel = '') =>
  findRules(handbook, indices.get(locale)!, query, channel).flatMap(({ rules }) => rules.map(({ id }) => id));

describe('fold', () => {
  it('sees no difference of capitals, accents, ligatures and widths', () => {
    expect(fold('ŐRÜLT Éclairé žąsų Œuvre don’t ＡＢＣ')).toBe("orult eclaire zasu oeuvre don't abc");
    expect(fold('请稍等')).toBe('请稍等');
  });
});

describe('findRules', () => {
  it('shows everything where nothing is asked', () => {
    for (const locale of LOCALES) expect(idsOf(locale, '  ')).toHaveLength(84);
  });

  it('finds each rule by each of its texts, without accents and in capitals', () => {
    for (const locale of LOCALES) {
      const { rules } = wordsOf(locale);
      for (const [id, { name, good }] of Object.entries(rules)) {
        expect(idsOf(locale, fold(name).toUpperCase())).toContain(id);
        expect(idsOf(locale, good)).toContain(id);
      }
    }
  });

  it('wants all words, in any order', () => {
    const both = idsOf('en', 'promptly phone');
    expect(both).toContain('courtesy.answer-promptly');
    expect(idsOf('en', 'phone PROMPTLY')).toEqual(both);
    expect(idsOf('en', 'promptly phone zebra')).toEqual([]);
  });

  it('finds rules by the section they come from, and not by the titles of the documents', () => {
    expect(idsOf('en', 'forms of address')).toContain('courtesy.address');
    expect(idsOf('en', 'in Hungarian')).toEqual([]);
    expect(sourceNames(wordsOf('en'), 'K.code-4')).toEqual({
      document: 'Code of Conduct for Customer Service Staff (in Chinese)',
      section: 'Ten-point service code, item 4',
    });
  });

  it('keeps to a channel, with the rules that hold in all', () => {
    const phone = idsOf('en', '', 'ph');
    expect(phone).toContain('courtesy.answer-promptly');
    expect(phone).toContain('courtesy.farewell');
    expect(idsOf('en', '', 'em')).not.toContain('courtesy.answer-promptly');
  });

  it('groups by principle and counts', () => {
    const found = findRules(handbook, indexRules(handbook, wordsOf('en')), '', '');
    expect(found).toHaveLength(17);
    expect(countRules(found)).toBe(84);
  });
});

describe('an address', () => {
  it('opens the page of a principle or of a rule, and the first for anything else', () => {
    expect(principleOf(handbook, 'honesty')).toBe('honesty');
    expect(principleOf(handbook, 'honesty.no-lies')).toBe('honesty');
    expect(principleOf(handbook, undefined)).toBe('courtesy');
    expect(principleOf(handbook, 'nonsense')).toBe('courtesy');
    expect(ruleOf(handbook, 'honesty.no-lies')?.id).toBe('honesty.no-lies');
    expect(ruleOf(handbook, 'honesty')).toBeUndefined();
  });
});
