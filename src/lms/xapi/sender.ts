/**
 * Sends what waits in a queue: in order, in batches, each statement until the store has it. Whatever happens, nothing is thrown away; that
 * nothing arrives twice is the ids' doing, by which a store knows what it has.
 */
import type { Clock } from '../../app/ports.ts';
import type { StatementRecord } from '../../app/shelves.ts';
import { backoff, type Fate, fateOf, fateOfConflict, retryAfter } from './answers.ts';
import type { Reply } from './line.ts';
import type { Queue } from './queue.ts';

/** How it stands with the sending. */
export interface Sending {
  /** Statements that have not arrived yet. */
  readonly waiting: number;
  /** Statements that the store will not take. */
  readonly refused: number;
  /** `not-authorised`: the key is not taken, and nothing more is tried on this page; `unreachable`: it is tried again. */
  readonly trouble: 'not-authorised' | 'unreachable' | undefined;
}

export interface SenderServices {
  readonly queue: Queue;
  readonly post: (statements: readonly unknown[]) => Promise<Reply>;
  /** Asks for one statement by its id. */
  readonly ask: (statement: unknown) => Promise<Reply>;
  readonly clock: Clock;
  /** 0–1 */
  readonly random: () => number;
  /** Does its work while nobody else does. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  readonly onChange: (sending: Sending) => void;
}

export interface Sender {
  /** There may be something to send. @param anew whether what stopped it may have passed: the key is tried again, too */
  kick(anew?: boolean): Promise<void>;
  /** Sends nothing more. */
  stop(): void;
}

/** Statements in a batch, and characters: a store may refuse bodies beyond some hundred kilobytes. */
const MOST = 50;
const MOST_CHARACTERS = 200_000;

export function createSender({ queue, post, ask, clock, random, alone, onChange }: SenderServices): Sender {
  let trouble: Sending['trouble'];
  let size = MOST;
  let failures = 0;
  let notBefore = 0;
  let over = false;
  let callOff: () => void = () => {};

  const tell = async (): Promise<void> => {
    try {
      const [waiting, refused] = await Promise.all([queue.waiting(), queue.refused()]);
      onChange({ waiting: waiting.length, refused: refused.length, trouble });
    } catch {
      // The shelf does not answer: whoever plays is told so by others.
    }
  };

  /** One batch; how many of it no longer wait, undefined where nothing more can be sent now. */
  const sendNext = async (batch: readonly StatementRecord[]): Promise<number | undefined> => {
    const reply = await post(batch.map(({ statement }) => statement));
    const fate = await settled(fateOf(reply, batch.length), batch);
    if (fate === 'later' || fate === 'stopped') {
      trouble = fate === 'later' ? 'unreachable' : 'not-authorised';
      if (fate === 'later') later(retryAfter(reply, clock.now()));
      return undefined;
    }
    trouble = undefined;
    failures = 0;
    if (fate === 'split') {
      size = Math.ceil(batch.length / 2);
      return 0;
    }
    size = Math.min(MOST, size * 2);
    await (fate === 'taken' ? queue.done(batch) : queue.setAside(batch[0]!));
    return batch.length;
  };

  /** A conflict is looked into. */
  const settled = async (fate: Fate, batch: readonly StatementRecord[]): Promise<Fate> =>
    fate === 'conflict' ? fateOfConflict(await ask(batch[0]!.statement)) : fate;

  const later = (asked: number): void => {
    failures++;
    const wait = Math.max(asked, backoff(failures, random()));
    if (asked > 0) notBefore = clock.now() + asked;
    callOff();
    callOff = clock.after(wait, () => void kick());
  };

  const drain = async (): Promise<void> => {
    let waiting = await queue.waiting();
    while (waiting.length > 0 && !over) {
      const batch = batchOf(waiting, size);
      const gone = await sendNext(batch);
      if (gone === undefined) return;
      waiting = waiting.slice(gone);
      // What has come meanwhile stands behind.
      if (waiting.length === 0) waiting = await queue.waiting();
    }
  };

  /** One round at a time; what comes during one is asked for once more after it. */
  let round: Promise<void> | undefined;
  let again = false;
  const kick = async (anew = false): Promise<void> => {
    if (over || clock.now() < notBefore || (trouble === 'not-authorised' && !anew)) return tell();
    again = round !== undefined;
    if (round) return round;
    callOff();
    round = alone(drain)
      // The shelf did not answer: the statements are still on it.
      .catch(() => later(0))
      .then(tell)
      .finally(() => {
        round = undefined;
        if (again && trouble === undefined) void kick();
      });
    return round;
  };

  return {
    kick,
    stop() {
      over = true;
      callOff();
    },
  };
}

function batchOf(waiting: readonly StatementRecord[], size: number): readonly StatementRecord[] {
  let characters = 0;
  const most = waiting.slice(0, size);
  const end = most.findIndex(({ statement }) => {
    characters += JSON.stringify(statement).length;
    return characters > MOST_CHARACTERS;
  });
  return end < 0 ? most : most.slice(0, Math.max(1, end));
}
