/** What comes out of the database is believed only after a look: a disk, another version or a curious person may have changed it. */
import type { StoredAttempt } from '../app/ports.ts';
import { type GameEvent, type LoggedEvent, OUTCOME_KINDS } from '../core/model.ts';

type Fields = Record<string, unknown>;

/** Every event with the field that holds a position, if it has one. */
const EVENTS: Readonly<Record<GameEvent['type'], string>> = {
  ring: '',
  'pick-up': '',
  'line-end': '',
  wait: '',
  hold: '',
  resume: '',
  'hang-up': '',
  file: '',
  choose: 'choice',
  'look-up': 'item',
  transfer: 'desk',
  note: 'fact',
};

/** An attempt's head as stored, undefined if it is damaged. */
export function readHead(record: unknown): StoredAttempt | undefined {
  const fields = record as Fields | undefined;
  return fields &&
    ['id', 'scenario', 'hash', 'locale'].every((name) => typeof fields[name] === 'string') &&
    (fields.assignment === undefined || typeof fields.assignment === 'string') &&
    ['seed', 'startedAt'].every((name) => Number.isFinite(fields[name])) &&
    (fields.summary === undefined || isSummary(fields.summary as Fields | null))
    ? (record as StoredAttempt)
    : undefined;
}

/** A log from its records in the order of their places; undefined if one is missing before others, or damaged. */
export function readLog(records: readonly unknown[]): LoggedEvent[] | undefined {
  const log = records as readonly (LoggedEvent & { index: number })[];
  return log.every(
    ({ index, event, at }, place) => index === place && Number.isFinite(at) && isEvent(event as never),
  )
    ? log.map(({ event, at }) => ({ event, at }))
    : undefined;
}

function isSummary(summary: Fields | null): boolean {
  return (
    Number.isFinite(summary?.score) &&
    typeof summary?.passed === 'boolean' &&
    OUTCOME_KINDS.includes(summary.outcome as never) &&
    Number.isFinite(summary.finishedAt)
  );
}

function isEvent(event: Fields | null): boolean {
  const type = event?.type as GameEvent['type'];
  if (!event || !Object.hasOwn(EVENTS, type)) return false;
  const field = EVENTS[type];
  if (type === 'note' && typeof event.right !== 'boolean') return false;
  return !field || (Number.isInteger(event[field]) && (event[field] as number) >= 0);
}
