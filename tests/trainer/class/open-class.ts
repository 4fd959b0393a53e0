/** Results as the reader opens them, without sealing: for tests of what comes after. */
import type { ResultPayload } from '../../../src/app/assignment/model.ts';
import type { Scenario } from '../../../src/core/model.ts';
import { createReplayer } from '../../../src/trainer/class/read/replay-attempt.ts';
import type { OpenedResult } from '../../../src/trainer/class/read/types.ts';
import { DAY, MONDAY } from './make-class.ts';

/** When the trainer reads them in. */
export const NOW = MONDAY + 9 * DAY;

export function openAll(scenarios: readonly Scenario[], payloads: readonly ResultPayload[]): OpenedResult[] {
  const replay = createReplayer(scenarios, new Set(scenarios.map(({ id }) => id)));
  return payloads.map(({ person, name, made, attempts }, at) => ({
    id: `result-${String(at).padStart(3, '0')}`,
    person,
    name,
    made,
    received: NOW,
    attempts: attempts.map(replay),
  }));
}
