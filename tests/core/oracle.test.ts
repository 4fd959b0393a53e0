/** The analysis against an independent oracle: every path of a small scenario walked to its end, notes included, nothing merged. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Analysis } from '../../src/core/analysis.ts';
import { isLegal } from '../../src/core/legal.ts';
import { type GameEvent, PHASE, type Scenario, type State } from '../../src/core/model.ts';
import { begin, gainOf, step } from '../../src/core/step.ts';
import { everyEvent, randomPlay, scenarioArbitrary, statesOf, TINY } from './arbitrary.ts';
import { buildScenario } from './build-scenario.ts';
import { EVEN } from './play.ts';

interface Range {
  readonly best: number;
  readonly worst: number;
}

vi.setConfig({ testTimeout: 60_000 });

/** How many paths a test walks at most before it gives up. */
const MAX_PATHS = 30_000;

/** In the record a note can be changed for ever: here each is taken once, and never mended. */
const worthTrying = (state: State, event: GameEvent): boolean =>
  event.type !== 'note' || (((state.noted | state.misnoted) >> event.fact) & 1) === 0;

/** Walks every path, remembering nothing. Undefined where there are too many. */
function walkAll(scenario: Scenario, from: State): Range | undefined {
  const events = everyEvent(scenario);
  let paths = 0;
  let [best, worst] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const walk = (state: State, value: number): boolean => {
    if (state.phase === PHASE.done) {
      best = Math.max(best, value);
      worst = Math.min(worst, value);
      return ++paths <= MAX_PATHS;
    }
    return events
      .filter((event) => worthTrying(state, event) && isLegal(scenario, state, event))
      .every((event) => {
        const [next, effects] = step(scenario, state, event);
        return walk(next, value + gainOf(effects));
      });
  };
  return walk(from, 0) ? { best, worst } : undefined;
}

/** Walks every path, remembering each whole state, every field of it, notes and all. */
function oracleOf(scenario: Scenario): (state: State) => Range {
  const events = everyEvent(scenario);
  const known = new Map<string, Range>();
  const walk = (state: State): Range => {
    if (state.phase === PHASE.done) return { best: 0, worst: 0 };
    const key = Object.values(state).join();
    const seen = known.get(key);
    if (seen) return seen;
    let [best, worst] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const event of events) {
      if (!worthTrying(state, event) || !isLegal(scenario, state, event)) continue;
      const [next, effects] = step(scenario, state, event);
      const after = walk(next);
      best = Math.max(best, gainOf(effects) + after.best);
      worst = Math.min(worst, gainOf(effects) + after.worst);
    }
    known.set(key, { best, worst });
    return { best, worst };
  };
  return walk;
}

const analysed = (scenario: Scenario, from: State): Range => {
  const { best, worst } = new Analysis(scenario, [from]).nodeOf(from);
  return { best, worst };
};

describe('the analysis', () => {
  it('finds the best and the worst that walking every path finds', () => {
    let walked = 0;
    const shape = { ...TINY, minMoments: 1, maxMoments: 2, panel: false };
    const property = fc.property(scenarioArbitrary(shape), fc.nat(100), (scenario, seed) => {
      const picked = step(scenario, begin(scenario, seed), { type: 'pick-up' })[0];
      const range = walkAll(scenario, picked);
      if (!range) return;
      walked++;
      expect(analysed(scenario, picked)).toEqual(range);
    });
    fc.assert(property, { numRuns: 40 });
    expect(walked).toBeGreaterThan(10);
  });

  it('finds what an oracle finds that merges no states', () => {
    const property = fc.property(scenarioArbitrary(TINY), fc.nat(100), (scenario, seed) => {
      const from = begin(scenario, seed);
      expect(analysed(scenario, from)).toEqual(oracleOf(scenario)(from));
    });
    fc.assert(property, { numRuns: 40 });
  });

  it('gives every state that can be reached its own best and worst, however it was come to', () => {
    const property = fc.property(scenarioArbitrary(TINY), fc.nat(100), fc.nat(), (scenario, seed, picks) => {
      const from = begin(scenario, seed);
      const analysis = new Analysis(scenario, [from]);
      const oracle = oracleOf(scenario);
      for (const state of statesOf(scenario, seed, randomPlay(scenario, seed, picks))) {
        const blank = { ...state, noted: 0, misnoted: 0 };
        if (state.phase === PHASE.done) continue;
        expect({ best: analysis.best(state), worst: analysis.worst(state) }).toEqual(oracle(blank));
      }
    });
    fc.assert(property, { numRuns: 60 });
  });

  it('counts a scenario by hand', () => {
    const scenario = buildScenario({
      patience: [2, 2],
      outcomes: { solved: ['solved', 10], escalated: ['escalated', 1] },
      moments: {
        hello: {
          lines: [],
          choices: {
            well: {
              acts: 'greet introduce ask-else farewell',
              keep: { 'respect.dignity': 3 },
              to: '!solved',
            },
            badly: { break: { 'respect.dignity': 5 }, to: '!escalated' },
          },
        },
      },
    });
    // Promptly, greeted, introduced, dignity, all questions, anything else, farewell, solved.
    const best = 2 + 2 + 2 + 3 + 4 + 2 + 2 + 10;
    // Picked up late, put on hold without leave until they hang up.
    const worst = -2 - 3 - 3 - 10;
    expect(analysed(scenario, begin(scenario, EVEN))).toEqual({ best, worst });
  });
});
