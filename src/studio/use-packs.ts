/** The packs on the shelf, the one last changed first. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PackRecord } from '../app/shelves.ts';
import { bringPacks } from '../content/catalogue.ts';
import { useCommands, useUi } from '../ui/context.tsx';

export interface Packs {
  /** Undefined until they have been read. */
  readonly all: readonly PackRecord[] | undefined;
  readonly again: () => Promise<void>;
}

export function usePacks(): Packs {
  const { shelves } = useUi();
  const commands = useCommands();
  const [all, setAll] = useState<readonly PackRecord[]>();
  const again = useCallback(async () => {
    try {
      const records = await (await shelves()).packs.all();
      setAll(records.sort((a, b) => b.changed - a.changed));
    } catch {
      commands.notify('failed');
    }
  }, [shelves, commands]);
  useEffect(() => {
    // Whose ids are taken is known when all packs are in.
    void bringPacks().then(again);
  }, [again]);
  return { all, again };
}
