/**
 * The engine as one would write it in an afternoon: one reducer over plain objects, `{ ...state }` and a switch. It knows the rules that
 * matter in the generated scenario, so that its best and worst must come out as the engine's do.
 */
import type { Choice, Condition, GameEvent, Route, Scenario } from '../../src/core/model.ts';
import { CUT_OFF, HUNG_UP } from './graph.ts';

export interface PlainState {
  phase: 'ringing' | 'speaking' | 'listening' | 'hold' | 'wrap-up' | 'done';
  moment: number;
  patience: number;
  flags: number;
  rings: number;
  greeted: boolean;
  score: number;
}

export const beginPlain = (scenario: Scenario, patience: number): PlainState => ({
  phase: 'ringing',
  moment: scenario.start,
  patience,
  flags: 0,
  rings: 1,
  greeted: false,
  score: 0,
});

const holds = (when: Condition | null, { flags, patience }: PlainState): boolean =>
  when === null ||
  ((flags & when.all) === when.all &&
    (flags & when.none) === 0 &&
    patience >= when.min &&
    patience <= when.max);

export function reduce(scenario: Scenario, state: PlainState, event: GameEvent): PlainState {
  const { phase, rings } = state;
  switch (event.type) {
    case 'ring':
      if (phase !== 'ringing') return state;
      if (rings < 6) return { ...state, rings: rings + 1 };
      return { ...state, rings: rings + 1, phase: 'done', score: state.score - 2 - 8 };
    case 'pick-up':
      if (phase !== 'ringing') return state;
      return { ...state, phase: 'speaking', score: state.score + (rings <= 3 ? 2 : -2) };
    case 'line-end':
      return phase === 'speaking' ? { ...state, phase: 'listening' } : state;
    case 'choose':
      return phase === 'listening' ? chosen(scenario, state, event.choice) : state;
    case 'wait':
      if (phase !== 'listening' && phase !== 'hold') return state;
      return impatient(scenario, state, phase, state.score);
    case 'hold':
      return phase === 'listening' ? impatient(scenario, state, 'hold', state.score - 3) : state;
    case 'resume':
      return phase === 'hold' ? { ...state, phase: 'listening' } : state;
    case 'hang-up':
      if (phase !== 'speaking' && phase !== 'listening' && phase !== 'hold') return state;
      return ended(scenario, { ...state, score: state.score - 4 }, CUT_OFF);
    case 'file':
      return phase === 'wrap-up' ? { ...state, phase: 'done' } : state;
    default:
      return state;
  }
}

const impatient = (
  scenario: Scenario,
  state: PlainState,
  phase: PlainState['phase'],
  score: number,
): PlainState =>
  state.patience > 1
    ? { ...state, phase, score, patience: state.patience - 1 }
    : ended(scenario, { ...state, score }, HUNG_UP);

function chosen(scenario: Scenario, state: PlainState, index: number): PlainState {
  const choice = scenario.moments[state.moment]!.choices[index];
  if (!choice || !holds(choice.when, state)) return state;
  const patience = Math.min(scenario.patience.max, state.patience + choice.mood);
  const next = {
    ...state,
    greeted: true,
    flags: (state.flags | choice.sets) & ~choice.clears,
    patience,
    score: state.score + points(choice) - (state.greeted ? 0 : 4),
  };
  if (patience <= 0) return ended(scenario, next, HUNG_UP);
  const to = route(choice.routes, next);
  return to < 0 ? ended(scenario, next, ~to) : { ...next, moment: to, phase: 'speaking' };
}

const points = ({ marks }: Choice): number =>
  marks.reduce((sum, { kept, weight }) => sum + (kept ? weight : -weight), 0);

const route = (routes: readonly Route[], state: PlainState): number =>
  routes.find(({ when }) => holds(when, state))!.to;

/** Where the agent closes the call: every question answered (+4), nobody asked for more (−2), no farewell (−2). */
const ended = (scenario: Scenario, state: PlainState, outcome: number): PlainState => ({
  ...state,
  phase: 'wrap-up',
  score: state.score + scenario.outcomes[outcome]!.value + (outcome === HUNG_UP ? 0 : 4 - 2 - 2),
});
