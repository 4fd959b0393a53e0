/** What is wrong with the line to the LMS, and who wants to know. */
import type { HostTrouble } from '../../app/host.ts';

/** What is wrong, of the several things that may be. */
export function troubleBook(lasting: HostTrouble | undefined) {
  const wrong = new Set<'sending' | 'keeping'>();
  const listeners = new Set<() => void>();
  let closed = false;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    now: (): HostTrouble | undefined => (closed ? 'no-lms' : wrong.size > 0 ? 'not-taken' : lasting),
    set(what: 'sending' | 'keeping', is: boolean) {
      if (wrong.has(what) === is) return;
      if (is) wrong.add(what);
      else wrong.delete(what);
      tell();
    },
    close() {
      closed = true;
      tell();
    },
    listen(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
