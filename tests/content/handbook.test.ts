/** The handbook as it is shipped: complete, in five languages, in step with the rules of the game. */

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Handbook,
  type HandbookWords,
  readHandbook,
  readHandbookWords,
  ruleIds,
} from '../../src/content/handbook.ts';
import { LOCALES, type Locale } from '../../src/content/locales.ts';
import type { Problem } from '../../src/content/problems.ts';
import { sectionName } from '../../src/content/section-name.ts';
import { textsOf } from '../../src/content/words.ts';
import { CRITICAL_RULES, ENGINE_RULES } from '../../src/core/engine-rules.ts';
import { principleOf } from '../../src/core/scoring.ts';

const read = (name: string) =>
  readFileSync(new URL(`../../scenarios/handbook/${name}.yaml`, import.meta.url), 'utf8');

const problems: Problem[] = [];
const handbook = readHandbook('handbook/handbook.yaml', read('handbook'), problems) as Handbook;
const rules = handbook.principles.flatMap((principle) => principle.rules);
const words = Object.fromEntries(
  LOCALES.map((locale) => [
    locale,
    readHandbookWords(handbook, `handbook/${locale}.yaml`, read(locale), problems),
  ]),
) as Record<Locale, HandbookWords>;

describe('the handbook', () => {
  it('has no problem in any language', () => {
    expect(problems).toEqual([]);
  });

  it('has 17 principles and 84 rules, each once and under its own principle', () => {
    expect(handbook.principles).toHaveLength(17);
    expect(rules).toHaveLength(84);
    expect(new Set(handbook.principles.map(({ id }) => id)).size).toBe(17);
    expect(ruleIds(handbook).size).toBe(84);
    for (const principle of handbook.principles) {
      for (const { id } of principle.rules) expect(principleOf(id)).toBe(principle.id);
    }
  });

  it('calls the same rules critical as the game', () => {
    expect(new Set(rules.filter(({ critical }) => critical).map(({ id }) => id))).toEqual(CRITICAL_RULES);
  });

  it('holds every rule that the engine checks', () => {
    expect(ENGINE_RULES.map(({ rule }) => rule).filter((id) => !ruleIds(handbook).has(id))).toEqual([]);
  });

  it('names channels and sources for every rule', () => {
    const known = ['all', 'ph', 'vm', 'ip', 'lt', 'em', 'ch', 'in'];
    for (const { id, channels, sources } of rules) {
      expect([id, channels.filter((channel) => !known.includes(channel))]).toEqual([id, []]);
      expect([id, channels.length > 0]).toEqual([id, true]);
      for (const source of sources) expect(source).toMatch(/^[ENCPK]\.[a-z0-9-]+$/);
    }
  });

  it.each(LOCALES)('says every principle and rule in %s, all texts whole', (locale) => {
    expect(Object.keys(words[locale].principles).sort()).toEqual(
      handbook.principles.map(({ id }) => id).sort(),
    );
    expect(Object.keys(words[locale].rules).sort()).toEqual(rules.map(({ id }) => id).sort());
    for (const [path, text] of textsOf(words[locale], [])) {
      expect([path, text.trim()]).toEqual([path, text]);
      expect([path, /[<>]|\*\*|TODO|\{(?!n\})/.test(text)]).toEqual([path, false]);
    }
  });

  it.each(LOCALES)('names every source and its section in %s', (locale) => {
    for (const source of new Set(rules.flatMap(({ sources }) => sources))) {
      const name = sectionName(words[locale], source);
      expect([source, name !== undefined && !name.includes('{n}')]).toEqual([source, true]);
      expect(words[locale].documents[source[0]!]).toBeDefined();
    }
  });

  it('says the good and the bad of a rule in different words, and no two rules in the same', () => {
    for (const locale of LOCALES) {
      const entries = Object.entries(words[locale].rules);
      for (const [id, { good, bad, name, about }] of entries) {
        expect([id, new Set([good, bad, name, about]).size]).toEqual([id, 4]);
      }
      for (const field of ['name', 'about', 'good', 'bad'] as const) {
        const texts = entries.map(([, rule]) => rule[field]);
        expect([locale, field, texts.filter((text, at) => texts.indexOf(text) !== at)]).toEqual([
          locale,
          field,
          [],
        ]);
      }
    }
  });

  it('is written in each language: no text is the same in two', () => {
    const same: string[] = [];
    for (const { id } of rules) {
      for (const field of ['name', 'about', 'good', 'bad'] as const) {
        const texts = LOCALES.map((locale) => words[locale].rules[id]![field]);
        if (new Set(texts).size < LOCALES.length) same.push(`${id}.${field}`);
      }
    }
    for (const { id } of handbook.principles) {
      if (new Set(LOCALES.map((locale) => words[locale].principles[id]!.about)).size < LOCALES.length)
        same.push(id);
    }
    expect(same).toEqual([]);
  });

  it('is written in Chinese characters in Chinese, and in none elsewhere', () => {
    for (const locale of LOCALES) {
      for (const { about, good, bad } of Object.values(words[locale].rules)) {
        for (const text of [about, good, bad])
          expect(/\p{Script=Han}/u.test(text)).toBe(locale === 'zh-Hans');
      }
    }
  });
});

/** The list that the handbook was made from lies beside the repository, where there is one. */
const list = new URL('../../../shared/rules.md', import.meta.url);

describe.skipIf(!existsSync(list))('the list of rules', () => {
  it('is the handbook’s, rule by rule', () => {
    const ids = Array.from(
      readFileSync(list, 'utf8').matchAll(/^\| ([a-z-]+\.[a-z0-9-]+) \|/gm),
      ([, id]) => id,
    );
    expect(rules.map(({ id }) => id).sort()).toEqual(ids.sort());
  });
});

describe('a section', () => {
  const named = (sections: Record<string, string>) => ({ sections }) as unknown as HandbookWords;

  it.each([
    [{ 'K.code-4': 'Code 4', 'K.code-n': 'Code {n}' }, 'K.code-4', 'Code 4'],
    [{ 'K.code-n': 'Code {n}' }, 'K.code-12', 'Code 12'],
    [{ 'N.n': 'Principle {n}' }, 'N.3', 'Principle 3'],
    [{ 'K.code-n': 'Code {n}' }, 'K.code', undefined],
    [{ 'K.code-n': 'Code {n}' }, 'K.grounds-2', undefined],
  ])('%j names %s %s', (sections, source, name) => {
    expect(sectionName(named(sections), source)).toBe(name);
  });
});
