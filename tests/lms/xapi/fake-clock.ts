/** A clock that stands until it is moved on. */
import type { Clock } from '../../../src/app/ports.ts';

export interface FakeClock extends Clock {
  /** Lets time pass, and everything that is due happen in its order. */
  pass(milliseconds: number): Promise<void>;
  /** How many are waiting for their time. */
  waiting(): number;
  set(now: number): void;
}

/** Everything that can go on without time passing has gone on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) await new Promise((done) => setImmediate(done));
}

export function fakeClock(start = Date.UTC(2026, 4, 6)): FakeClock {
  let now = start;
  let timers: { at: number; callback: () => void }[] = [];
  return {
    now: () => now,
    after(milliseconds, callback) {
      const timer = { at: now + milliseconds, callback };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    async pass(milliseconds) {
      const end = now + milliseconds;
      await settle();
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
        if (!next) break;
        timers = timers.filter((one) => one !== next);
        now = Math.max(now, next.at);
        next.callback();
        await settle();
      }
      now = Math.max(now, end);
    },
    waiting: () => timers.length,
    set(at) {
      now = at;
    },
  };
}
