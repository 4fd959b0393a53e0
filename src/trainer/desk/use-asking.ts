/** A question in place of the button that raised it: when it is answered with no, the focus goes back to that button. */
import { useEffect, useRef, useState } from 'preact/hooks';

export function useAsking() {
  const [asking, setAsking] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (!asking && asked.current) start.current?.focus();
    asked.current = asking;
  }, [asking]);
  return { asking, setAsking, start };
}

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
