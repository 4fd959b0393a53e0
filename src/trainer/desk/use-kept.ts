/** What lies on the trainer's shelves, read again after every change. */
import { useCallback } from 'preact/hooks';
import { checked } from '../../app/assignment/link.ts';
import type { KeyRecord, MadeRecord, Shelves } from '../../app/shelves.ts';
import { useUi } from '../../ui/context.tsx';
import { useLoaded } from '../../ui/parts/use-loaded.ts';

export interface Kept {
  /** The newest first. */
  readonly made: readonly MadeRecord[];
  readonly keys: readonly KeyRecord[];
  /** How many results are in, by assignment. */
  readonly results: ReadonlyMap<string, number>;
}

/** Changes a shelf from a page, then reads everything anew. */
export type Change = (work: (shelves: Shelves) => Promise<unknown>) => Promise<void>;

export function useKept() {
  const { shelves } = useUi();
  const { value, failed, retry } = useLoaded('kept', async () => read(await shelves()));
  const change: Change = useCallback(
    async (work) => {
      await work(await shelves());
      retry();
    },
    [shelves, retry],
  );
  return { kept: value, failed, retry, change };
}

export async function read({ made, keys, results }: Shelves): Promise<Kept> {
  const [allMade, allKeys, allResults] = await Promise.all([made.all(), keys.all(), results.all()]);
  const counts = new Map<string, number>();
  for (const { assignment } of allResults) counts.set(assignment, (counts.get(assignment) ?? 0) + 1);
  const sound = allMade.filter(isSound);
  return {
    made: sound.sort((one, other) => other.assignment.made - one.assignment.made),
    keys: allKeys,
    results: counts,
  };
}

/** A record that somebody's tool has damaged is left out, and the rest is there. */
function isSound({ assignment }: MadeRecord): boolean {
  try {
    checked(assignment);
    return true;
  } catch {
    return false;
  }
}

/** Takes an assignment away with everything that came in for it. */
export async function removeMade({ made, results }: Shelves, id: string): Promise<void> {
  const all = await results.all();
  const own = all.filter(({ assignment }) => assignment === id).map((result) => result.id);
  await results.remove(...own);
  await made.remove(id);
}
