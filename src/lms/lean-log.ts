/** A log without what no longer matters: a note that was changed later. Notes can be changed as often as one likes, so a log could grow for ever. */
import type { LoggedEvent } from '../core/model.ts';

/** The log with only the last note on each fact: it leads to the same state and the same score. */
export function leanLog(log: readonly LoggedEvent[]): LoggedEvent[] {
  const last = new Map<number, number>();
  log.forEach(({ event }, index) => {
    if (event.type === 'note') last.set(event.fact, index);
  });
  return log.filter(({ event }, index) => event.type !== 'note' || last.get(event.fact) === index);
}
