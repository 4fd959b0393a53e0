/** To a decision on the page. Not by the address: what stands behind its # belongs to the screens. */
import { useState } from 'preact/hooks';

export const idOf = (index: number): string => `decision-${index}`;

export interface List {
  /** Only decisions that cost points are shown. */
  readonly costly: boolean;
  readonly setCostly: (costly: boolean) => void;
  /** Shows a decision and puts the focus there, whatever the filter hides. */
  readonly jumpTo: (index: number) => void;
}

/** The filter outlasts a look into the handbook. */
let last = { attempt: '', costly: false };

export function useList(attempt: string): List {
  const [costly, show] = useState(last.attempt === attempt && last.costly);
  const setCostly = (only: boolean) => {
    last = { attempt, costly: only };
    show(only);
  };
  const jumpTo = (index: number) => {
    setCostly(false);
    requestAnimationFrame(() => {
      const place = document.getElementById(idOf(index));
      place?.scrollIntoView({ block: 'center' });
      place?.focus({ preventScroll: true });
    });
  };
  return { costly, setCostly, jumpTo };
}
