/** Where the focus goes when what had it is gone. */
import { useEffect, useRef } from 'preact/hooks';

/** What had the focus is gone with what it was about: the focus goes to the heading of the page. */
export function useNoLostFocus(changed: unknown): void {
  const first = useRef(true);
  useEffect(() => {
    const lost = !document.activeElement || document.activeElement === document.body;
    if (!first.current && lost) focusHeading('.trainer h1');
    first.current = false;
  }, [changed]);
}

export function focusHeading(selector: string): void {
  const heading = document.querySelector<HTMLElement>(selector);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}
