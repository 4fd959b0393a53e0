/** Texts: markup, placeholders, lengths, and their order. */
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/content/library.ts';
import type { Problem } from '../../src/content/problems.ts';
import { textsOf, WHY_CHARACTERS, WHY_WORDS } from '../../src/content/words.ts';
import { baseFiles, only, problemsOf, STRUCTURE_FILES, spoilt } from './base-files.ts';

/** The problems of a locale in which a *why* or another text says something. */
async function saying(text: string, locale = 'en', field: 'say' | 'why' = 'say'): Promise<Problem[]> {
  const from = field === 'say' ? 'say: It will be fine.' : 'why: No day.';
  const file = `base/${locale}.yaml`;
  const files = spoilt(file, [from, `${field}: ${JSON.stringify(text)}`]);
  const problems = await problemsOf(only(files, ...STRUCTURE_FILES, file));
  return problems.filter((problem) => problem.file === file);
}
const codes = async (...args: Parameters<typeof saying>) => (await saying(...args)).map(({ code }) => code);

describe('a text', () => {
  it.each(['<b>now</b>', 'a < b', 'a > b', 'Tom &amp; Ann', '**now**', '[here](there)', '<br>'])(
    'with markup is refused: %s',
    async (text) => {
      expect(await codes(text)).toEqual(['markup']);
    },
  );

  it.each([
    'Tom & Ann',
    '5 * 3 * 2',
    '(here) [there]',
    '50 %',
    'Ön; „így”, «là», 您好！',
    'It’s 8:00 – 9:00',
  ])('without is taken: %s', async (text) => {
    expect(await codes(text)).toEqual([]);
  });

  it.each([
    ['{due}', []],
    ['{due} and {caller}', []],
    ['{dew}', ['dew']],
    ['{ due }', [' due ']],
    ['{}', ['']],
    ['{toString} {constructor} {__proto__}', ['toString', 'constructor', '__proto__']],
    ['{{due}}', ['{']],
    ['due}', ['{']],
    ['{due', ['{']],
    ['{dew} {due} {dew}', ['dew', 'dew']],
  ])('asks only for facts that there are: %s', async (text, names) => {
    const problems = await saying(text);
    expect(problems.map(({ code, values }) => [code, values.name])).toEqual(
      names.map((name) => ['unknown-placeholder', name]),
    );
  });

  it('is there, and not blank', async () => {
    expect(await codes('')).toEqual(['shape']);
    expect(await codes('  \n ')).toEqual(['shape']);
  });

  it('may be a fact in words, and is checked as any other', async () => {
    const problems = await problemsOf(spoilt('base/hu.yaml', ['caller: Mrs Grey', 'caller: "<i>{who}</i>"']));
    expect(problems.map(({ code, values }) => [code, values.path])).toEqual([
      ['markup', 'facts.caller'],
      ['unknown-placeholder', 'facts.caller'],
    ]);
  });

  it.each([
    '{ money: 39.98, currency: GBP }',
    '{ number: 12 }',
    '{ day: -3, style: on-weekday }',
    '{ workday: 2 }',
    '{ time: "08:00" }',
    'on Monday',
  ])('may be a value to be formatted: %s', async (value) => {
    expect(await problemsOf(spoilt('base/fr.yaml', ['{ day: 3, style: on }', value]))).toEqual([]);
  });

  it.each([
    '{ money: 39.98 }',
    '{ money: 1, currency: pounds }',
    '{ day: 1.5 }',
    '{ time: "25:00" }',
    '{ day: 1, style: long }',
    '12',
  ])('may not be a value that nothing can be made of: %s', async (value) => {
    const problems = await problemsOf(spoilt('base/fr.yaml', ['{ day: 3, style: on }', value]));
    expect(problems).toMatchObject([{ code: 'shape', line: 6 }]);
    expect(problems[0]!.values.path).toMatch(/^facts\.due(\.\w+)?$/);
  });
});

const repeat = (word: string, times: number) => Array.from({ length: times }, () => word).join(' ');

describe('a why', () => {
  it.each([
    ['en', repeat('word', WHY_WORDS), []],
    ['en', repeat('word', WHY_WORDS + 1), ['too-long']],
    ['en', `${repeat('word –', WHY_WORDS)}`, []],
    ['fr', `${repeat('mot', WHY_WORDS)}\u202f! \u00ab\u00a0\u00bb`, []],
    ['hu', `  ${repeat('szó', WHY_WORDS)}  `, []],
    ['lt', repeat('žodis', WHY_WORDS + 1), ['too-long']],
    ['zh-Hans', '好'.repeat(WHY_CHARACTERS), []],
    ['zh-Hans', '好'.repeat(WHY_CHARACTERS + 1), ['too-long']],
  ])('is short in %s: %s', async (locale, text, wanted) => {
    expect(await codes(text, locale, 'why')).toEqual(wanted);
  });

  it('alone is: other texts may be longer', async () => {
    expect(await codes(repeat('word', WHY_WORDS + 5))).toEqual([]);
  });
});

describe('compiled words', () => {
  it('stand in the order of the structure, whatever theirs was', async () => {
    const files = baseFiles();
    const [head, moments] = files['base/en.yaml']!.split('moments:\n') as [string, string];
    const blocks = moments.split(/^(?= {2}\S)/m).reverse();
    files['base/en.yaml'] = `${head}moments:\n${blocks.join('')}`;
    const { entries, problems } = await readLibrary(files);
    expect(problems).toEqual([]);
    const { words, scenario } = entries[0]!;
    expect(words.en).toEqual(words.fr);
    expect(words.en!.moments).toHaveLength(scenario.moments.length);
    expect(words.en!.moments[1]).toEqual({
      lines: ['It has not worked for three days, {caller} here.'],
      choices: [
        ['I am sorry.', 'Well then.', 'Takes it seriously.'],
        ['And your number?', '', 'Passes over it.'],
      ],
    });
    expect(words.en!.record).toEqual([{ label: 'Name', decoys: ['Mrs Green', 'Mr Grey'] }]);
    expect(words.en!.outcomes.map(({ title }) => title)).toEqual([
      'Solved',
      'Passed on',
      'Gone',
      'Cut off',
      'Missed',
    ]);
    expect(words.en!.facts.due).toEqual({ day: 3, style: 'on' });
  });

  it('are found as texts with their paths', () => {
    const tree = { a: 'x', b: { c: ['y', { d: 'z' }] }, e: 1, f: null };
    expect([...textsOf(tree, ['t'])]).toEqual([
      [['t', 'a'], 'x'],
      [['t', 'b', 'c', '0'], 'y'],
      [['t', 'b', 'c', '1', 'd'], 'z'],
    ]);
  });
});
