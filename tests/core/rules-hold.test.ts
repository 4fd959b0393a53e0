/** The engine's rules of hold, look-up and transfer. */
import { describe, expect, it } from 'vitest';
import { PHASE, type Temper } from '../../src/core/model.ts';
import { buildScenario, type ChoiceDraft } from './build-scenario.ts';
import { flagsOf, play, rulesOf } from './play.ts';

const KEPT = '+hold-transfer.ask-hold';
const BROKEN = '-hold-transfer.ask-hold';

const holding = (temper: Temper = 'even') =>
  buildScenario({
    temper,
    patience: [10, 8],
    flags: ['seen'],
    lookUps: { log: ['seen'] },
    moments: {
      talk: {
        lines: [],
        choices: {
          ask: { acts: 'greet introduce ask-hold', to: 'leave' },
          holds: { acts: 'greet introduce hold', to: 'back' },
          'ask-and-hold': { acts: 'greet introduce ask-hold hold', to: 'back' },
          on: { to: 'back' },
        },
      },
      leave: { choices: { holds: { acts: 'hold', to: 'back' }, 'hold-silent': { acts: 'hold', to: 'end' } } },
      back: {
        lines: ['seen', ''],
        choices: { holds: { acts: 'hold', to: 'end' }, asks: { acts: 'ask-hold', to: 'end' } },
      },
      end: { lines: [], choices: { yes: { to: '!solved' }, no: { to: '!solved' } } },
    },
  });

const only = (rules: readonly string[], part: string) => rules.filter((rule) => rule.includes(part));

describe('hold', () => {
  it.each([
    ['asked for and spoken', 'ask line-end holds', KEPT],
    ['asked for, on the panel', 'ask line-end hold', KEPT],
    ['spoken without leave', 'holds', BROKEN],
    ['on the panel without leave', 'on line-end hold', BROKEN],
    ['asked for in the same breath', 'ask-and-hold', BROKEN],
  ])('%s', (_, events, rule) => {
    const { state, lastRules } = play(holding(), `pick-up ${events}`);
    expect(state.phase).toBe(PHASE.hold);
    expect(only(lastRules, 'ask-hold')).toEqual([rule]);
  });

  it.each([
    ['even', 1],
    ['worried', 1],
    ['quick', 2],
  ] as const)('without leave costs temper %s %i of patience, with leave none', (temper, cost) => {
    expect(play(holding(temper), 'pick-up holds').state.patience).toBe(8 - cost);
    expect(play(holding(temper), 'pick-up ask line-end hold').state.patience).toBe(8);
  });

  it('uses the leave up: the next hold is to be asked for again', () => {
    const asked = play(holding(), 'pick-up ask line-end holds resume line-end');
    expect(flagsOf(holding(), asked.state)).not.toContain('hold-asked');
    const again = play(holding(), 'pick-up ask line-end holds resume line-end hold');
    expect(only(again.rules, 'ask-hold')).toEqual([KEPT, BROKEN]);
  });

  it('asked for and held again earns nothing more', () => {
    const { rules, state } = play(holding(), 'pick-up ask line-end holds resume line-end asks hold');
    expect(only(rules, 'ask-hold')).toEqual([KEPT]);
    expect(state.phase).toBe(PHASE.hold);
  });

  it('costs patience with every step of waiting', () => {
    expect(play(holding(), 'pick-up ask line-end hold wait wait').state.patience).toBe(6);
  });

  it('delays the line of the moment it leads to: it is said on return, by what is known then', () => {
    const scenario = holding();
    const held = play(scenario, 'pick-up holds look-up:log');
    expect(scenario.moments[held.state.moment]!.id).toBe('back');
    expect(held.state.phase).toBe(PHASE.hold);
    const back = play(scenario, 'pick-up holds look-up:log resume');
    expect(back.state.phase).toBe(PHASE.speaking);
    expect(flagsOf(scenario, back.state)).toEqual(['greeted', 'seen']);
    expect(back.last).toEqual([{ type: 'hold', on: false }]);
    expect(play(scenario, 'pick-up holds resume line-end').state.phase).toBe(PHASE.listening);
  });

  it('delays nothing where nothing is to be said, and says nothing twice', () => {
    const scenario = holding();
    expect(play(scenario, 'pick-up ask line-end hold-silent resume').state.phase).toBe(PHASE.listening);
    expect(play(scenario, 'pick-up on line-end hold resume').state.phase).toBe(PHASE.listening);
  });

  it('says a line on return that what was looked up has called for', () => {
    const scenario = buildScenario({
      flags: ['seen'],
      lookUps: { log: ['seen'] },
      moments: {
        talk: { lines: [], choices: { holds: { acts: 'hold', to: 'back' }, b: { to: 'back' } } },
        back: { lines: ['seen'], choices: { a: { to: '!solved' }, b: { to: '!solved' } } },
      },
    });
    expect(play(scenario, 'pick-up holds look-up:log resume').state.phase).toBe(PHASE.speaking);
    expect(play(scenario, 'pick-up holds resume').state.phase).toBe(PHASE.listening);
  });
});

describe('a look-up', () => {
  it('on hold is what the hold is for: free', () => {
    const { lastRules, state } = play(holding(), 'pick-up ask line-end hold look-up:log');
    expect(lastRules).toEqual([]);
    expect(state.patience).toBe(8);
    expect(flagsOf(holding(), state)).toContain('seen');
  });

  it('while the customer listens to silence breaks full attention and costs a step', () => {
    const { lastRules, state } = play(holding(), 'pick-up look-up:log');
    expect(lastRules).toEqual(['-respect.full-attention']);
    expect(state.patience).toBe(7);
    expect(state.phase).toBe(PHASE.listening);
  });

  it('is done once', () => {
    expect(() => play(holding(), 'pick-up look-up:log look-up:log')).toThrow('look-up:log is not possible');
    expect(() => play(holding(), 'pick-up holds look-up:log look-up:log')).toThrow('not possible');
  });

  it('is not done while the customer speaks', () => {
    expect(() => play(holding(), 'pick-up on look-up:log')).toThrow('not possible');
  });
});

/** One choice says, the next transfers: spoken or on the panel. */
const transferring = (before: string) => {
  const spoken: ChoiceDraft = { acts: 'transfer', to: '!transferred' };
  return buildScenario({
    outcomes: { transferred: ['transferred', 2] },
    desks: { technical: '!transferred', here: 'next' },
    moments: {
      talk: {
        lines: [],
        choices: { say: { acts: `greet introduce ${before}`, to: 'next' }, b: { to: 'next' } },
      },
      next: { lines: [], choices: { over: spoken, 'all-at-once': { ...spoken, acts: ALL_AT_ONCE } } },
    },
  });
};
const ALL_AT_ONCE = 'ask-transfer explain-next summarise transfer';

describe('a transfer', () => {
  it.each([
    ['ask-transfer explain-next summarise', '+', '+'],
    ['ask-transfer explain-next', '+', '-'],
    ['ask-transfer summarise', '-', '+'],
    ['explain-next summarise', '-', '+'],
    ['summarise', '-', '+'],
    ['', '-', '-'],
  ])('after "%s": asked %s, understood %s', (before, asked, understood) => {
    const scenario = transferring(before);
    const wanted = [`${asked}hold-transfer.ask-transfer`, `${understood}hold-transfer.understand-first`];
    expect(play(scenario, 'pick-up say over').lastRules).toEqual(wanted);
    expect(play(scenario, 'pick-up say transfer:technical').lastRules).toEqual(wanted);
  });

  it('asked for, explained and summed up in the same breath is not asked for', () => {
    expect(play(transferring(''), 'pick-up say all-at-once').lastRules).toEqual([
      '-hold-transfer.ask-transfer',
      '-hold-transfer.understand-first',
    ]);
  });

  it('is not closed by the agent: no closing rules', () => {
    const { lastRules, state } = play(transferring('summarise'), 'pick-up say transfer:technical');
    expect(
      rulesOf([])
        .concat(lastRules)
        .filter((rule) => /completeness|farewell/.test(rule)),
    ).toEqual([]);
    expect(state.phase).toBe(PHASE.wrapUp);
  });

  it('does not lead to where one is: that would go round for ever', () => {
    const scenario = transferring('summarise');
    expect(scenario.moments[play(scenario, 'pick-up transfer:here').state.moment]!.id).toBe('next');
    expect(() => play(scenario, 'pick-up transfer:here transfer:here')).toThrow('not possible');
  });

  it('is not to be had while the customer speaks or holds', () => {
    expect(() => play(transferring(''), 'pick-up hold transfer:technical')).toThrow('not possible');
  });
});
