/** Which blocks of a long table's rows are in sight, with some before and after them. */
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Rows that are drawn and taken away together: no other row is touched then. */
export const BLOCK = 5;
/** Height of a row in rem, as the style sheet has it. */
export const ROW = 2.4;
/** Blocks beyond the edges that are drawn already. */
const SPARE = 2;

/** The first and the last block, and whether it is scrolled sideways. */
export interface Sight {
  readonly from: number;
  readonly to: number;
  readonly aside: boolean;
}

export function useWindow(place: RefObject<HTMLElement | null>): Sight {
  const [sight, setSight] = useState<Sight>({ from: 0, to: 6, aside: false });
  useEffect(() => {
    const element = place.current!;
    let [view, height] = [0, 1];
    const look = () => {
      const first = Math.floor(element.scrollTop / height);
      const last = first + Math.ceil(view / height);
      const next = { from: first - SPARE, to: last + SPARE, aside: element.scrollLeft !== 0 };
      setSight((now) => (isSame(now, next) ? now : next));
    };
    // Asking for these while scrolling would have the browser lay the page out in between.
    const measure = () => {
      view = element.clientHeight;
      height = BLOCK * rowHeight();
      look();
    };
    measure();
    element.addEventListener('scroll', look, { passive: true });
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      sizes.disconnect();
    };
  }, [place]);
  return sight;
}

const isSame = (one: Sight, other: Sight): boolean =>
  one.from === other.from && one.to === other.to && one.aside === other.aside;

/** Pixels of a row; they follow the size of the reader's letters. */
export const rowHeight = (): number =>
  ROW * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
