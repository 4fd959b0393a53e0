/** Decisions on their way to the LMS as interactions: in order, each once. */
import type { HostedStorage } from '../hosted-storage.ts';
import type { Telling } from '../teller.ts';
import type { ScormKind } from './find-api.ts';
import { type Field, fieldsOf } from './interactions.ts';
import type { Sender } from './sender.ts';

interface Waiting {
  /** None: nothing but the settling. */
  readonly fields: readonly Field[];
  readonly attempt: string;
  /** How many events of the attempt have been told with this one; undefined: more come. */
  readonly told: number | undefined;
}

export interface Queue {
  add(telling: Telling): void;
  /** What the LMS refuses holds up the rest until the next time. */
  send(sender: Sender): void;
}

export function interactionQueue(kind: ScormKind, storage: HostedStorage): Queue {
  let waiting: readonly Waiting[] = [];
  return {
    add(telling) {
      waiting = [...waiting, ...rowsOf(kind, storage, telling)];
    },
    send(sender) {
      const refused = waiting.findIndex(({ fields, attempt, told }) => {
        if (fields.length > 0 && !sender.sendInteraction(fields)) return true;
        // Kept beside the log: a later session goes on from there.
        if (told !== undefined) storage.note(attempt, { told });
        return false;
      });
      waiting = refused < 0 ? [] : waiting.slice(refused);
    },
  };
}

function rowsOf(kind: ScormKind, storage: HostedStorage, { attempt, reports, told }: Telling): Waiting[] {
  const { id, scenario, startedAt } = attempt;
  const before = storage
    .held()
    .filter(({ head }) => head.scenario === scenario && head.startedAt < startedAt).length;
  const occasion = { scenario, attempt: before + 1, startedAt };
  const rows = reports.map((report) => ({
    fields: fieldsOf(kind, occasion, report),
    attempt: id,
    told: undefined,
  }));
  return [...rows, { fields: [], attempt: id, told }];
}
