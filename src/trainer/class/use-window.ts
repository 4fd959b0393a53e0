/** Which rows of a long table are in sight, with some before and after them. */
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface Sight {
  readonly from: number;
  readonly to: number;
}

/** Rows beyond the edges that are drawn already; the window moves on by so many. */
const SPARE = 12;
const STRIDE = 6;

export function useWindow(place: RefObject<HTMLElement | null>, height: number, rows: number): Sight {
  const [sight, setSight] = useState<Sight>({ from: 0, to: 40 });
  useEffect(() => {
    const element = place.current!;
    const look = () => {
      const first = Math.floor(element.scrollTop / height / STRIDE) * STRIDE;
      const visible = Math.ceil(element.clientHeight / height) + STRIDE;
      const next = { from: Math.max(0, first - SPARE), to: first + visible + SPARE };
      setSight((now) => (now.from === next.from && now.to === next.to ? now : next));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      sizes.disconnect();
    };
  }, [place, height, rows]);
  return sight;
}

/** A row that is drawn, or so many that are not. */
export type Line = { readonly index: number } | { readonly gap: number; readonly at: number };

/** The rows in sight, and the one that has the focus wherever it is: what is taken away would lose it. */
export function drawnRows({ from, to }: Sight, rows: number, focused: number): Line[] {
  const indices = Array.from({ length: Math.max(0, Math.min(to, rows) - from) }, (_, at) => from + at);
  if (focused >= 0 && focused < rows && (focused < from || focused >= to)) indices.push(focused);
  indices.sort((one, other) => one - other);
  const lines: Line[] = [];
  let next = 0;
  for (const index of indices) {
    if (index > next) lines.push({ gap: index - next, at: next });
    lines.push({ index });
    next = index + 1;
  }
  if (next < rows) lines.push({ gap: rows - next, at: next });
  return lines;
}
