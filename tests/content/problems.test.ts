/** Every problem there can be with a library: found, with its file, its line and its values. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { PACK_CODES, PROBLEM_CODES, type ProblemCode } from '../../src/content/problems.ts';
import { baseFiles, lineOf, problemsOf, SCENARIO, spoilt } from './base-files.ts';
import { CASES } from './problem-cases.ts';

vi.setConfig({ testTimeout: 60_000 });

const EN = 'base/en.yaml';

const BIAS: readonly ProblemCode[] = ['bias-strategy', 'bias-longest', 'bias-length']; // in bias.test.ts

const messages = parse(
  readFileSync(new URL('../../src/i18n/locales/en/problems.yaml', import.meta.url), 'utf8'),
) as Record<string, string>;

describe('the base library', () => {
  it('has no problem', async () => {
    expect(await problemsOf(baseFiles())).toEqual([]);
  });
});

describe('a problem', () => {
  it.each(CASES)('$code: $what', async ({ code, files, file, at, values, also = [] }) => {
    const problems = await problemsOf(files);
    const found = problems.filter((problem) => problem.code === code);
    const line = at === undefined ? 0 : lineOf(files[file!]!, at);
    expect(found).toContainEqual({ code, file, line, values: expect.objectContaining(values!) });
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set([code, ...also]));
    for (const problem of problems) {
      const wanted = Array.from(messages[problem.code]!.matchAll(/\{\{(\w+)\}\}/g), ([, name]) => name!);
      expect(Object.keys(problem.values)).toEqual(expect.arrayContaining(wanted));
    }
  });

  it('of every kind is tried here, and has its sentence', () => {
    expect(new Set([...CASES.map(({ code }) => code), ...BIAS])).toEqual(new Set(PROBLEM_CODES));
    // What can be wrong with a pack is tried in tests/content/pack.test.ts and tests/studio.
    expect(Object.keys(messages).sort()).toEqual([...PROBLEM_CODES, ...PACK_CODES].sort());
  });

  it('is counted for every text of a section that is missing or left over', async () => {
    for (const section of ['facts', 'labels', 'decoys', 'questions', 'look-ups', 'desks', 'outcomes']) {
      const files = baseFiles();
      files[EN] = files[EN]!.replace(new RegExp(`(^${section}:[^a-z]*)[a-z-]+:`, 'm'), '$1other:');
      const problems = await problemsOf(files);
      expect(problems.map(({ code, values }) => [code, String(values.path).split('.')[0]]).sort()).toEqual([
        ['extra-text', section],
        ['missing-text', section],
      ]);
    }
  });

  it('of a reply is a reply that is missing or left over', async () => {
    const missing = await problemsOf(spoilt(EN, ['reply: Well then., ', '']));
    expect(missing).toMatchObject([
      { code: 'missing-text', values: { name: 'moments.story.choices.sorry.reply' } },
    ]);
    const extra = await problemsOf(spoilt(EN, ['And your number?,', 'And your number?, reply: What?,']));
    expect(extra).toMatchObject([{ code: 'extra-text', values: { path: 'moments.story.choices.on.reply' } }]);
  });

  it('of a folder with another’s id is looked for in its own words', async () => {
    const files = baseFiles();
    files['copy/scenario.yaml'] = SCENARIO;
    const problems = await problemsOf(files);
    expect(problems.filter(({ code }) => code === 'missing-locale').map(({ file }) => file)).toEqual(
      ['en', 'hu', 'fr', 'lt', 'zh-Hans'].map((locale) => `copy/${locale}.yaml`),
    );
  });
});
