/**
 * What an assignment needs before anything of it is played: its texts, and, where it names a record store, somebody who tells the store.
 * Part of the composition root.
 */
import { type relayReporter, type Storage, systemClock } from './app/ports.ts';
import type { AssignedRecord } from './app/shelves.ts';
import type { Locale } from './content/locales.ts';
import type { Attempt } from './core/model.ts';
import { loadTexts } from './i18n/index.ts';
import type { RecordReporter } from './lms/xapi/index.ts';
import { shelves } from './shelves.ts';

/** What whoever tells a record store looks things up in. */
interface Sources {
  readonly storage: Promise<Storage>;
  readonly locale: () => Locale;
}

/** The assignment whose record store is told now, with what is known of its trainee. */
let telling:
  | { record: AssignedRecord; readonly reporter: RecordReporter; readonly leave: () => void }
  | undefined;

/** How it stands with telling the record store; undefined where there is none to tell. */
export const recordTelling = (): RecordReporter | undefined => telling?.reporter;

/** Called whenever an assignment is taken up, or what is known of its trainee has changed; never in a package, where the LMS is told. */
export async function followAssigned(
  record: AssignedRecord,
  reporter: ReturnType<typeof relayReporter>,
  packaged: boolean,
  sources: Sources,
): Promise<void> {
  await loadTexts('assigned');
  if (telling && isSame(telling.record, record)) {
    telling.record = record;
    return;
  }
  telling?.leave();
  telling = undefined;
  if (packaged || !record.assignment.store) return;
  // Where this does not arrive it is played all the same: what is not told now is told the next time.
  const { recordReporter } = await import('./lms/xapi/index.ts').catch(() => ({ recordReporter: undefined }));
  if (!recordReporter) return;
  const teller = recordReporter({
    assignment: record.assignment,
    person: () => {
      const { person: id, name } = telling?.record ?? record;
      return { id, name };
    },
    shelves,
    clock: systemClock,
    locale: sources.locale,
    attempts: () => attemptsOf(record.id, sources.storage),
  });
  const forget = reporter.add(teller);
  const leave = () => {
    forget();
    teller.close();
  };
  telling = { record, reporter: teller, leave };
}

/** The same assignment, told to the same store. */
const isSame = (one: AssignedRecord, other: AssignedRecord): boolean =>
  one.id === other.id && JSON.stringify(one.assignment.store) === JSON.stringify(other.assignment.store);

/** Everything that has been played for an assignment, with its log. */
async function attemptsOf(id: string, storage: Promise<Storage>): Promise<Attempt[]> {
  const kept = await storage;
  const own = (await kept.list()).filter(({ assignment }) => assignment === id);
  const all = await Promise.all(own.map((head) => kept.load(head.id)));
  return all.flatMap((attempt) => attempt ?? []);
}
