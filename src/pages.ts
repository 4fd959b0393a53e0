/** The screens of the rooms beside the interface, each with what it needs from others: part of the composition root. */
import type { Page } from './ui/index.tsx';

export const pages: Readonly<Record<string, Page>> = {
  trainer: () => import('./trainer/index.ts'),
  studio: () => import('./studio/index.ts'),
};
