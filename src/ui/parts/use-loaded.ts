/** Something a screen needs and must wait for: what has come, whether it failed, and how to try again. */
import { useCallback, useEffect, useState } from 'preact/hooks';

export interface Loaded<T> {
  /** What came last: while something else is on its way (another language), the old stays readable. */
  readonly value: T | undefined;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** @param key names what is wanted; it is loaded again when that changes, not when `load` does */
export function useLoaded<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [value, setValue] = useState<T>();
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  // The key says when what is wanted has changed
  useEffect(() => {
    let live = true;
    setFailed(false);
    load().then(
      (loaded) => live && setValue(() => loaded),
      () => live && setFailed(true),
    );
    return () => {
      live = false;
    };
  }, [key, tries]);
  return { value, failed, retry: useCallback(() => setTries((count) => count + 1), []) };
}
