/** Where a link into the handbook leads: the rule or the page is brought into sight and takes the focus. */
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * @param address a rule's or a principle's id
 * @param turn counts up whenever the player asks for a page, the one shown included
 */
export function useArrival(address: string | undefined, turn: number, ready: boolean): void {
  const seen = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (!ready) return;
    const now = `${address ?? ''} ${turn}`;
    const first = seen.current === undefined;
    if (now === seen.current) return;
    seen.current = now;
    // Without an address the book lies open at its first page: nothing was asked for, nobody is moved.
    if (address === undefined && first) return;
    const heading =
      document.getElementById(`name-${address}`) ?? document.querySelector<HTMLElement>('.principle h2');
    heading?.focus({ preventScroll: true });
    heading?.closest('.rule, .pages')?.scrollIntoView();
  }, [address, turn, ready]);
}
