/** Packs: read as the library is, taken as far as they stand, and brought into the catalogue beside it. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import {
  addPack,
  loadScenario,
  loadWords,
  onPacks,
  packOf,
  removePack,
} from '../../src/content/catalogue.ts';
import type { Handbook } from '../../src/content/handbook.ts';
import { readLibrary } from '../../src/content/library.ts';
import { loadTitles, scenarioHeads, scenarios } from '../../src/content/listing.ts';
import { MOST_TEXT, readPack } from '../../src/content/pack.ts';
import { reportOf, WAY_SEED } from '../../src/content/pack-report.ts';
import { readYamlFiles } from '../../src/content/plugin.ts';
import { isAdvice, type Problem } from '../../src/content/problems.ts';
import { begin, step } from '../../src/core/step.ts';
import { baseFiles, SCENARIO } from './base-files.ts';

vi.setConfig({ testTimeout: 60_000 });

const shipped = readYamlFiles('scenarios');
const library = await readLibrary(shipped);
const handbook = library.handbook!;
const courtesy = parse(readFileSync('scenarios/courtesy.yaml', 'utf8')) as Record<string, string[]>;

const only = (id: string, files: Readonly<Record<string, string>> = shipped) =>
  Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith(`${id}/`)));

/** The tiny library's only scenario, as a pack, with a handbook that knows its rules. */
const base = () => only('base', baseFiles());
const baseBook = parse(baseFiles()['handbook/handbook.yaml']!) as Handbook;
const errors = (problems: readonly Problem[]) => problems.filter((problem) => !isAdvice(problem));
const codes = (problems: readonly Problem[]) => problems.map(({ code }) => code);

describe('a pack', () => {
  it.each(library.entries.map((entry) => [entry.scenario.id, entry] as const))(
    'of the built-in %s is what the library makes of it',
    async (id, { scenario, words }) => {
      const pack = await readPack(only(id), handbook);
      expect(pack.problems).toEqual([]);
      expect(pack.entries.map((entry) => entry.scenario)).toEqual([scenario]);
      expect(pack.entries[0]!.words).toEqual(words);
      expect(pack.entries[0]!.head).toEqual(scenarios.find((head) => head.id === id));
    },
  );

  it('may lack languages', async () => {
    const { 'base/hu.yaml': _, 'base/fr.yaml': __, ...files } = base();
    const { entries, problems } = await readPack(files, baseBook);
    expect(Object.keys(entries[0]!.words).sort()).toEqual(['en', 'lt', 'zh-Hans']);
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ['missing-locale', 'base/hu.yaml'],
      ['missing-locale', 'base/fr.yaml'],
    ]);
  });

  it('leaves out a language that is broken, and says where', async () => {
    const files = base();
    files['base/en.yaml'] = files['base/en.yaml']!.replace(
      /^title: .*$/m,
      'title: "<img src=x onerror=alert(1)>"',
    );
    const { entries, problems } = await readPack(files, baseBook);
    expect(entries[0]!.words.en).toBeUndefined();
    expect(errors(problems)).toMatchObject([{ code: 'markup', file: 'base/en.yaml', line: 1 }]);
  });

  it('without a language that stands is left out', async () => {
    const { entries, problems } = await readPack({ 'base/scenario.yaml': SCENARIO }, baseBook);
    expect(entries).toEqual([]);
    expect(codes(errors(problems))).toEqual(['no-words']);
  });

  it('keeps what stands when something else does not', async () => {
    const broken = SCENARIO.replace('id: base', 'id: broken').replace('to: story', 'to: stori');
    const files = { ...base(), 'broken/scenario.yaml': broken, 'notes/en.yaml': 'a: b' };
    const { entries, problems } = await readPack(files, baseBook);
    expect(entries.map(({ head }) => head.id)).toEqual(['base']);
    const line = broken.split('\n').findIndex((text) => text.includes('stori')) + 1;
    expect(errors(problems)).toMatchObject([{ code: 'unknown-moment', file: 'broken/scenario.yaml', line }]);
  });

  it('tells what is only advice, and can be played all the same', async () => {
    const files = base();
    files['base/scenario.yaml'] = SCENARIO.replace('intro: true\n', '');
    const { entries, problems } = await readPack(files, baseBook, { courtesy });
    expect(entries).toHaveLength(1);
    expect(codes(problems)).toContain('moment-count');
    expect(errors(problems)).toEqual([]);
  });

  it('must not take an id that is taken', async () => {
    const { entries, problems } = await readPack(base(), baseBook, { taken: ['base'] });
    expect([entries, codes(problems)]).toEqual([[], ['id-taken']]);
  });

  it('with nothing in it says so', async () => {
    for (const files of [{}, { 'base/en.yaml': 'title: x' }]) {
      expect(codes((await readPack(files, baseBook)).problems)).toEqual(['pack-empty']);
    }
  });
});

describe('a hostile pack', () => {
  const read = async (scenario: string) => readPack({ ...base(), 'base/scenario.yaml': scenario }, baseBook);

  it.each([
    ['nothing', ''],
    ['a list', '- a\n- b'],
    ['a number', '42'],
    ['open brackets', '['.repeat(50_000)],
    ['deep nesting', 'a: {'.repeat(20_000)],
    ['a tag', 'id: !!js/function "function () { return 1 }"'],
    ['a merge key', '<<: { id: base }\nid: base'],
    ['control characters', '\u0001\u0002'],
    ['two documents', `${SCENARIO}\n---\n${SCENARIO}`],
    [
      'prototype keys',
      `${SCENARIO}\n__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }`,
    ],
    ['an alias bomb', aliasBomb()],
    ['too much text', `# ${'x'.repeat(MOST_TEXT)}\n${SCENARIO}`],
  ])('of %s is refused, with a reason', async (_, scenario) => {
    const { entries, problems } = await read(scenario);
    expect(entries).toEqual([]);
    expect(errors(problems).length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(200);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('cannot smuggle in a prototype', async () => {
    const { entries } = await read(SCENARIO.replace('moments:', 'moments:\n  __proto__:\n    choices: {}'));
    expect(entries.map(({ scenario }) => scenario.moments.length)).toEqual([3]);
    expect(Object.hasOwn(Object.prototype, 'choices')).toBe(false);
  });

  it('with ways that lead in a circle is told where', async () => {
    const round = SCENARIO.replace('full: { acts: [greet, introduce], to: story }', 'full: { to: pick-up }');
    const { entries, problems } = await read(round);
    expect([entries, codes(errors(problems))]).toEqual([[], ['loop']]);
  });

  it('with more situations than can be counted is stopped', async () => {
    const { entries, problems } = await readPack(giant(), baseBook);
    expect(entries).toEqual([]);
    expect(codes(problems)).toContain('too-many-states');
  });

  it('with a thousand faults tells the first of them', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => `recovery.no-${index}`).join(', ');
    const { problems } = await read(SCENARIO.replace('trains: [', `trains: [${many}, `));
    expect(problems.length).toBeLessThan(70);
    expect(problems.find(({ code }) => code === 'more-problems')?.values.count).toBeGreaterThan(900);
  });
});

/** Each name stands for ten of the one before. */
function aliasBomb(): string {
  const rows = Array.from(
    { length: 9 },
    (_, n) => `l${n + 1}: &l${n + 1} [${Array(10).fill(`*l${n}`).join(', ')}]`,
  );
  return ['l0: &l0 [lol, lol]', ...rows].join('\n');
}

/** Fifteen flags that can be set in any order, on the first page and on the second, and all of them matter at the end. */
function giant(): Record<string, string> {
  const flags = Array.from({ length: 15 }, (_, index) => `f${index}`);
  const hub = (own: readonly string[], name: string) =>
    own.map(
      (flag, index) =>
        `      ${flag}: { when: [not ${flag}], set: [${flag}], mood: ${(index % 5) - 1}, to: ${name} }`,
    );
  const ends = flags.map((flag) => `{ when: [${flag}], end: ${flag > 'f3' ? 'solved' : 'passed-on'} }`);
  const moments = [
    '  m0:\n    choices:',
    ...hub(flags.slice(0, 8), 'm0'),
    '      on: { to: m1 }',
    '  m1:\n    choices:',
    ...hub(flags.slice(8), 'm1'),
    `      done: { to: [${ends.join(', ')}, { end: solved }] }`,
  ];
  const head = SCENARIO.slice(0, SCENARIO.indexOf('moments:'))
    .replace('flags: [seen-log]', `flags: [seen-log, ${flags.join(', ')}]`)
    .replace('start: pick-up', 'start: m0')
    .replace('max: 10, start: 6', 'max: 30, start: 15');
  return { 'base/scenario.yaml': `${head}moments:\n${moments.join('\n')}\n` };
}

describe('a report', () => {
  it('knows a way to every moment, and the way goes', async () => {
    const entry = library.entries.find(({ scenario }) => scenario.id === 'billing-error')!;
    const { ways, par, moments } = reportOf(entry, courtesy);
    expect([moments, par]).toEqual([entry.scenario.moments.length, 99]);
    expect(Object.keys(ways).sort()).toEqual(entry.scenario.moments.map(({ id }) => id).sort());
    for (const [id, events] of Object.entries(ways)) {
      const end = events.reduce(
        (state, event) => step(entry.scenario, state, event)[0],
        begin(entry.scenario, WAY_SEED),
      );
      expect(entry.scenario.moments[end.moment]!.id).toBe(id);
    }
  });
});

describe('the catalogue', () => {
  afterEach(() => removePack(['base']));

  const entries = async (files = base()) => (await readPack(files, baseBook)).entries;

  it('serves a pack like its own', async () => {
    const told = vi.fn();
    const off = onPacks(told);
    expect(addPack(await entries(), { pack: 'mine' })).toEqual([]);
    expect(scenarioHeads().map(({ id }) => id)).toEqual([...scenarios.map(({ id }) => id), 'base']);
    expect((await loadScenario('base')).id).toBe('base');
    expect((await loadWords('base', 'lt')).language).toBeUndefined();
    expect((await loadTitles('fr')).base?.title).toBe((await loadWords('base', 'fr')).title);
    expect(packOf('base')).toBe('mine');
    removePack(['base']);
    expect(scenarioHeads()).toEqual(scenarios);
    await expect(loadScenario('base')).rejects.toThrow(RangeError);
    expect(told).toHaveBeenCalledTimes(2);
    off();
  });

  it('falls back to a language there is, and says which', async () => {
    const { 'base/hu.yaml': _, ...files } = base();
    addPack(await entries(files));
    expect((await loadWords('base', 'hu')).language).toBe('en');
    expect((await loadWords('base', 'hu')).title).toBe((await loadWords('base', 'en')).title);
    expect((await loadTitles('hu')).base).toBeDefined();
  });

  it('refuses what is taken', async () => {
    const [one] = await entries();
    const other = { ...one!, head: { ...one!.head, hash: 'other' } };
    addPack([one!], { pack: 'mine' });
    expect(addPack([other], { pack: 'yours' })).toEqual(['base']);
    expect(addPack([other])).toEqual(['base']);
    expect(addPack([one!])).toEqual([]);
    expect(packOf('base')).toBe('mine');
    expect(addPack([other], { over: true })).toEqual([]);
    const builtIn = { ...one!, head: { ...one!.head, id: 'angry-caller' } };
    expect(addPack([builtIn], { over: true })).toEqual(['angry-caller']);
  });
});
