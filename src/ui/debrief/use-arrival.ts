/** Arriving: at the title; or, back from the handbook, at the place one left. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

let left: { attempt: string; at: number } | undefined;

/** @param whole whether everything is there, so that a place further down exists */
export function useArrival(attempt: string, whole: boolean): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    if (left?.attempt !== attempt) window.scrollTo(0, 0);
    return () => {
      left = { attempt, at: window.scrollY };
    };
  }, [attempt]);
  useLayoutEffect(() => {
    if (whole && left?.attempt === attempt) window.scrollTo(0, left.at);
  }, [attempt, whole]);
  return title;
}
