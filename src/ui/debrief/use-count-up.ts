/** A number that runs up to its value once; where nothing is to move it is there at once. */
import { useEffect, useState } from 'preact/hooks';
import { useUi } from '../context.tsx';

/** Milliseconds it takes. */
const DURATION = 1100;

const easeOut = (share: number): number => 1 - (1 - share) ** 3;

export function useCountUp(value: number): number {
  const { still } = useUi();
  const [shown, setShown] = useState(() => (still() ? value : 0));
  useEffect(() => {
    if (still()) {
      setShown(value);
      return;
    }
    const begun = performance.now();
    let frame = requestAnimationFrame(function draw(now) {
      const share = Math.max(0, Math.min(1, (now - begun) / DURATION));
      setShown(value * easeOut(share));
      if (share < 1) frame = requestAnimationFrame(draw);
    });
    return () => cancelAnimationFrame(frame);
  }, [value, still]);
  return shown;
}
