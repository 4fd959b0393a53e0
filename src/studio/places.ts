/** Where one was in each pack: who comes back from playing finds the page as it was left. */
import type { Place } from './text-editor.tsx';

export const VIEWS = ['edit', 'check', 'outline', 'numbers'] as const;
export type View = (typeof VIEWS)[number];

interface Remembered {
  file: string | undefined;
  view: View;
  readonly files: Map<string, Place>;
}

const places = new Map<string, Remembered>();

export function placeIn(pack: string): Remembered {
  const found = places.get(pack) ?? { file: undefined, view: 'edit' as View, files: new Map() };
  places.set(pack, found);
  return found;
}
