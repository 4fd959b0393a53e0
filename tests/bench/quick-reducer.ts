/** The plain reducer again, by somebody who has measured it: every field written out, no spread, no closures. Choices and lines only. */
import type { GameEvent, Scenario } from '../../src/core/model.ts';
import { HUNG_UP } from './graph.ts';
import type { PlainState } from './reducer.ts';

type Phase = PlainState['phase'];

function make(
  phase: Phase,
  moment: number,
  patience: number,
  flags: number,
  rings: number,
  greeted: boolean,
  score: number,
): PlainState {
  return { phase, moment, patience, flags, rings, greeted, score };
}

export function reduceQuickly(scenario: Scenario, state: PlainState, event: GameEvent): PlainState {
  const { phase, moment, patience, flags, rings, greeted, score } = state;
  if (event.type === 'choose' && phase === 'listening') return chosen(scenario, state, event.choice);
  if (event.type === 'line-end' && phase === 'speaking')
    return make('listening', moment, patience, flags, rings, greeted, score);
  if (event.type === 'pick-up' && phase === 'ringing')
    return make('speaking', moment, patience, flags, rings, greeted, score + (rings <= 3 ? 2 : -2));
  return state;
}

function chosen(scenario: Scenario, state: PlainState, index: number): PlainState {
  const choice = scenario.moments[state.moment]!.choices[index];
  if (!choice) return state;
  const { when, marks, routes } = choice;
  if (when !== null && ((state.flags & when.all) !== when.all || (state.flags & when.none) !== 0))
    return state;
  const patience = Math.min(scenario.patience.max, state.patience + choice.mood);
  const flags = (state.flags | choice.sets) & ~choice.clears;
  let score = state.score - (state.greeted ? 0 : 4);
  for (const { kept, weight } of marks) score += kept ? weight : -weight;
  let to = ~HUNG_UP;
  if (patience > 0)
    for (const route of routes) {
      if (route.when === null || (flags & route.when.all) === route.when.all) {
        to = route.to;
        break;
      }
    }
  if (to >= 0) return make('speaking', to, patience, flags, state.rings, true, score);
  return make(
    'wrap-up',
    state.moment,
    patience,
    flags,
    state.rings,
    true,
    score + scenario.outcomes[~to]!.value,
  );
}
