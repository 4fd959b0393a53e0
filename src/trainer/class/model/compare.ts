/** Two plays of the same scenario side by side: what was decided in the same place stands in the same line. */

import type { DebriefEntry } from '../../../app/debrief-model.ts';
import { PHASE } from '../../../core/model.ts';

export type Pair = readonly [one: DebriefEntry | undefined, other: DebriefEntry | undefined];

/** Where in the call something was decided, and of what kind it was. */
const keyOf = ({ before, event }: DebriefEntry): string =>
  `${before.phase === PHASE.wrapUp ? 'record' : before.moment}/${event.type}`;

/** The longest common course of both, with what only one of them did in between. */
export function align(one: readonly DebriefEntry[], other: readonly DebriefEntry[]): Pair[] {
  const [a, b] = [one.map(keyOf), other.map(keyOf)];
  const common = commonLengths(a, b);
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) pairs.push([one[i++], other[j++]]);
    else if (j >= b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!))
      pairs.push([one[i++], undefined]);
    else pairs.push([undefined, other[j++]]);
  }
  return pairs;
}

/** For each pair of beginnings the length of the longest course that is common from there on. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i]![j] =
        a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  return lengths;
}
