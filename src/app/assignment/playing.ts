/** What stands before playing within an assignment: it is taken up, and its terms are kept. */
import { addPack, bringPacks, loadHandbook, packOf } from '../../content/catalogue.ts';
import { scenarioHeads } from '../../content/listing.ts';
import type { Locale } from '../../content/locales.ts';
import type { Desk } from '../services.ts';
import type { AssignedRecord } from '../shelves.ts';
import type { Assigned, AssignmentProblem } from '../store.ts';
import type { Assignment } from './model.ts';
import { obstacleTo, progressOf } from './progress.ts';
import { findAssigned } from './shelf.ts';

/** Takes up an assignment that is kept here: it is the one on the desk from then on. Undefined where there is none. */
export async function takeUp(desk: Desk, id: string): Promise<Assigned | undefined> {
  const { assigned, hosted } = desk.store.getState();
  if (assigned?.record.id === id) {
    await desk.refreshAttempts();
    return desk.store.getState().assigned;
  }
  if (hosted) return undefined;
  const record = await findAssigned(await desk.services.shelves(), id).catch(() => undefined);
  return record && takeUpRecord(desk, record);
}

export async function takeUpRecord(desk: Desk, record: AssignedRecord): Promise<Assigned> {
  await bringPacks();
  await bringPackOf(record.assignment);
  await desk.services.onAssigned(record);
  desk.store.setState({ assigned: { record, attempts: [] } });
  await desk.refreshAttempts();
  return desk.store.getState().assigned!;
}

/** Scenarios that came with the assignment: what does not stand of them is missing, which the page says. */
async function bringPackOf({ pack, scenarios }: Assignment): Promise<void> {
  if (!pack) return;
  const { readPackAside } = await import('../pack-reader.ts');
  addPack((await readPackAside(pack)).scenarios, { over: true });
  // Another version of one of them may lie on the shelf here, under the same id: whoever plays the assignment plays its own.
  const other = scenarios.some(({ id, hash }) => packOf(id) !== undefined && hashNow(id) !== hash);
  if (!other) return;
  const { readPack } = await import('../../content/pack.ts');
  addPack((await readPack(pack, await loadHandbook())).entries, { over: true });
}

const hashNow = (id: string): string | undefined => scenarioHeads().find((head) => head.id === id)?.hash;

export interface Leave {
  /** The attempt to go on with; undefined: a new one. */
  readonly open: string | undefined;
}

/** Leave to play a scenario of an assignment. Where it cannot be given, its page says why, and undefined is returned. */
export async function leaveToPlay(
  desk: Desk,
  assignment: string,
  scenario: string,
  fresh: boolean,
): Promise<Leave | undefined> {
  const assigned = await takeUp(desk, assignment);
  if (!assigned) {
    showProblem(desk, assignment, 'unknown');
    return undefined;
  }
  const steps = progressOf(assigned.record.assignment, assigned.attempts, scenarioHeads());
  const step = steps.find(({ id }) => id === scenario);
  const why = obstacleTo(step, fresh);
  if (why) {
    desk.store.setState({ assigned: { ...assigned, refusal: { scenario, why } } });
    desk.goTo({ name: 'assignment', id: assigned.record.id });
    return undefined;
  }
  desk.store.setState({ assigned: { ...assigned, refusal: undefined } });
  await speakAllowed(desk, assigned.record.assignment.terms.locales);
  return { open: fresh ? undefined : step?.open?.id };
}

/** A call begins in a language that may be played in. */
async function speakAllowed({ store, setLocale }: Desk, locales: readonly Locale[]): Promise<void> {
  const [first] = locales;
  if (first && !locales.includes(store.getState().locale)) await setLocale(first);
}

/** Says on a page of its own why there is no assignment. @param text what stood in the address */
export function showProblem(desk: Desk, text: string, trouble: AssignmentProblem): void {
  desk.goTo({ name: 'assignment', id: text, trouble });
}
