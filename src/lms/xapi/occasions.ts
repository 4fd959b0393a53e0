/** When to send, and that only one page does. */

/** Work that at any moment at most one of the pages of this browser does. */
export const alone =
  (name: string) =>
  async (work: () => Promise<void>): Promise<void> => {
    // Without locks two pages may send the same: the store knows what it has by the ids.
    if (!globalThis.navigator?.locks) return work();
    await navigator.locks.request(name, work);
  };

/** Calls back whenever there may be a line again. Returns the way to stop that. */
export function whenBack(callback: () => void): () => void {
  const shown = () => {
    if (!document.hidden) callback();
  };
  addEventListener('online', callback);
  document.addEventListener('visibilitychange', shown);
  return () => {
    removeEventListener('online', callback);
    document.removeEventListener('visibilitychange', shown);
  };
}
