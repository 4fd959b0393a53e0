/**
 * What the LMS is told in the course of a session: `initialized` first, every decision once it has been judged, `completed` and `passed` when
 * they have come true, `failed` when nothing can change that any more, `terminated` last. Nothing here knows a window: that is index.ts.
 */
import type { Assignment } from '../../app/assignment/model.ts';
import type { Clock, Reporter } from '../../app/ports.ts';
import type { StatementRecord } from '../../app/shelves.ts';
import type { Attempt, Scenario } from '../../core/model.ts';
import type { Result } from '../../core/scoring.ts';
import type { Told } from '../decisions.ts';
import { outcomeOf } from '../held.ts';
import type { HostedStorage } from '../hosted-storage.ts';
import type { Frame } from '../xapi/frame.ts';
import { type Statement, timestampOf } from '../xapi/model.ts';
import { openQueue } from '../xapi/queue.ts';
import { createSender, type SenderServices, type Sending } from '../xapi/sender.ts';
import { attemptStatements } from '../xapi/statements.ts';
import type { Setting } from './defined.ts';
import { memoryShelf } from './memory-shelf.ts';
import { ownStatements } from './own-statements.ts';
import type { Said } from './progress.ts';

export interface RecorderServices extends Pick<SenderServices, 'post' | 'ask' | 'random'> {
  readonly clock: Clock;
  readonly judge: (scenario: Scenario, attempt: Attempt) => Promise<Result>;
  /** An attempt with its scenario and the words on the page, and all texts and names that telling it needs. */
  readonly tell: (attempt: Attempt) => Promise<Told & Pick<Frame, 'principles'>>;
  readonly onSending: (sending: Sending) => void;
  /** What is to be kept may have changed. */
  readonly onKept: () => void;
}

/** What one session records. */
export interface Recorded {
  readonly setting: Setting;
  readonly frame: Frame;
  readonly assignment: Assignment;
  readonly storage: HostedStorage;
  /** When the session began. */
  readonly begun: number;
  readonly said: Said;
}

export interface Recorder {
  readonly reporter: Reporter;
  /** What the LMS has been told once for all: as far as it is known to have arrived. */
  said(): Said;
  /** Tells what an earlier session could not tell any more. */
  catchUp(): Promise<void>;
  /** Everything that has happened has been judged and handed over, as far as that can be done now. */
  idle(): Promise<void>;
  /** The session is over: says so behind everything else. */
  finish(): Promise<void>;
  /** The same for a page that goes at once: returns what has not arrived, to be sent without waiting. */
  end(): Statement[];
}

/** @param recording whether more is told than that there is a session: in `Browse` and `Review` it is not */
export function createRecorder(recorded: Recorded, services: RecorderServices, recording: boolean): Recorder {
  const { frame, storage, begun } = recorded;
  const { clock } = services;
  const shelf = memoryShelf<StatementRecord>();
  const queue = openQueue(shelf, 'cmi5', clock.now);
  const own = ownStatements(recorded, clock, recorded.said);
  /** How many statements of an attempt earlier sessions have told, and this one with them. */
  const earlier = new Map<string, number>();
  const told = new Map<string, number>();
  let arrived = recorded.said;
  const sender = createSender({
    ...services,
    queue,
    // The session is this window's alone.
    alone: (work) => work(),
    onChange(sending) {
      services.onSending(sending);
      if (sending.waiting > 0) return;
      arrived = own.said();
      for (const [id, count] of told) storage.note(id, { told: count });
      services.onKept();
    },
  });
  /** How many of the session's own statements are in the queue, or have been. */
  let placed = 0;
  const put = async (): Promise<void> => {
    const all = own.all();
    await queue.put('own', all, all.length);
    placed = all.length;
  };

  const isThere = async (statement: Statement): Promise<boolean> =>
    (await services.ask(statement)).status === 200;

  /** How many of an attempt's statements earlier sessions have told: a page that went may not have heard that the last ones arrived. */
  const old = new Set(storage.held().map(({ head }) => head.id));
  const toldBefore = async (id: string, all: readonly Statement[]): Promise<number> => {
    let count = storage.find(id)?.told ?? 0;
    if (!old.has(id)) return count;
    while (count < all.length && (await isThere(all[count]!))) count++;
    return count;
  };

  /** Tells an attempt as far as it has gone. */
  const tell = async (attempt: Attempt): Promise<void> => {
    const one = await services.tell(attempt);
    const result = await services.judge(one.scenario, attempt);
    const named = { ...frame, principles: one.principles };
    const all = attemptStatements(named, one, result).map((statement) => notBefore(begun, statement));
    if (!earlier.has(attempt.id)) earlier.set(attempt.id, await toldBefore(attempt.id, all));
    const fresh = all.slice(earlier.get(attempt.id));
    await queue.put(attempt.id, fresh, attempt.log.length);
    told.set(attempt.id, all.length);
    if (result.finished) {
      storage.note(attempt.id, { outcome: outcomeOf(result) });
      own.conclude(fresh.length > 0);
      await put();
    }
    services.onKept();
    void sender.kick();
  };

  let ended = false;
  let work: Promise<unknown> = put().then(() => sender.kick());
  const add = (attempt: Attempt): void => {
    if (!recording || ended) return;
    // What cannot be judged or loaded now is told with the next event, or by the next session.
    work = work.then(() => tell(attempt)).catch(() => undefined);
  };

  return {
    reporter: {
      begun: ({ attempt }) => add(attempt),
      logged: ({ attempt }) => add(attempt),
      finished: ({ attempt }) => add(attempt),
    },
    said: () => arrived,
    async catchUp() {
      if (old.size > 0) work = work.then(() => own.recall(isThere)).catch(() => undefined);
      for (const { head, log } of storage.held()) if (log) add({ ...head, log });
      await work;
    },
    async idle() {
      await work;
      await sender.kick();
    },
    async finish() {
      await work;
      if (!ended) own.close(recording);
      ended = true;
      await put();
      await sender.kick();
    },
    end() {
      if (!ended) own.close(recording);
      ended = true;
      sender.stop();
      const waiting = shelf.now().filter(({ id }) => /^\d/.test(id));
      return [...waiting.map(({ statement }) => statement as Statement), ...own.all().slice(placed)];
    },
  };
}

/** Everything that a session says lies between its beginning and its end, by the times too (cmi5, 7.1.3 and 9.3). */
const notBefore = (begun: number, statement: Statement): Statement =>
  Date.parse(statement.timestamp) < begun ? { ...statement, timestamp: timestampOf(begun) } : statement;
