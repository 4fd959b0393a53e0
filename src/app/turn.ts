/** One turn: what is pressed and, where lines end at once, the end of the line that answers it: saved together and drawn once. */
import { type Effect, type GameEvent, PHASE, type State } from '../core/model.ts';
import { step } from '../core/step.ts';
import { isVenting } from './selectors.ts';
import type { Call } from './store.ts';
import { entriesOf, type TranscriptEntry } from './transcript.ts';

export interface Turn {
  /** What happened, in order; nothing where the state does not take the event. */
  readonly events: readonly GameEvent[];
  readonly state: State;
  readonly effects: readonly Effect[];
  readonly entries: readonly TranscriptEntry[];
}

/** @param linesAtOnce whether a line that nobody would cut into ends in the same breath */
export function takeTurn({ scenario, state: before }: Call, event: GameEvent, linesAtOnce: boolean): Turn {
  const [state, effects] = step(scenario, before, event);
  if (state === before) return { events: [], state, effects: [], entries: [] };
  const turn: Turn = { events: [event], state, effects, entries: entriesOf(scenario, event, state, effects) };
  if (!linesAtOnce || state.phase !== PHASE.speaking || isVenting({ scenario, state })) return turn;
  const end: GameEvent = { type: 'line-end' };
  const [after, more] = step(scenario, state, end);
  return {
    events: [event, end],
    state: after,
    effects: [...effects, ...more],
    entries: [...turn.entries, ...entriesOf(scenario, end, after, more)],
  };
}
