// Attempts to keep.
import type { AttemptHead, Summary } from '../../src/app/ports.ts';
import type { GameEvent, LoggedEvent } from '../../src/core/model.ts';

export const head = (id: string, startedAt = 1000, scenario = 'angry'): AttemptHead => ({
  id,
  scenario,
  hash: 'h1',
  locale: 'en',
  seed: 7,
  startedAt,
});

export const summary: Summary = { score: 88, passed: true, outcome: 'solved', finishedAt: 9000 };

/** One event of every kind. */
export const EVENTS: readonly GameEvent[] = [
  { type: 'ring' },
  { type: 'pick-up' },
  { type: 'line-end' },
  { type: 'choose', choice: 2 },
  { type: 'wait' },
  { type: 'hold' },
  { type: 'look-up', item: 0 },
  { type: 'resume' },
  { type: 'note', fact: 1, right: false },
  { type: 'transfer', desk: 0 },
  { type: 'hang-up' },
  { type: 'file' },
];

/** A log of so many events; `from` shifts what happens in it. */
export const logOf = (length: number, from = 0): LoggedEvent[] =>
  Array.from({ length }, (_, place) => ({
    event: EVENTS[(from + place) % EVENTS.length]!,
    at: (from + place) * 100,
  }));
