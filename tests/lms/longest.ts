/** The longest call that a scenario allows: every ring, wait, hold and look-up that does not end it, and every note, right and wrong. */
import { type GameEvent, type LoggedEvent, PHASE, type Scenario, type State } from '../../src/core/model.ts';
import { begin, step } from '../../src/core/step.ts';
import { analysisOf } from './fixtures.ts';

const longest = new Map<string, GameEvent[]>();

/** @param finished up to the filed record; else all but the filing */
export function longestLog(scenario: Scenario, seed: number, finished = true): LoggedEvent[] {
  const key = `${scenario.hash}.${begin(scenario, seed).patience}`;
  const moves = longest.get(key) ?? longestMoves(scenario, seed);
  longest.set(key, moves);
  const log: LoggedEvent[] = [];
  let state = begin(scenario, seed);
  const add = (event: GameEvent) => {
    // Half an hour for a call, in uneven steps: the times take room too.
    log.push({ event, at: (log.at(-1)?.at ?? 0) + 9000 + ((log.length * 7919) % 6000) });
    [state] = step(scenario, state, event);
  };
  for (const event of moves) {
    if (event.type === 'file') {
      for (const fact of factsIn(state.given)) add({ type: 'note', fact, right: false });
      for (const fact of factsIn(state.given)) add({ type: 'note', fact, right: true });
      if (!finished) break;
    }
    add(event);
  }
  return log;
}

const factsIn = (bits: number): number[] =>
  Array.from({ length: 31 }, (_, fact) => fact).filter((fact) => (bits >> fact) & 1);

/** The longest way through all that can happen. */
function longestMoves(scenario: Scenario, seed: number): GameEvent[] {
  const start = begin(scenario, seed);
  const { nodes } = analysisOf(scenario, seed);
  const lengths = new Map<number, number>();
  const lengthOf = (at: number): number => {
    const known = lengths.get(at);
    if (known !== undefined) return known;
    const length = nodes[at]!.moves.reduce((most, { to }) => Math.max(most, 1 + lengthOf(to)), 0);
    lengths.set(at, length);
    return length;
  };
  const way: GameEvent[] = [];
  let state: State = start;
  for (let at = 0; nodes[at]!.moves.length > 0; ) {
    const { moves } = nodes[at]!;
    const next = moves.reduce((best, move) => (lengthOf(move.to) > lengthOf(best.to) ? move : best));
    way.push(next.event);
    [state] = step(scenario, state, next.event);
    at = next.to;
  }
  if (state.phase !== PHASE.done) throw new Error('the longest way does not end');
  return way;
}
