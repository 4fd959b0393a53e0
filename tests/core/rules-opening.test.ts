/** The engine's rules at the start of a call: picking up, greeting, introducing oneself; and letting the customer finish. */
import { describe, expect, it } from 'vitest';
import { ENGINE_RULES, engineRule, isEngineRule, MAX_RINGS } from '../../src/core/engine-rules.ts';
import { PHASE, type Temper } from '../../src/core/model.ts';
import { gainOf } from '../../src/core/step.ts';
import { buildScenario } from './build-scenario.ts';
import { play } from './play.ts';

const opening = buildScenario({
  moments: {
    hello: {
      lines: [],
      choices: {
        full: { acts: 'greet introduce offer-help', to: 'more' },
        greeting: { acts: 'greet', to: 'more' },
        name: { acts: 'introduce', to: 'more' },
        yes: { to: 'more' },
      },
    },
    more: {
      lines: [],
      choices: { again: { acts: 'greet introduce', to: '!solved' }, end: { to: '!solved' } },
    },
  },
});

describe('picking up', () => {
  it.each([
    [1, '+courtesy.answer-promptly'],
    [2, '+courtesy.answer-promptly'],
    [3, '+courtesy.answer-promptly'],
    [4, '-courtesy.answer-promptly'],
    [5, '-courtesy.answer-promptly'],
    [6, '-courtesy.answer-promptly'],
  ])('at ring %i: %s', (rings, rule) => {
    const { lastRules, state } = play(opening, `${'ring '.repeat(rings - 1)}pick-up`);
    expect(lastRules).toEqual([rule]);
    expect(state.phase).toBe(PHASE.listening);
  });

  it('is missed after the last ring: the rule is broken, the call over without a record', () => {
    const { state, lastRules, last } = play(opening, 'ring '.repeat(MAX_RINGS));
    expect(lastRules).toEqual(['-courtesy.answer-promptly']);
    expect(state.phase).toBe(PHASE.done);
    expect(opening.outcomes[state.outcome]!.kind).toBe('missed');
    expect(gainOf(last)).toBe(-2 - 8);
    expect(last.filter(({ type }) => type === 'ring')).toEqual([]);
  });

  it('rings audibly up to the last', () => {
    expect(play(opening, 'ring '.repeat(MAX_RINGS - 1)).effects).toEqual(
      Array.from({ length: MAX_RINGS - 1 }, () => ({ type: 'ring' })),
    );
  });
});

describe('the first words', () => {
  it.each([
    ['full', '+', '+'],
    ['greeting', '+', '-'],
    ['name', '-', '+'],
    ['yes', '-', '-'],
  ])('%s: greet %s, introduce %s', (choice, greet, introduce) => {
    expect(play(opening, `pick-up ${choice}`).lastRules).toEqual([
      `${greet}courtesy.greet-at-once`,
      `${introduce}courtesy.introduce`,
    ]);
  });

  it('are judged once: a greeting later on neither mends nor earns', () => {
    for (const first of ['full', 'yes']) {
      const later = play(opening, `pick-up ${first} again`).lastRules;
      expect(later.filter((rule) => /greet|introduce/.test(rule))).toEqual([]);
    }
  });
});

const venting = (temper: Temper, revisits = false) =>
  buildScenario({
    temper,
    patience: [10, 8],
    flags: ['twice'],
    moments: {
      outburst: {
        vent: true,
        choices: {
          calm: { acts: 'greet introduce', to: revisits ? ['not twice ? second', 'talk'] : 'talk' },
          other: { to: '!solved' },
        },
      },
      second: { lines: [], choices: { back: { set: ['twice'], to: 'outburst' }, on: { to: 'talk' } } },
      talk: { choices: { yes: { to: '!solved' }, no: { to: '!solved' } } },
    },
  });

describe('an outburst', () => {
  it('heard out keeps the rule, before anything is said', () => {
    expect(play(venting('even'), 'pick-up line-end').lastRules).toEqual(['+listening.no-interrupting']);
  });

  it.each([
    ['even', 1],
    ['worried', 1],
    ['quick', 2],
  ] as const)('cut into breaks it, and costs a customer of temper %s %i of patience', (temper, cost) => {
    const { lastRules, state, last } = play(venting(temper), 'pick-up calm');
    expect(lastRules[0]).toBe('-listening.no-interrupting');
    expect(state.patience).toBe(8 - cost);
    expect(last).toContainEqual({ type: 'mood', change: -cost });
    expect(last).toContainEqual({ type: 'said', moment: 0, choice: 0, interrupted: true });
  });

  it('once heard out is no interruption any more', () => {
    const { last, lastRules } = play(venting('quick'), 'pick-up line-end calm');
    expect(last[0]).toMatchObject({ type: 'said', interrupted: false });
    expect(lastRules).not.toContain('-listening.no-interrupting');
  });

  it('earns once, and costs each time', () => {
    const scenario = venting('even', true);
    const heard = play(scenario, 'pick-up line-end calm back line-end').rules;
    expect(heard.filter((rule) => rule.endsWith('no-interrupting'))).toEqual(['+listening.no-interrupting']);
    const cut = play(scenario, 'pick-up calm back calm').rules;
    expect(cut.filter((rule) => rule.endsWith('no-interrupting'))).toEqual([
      '-listening.no-interrupting',
      '-listening.no-interrupting',
    ]);
  });

  it('is not to be had at a line that is none: there the player must wait for the end and earns nothing', () => {
    const { lastRules } = play(venting('even'), 'pick-up line-end calm line-end');
    expect(lastRules).toEqual([]);
    expect(() => play(venting('even'), 'pick-up line-end calm yes')).toThrow('not possible');
  });

  it('of which no line holds is none: the customer says nothing, and nothing is heard out', () => {
    const silent = buildScenario({
      flags: ['cross'],
      moments: {
        first: {
          vent: true,
          lines: ['cross', 'patience<2'],
          choices: { a: { to: '!solved' }, b: { to: '!solved' } },
        },
      },
    });
    const { state, rules } = play(silent, 'pick-up');
    expect(state.phase).toBe(PHASE.listening);
    expect(rules).toEqual(['+courtesy.answer-promptly']);
  });
});

describe('the list of engine rules', () => {
  it('gives each rule its weight, kept and broken, and a bit of its own', () => {
    const seen = new Set<number>();
    for (const { rule, weight } of ENGINE_RULES) {
      const { kept, broken, bit } = engineRule(rule);
      expect([gainOf([kept]), gainOf([broken])]).toEqual([weight, -weight]);
      expect(isEngineRule(rule)).toBe(true);
      seen.add(bit);
    }
    expect(seen.size).toBe(ENGINE_RULES.length);
    expect(isEngineRule('honesty.no-lies')).toBe(false);
  });
});
