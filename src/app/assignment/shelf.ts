/** The shelf on which the assignments lie that were opened here. */
import type { AssignedRecord, Shelves } from '../shelves.ts';
import { checked } from './link.ts';
import type { Assignment } from './model.ts';

/** An assignment that is kept, by its id; undefined if there is none, or if it is damaged. */
export async function findAssigned(shelves: Shelves, id: string): Promise<AssignedRecord | undefined> {
  const record = await shelves.assigned.get(id);
  return record && isSound(record) ? record : undefined;
}

/** All of them, the last opened first. */
export async function allAssigned(shelves: Shelves): Promise<AssignedRecord[]> {
  const records = await shelves.assigned.all();
  return records.filter(isSound).sort((one, other) => other.openedAt - one.openedAt);
}

function isSound({ assignment }: AssignedRecord): boolean {
  try {
    checked(assignment);
    return true;
  } catch {
    return false;
  }
}

/**
 * Keeps an assignment that was opened. One with the same id is the same: who they are stays, its terms are the newest ones, and what a link
 * cannot carry is not lost by it.
 */
export async function keepAssigned(
  shelves: Shelves,
  assignment: Assignment,
  now: number,
  person: () => string,
): Promise<AssignedRecord> {
  const old = await findAssigned(shelves, assignment.id);
  const record = old
    ? renewed(old, assignment)
    : { id: assignment.id, assignment, person: person(), name: '', openedAt: now, sentAt: undefined };
  await shelves.assigned.put(record);
  return record;
}

export function renewed(old: AssignedRecord, assignment: Assignment): AssignedRecord {
  // An old link that is opened again takes nothing back.
  if (assignment.made < old.assignment.made) return old;
  const rerouted = old.rerouted || routeOf(old.assignment) !== routeOf(assignment);
  return {
    ...old,
    assignment: { ...assignment, pack: assignment.pack ?? old.assignment.pack },
    ...(rerouted ? { rerouted } : {}),
  };
}

/** Where what is played goes. */
const routeOf = ({ key, store }: Assignment): string => JSON.stringify([key?.x, key?.y, store?.endpoint]);

/** Throws away what trainees have here: their assignments, and statements that have not been sent. */
export async function forgetAssigned(shelves: Shelves): Promise<void> {
  for (const shelf of [shelves.assigned, shelves.statements]) {
    const items = await shelf.all();
    await shelf.remove(...items.map(({ id }) => id));
  }
}

/** Whether a trainer keeps something here, which is not thrown away with what was played. */
export async function hasTrainersThings({ made, keys, results, packs }: Shelves): Promise<boolean> {
  const all = await Promise.all([made.all(), keys.all(), results.all(), packs.all()]);
  return all.some((items) => items.length > 0);
}
