/** The analysis against an independent oracle: every path of a small scenario walked to its end, notes included, nothing merged. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Analysis } from '../../src/core/analysis.ts';
import { PHASE, type Scenario, type State } from '../../src/core/model.ts';
import { begin, step } from '../../src/core/step.ts';
import { randomPlay, scenarioArbitrary, statesOf, TINY } from './arbitrary.ts';
import { buildScenario } from './build-scenario.ts';
import { oracleOf, type Range, walkAll } from './oracle.ts';
import { EVEN } from './play.ts';

vi.setConfig({ testTimeout: 60_000 });

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
