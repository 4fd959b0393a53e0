/** The analysis where a scenario has no par, or a very long one; and what it says to do. */
import { describe, expect, it } from 'vitest';
import { Analysis, LoopError, SizeError } from '../../src/core/analysis.ts';
import { PHASE } from '../../src/core/model.ts';
import { begin, step } from '../../src/core/step.ts';
import { buildScenario, type MomentDraft, type ScenarioDraft } from './build-scenario.ts';
import { EVEN, play } from './play.ts';

const analyse = (draft: ScenarioDraft) => {
  const scenario = buildScenario(draft);
  return new Analysis(scenario, [begin(scenario, EVEN)]);
};

/** The way round that a looping scenario is refused with. */
function wayOf(draft: ScenarioDraft): string[] {
  try {
    analyse(draft);
  } catch (error) {
    if (error instanceof LoopError) return error.moments.map((at) => Object.keys(draft.moments)[at]!);
    throw error;
  }
  return [];
}

const moment = (choices: MomentDraft['choices']): MomentDraft => ({ lines: [], choices });

describe('a loop', () => {
  it('is refused, naming the way round', () => {
    const moments = {
      first: moment({ on: { acts: 'greet', to: 'second' }, end: { to: '!solved' } }),
      second: moment({ on: { to: 'third' }, end: { to: '!solved' } }),
      third: moment({ back: { to: 'second' }, end: { to: '!solved' } }),
    };
    expect(wayOf({ moments }).sort()).toEqual(['second', 'third']);
  });

  it('of one moment names it', () => {
    const moments = {
      first: moment({ on: { to: 'hub' }, end: { to: '!solved' } }),
      hub: moment({ again: { to: 'hub' }, end: { to: '!solved' } }),
    };
    expect(wayOf({ moments })).toEqual(['hub']);
  });

  it('that changes something each time is none', () => {
    const hub = (again: MomentDraft['choices'][string]) => ({
      flags: ['asked'],
      moments: { hub: moment({ again, end: { to: '!solved' } }) },
    });
    expect(wayOf(hub({ when: 'not asked', set: ['asked'], to: 'hub' }))).toEqual([]);
    expect(wayOf(hub({ mood: -1, to: 'hub' }))).toEqual([]);
    expect(wayOf(hub({ acts: 'greet', mood: 1, to: 'hub' }))).not.toEqual([]);
  });

  it('through flags set and cleared again is one', () => {
    const moments = {
      a: moment({ set: { set: ['up'], to: 'b' }, end: { to: '!solved' } }),
      b: moment({ clear: { clear: ['up'], to: 'a' }, end: { to: '!solved' } }),
    };
    expect(wayOf({ flags: ['up'], moments }).sort()).toEqual(['a', 'b']);
  });

  it('is not made by a desk that takes the call over', () => {
    const takesOver = {
      desks: { supervisor: 'over' },
      moments: {
        talk: moment({ a: { to: '!solved' }, b: { to: '!solved' } }),
        over: { choices: { a: { to: '!solved' }, b: { to: '!solved' } } },
      },
    };
    expect(wayOf(takesOver)).toEqual([]);
  });
});

describe('a very long scenario', () => {
  it('of 20,000 moments is analysed without running out of stack', () => {
    const count = 20_000;
    const moments: Record<string, MomentDraft> = {};
    for (let at = 0; at < count; at++) {
      const to = at + 1 < count ? `m${at + 1}` : '!solved';
      moments[`m${at}`] = moment({
        well: { acts: 'greet introduce', keep: { 'respect.dignity': 2 }, to },
        badly: { acts: 'greet introduce', break: { 'respect.dignity': 1 }, to },
      });
    }
    const names = Object.keys(moments);
    const scenario = fastBuild({ patience: [2, 2], moments }, names);
    const analysis = new Analysis(scenario, [begin(scenario, EVEN)]);
    // Promptly, greet, introduce, every moment, then solved with no question open but nothing asked and no farewell.
    expect(analysis.nodes[0]!.best).toBe(2 + 2 + 2 + 2 * count + 10 + 4 - 2 - 2);
    expect(analysis.nodes.length).toBeGreaterThan(count);
  }, 60_000);

  it('is given up at a limit', () => {
    const scenario = buildScenario({
      moments: { talk: moment({ a: { to: '!solved' }, b: { to: '!solved' } }) },
    });
    const from = [begin(scenario, EVEN)];
    const { length } = new Analysis(scenario, from).nodes;
    expect(new Analysis(scenario, from, length).nodes).toHaveLength(length);
    expect(() => new Analysis(scenario, from, length - 1)).toThrow(SizeError);
  });
});

/** A chain is built from one moment and its copies: looking up 20,000 names 40,000 times takes too long. */
function fastBuild(draft: ScenarioDraft, names: readonly string[]) {
  const [first, second] = names;
  const last = names.at(-1)!;
  const pick = (name: string, to: string): MomentDraft => {
    const { choices, ...rest } = draft.moments[name]!;
    const leading = Object.entries(choices).map(([id, choice]) => [id, { ...choice, to }]);
    return { ...rest, choices: Object.fromEntries(leading) as MomentDraft['choices'] };
  };
  const small = buildScenario({
    ...draft,
    moments: { [first!]: pick(first!, second!), [second!]: pick(second!, '!solved') },
  });
  const [onward, ending] = small.moments;
  const moments = names.map((id, at) => {
    if (id === last) return { ...ending!, id };
    const choices = onward!.choices.map((choice) => ({ ...choice, routes: [{ when: null, to: at + 1 }] }));
    return { ...onward!, id, choices };
  });
  return { ...small, moments };
}

describe('the best move', () => {
  const scenario = buildScenario({
    facts: ['name', 'number'],
    moments: {
      talk: {
        vent: true,
        gives: ['name', 'number'],
        choices: { well: { acts: 'greet introduce ask-else farewell', to: '!solved' }, b: { to: '!solved' } },
      },
    },
  });
  const analysis = new Analysis(scenario, [begin(scenario, EVEN)]);
  const bestAfter = (events: string) => analysis.bestMove(play(scenario, events).state)?.event;

  it.each([
    ['', { type: 'pick-up' }],
    ['pick-up', { type: 'line-end' }],
    ['pick-up line-end', { type: 'choose', choice: 0 }],
    ['pick-up line-end well', { type: 'note', fact: 0, right: true }],
    ['pick-up note:name line-end well', { type: 'note', fact: 1, right: true }],
    ['pick-up note:name line-end well misnote:name note:number', { type: 'note', fact: 0, right: true }],
    ['pick-up line-end well note:name note:number', { type: 'file' }],
  ])('after "%s"', (events, event) => {
    expect(bestAfter(events)).toEqual(event);
  });

  it('is none when all is done', () => {
    expect(bestAfter('pick-up line-end well file')).toBeUndefined();
  });

  it('is not told of a state that cannot be reached', () => {
    const state = { ...begin(scenario, EVEN), patience: 9, phase: PHASE.listening };
    expect(() => analysis.best(state)).toThrow(RangeError);
  });

  it('leads to the state that it says', () => {
    let state = begin(scenario, EVEN);
    for (let move = analysis.bestMove(state); move; move = analysis.bestMove(state)) {
      state = step(scenario, state, move.event)[0];
      expect(analysis.nodeOf(state)).toStrictEqual(analysis.nodes[move.to]);
    }
    expect(state.phase).toBe(PHASE.done);
  });
});
