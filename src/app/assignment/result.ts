/** What a trainee sends back: everything that was played for the assignment, as event logs, sealed to the trainer. */
import type { Attempt } from '../../core/model.ts';
import type { AssignedRecord } from '../shelves.ts';
import { packLog } from './log-codec.ts';
import type { ResultPayload, SentAttempt } from './model.ts';
import { seal } from './seal.ts';

/** What a result takes (schema.ts): attempts, and characters of a log. */
const MOST_ATTEMPTS = 2000;
const MOST_LOG = 20_000;

export const payloadOf = (
  { id, person, name }: Pick<AssignedRecord, 'id' | 'person' | 'name'>,
  attempts: readonly Attempt[],
  made: number,
): ResultPayload => ({
  assignment: id,
  person,
  name: name.trim(),
  made,
  attempts: withinLimit(attempts).map(toSent),
});

/** Of more than anybody plays: the first ones and the last ones, because either may be those that count. */
function withinLimit(attempts: readonly Attempt[]): readonly Attempt[] {
  const half = MOST_ATTEMPTS / 2;
  return attempts.length <= MOST_ATTEMPTS ? attempts : [...attempts.slice(0, half), ...attempts.slice(-half)];
}

function toSent({ id, scenario, hash, locale, seed, startedAt, log }: Attempt): SentAttempt {
  const whole = packLog(log);
  // The times can be done without, the decisions cannot.
  const packed = whole.length > MOST_LOG ? packLog(log, 0) : whole;
  return { id, scenario, hash, locale, seed, startedAt, log: packed };
}

/** A result on its way. */
export interface Parcel {
  readonly sealed: string;
  /** The name of its file: nothing of the person, and no two the same. */
  readonly fileName: string;
  readonly made: number;
}

/** @throws where the assignment has no key, or a wrong one */
export async function packUp(
  record: AssignedRecord,
  attempts: readonly Attempt[],
  made: number,
): Promise<Parcel> {
  const { key } = record.assignment;
  if (!key) throw new RangeError('no key to seal to');
  const sealed = await seal(payloadOf(record, attempts, made), key);
  const tag = sealed
    .slice(-6)
    .replace(/[^A-Za-z0-9]/g, '0')
    .toLowerCase();
  return { sealed, fileName: `good-call-${tag}.goodcall`, made };
}

/** The text to paste into a message. @param line says what it is, in plain words; the trainer's page takes the text with it */
export const toPaste = ({ sealed }: Parcel, line: string): string => `${line}\n\n${sealed}\n`;
