/** What must hold of the one step function on every scenario and every way of playing it. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isLegal, movesOf } from '../../src/core/legal.ts';
import { type LoggedEvent, PHASE, type Scenario, type State } from '../../src/core/model.ts';
import { replay } from '../../src/core/scoring.ts';
import { begin, step } from '../../src/core/step.ts';
import { everyEvent, LONG, notesOf, playArbitrary, randomPlay, SHAPE, statesOf } from './arbitrary.ts';

vi.setConfig({ testTimeout: 60_000 });

const RUNS = 60;

function everyPlay(check: (scenario: Scenario, seed: number, log: LoggedEvent[]) => void): void {
  for (const [shape, numRuns] of [
    [SHAPE, RUNS],
    [LONG, RUNS / 4],
  ] as const) {
    const property = fc.property(playArbitrary(shape), ([scenario, seed, picks]) =>
      check(scenario, seed, randomPlay(scenario, seed, picks)),
    );
    fc.assert(property, { numRuns });
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

const copy = (state: State): State => JSON.parse(JSON.stringify(state)) as State;

describe('a play', () => {
  it('replays to the identical states', () => {
    everyPlay((scenario, seed, log) => {
      const states = statesOf(scenario, seed, log);
      expect(replay(scenario, seed, log)).toEqual(states.at(-1));
      const half = log.length >> 1;
      expect(replay(scenario, seed, log.slice(0, half))).toEqual(states[half]);
      expect(replay(scenario, seed, JSON.parse(JSON.stringify(log)))).toEqual(states.at(-1));
    });
  });

  it('goes on the same from a saved and restored state, at every event', () => {
    everyPlay((scenario, seed, log) => {
      let state = begin(scenario, seed);
      let restored = copy(state);
      for (const { event } of log) {
        const [next, effects] = step(scenario, state, event);
        const [again, same] = step(scenario, restored, event);
        expect(again).toEqual(next);
        expect(same).toEqual(effects);
        state = next;
        restored = copy(again);
      }
    });
  });

  it('always comes to an end, with an outcome, and with patience within its bounds', () => {
    everyPlay((scenario, seed, log) => {
      const states = statesOf(scenario, seed, log);
      for (const state of states) {
        expect(state.patience).toBeGreaterThanOrEqual(1);
        expect(state.patience).toBeLessThanOrEqual(scenario.patience.max);
        expect(state.outcome >= 0).toBe(state.phase >= PHASE.wrapUp);
        expect(state.misnoted & state.noted).toBe(0);
        expect((state.misnoted | state.noted) & ~state.given).toBe(0);
      }
      expect(states.at(-1)!.phase).toBe(PHASE.done);
    });
  });
});

describe('step', () => {
  it('accepts frozen input and leaves it as it was', () => {
    everyPlay((scenario, seed, log) => {
      deepFreeze(scenario);
      let state = deepFreeze(begin(scenario, seed));
      for (const { event } of log) {
        const before = JSON.stringify([scenario, state, event]);
        const [next] = step(scenario, state, deepFreeze(event));
        expect(JSON.stringify([scenario, state, event])).toBe(before);
        state = deepFreeze(next);
      }
    });
  });

  it('changes the state exactly for what is legal; anything else returns the same object and no effects', () => {
    everyPlay((scenario, seed, log) => {
      const events = everyEvent(scenario);
      for (const state of statesOf(scenario, seed, log)) {
        for (const event of events) {
          const [next, effects] = step(scenario, state, event);
          const same = next === state && effects.length === 0;
          const changed = JSON.stringify(next) !== JSON.stringify(state);
          const legal = isLegal(scenario, state, event);
          if (legal ? !changed : !same) expect.fail(`${JSON.stringify(event)} in ${JSON.stringify(state)}`);
        }
      }
    });
  });
});

describe('movesOf', () => {
  it('lists all legal events but notes, and nothing else, each once', () => {
    everyPlay((scenario, seed, log) => {
      const events = everyEvent(scenario);
      for (const state of statesOf(scenario, seed, log)) {
        const moves = movesOf(scenario, state).map((event) => JSON.stringify(event));
        const legal = events.filter((event) => isLegal(scenario, state, event));
        const wanted = legal.filter(({ type }) => type !== 'note').map((event) => JSON.stringify(event));
        expect([...moves].sort()).toEqual(wanted.sort());
        expect(legal.filter(({ type }) => type === 'note')).toHaveLength(notesOf(scenario, state).length);
      }
    });
  });
});
