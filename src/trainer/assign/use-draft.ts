/** The draft on the page: kept at every change, so that a reload loses nothing. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { useCommands, useUi } from '../../ui/context.tsx';
import { type Draft, draftOf, EMPTY_DRAFT, keepDraft, keptDraft } from './draft.ts';

export type Write = (change: Partial<Draft>) => void;

/** @param copied the id of the assignment that it is to begin as a copy of; empty for none */
export function useDraft(copied: string): { draft: Draft | undefined; write: Write } {
  const { shelves } = useUi();
  const commands = useCommands();
  const [draft, setDraft] = useState<Draft | undefined>(() => (copied ? undefined : keptDraft()));
  useEffect(() => {
    if (draft) return;
    let live = true;
    const begin = async () => {
      const first = await beginning(copied, shelves);
      if (!live) return;
      if (!copied) setDraft(first);
      else {
        const begun = keptDraft();
        if (begun && begun.scenarios.length > 0) keepDraft(begun, true);
        keepDraft(first);
        // A reload goes on with the copy, and does not begin it again.
        commands.go({ name: 'trainer', part: 'new' });
      }
    };
    void begin();
    return () => {
      live = false;
    };
  }, [copied, draft, shelves, commands]);
  const write = useCallback((change: Partial<Draft>) => {
    setDraft((before) => {
      const after = { ...(before ?? EMPTY_DRAFT), ...change };
      keepDraft(after);
      return after;
    });
  }, []);
  return { draft, write };
}

/** A copy of what was asked for, or an empty draft from whom the last one was from. */
async function beginning(copied: string, shelves: ReturnType<typeof useUi>['shelves']): Promise<Draft> {
  try {
    const all = await (await shelves()).made.all();
    const wanted = all.find(({ id }) => id === copied);
    if (wanted) return draftOf(wanted.assignment);
    const [last] = all.sort((one, other) => other.assignment.made - one.assignment.made);
    return { ...EMPTY_DRAFT, from: last?.assignment.from ?? '' };
  } catch {
    return EMPTY_DRAFT;
  }
}
