/** What could be won without thinking: caught where it can be, and no false alarm where not. */
import { describe, expect, it, vi } from 'vitest';
import {
  courtesyCount,
  handwork,
  lengthBias,
  meanScore,
  type Playable,
  playBy,
  shownOrder,
  strategies,
} from '../../src/content/bias-lint.ts';
import type { Library } from '../../src/content/library.ts';
import { lintBias, scoresOf } from '../../src/content/library-lint.ts';
import { lintScenario } from '../../src/content/scenario-lint.ts';
import type { ScenarioSource } from '../../src/content/structure-schema.ts';
import type { Words } from '../../src/content/words.ts';
import { Analysis } from '../../src/core/analysis.ts';
import { PHASE, type Scenario } from '../../src/core/model.ts';
import { begin, step } from '../../src/core/step.ts';
import { buildScenario, type MomentDraft } from '../core/build-scenario.ts';
import { seedOf } from '../core/play.ts';

vi.setConfig({ testTimeout: 60_000 });

const MOMENTS = 12;
const COURTESY = ['sorry', 'please'];

/** The three choices of every moment, from the best to the worst. */
const QUALITY = [{ keep: { 'respect.dignity': 4 } }, {}, { break: { 'respect.dignity': 4 } }] as const;
type Quality = 0 | 1 | 2;

/** A chain of moments of three choices each, written in an order. */
function chain(order: readonly Quality[]): Scenario {
  const moments: Record<string, MomentDraft> = {};
  for (let at = 0; at < MOMENTS; at++) {
    const to = at + 1 < MOMENTS ? `m${at + 1}` : '!solved';
    const acts = 'greet introduce ask-else farewell';
    const choices = order.map((quality) => [`q${quality}`, { ...QUALITY[quality], acts, to }]);
    moments[`m${at}`] = { lines: [], choices: Object.fromEntries(choices) as MomentDraft['choices'] };
  }
  return buildScenario({ moments });
}

/** A playable of which each choice says what a function makes of its moment and quality. */
function playable(
  say: (at: number, quality: Quality) => string,
  order: readonly Quality[] = [0, 1, 2],
): Playable {
  const scenario = chain(order);
  const analysis = new Analysis(
    scenario,
    [-1, 0, 1].map((temper) => begin(scenario, seedOf(temper as 0))),
  );
  const moments = scenario.moments.map((_, at) => ({
    lines: [],
    choices: order.map((quality) => [say(at, quality), '', 'why'] as const),
  }));
  return { scenario, analysis, words: { moments } as unknown as Words };
}

const library = (play: Playable): Library => ({
  handbook: undefined,
  handbookWords: {},
  entries: [
    {
      source: {} as ScenarioSource,
      scenario: play.scenario,
      analysis: play.analysis as Analysis,
      words: { en: play.words },
    },
  ],
  sets: [{ id: 'set', scenarios: ['fixture'] }],
  courtesy: { en: COURTESY },
  problems: [],
});

const found = (play: Playable) => lintBias(library(play)).map(({ code, values }) => [code, values.strategy]);

/** Which of three is the longest goes round from moment to moment. */
const fair = (at: number, quality: Quality) => 'x'.repeat(40 + ((at + quality) % 3) * 4);

describe('the bias lint', () => {
  it('takes a fair scenario', () => {
    expect(found(playable(fair))).toEqual([]);
  });

  it('catches the best choice that is always the longest', () => {
    const play = playable((_, quality) => 'x'.repeat(60 - 20 * quality));
    expect(found(play)).toEqual([
      ['bias-strategy', 'longest'],
      ['bias-longest', undefined],
      ['bias-length', undefined],
    ]);
    const [strategy, longest, length] = lintBias(library(play));
    expect(strategy).toEqual({
      code: 'bias-strategy',
      file: 'sets/sets.yaml',
      line: 0,
      values: { set: 'set', locale: 'en', strategy: 'longest', score: 100, pass: 70 },
    });
    expect(longest!.values).toMatchObject({ share: 100, limit: 40 });
    expect(length!.values).toMatchObject({ ratio: '2.00', limit: 1.25 });
  });

  it('catches the best choice that is always the shortest', () => {
    expect(found(playable((_, quality) => 'x'.repeat(40 + 4 * quality)))).toEqual([
      ['bias-strategy', 'shortest'],
    ]);
  });

  it('catches the best choice that is always the politest', () => {
    const polite = (at: number, quality: Quality) =>
      ['Sorry, please. ', 'Please. ------ ', '-------------- '][quality]! + fair(at, quality);
    expect(found(playable(polite))).toEqual([['bias-strategy', 'politest']]);
  });

  it('catches a best choice that is a little longer in half of the moments', () => {
    const longer = (at: number, quality: Quality) =>
      'x'.repeat(quality === 0 ? (at % 2 ? 51 : 10) : quality === 1 ? 50 : 49);
    const codes = found(playable(longer)).map(([code]) => code);
    expect(codes).toContain('bias-longest');
    expect(codes).not.toContain('bias-length');
  });

  it('does not mind in which order the choices are written: equals count as they are shown', () => {
    const same = () => 'the same';
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
    ] as const) {
      expect(found(playable(same, order))).toEqual([]);
    }
  });

  it('leaves out what does not stand or is not there in the language', () => {
    const all = library(playable((_, quality) => 'x'.repeat(60 - 20 * quality)));
    const [entry] = all.entries;
    expect(lintBias({ ...all, entries: [{ ...entry!, analysis: undefined }] })).toEqual([]);
    expect(lintBias({ ...all, entries: [{ ...entry!, words: {} }] })).toEqual([]);
    expect(lintBias({ ...all, sets: [] })).toEqual([]);
  });

  it('does not hang or throw on a moment without choices', () => {
    const scenario = buildScenario({
      moments: {
        first: { lines: [], choices: { on: { to: 'dead' }, b: { to: 'dead' } } },
        dead: { choices: {} },
      },
    });
    const codes: string[] = [];
    const analysis = lintScenario(scenario, { intro: true }, (code) => codes.push(code))!;
    expect(codes).toContain('no-choices');
    const words = {
      moments: [
        {
          lines: [],
          choices: [
            ['a', '', ''],
            ['b', '', ''],
          ],
        },
        { lines: [''], choices: [] },
      ],
    };
    const play = { scenario, analysis, words: words as unknown as Words };
    for (const strategy of Object.values(strategies([]))) {
      expect(playBy(play, strategy, 1).at(-1)!.event).toEqual({ type: 'file' });
    }
  });
});

describe('a strategy', () => {
  const play = playable(fair);

  it.each(['first', 'second', 'last', 'random'])(
    'by position or chance scores about the middle: %s',
    (name) => {
      expect(scoresOf([play], COURTESY)[name]).toBeGreaterThan(25);
      expect(scoresOf([play], COURTESY)[name]).toBeLessThan(65);
    },
  );

  it('of knowing best scores 100: the handwork loses nothing', () => {
    const best = meanScore(play, () => 0, [1, 2, 3]);
    expect(best).toBe(100);
    expect(meanScore(play, () => 2, [1, 2, 3])).toBeLessThan(10);
  });

  it('sees the choices in the order of the game, those on offer alone', () => {
    const scenario = buildScenario({
      moments: {
        talk: {
          lines: [],
          choices: { a: { to: '!solved' }, b: { when: 'snapped', to: '!solved' }, c: { to: '!solved' } },
        },
      },
    });
    const orders = new Set<string>();
    for (let seed = 0; seed < 30; seed++)
      orders.add(shownOrder(scenario, begin(scenario, seed), seed).join());
    expect([...orders].sort()).toEqual(['0,2', '2,0']);
  });

  it('does the rest as well as can be: hears out, looks up on hold, notes all', () => {
    const scenario = buildScenario({
      flags: ['seen'],
      facts: ['name', 'number'],
      lookUps: { log: ['seen'] },
      moments: {
        talk: {
          vent: true,
          gives: ['name', 'number'],
          choices: { hold: { acts: 'hold', to: 'back' }, b: { to: 'back' } },
        },
        back: { choices: { a: { to: '!solved' }, b: { to: '!solved' } } },
      },
    });
    const types: string[] = [];
    let state = begin(scenario, 1);
    while (state.phase !== PHASE.done) {
      const event = handwork(scenario, state) ?? { type: 'choose' as const, choice: 0 };
      types.push(event.type);
      state = step(scenario, state, event)[0];
    }
    expect(types.join(' ')).toBe('pick-up line-end choose look-up resume line-end choose note note file');
  });
});

describe('courtesy', () => {
  it.each([
    ['Sorry, please, SORRY.', 3],
    ['I am so sorry. Pleased to meet you.', 2],
    ['No.', 0],
    ['', 0],
  ])('is counted in words, also in parts of them: %s', (text, count) => {
    expect(courtesyCount(text, COURTESY)).toBe(count);
  });
});

describe('length bias', () => {
  it('is measured where something is to be decided, over all moments', () => {
    const { moments, longest, ratio } = lengthBias([playable(fair)]);
    expect(moments).toBe(MOMENTS);
    expect(longest).toBeCloseTo(1 / 3, 1);
    expect(ratio).toBeCloseTo(1, 1);
    expect(lengthBias([])).toEqual({ moments: 0, longest: 0, ratio: 0 });
  });
});
