/** What must hold of points, par and score on every scenario and every way of playing it. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Analysis } from '../../src/core/analysis.ts';
import { type LoggedEvent, PHASE, type Scenario } from '../../src/core/model.ts';
import { judgeLog, type Result } from '../../src/core/scoring.ts';
import { begin, gainOf, step, temperament } from '../../src/core/step.ts';
import { CALM, LONG, playArbitrary, randomPlay, SHAPE, type Shape, statesOf } from './arbitrary.ts';
import { seedOf } from './play.ts';

/** Generous: the machine may be busy. */
vi.setConfig({ testTimeout: 60_000 });

const RUNS = 50;

/** Checks something of generated scenarios that stand (par above zero) and a random play of each. */
function everyPlay(
  shape: Shape,
  check: (scenario: Scenario, analysis: Analysis, seed: number, log: LoggedEvent[]) => void,
  numRuns = RUNS,
): void {
  const property = fc.property(playArbitrary(shape), ([scenario, seed, picks]) => {
    const analysis = new Analysis(scenario, [begin(scenario, seed)]);
    fc.pre(analysis.nodes[0]!.best > 0);
    check(scenario, analysis, seed, randomPlay(scenario, seed, picks));
  });
  fc.assert(property, { numRuns });
}

const lossesOf = ({ decisions }: Result): number => decisions.reduce((sum, { loss }) => sum + loss, 0);

describe('every play of every scenario', () => {
  it.each([
    ['short', SHAPE, 2 * RUNS],
    ['long', LONG, 25],
  ] as const)(
    'loses exactly what par and value differ by, each point once, and scores 0–100 (%s)',
    (_, shape, numRuns) => {
      everyPlay(
        shape,
        (scenario, analysis, seed, log) => {
          const result = judgeLog(scenario, analysis, seed, log);
          expect(result.finished).toBe(true);
          expect(lossesOf(result)).toBe(result.par - result.value);
          expect(result.loss).toBe(result.par - result.value);
          expect(result.value).toBe(gainOf(result.decisions.flatMap(({ effects }) => effects)));
          expect(result.value).toBeGreaterThanOrEqual(analysis.nodes[0]!.worst);
          expect(result.score).toBeGreaterThanOrEqual(0);
          expect(result.score).toBeLessThanOrEqual(100);
          for (const { loss, better, verdict } of result.decisions) {
            expect(Number.isInteger(loss)).toBe(true);
            expect(loss).toBeGreaterThanOrEqual(0);
            expect(better === undefined).toBe(loss === 0);
            if (verdict === 'best') expect(loss).toBe(0);
          }
        },
        numRuns,
      );
    },
  );

  it('keeps, unfinished, what is safe: points won and the worst to come, and no more than what continues it', () => {
    everyPlay(SHAPE, (scenario, analysis, seed, log) => {
      const states = statesOf(scenario, seed, log);
      const whole = judgeLog(scenario, analysis, seed, log);
      for (let length = 0; length < log.length; length++) {
        const part = judgeLog(scenario, analysis, seed, log.slice(0, length));
        const won = gainOf(part.decisions.flatMap(({ effects }) => effects));
        expect(part.finished).toBe(false);
        expect(part.passed).toBe(false);
        expect(part.value).toBe(won + analysis.worst(states[length]!));
        expect(part.loss).toBe(part.par - part.value);
        expect(part.score).toBeLessThanOrEqual(whole.score);
        const best = [...log.slice(0, length), ...bestWay(scenario, analysis, states[length]!)];
        expect(part.score).toBeLessThanOrEqual(judgeLog(scenario, analysis, seed, best).score);
      }
    });
  });

  it('does not gain by hanging up, whenever', () => {
    everyPlay(SHAPE, (scenario, analysis, seed, log) => {
      const states = statesOf(scenario, seed, log);
      states.forEach((state, length) => {
        const [after, effects] = step(scenario, state, { type: 'hang-up' });
        if (after === state) return;
        expect(gainOf(effects) + analysis.best(after)).toBeLessThanOrEqual(analysis.best(state));
        const early: LoggedEvent[] = [...log.slice(0, length), { event: { type: 'hang-up' }, at: 0 }];
        const best = [...log.slice(0, length), ...bestWay(scenario, analysis, state)];
        expect(judgeLog(scenario, analysis, seed, early).score).toBeLessThanOrEqual(
          judgeLog(scenario, analysis, seed, best).score,
        );
      });
    });
  });
});

/** The log of the best moves from a state to the end. */
function bestWay(scenario: Scenario, analysis: Analysis, from: ReturnType<typeof begin>): LoggedEvent[] {
  const log: LoggedEvent[] = [];
  let state = from;
  for (let move = analysis.bestMove(state); move; move = analysis.bestMove(state)) {
    log.push({ event: move.event, at: log.length });
    state = step(scenario, state, move.event)[0];
  }
  expect(state.phase).toBe(PHASE.done);
  return log;
}

describe('the best way', () => {
  it.each([
    ['short', SHAPE, RUNS],
    ['long', LONG, 15],
  ] as const)('scores 100 without a loss (%s)', (_, shape, numRuns) => {
    everyPlay(
      shape,
      (scenario, analysis, seed) => {
        const log = bestWay(scenario, analysis, begin(scenario, seed));
        const result = judgeLog(scenario, analysis, seed, log);
        expect(result.score).toBe(100);
        expect(result.value).toBe(result.par);
        expect(result.decisions.map(({ verdict, loss }) => [verdict === 'best' || loss === 0, loss])).toEqual(
          log.map(() => [true, 0]),
        );
      },
      numRuns,
    );
  });

  it('needs no clock where losing patience opens nothing better: rings and waiting bring nothing', () => {
    everyPlay(CALM, (scenario, analysis, seed) => {
      for (const { state, best } of analysis.nodes) {
        for (const type of ['ring', 'wait'] as const) {
          const [after, effects] = step(scenario, state, { type });
          if (after !== state && gainOf(effects) + analysis.best(after) > best) {
            expect.fail(`${type} is worth more than it should`);
          }
        }
      }
      let state = begin(scenario, seed);
      let value = 0;
      while (state.phase !== PHASE.done) {
        const timeless = analysis
          .nodeOf(state)
          .moves.find(
            ({ event, gain, to }) =>
              event.type !== 'ring' &&
              event.type !== 'wait' &&
              gain + analysis.nodes[to]!.best === analysis.best(state),
          );
        expect(timeless).toBeDefined();
        value += timeless!.gain;
        state = analysis.nodes[timeless!.to]!.state;
      }
      expect(value).toBe(analysis.nodes[0]!.best);
    });
  });

  it('is worth the same for every temperament where the patience does not bind', () => {
    const roomy = (scenario: Scenario): Scenario => ({ ...scenario, patience: { max: 45, start: 30 } });
    const shape: Shape = { ...CALM, maxMoments: 4, panel: false };
    everyPlay(
      shape,
      (scenario) => {
        const wide = roomy(scenario);
        const starts = ([-1, 0, 1] as const).map((wanted) => begin(wide, seedOf(wanted)));
        expect(starts.map(({ patience }) => patience)).toEqual([29, 30, 31]);
        const analysis = new Analysis(wide, starts);
        expect(new Set(starts.map(analysis.best)).size).toBe(1);
      },
      12,
    );
  });

  it('draws the temperament evenly from the seed', () => {
    const counts = new Map<number, number>();
    for (let seed = 0; seed < 3000; seed++) {
      counts.set(temperament(seed), (counts.get(temperament(seed)) ?? 0) + 1);
    }
    for (const wanted of [-1, 0, 1]) expect(Math.abs(counts.get(wanted)! - 1000)).toBeLessThan(120);
  });
});

describe('notes', () => {
  it('do not change what the analysis says of a state', () => {
    everyPlay(SHAPE, (scenario, analysis, seed, log) => {
      for (const state of statesOf(scenario, seed, log)) {
        const blank = { ...state, noted: 0, misnoted: 0 };
        expect([analysis.best(state), analysis.worst(state)]).toEqual([
          analysis.best(blank),
          analysis.worst(blank),
        ]);
      }
    });
  });
});
