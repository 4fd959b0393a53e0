/** What keeps a file from being read, told in the language of the page, whatever the library says in English. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ErrorCode, parse } from 'yaml';
import { LOCALES, type Locale } from '../../src/content/locales.ts';
import type { Problem } from '../../src/content/problems.ts';
import { scenarioSchema } from '../../src/content/structure-schema.ts';
import { readSource } from '../../src/content/yaml-source.ts';
import { loadTexts, speak } from '../../src/i18n/index.ts';
import { sayProblem } from '../../src/studio/say-problem.ts';

/** Every code that the library has, and the text that says it: one that is added there is asked for here. */
const TEXT_OF: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'bad-alias',
  BAD_ALIAS: 'bad-alias',
  BAD_COLLECTION_TYPE: 'bad-alias',
  BAD_DIRECTIVE: 'bad-directive',
  BAD_DQ_ESCAPE: 'bad-dq-escape',
  BAD_INDENT: 'bad-indent',
  BAD_PROP_ORDER: 'bad-alias',
  BAD_SCALAR_START: 'bad-scalar-start',
  BLOCK_AS_IMPLICIT_KEY: 'block-as-implicit-key',
  BLOCK_IN_FLOW: 'block-in-flow',
  DUPLICATE_KEY: 'duplicate-key',
  IMPOSSIBLE: 'unknown',
  KEY_OVER_1024_CHARS: 'multiline-implicit-key',
  MISSING_CHAR: 'missing-char',
  MULTILINE_IMPLICIT_KEY: 'multiline-implicit-key',
  MULTIPLE_ANCHORS: 'bad-alias',
  MULTIPLE_DOCS: 'multiple-docs',
  MULTIPLE_TAGS: 'bad-alias',
  NON_STRING_KEY: 'unknown',
  RESOURCE_EXHAUSTION: 'resource-exhaustion',
  TAB_AS_INDENT: 'tab-as-indent',
  TAG_RESOLVE_FAILED: 'bad-alias',
  UNEXPECTED_TOKEN: 'unexpected-token',
};

const BROKEN = [
  ['a:\n\tb: 1', 'tab-as-indent'],
  ['a:\n  b: 1\n c: 2', 'bad-indent'],
  ['t: He said: come', 'block-as-implicit-key'],
  ['a:1\nb: 2', 'multiline-implicit-key'],
  [`${'x'.repeat(1100)}: 1`, 'multiline-implicit-key'],
  ['t: "abc', 'unclosed-quote'],
  ['a: [b, c\nd: 1', 'unclosed-bracket'],
  ['t: "abc"#note', 'missing-blank'],
  ['a: 1\nb\nc: 3', 'missing-char'],
  ['t: "he said "yes" to"', 'unexpected-token'],
  ['t: {{caller}} $t(studio.title) ]', 'unexpected-token'],
  ['t: @home', 'bad-scalar-start'],
  ['t: "C:\\data"', 'bad-dq-escape'],
  ['a: { b: 1 c: 2 }', 'block-in-flow'],
  ['a: 1\na: 3', 'duplicate-key'],
  ['a: 1\n---\nb: 2', 'multiple-docs'],
  ['%TAG x\n---\na: 1', 'bad-directive'],
  ['t: & more', 'bad-alias'],
  ['t: *important*', 'unresolved-alias'],
  [`a: &a [x, x]\nb: [${Array.from({ length: 60 }, () => '*a').join(', ')}]`, 'resource-exhaustion'],
] as const;

const TAB: Readonly<Record<Locale, string>> = {
  en: 'A tab stands at the beginning of this line.',
  hu: 'Ennek a sornak az elején tabulátor áll.',
  fr: 'Cette ligne commence par une tabulation.',
  lt: 'Eilutės pradžioje yra tabuliatoriaus ženklas.',
  'zh-Hans': '这一行开头有制表符（Tab）。',
};

const textsOf = (locale: Locale): Readonly<Record<string, string>> =>
  parse(readFileSync(`src/i18n/locales/${locale}/studio.yaml`, 'utf8')).studio['yaml-errors'];

function first(text: string): Problem {
  const problems: Problem[] = [];
  readSource('a/scenario.yaml', text, scenarioSchema, problems);
  return problems[0]!;
}

const problem = (values: Problem['values'], line = 7): Problem => ({
  code: 'yaml',
  file: 'a/scenario.yaml',
  line,
  values,
});

const english = textsOf('en');

describe.each(LOCALES)('%s', (locale) => {
  beforeAll(async () => {
    await speak(locale);
    await loadTexts('problems', 'studio');
  });
  afterAll(() => speak('en'));

  const texts = textsOf(locale);

  it.each(BROKEN)('says what is wrong with %j', (text, key) => {
    const broken = first(text);
    const said = sayProblem(broken);
    expect(said).toBe(texts[key]!.replaceAll('{{near}}', () => String(broken.values.near)));
    expect(said).not.toContain(String(broken.values.message));
    if (locale !== 'en') expect(texts[key]).not.toBe(english[key]);
  });

  it.each(Object.entries(TEXT_OF))('has a text for %s', (reason, key) => {
    const said = sayProblem(problem({ message: 'Unlikely', reason, near: 'here' }));
    const place = said.includes('a/scenario.yaml');
    expect(texts[key]).toBeDefined();
    expect(place).toBe(key === 'unknown');
    if (!place) expect(said).toBe(texts[key]!.replaceAll('{{near}}', 'here'));
    expect(said).not.toMatch(/\{\{|Unlikely/);
  });

  it('says of what it does not know where it is, and that it is no YAML', () => {
    for (const values of [{ message: 'Oh' }, { message: 'Oh', reason: 'NEW_ONE' }]) {
      expect(sayProblem(problem(values))).toMatch(/YAML.*a\/scenario\.yaml.*7/);
      expect(sayProblem(problem(values, 0))).toMatch(/YAML.*a\/scenario\.yaml\D*$/);
    }
  });

  it('says it in its own words', () => {
    expect(sayProblem(first('a:\n\tb: 1'))).toContain(TAB[locale]);
  });
});
