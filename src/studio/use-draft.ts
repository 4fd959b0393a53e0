/** The pack that is open: read from the shelf, written to it, and let go of when its page is left. */
import { useEffect, useReducer, useState } from 'preact/hooks';
import { createPackReader } from '../app/pack-reader.ts';
import { bringPacks } from '../content/catalogue.ts';
import { useUi } from '../ui/context.tsx';
import { type Draft, type DraftState, openDraft } from './draft.ts';

/** `none` where there is no such pack. */
export function useDraft(id: string): Draft | 'none' | undefined {
  const { shelves, commands } = useUi();
  const [draft, setDraft] = useState<Draft | 'none'>();
  useEffect(() => {
    let open: Draft | undefined;
    let live = true;
    const start = async () => {
      await bringPacks();
      const room = await shelves();
      const record = await room.packs.get(id);
      if (!live) return;
      open = record && openDraft(record, room, createPackReader());
      setDraft(open ?? 'none');
    };
    start().catch(() => commands.notify('failed'));
    const hide = () => void open?.flush();
    document.addEventListener('visibilitychange', hide);
    addEventListener('pagehide', hide);
    return () => {
      live = false;
      document.removeEventListener('visibilitychange', hide);
      removeEventListener('pagehide', hide);
      void open?.close();
    };
  }, [id, shelves, commands]);
  return draft;
}

/** What a draft is now; drawn again with every change of it. */
export function useDraftState({ store }: Draft): DraftState {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => store.subscribe(() => redraw(undefined)), [store]);
  return store.getState();
}
