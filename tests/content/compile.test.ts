/** From ids to numbers: conditions, acts, promises, routes, once. */
import { describe, expect, it } from 'vitest';
import { actNames } from '../../src/content/compile.ts';
import { hashOf } from '../../src/content/hash.ts';
import { readLibrary } from '../../src/content/library.ts';
import { actBit, ENGINE_FLAGS } from '../../src/core/acts.ts';
import type { Choice, Scenario } from '../../src/core/model.ts';
import { baseFiles, only, SCENARIO, STRUCTURE_FILES, spoilt } from './base-files.ts';

const compiled = async (...patches: [string, string][]) =>
  (await readLibrary(only(spoilt('base/scenario.yaml', ...patches), ...STRUCTURE_FILES))).entries[0]!
    .scenario;

/** The choice `badly` of the last moment, with something else about it. */
async function choiceWith(fields: string, ...more: [string, string][]): Promise<[Choice, Scenario]> {
  const scenario = await compiled(['badly: { end: solved }', `badly: { ${fields} }`], ...more);
  return [scenario.moments.at(-1)!.choices[1]!, scenario];
}

/** The bit of the only flag of its own. */
const SEEN = 1 << ENGINE_FLAGS.length;
const flag = (name: (typeof ENGINE_FLAGS)[number]) => 1 << ENGINE_FLAGS.indexOf(name);
const ANY = { all: 0, none: 0, min: 0, max: 1000 };

describe('a condition', () => {
  it.each([
    ['seen-log', { all: SEEN }],
    ['not seen-log', { none: SEEN }],
    ['verified', { all: flag('verified') }],
    ['not snapped', { none: flag('snapped') }],
    ['patience >= 3', { min: 3 }],
    ['patience < 3', { max: 2 }],
    ['patience >= 2, patience < 5', { min: 2, max: 4 }],
    ['patience >= 2, patience >= 4, patience < 9, patience < 7', { min: 4, max: 6 }],
    [
      'seen-log, not greeted, understood, patience >= 1',
      { all: SEEN | flag('understood'), none: flag('greeted'), min: 1 },
    ],
  ])('[%s]', async (when, wanted) => {
    const [choice] = await choiceWith(`when: [${when}], end: solved`);
    expect(choice.when).toEqual({ ...ANY, ...wanted });
  });

  it('is none where there is none to hold', async () => {
    expect((await choiceWith('when: [], end: solved'))[0].when).toBeNull();
    expect((await choiceWith('end: solved'))[0].when).toBeNull();
  });

  it.each([
    'patience > 3',
    'patience = 3',
    'patience >= x',
    'NOT seen-log',
    'seen log',
    'not  seen-log',
    '3',
  ])('of no known form is refused: %s', async (when) => {
    const { problems } = await readLibrary(
      spoilt('base/scenario.yaml', ['badly: {', `badly: { when: ["${when}"],`]),
    );
    expect(problems[0]).toMatchObject({
      code: 'shape',
      values: { path: 'moments.close.choices.badly.when.0' },
    });
  });
});

describe('a choice', () => {
  it('once used is gone, by a flag that nobody else can name', async () => {
    const [choice, scenario] = await choiceWith('once: true, when: [seen-log], end: solved');
    const once = SEEN << 1;
    expect(scenario.flags).toEqual(['seen-log']);
    expect(choice.when).toEqual({ ...ANY, all: SEEN, none: once });
    expect(choice.sets & once).toBe(once);
  });

  it('that answers or promises has these acts without saying so', async () => {
    expect(actNames((await choiceWith('answers: [when-fixed], end: solved'))[0].acts)).toEqual(['answer']);
    expect(actNames((await choiceWith('promise: {}, end: solved'))[0].acts)).toEqual(['promise']);
    expect(actNames((await choiceWith('answers: [], end: solved'))[0].acts)).toEqual([]);
    expect((await choiceWith('acts: [greet, answer], end: solved'))[0].acts).toBe(
      actBit('greet') | actBit('answer'),
    );
  });

  it.each([
    ['promise: { what: fix, when: due }', 2],
    ['promise: { what: fix }', 1],
    ['promise: { when: due }', 1],
    ['promise: {}', 1],
    ['acts: [promise]', 0],
  ])('with %s promises %i', async (fields, wanted) => {
    expect((await choiceWith(`${fields}, end: solved`))[0].promise).toBe(wanted);
  });

  it('sets its own flags and those of its acts, and clears what it clears', async () => {
    const [choice] = await choiceWith(
      'acts: [verify, ask-else], set: [seen-log], clear: [snapped], end: solved',
    );
    expect(choice.sets).toBe(SEEN | flag('verified') | flag('asked-else'));
    expect(choice.clears).toBe(flag('snapped'));
  });

  it('has its marks, the kept first', async () => {
    const [choice] = await choiceWith(
      'break: { recovery.sincere: 2 }, keep: { recovery.apologise: 5 }, mood: -4, end: solved',
    );
    expect(choice.marks).toEqual([
      { rule: 'recovery.apologise', kept: true, weight: 5 },
      { rule: 'recovery.sincere', kept: false, weight: 2 },
    ]);
    expect(choice.mood).toBe(-4);
  });
});

describe('a route', () => {
  it('leads to a moment by its number, to an outcome by the complement', async () => {
    const scenario = await compiled();
    const [pickUp, story, close] = scenario.moments;
    expect(pickUp!.choices[0]!.routes).toEqual([{ when: null, to: 1 }]);
    expect(story!.choices[1]!.routes).toEqual([
      { when: { ...ANY, all: SEEN }, to: 2 },
      { when: null, to: ~0 },
    ]);
    expect(close!.choices[0]!.routes).toEqual([{ when: null, to: ~0 }]);
    expect(scenario.desks).toEqual([{ id: 'technical', routes: [{ when: null, to: ~1 }] }]);
    expect(scenario.hangUp).toEqual([{ when: null, to: ~3 }]);
    expect(scenario.snap).toEqual([{ when: null, to: ~2 }]);
    expect([scenario.start, scenario.missed]).toEqual([0, 4]);
  });
});

describe('a moment', () => {
  it('has one line unless it says otherwise', async () => {
    const scenario = await compiled([
      'close:\n',
      'close:\n    lines:\n      hot: { when: [patience < 4] }\n      line: {}\n',
    ]);
    expect(scenario.moments.map(({ lines }) => lines)).toEqual([
      [],
      [{ id: 'line', when: null }],
      [
        { id: 'hot', when: { ...ANY, max: 3 } },
        { id: 'line', when: null },
      ],
    ]);
    expect(scenario.moments.map(({ vent, tint, raises, gives }) => [vent, tint, raises, gives])).toEqual([
      [false, 'plain', 0, 0],
      [true, 'plain', 1, 1],
      [false, 'plain', 0, 0],
    ]);
  });

  it('gives record facts by their places among those alone', async () => {
    const scenario = await compiled(
      ['  due: {}\n', '  due: {}\n  number: { record: true }\n  other: { record: false }\n'],
      ['gives: [caller]', 'gives: [number]'],
    );
    expect(scenario.facts).toEqual(['caller', 'number']);
    expect(scenario.moments[1]!.gives).toBe(0b10);
  });
});

describe('the hash', () => {
  it('is twelve hex digits, the same for the same', async () => {
    expect(await hashOf({ a: 1 })).toMatch(/^[0-9a-f]{12}$/);
    expect(await hashOf({ a: 1 })).toBe(await hashOf({ a: 1 }));
    expect(await hashOf('')).toBe('12ae32cb1ec0');
  });

  it('of a scenario changes with its structure, and with nothing else', async () => {
    const { hash } = await compiled();
    const commented = baseFiles();
    commented['base/scenario.yaml'] = `# A remark.\n${SCENARIO.replace('to: close', 'to:   close')}`;
    commented['base/en.yaml'] = commented['base/en.yaml']!.replace('I am sorry.', 'So sorry.');
    expect((await readLibrary(commented)).entries[0]!.scenario.hash).toBe(hash);
    const others = await Promise.all([
      compiled(['recovery.apologise: 3', 'recovery.apologise: 4']),
      compiled(['mood: -1', 'mood: -2']),
      compiled(['vent: true', 'vent: false']),
      compiled(['pass: 70', 'pass: 71']),
      compiled(['start: 6', 'start: 7']),
    ]);
    expect(new Set([hash, ...others.map((other) => other.hash)]).size).toBe(6);
  });
});
