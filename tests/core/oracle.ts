/** An oracle beside the analysis: every path of a small scenario walked to its end, notes included, no two states taken for one. */
import { isLegal } from '../../src/core/legal.ts';
import { type GameEvent, PHASE, type Scenario, type State } from '../../src/core/model.ts';
import { gainOf, step } from '../../src/core/step.ts';
import { everyEvent } from './arbitrary.ts';

export interface Range {
  readonly best: number;
  readonly worst: number;
}

/** How many paths a test walks at most before it gives up. */
const MAX_PATHS = 30_000;

/** In the record a note can be changed for ever: here each is taken once, and never mended. */
const worthTrying = (state: State, event: GameEvent): boolean =>
  event.type !== 'note' || (((state.noted | state.misnoted) >> event.fact) & 1) === 0;

/** Walks every path, remembering nothing. Undefined where there are too many. */
export function walkAll(scenario: Scenario, from: State): Range | undefined {
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
export function oracleOf(scenario: Scenario): (state: State) => Range {
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
