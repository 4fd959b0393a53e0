/** Patience and mood. */
import { describe, expect, it } from 'vitest';
import { PHASE, type Scenario, type State } from '../../src/core/model.ts';
import { MOODS, moodOf, patienceShare } from '../../src/core/mood.ts';
import { begin } from '../../src/core/step.ts';
import { buildScenario, type ScenarioDraft } from './build-scenario.ts';
import { EVEN, flagsOf, patienceAfter, play, seedOf } from './play.ts';

const call = (draft: Partial<ScenarioDraft> = {}) =>
  buildScenario({
    patience: [6, 4],
    snap: ['not snapped ? supervisor', '!hung-up'],
    flags: ['said'],
    lookUps: { log: ['said'] },
    moments: {
      talk: {
        lines: [],
        choices: {
          kind: { mood: 4, to: 'supervisor' },
          rude: { mood: -6, set: ['said'], to: '!solved' },
          cold: { mood: -2, to: 'supervisor' },
        },
      },
      supervisor: {
        lines: [],
        choices: { rude: { mood: -6, to: '!solved' }, hold: { acts: 'hold', to: 'end' } },
      },
      end: { lines: [], choices: { a: { to: '!solved' }, b: { to: '!solved' } } },
    },
    ...draft,
  });

describe('patience', () => {
  it.each([
    [-1, 3],
    [0, 4],
    [1, 5],
  ] as const)('starts by temperament %i at %i', (temper, patience) => {
    expect(begin(call(), seedOf(temper)).patience).toBe(patience);
  });

  it('starts within its bounds', () => {
    expect(begin(call({ patience: [6, 1] }), seedOf(-1)).patience).toBe(1);
    expect(begin(call({ patience: [6, 6] }), seedOf(1)).patience).toBe(6);
    expect(begin(call({ patience: [4, 30] }), seedOf(0)).patience).toBe(4);
  });

  it('goes by what is said and by waiting, and never beyond its most', () => {
    const scenario = call();
    expect(patienceAfter(scenario, 'pick-up cold')).toBe(2);
    expect(patienceAfter(scenario, 'pick-up wait')).toBe(3);
    expect(patienceAfter(scenario, 'pick-up kind')).toBe(6);
    expect(play(scenario, 'pick-up kind').last).toContainEqual({ type: 'mood', change: 2 });
    expect(play(call({ patience: [4, 4] }), 'pick-up kind').last.map(({ type }) => type)).not.toContain(
      'mood',
    );
  });

  it('does not go by waiting while the customer speaks, or before and after the call', () => {
    const speaking = buildScenario({
      moments: { talk: { choices: { a: { to: '!solved' }, b: { to: '!solved' } } } },
    });
    for (const events of ['wait', 'pick-up wait', 'pick-up line-end a wait']) {
      expect(() => play(speaking, events)).toThrow('wait is not possible');
    }
  });
});

describe('the end of patience', () => {
  const where = (scenario: Scenario, state: State) =>
    state.outcome < 0 ? scenario.moments[state.moment]!.id : scenario.outcomes[state.outcome]!.id;

  it.each([
    ['a word', 'rude'],
    ['waiting', 'wait wait wait wait'],
    ['waiting on hold', 'hold wait wait wait'],
    ['a look-up in silence', 'wait wait wait look-up:log'],
    ['a hold without leave', 'wait wait wait hold'],
  ])('by %s calls for the supervisor, with a second wind', (_, events) => {
    const scenario = call();
    const { state, last } = play(scenario, `pick-up ${events}`);
    expect(where(scenario, state)).toBe('supervisor');
    expect(state.patience).toBe(3);
    expect(state.phase).toBe(PHASE.listening);
    expect(flagsOf(scenario, state)).toContain('snapped');
    expect(last).toContainEqual({ type: 'snap' });
    expect(last.at(-1)).toEqual({ type: 'moment', moment: 1 });
  });

  it('comes before what a choice would have led to, with what it set', () => {
    const scenario = call();
    const { state, last } = play(scenario, 'pick-up rude');
    expect(state.outcome).toBe(-1);
    expect(flagsOf(scenario, state)).toContain('said');
    expect(last.map(({ type }) => type)).not.toContain('end');
  });

  it('the second time is the end', () => {
    const scenario = call();
    for (const events of ['rude rude', 'rude wait wait wait', 'rude hold wait wait']) {
      const { state } = play(scenario, `pick-up ${events}`);
      expect(where(scenario, state)).toBe('hung-up');
      expect(state.phase).toBe(PHASE.wrapUp);
    }
  });

  it('gives no more second wind than the customer has patience', () => {
    expect(patienceAfter(call({ patience: [2, 2] }), 'pick-up rude')).toBe(2);
  });

  it('undoes a hold: the customer is back on the line', () => {
    const scenario = call();
    const { state } = play(scenario, 'pick-up hold wait wait wait');
    expect(flagsOf(scenario, state)).not.toContain('line-due');
    expect(() => play(scenario, 'pick-up hold wait wait wait resume')).toThrow('not possible');
  });
});

describe('the mood', () => {
  const scenario = (tint: 'plain' | 'confused' | 'anxious' | 'sad', start: number) =>
    buildScenario({
      patience: [100, start],
      moments: { talk: { tint, lines: [], choices: { a: { to: '!solved' }, b: { to: '!solved' } } } },
    });
  const moodAt = (patience: number, tint: 'plain' | 'confused' | 'anxious' | 'sad' = 'plain', start = 80) => {
    const fixture = scenario(tint, start);
    return moodOf(fixture, { ...begin(fixture, EVEN), patience });
  };

  it.each([
    [100, 'plain', 80, 'pleased'],
    [85, 'plain', 60, 'pleased'],
    [85, 'plain', 59, 'relieved'],
    [84, 'plain', 80, 'calm'],
    [55, 'plain', 80, 'calm'],
    [54, 'plain', 80, 'annoyed'],
    [35, 'plain', 80, 'annoyed'],
    [34, 'plain', 80, 'angry'],
    [17, 'plain', 80, 'angry'],
    [16, 'plain', 80, 'furious'],
    [0, 'plain', 80, 'furious'],
    [84, 'confused', 80, 'confused'],
    [54, 'anxious', 80, 'anxious'],
    [35, 'sad', 80, 'sad'],
    [34, 'sad', 80, 'angry'],
    [16, 'anxious', 80, 'furious'],
    [85, 'confused', 80, 'pleased'],
    [85, 'sad', 40, 'relieved'],
  ] as const)('at %i %% of patience, %s, started at %i %%: %s', (patience, tint, start, mood) => {
    expect(moodAt(patience, tint, start)).toBe(mood);
  });

  it('is each of the nine somewhere', () => {
    const seen = new Set<string>();
    for (const tint of ['plain', 'confused', 'anxious', 'sad'] as const) {
      for (const start of [40, 80]) {
        for (let patience = 0; patience <= 100; patience++) seen.add(moodAt(patience, tint, start));
      }
    }
    expect([...seen].sort()).toEqual([...MOODS].sort());
    expect(MOODS).toHaveLength(9);
  });

  it('reads a share between 0 and 1', () => {
    const fixture = scenario('plain', 50);
    const share = (patience: number) => patienceShare(fixture, { ...begin(fixture, EVEN), patience });
    expect([-1, 0, 50, 100, 101].map(share)).toEqual([0, 0, 0.5, 1, 1]);
  });
});
