/** Conditions and routes over a state. */
import type { Choice, Condition, Moment, Route, Scenario, State } from './model.ts';

/** Whether a condition holds; no condition always does. */
export function holds(condition: Condition | null, flags: number, patience: number): boolean {
  if (condition === null) return true;
  return (
    (flags & condition.all) === condition.all &&
    (flags & condition.none) === 0 &&
    patience >= condition.min &&
    patience <= condition.max
  );
}

/** Where the first route that holds leads. The content room guarantees that the last one has no condition. */
export function follow(routes: readonly Route[], flags: number, patience: number): number {
  for (const route of routes) if (holds(route.when, flags, patience)) return route.to;
  throw new RangeError('no route holds: the last route of a list must have no condition');
}

/** Whether a choice is on offer in a state. */
export const isOffered = (choice: Choice, state: State): boolean =>
  holds(choice.when, state.flags, state.patience);

/** The indices of the choices on offer, in the order they were written. */
export function offeredChoices(scenario: Scenario, state: State): number[] {
  const offered: number[] = [];
  scenario.moments[state.moment]!.choices.forEach((choice, index) => {
    if (isOffered(choice, state)) offered.push(index);
  });
  return offered;
}

/** The index of the line that the customer says in a moment, −1 where they say nothing. */
export function lineOf({ lines }: Moment, flags: number, patience: number): number {
  for (let at = 0; at < lines.length; at++) if (holds(lines[at]!.when, flags, patience)) return at;
  return -1;
}
