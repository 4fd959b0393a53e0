/** The pack that is open: read from the shelf, written to it, and let go of when its page is left or another tab asks for it. */
import { useEffect, useReducer, useState } from 'preact/hooks';
import { createPackReader } from '../app/pack-reader.ts';
import type { Shelves } from '../app/shelves.ts';
import { bringPacks } from '../content/catalogue.ts';
import { useUi } from '../ui/context.tsx';
import { type Draft, type DraftState, openDraft } from './draft.ts';
import { type Hold, holdPack } from './hold.ts';

/** `none` where there is no such pack, `elsewhere` where another tab has it. */
export type Opened = Draft | 'none' | 'elsewhere' | undefined;

/** @returns what is open, and how to have it handed over from another tab */
export function useDraft(id: string): readonly [Opened, () => void] {
  const { shelves, commands } = useUi();
  const [opened, setOpened] = useState<Opened>();
  const [insists, insist] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    let live = true;
    let close = async (): Promise<void> => {};
    const start = async () => {
      const hold = await holdPack(id, insists > 0);
      if (!hold) return setOpened('elsewhere');
      const draft = live ? await openPack(id, shelves) : undefined;
      close = () => letGo(draft, hold);
      if (!live) return close();
      setOpened(draft ?? 'none');
      await hold.asked;
      if (live && draft) setOpened('elsewhere');
      await close();
    };
    start().catch(() => commands.notify('failed'));
    return () => {
      live = false;
      void close();
    };
  }, [id, shelves, commands, insists]);
  useEffect(() => keepOnHiding(opened), [opened]);
  return [opened, () => insist(undefined)];
}

async function openPack(id: string, shelves: () => Promise<Shelves>): Promise<Draft | undefined> {
  await bringPacks();
  const room = await shelves();
  const record = await room.packs.get(id);
  return record && openDraft(record, room, createPackReader());
}

/** Another tab may open the pack only when everything is kept. */
async function letGo(draft: Draft | undefined, { release }: Hold): Promise<void> {
  try {
    await draft?.close();
  } finally {
    release();
  }
}

/** A page that is hidden may never be shown again. */
function keepOnHiding(opened: Opened): (() => void) | undefined {
  if (typeof opened !== 'object') return undefined;
  const keep = () => void opened.flush();
  document.addEventListener('visibilitychange', keep);
  addEventListener('pagehide', keep);
  return () => {
    document.removeEventListener('visibilitychange', keep);
    removeEventListener('pagehide', keep);
  };
}

/** What a draft is now; drawn again with every change of it. */
export function useDraftState({ store }: Draft): DraftState {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => store.subscribe(() => redraw(undefined)), [store]);
  return store.getState();
}
