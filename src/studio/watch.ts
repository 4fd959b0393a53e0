/** A folder on the disk that is written in somebody's own editor: read again whenever one looks at the page, and every little while. */
import type { Problem } from '../content/problems.ts';
import type { Draft } from './draft.ts';
import type { OpenFolder } from './files/from-page.ts';
import { gather } from './files/gather.ts';

/** Milliseconds between two looks. */
const EVERY = 1500;

/** The folders that are open, by pack: as long as the page lives. */
export const watching = new Map<string, OpenFolder>();

/** Follows a folder; returns how to stop. @param tell what is wrong with it as a whole; undefined where it cannot be read any more */
export function watchFolder(
  folder: OpenFolder,
  draft: Draft,
  tell: (problems: readonly Problem[] | undefined) => void,
): () => void {
  let live = true;
  let looking = false;
  const look = async (): Promise<void> => {
    if (looking || document.hidden) return;
    looking = true;
    try {
      const { files, problems } = await gather(await folder.files());
      if (!live) return;
      tell(problems);
      // A folder that is empty for a moment is being written.
      if (Object.keys(files).length > 0) draft.replace(files);
    } catch {
      if (live) tell(undefined);
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(() => void look(), EVERY);
  const seen = () => void look();
  addEventListener('focus', seen);
  document.addEventListener('visibilitychange', seen);
  void look();
  return () => {
    live = false;
    clearInterval(timer);
    removeEventListener('focus', seen);
    document.removeEventListener('visibilitychange', seen);
  };
}
