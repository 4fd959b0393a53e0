/** Nothing grows forever: beyond a number of attempts, the oldest go. */
import type { StoredAttempt } from '../app/ports.ts';
import type { Run } from './connection.ts';
import type { Writing } from './database.ts';
import { readHeads, removeAttempt } from './records.ts';

/** How many attempts are kept, beside those of assignments: these are to be sent, and go with their assignment. */
const KEEP = 200;

/** Which attempts can go, of all from the newest to the oldest: the oldest beyond `keep`, but no scenario's latest unfinished one. */
export function surplusOf(all: readonly StoredAttempt[], keep: number): StoredAttempt[] {
  const open = new Set<string>();
  const heads = all.filter(({ assignment }) => assignment === undefined);
  const spare = heads.filter(({ summary, scenario }) => {
    if (summary || open.has(scenario)) return true;
    open.add(scenario);
    return false;
  });
  const excess = heads.length - keep;
  return excess > 0 ? spare.slice(-excess) : [];
}

/** Removes the surplus when the browser has nothing better to do. Whatever fails is left to the next time. */
export function pruneWhenIdle(run: Run): void {
  const work = () => run('readwrite', prune).catch(() => {});
  const idle: typeof requestIdleCallback | undefined = globalThis.requestIdleCallback;
  // Safari has none.
  if (idle) idle(work);
  else setTimeout(work, 1000);
}

async function prune(tx: Writing): Promise<void> {
  if ((await tx.objectStore('attempts').count()) <= KEEP) return;
  for (const { id } of surplusOf(await readHeads(tx), KEEP)) await removeAttempt(tx, id);
}
