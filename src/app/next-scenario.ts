/** Which scenario to offer after a call. */
import type { StoredAttempt } from './ports.ts';

interface Head {
  readonly id: string;
  readonly intro: boolean;
}

/** The next one, in the order in which the sets teach them, that has not been passed; from the one just played on, then from the front. */
export function nextScenario<T extends Head>(
  heads: readonly T[],
  sets: readonly { readonly scenarios: readonly string[] }[],
  attempts: readonly Pick<StoredAttempt, 'scenario' | 'summary'>[],
  played: string,
): T | undefined {
  const order = [...new Set([...sets.flatMap(({ scenarios }) => scenarios), ...heads.map(({ id }) => id)])];
  const at = order.indexOf(played);
  const round = [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))];
  const passed = new Set(attempts.flatMap(({ scenario, summary }) => (summary?.passed ? [scenario] : [])));
  return round
    .map((id) => heads.find((head) => head.id === id))
    .find((head) => head !== undefined && !head.intro && !passed.has(head.id));
}
