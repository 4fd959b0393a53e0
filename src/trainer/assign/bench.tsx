/** What lies on the bench while an assignment is made: the draft, what it is made of, and what is wrong with it. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Handbook, HandbookWords } from '../../content/handbook.ts';
import type { ScenarioHead, Titles } from '../../content/listing.ts';
import type { Problems } from './check-draft.ts';
import type { Draft } from './draft.ts';
import type { Write } from './use-draft.ts';

export interface Supplies {
  readonly draft: Draft;
  readonly write: Write;
  readonly heads: readonly ScenarioHead[];
  readonly titles: Titles;
  readonly handbook: Handbook;
  readonly words: HandbookWords;
  readonly problems: Problems;
}

export const Bench = createContext<Supplies>(null as unknown as Supplies);
export const useBench = (): Supplies => useContext(Bench);

/** The picked scenarios that there are, in their order. */
export function pickedHeads({ draft, heads }: Pick<Supplies, 'draft' | 'heads'>): ScenarioHead[] {
  return draft.scenarios.flatMap((id) => heads.find((head) => head.id === id) ?? []);
}
