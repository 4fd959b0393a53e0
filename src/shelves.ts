/** The shelves of this page: one set, opened by whoever asks first, and never before. */
import type { Shelves } from './app/shelves.ts';

let opened: Promise<Shelves> | undefined;

export function shelves(): Promise<Shelves> {
  opened ??= import('./storage/shelves.ts').then(({ openShelves }) => openShelves());
  // What did not arrive may arrive the next time.
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}
