/** The folder that a pack is read from as it is written elsewhere, if there is one. */
import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../content/problems.ts';
import type { Draft } from './draft.ts';
import { watchFolder, watching } from './watch.ts';

export interface Watched {
  /** Its name; undefined where the pack is written here. */
  readonly folder: string | undefined;
  readonly problems: readonly Problem[];
  /** It cannot be read any more. */
  readonly gone: boolean;
  readonly stop: () => void;
}

export function useWatch(id: string, draft: Draft): Watched {
  const [folder, setFolder] = useState(() => watching.get(id));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [gone, setGone] = useState(false);
  useEffect(() => {
    if (!folder) return undefined;
    return watchFolder(folder, draft, (found) => {
      setGone(found === undefined);
      setProblems(found ?? []);
    });
  }, [folder, draft]);
  const stop = () => {
    watching.delete(id);
    setFolder(undefined);
    setProblems([]);
  };
  return { folder: folder?.name, problems, gone, stop };
}
