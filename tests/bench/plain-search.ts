/** Best and worst of a scenario by the plain reducer: every state in a Map under a string of its fields, one stack, no recursion. */
import type { GameEvent, Scenario } from '../../src/core/model.ts';
import { type PlainState, reduce } from './reducer.ts';

interface Place {
  readonly state: PlainState;
  /** What follows, with the points it brings; filled when the place is first looked at. */
  next: { to: Place; gain: number }[] | undefined;
  best: number;
  worst: number;
}

/** Everything that might move the call on. */
const EVENTS: readonly GameEvent[] = [
  { type: 'pick-up' },
  { type: 'line-end' },
  { type: 'choose', choice: 0 },
  { type: 'choose', choice: 1 },
  { type: 'choose', choice: 2 },
  { type: 'resume' },
  { type: 'hold' },
  { type: 'file' },
  { type: 'ring' },
  { type: 'wait' },
  { type: 'hang-up' },
];

const keyOf = ({ phase, moment, patience, flags, rings, greeted }: PlainState): string =>
  `${phase},${moment},${patience},${flags},${rings},${greeted}`;

export function searchPlainly(scenario: Scenario, from: PlainState) {
  const places = new Map<string, Place>();
  const placeOf = (state: PlainState): Place => {
    const key = keyOf(state);
    let place = places.get(key);
    if (!place) {
      place = { state, next: undefined, best: 0, worst: 0 };
      places.set(key, place);
    }
    return place;
  };
  const open = (state: PlainState) =>
    EVENTS.flatMap((event) => {
      const after = reduce(scenario, state, event);
      return after === state ? [] : [{ to: placeOf(after), gain: after.score - state.score }];
    });
  const first = placeOf(from);
  const stack = [first];
  while (stack.length > 0) {
    const place = stack.at(-1)!;
    if (!place.next) {
      place.next = open(place.state);
      for (const { to } of place.next) if (!to.next) stack.push(to);
    } else {
      stack.pop();
      if (place.next.length > 0) {
        place.best = Math.max(...place.next.map(({ to, gain }) => gain + to.best));
        place.worst = Math.min(...place.next.map(({ to, gain }) => gain + to.worst));
      }
    }
  }
  return { best: first.best, worst: first.worst, states: places.size };
}
