/** Tells a record store what happens in an assignment's calls: everything as soon as it has been judged, and once. */

import { judgeAll } from '../../app/assignment/judging.ts';
import type { Assignment } from '../../app/assignment/model.ts';
import { type JudgedAttempt, judged } from '../../app/assignment/standing.ts';
import type { Clock, Reporter } from '../../app/ports.ts';
import type { Shelves } from '../../app/shelves.ts';
import type { Call } from '../../app/store.ts';
import { loadScenario, loadWords } from '../../content/catalogue.ts';
import type { Locale } from '../../content/locales.ts';
import type { Attempt } from '../../core/model.ts';
import type { Result } from '../../core/scoring.ts';
import { loadTexts } from '../../i18n/index.ts';
import type { Told } from '../decisions.ts';
import { steadyJudge } from '../steady-judge.ts';
import { courseStatements } from './course-statements.ts';
import { type Frame, frameOf, homePageOf, type Person } from './frame.ts';
import { type Line, workerLine } from './line.ts';
import { alone, whenBack } from './occasions.ts';
import { principleNames } from './principle-names.ts';
import { openQueue, type Queue } from './queue.ts';
import { createSender, type Sending } from './sender.ts';
import { attemptStatements } from './statements.ts';
import { askStatement, postStatements } from './store-requests.ts';

/** What the reporter needs to know. */
export interface Reported {
  readonly assignment: Assignment;
  /** As they are known now: the name may be given later, or changed. */
  readonly person: () => Person;
  readonly shelves: () => Promise<Shelves>;
  readonly clock: Clock;
  /** The language on the page. */
  readonly locale: () => Locale;
  /** All attempts of this person in this assignment, with their logs. */
  readonly attempts: () => Promise<readonly Attempt[]>;
  /** For tests. */
  readonly line?: Line;
}

export interface RecordReporter extends Reporter {
  /** How it stands with the sending; listeners hear of changes, and get the way to stop listening. */
  sending(): Sending;
  onSending(listener: () => void): () => void;
  /** Tries again what was stopped. */
  retry(): void;
  /** Tells nothing more. */
  close(): void;
}

/** Events that by themselves are no decision: the next one brings them along. */
const SILENT: ReadonlySet<string> = new Set(['ring', 'wait', 'line-end']);

/**
 * A reporter for an assignment with a record store: of what is played for it, and nothing else. What an earlier page could not tell any more,
 * it tells first.
 */
export function recordReporter(reported: Reported): RecordReporter {
  const { assignment, clock, shelves } = reported;
  const { store } = assignment;
  if (!store) throw new RangeError('the assignment names no record store');
  const line = reported.line ?? workerLine();
  const listeners = new Set<() => void>();
  let sending: Sending = { waiting: 0, refused: 0, trouble: undefined };
  const opened = shelves().then((all) => {
    const queue = openQueue(all.statements, assignment.id, clock.now);
    const sender = createSender({
      queue,
      clock,
      post: (statements) => postStatements(line, store, statements),
      ask: (statement) => askStatement(line, store, statement),
      random: Math.random,
      alone: alone(`good-call-statements.${assignment.id}`),
      onChange(now) {
        sending = now;
        for (const listener of listeners) listener();
      },
    });
    return { queue, sender };
  });
  const deaf = whenBack(() => void opened.then(({ sender }) => sender.kick()));

  /** One attempt after the other, each by what it has become by its turn. */
  const due = new Map<string, Call | Attempt>();
  let working = false;
  const work = async (): Promise<void> => {
    if (working) return;
    working = true;
    const { queue, sender } = await opened;
    for (const [id, one] of due) {
      due.delete(id);
      // What cannot be judged or kept now is told with the next event, or by the next page.
      await tell(reported, queue, one).catch(() => undefined);
      void sender.kick();
    }
    working = false;
  };
  const add = (one: Call | Attempt): void => {
    due.set('attempt' in one ? one.attempt.id : one.id, one);
    void work().catch(() => undefined);
  };

  void reported.attempts().then(
    (all) => [...all].sort(byStart).forEach(add),
    () => undefined,
  );
  void opened.then(({ sender }) => sender.kick());

  /** How much of each attempt has been looked at. */
  const seen = new Map<string, number>();
  const hear = (call: Call, always: boolean): void => {
    const { id, log, assignment: own } = call.attempt;
    if (own !== assignment.id) return;
    const fresh = log.slice(seen.get(id) ?? 0);
    if (!always && fresh.every(({ event }) => SILENT.has(event.type))) return;
    seen.set(id, log.length);
    add(call);
  };

  return {
    begun: (call) => hear(call, true),
    logged: (call) => hear(call, false),
    finished: (call) => hear(call, true),
    sending: () => sending,
    onSending(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retry: () => void opened.then(({ sender }) => sender.kick(true)),
    close() {
      deaf();
      void opened.then(({ sender }) => sender.stop());
    },
  };
}

const byStart = (one: Attempt, other: Attempt): number => one.startedAt - other.startedAt;

const judge = steadyJudge();

/** Puts what an attempt has become into the queue. */
async function tell(reported: Reported, queue: Queue, one: Call | Attempt): Promise<void> {
  const attempt = 'attempt' in one ? one.attempt : one;
  const mark = await queue.mark(attempt.id);
  if (mark?.events === attempt.log.length) return;
  const told = await toldOf(reported, one);
  const result = await judge(told.scenario, attempt);
  const frame = await frameFor(reported, told, result);
  const statements = attemptStatements(frame, told, result);
  if (result.finished) {
    const all = await judgeAll(reported.assignment, await reported.attempts());
    statements.push(...courseStatements(frame, told.locale, all, judgedOf(attempt, result)));
  }
  await queue.put(attempt.id, statements, attempt.log.length);
}

async function toldOf({ locale: spoken }: Reported, one: Call | Attempt): Promise<Told> {
  await loadTexts('more');
  const locale = spoken();
  if ('attempt' in one) return { ...one, locale };
  const [scenario, words] = await Promise.all([loadScenario(one.scenario), loadWords(one.scenario, locale)]);
  return { scenario, words, attempt: one, locale };
}

async function frameFor(
  { assignment, person }: Reported,
  { locale }: Told,
  { finished }: Result,
): Promise<Frame> {
  const names = finished ? await principleNames(locale) : {};
  return frameOf(assignment, person(), homePageOf(location), names);
}

export const judgedOf = (attempt: Attempt, result: Result): JudgedAttempt =>
  judged({ ...attempt, endedAt: attempt.startedAt + (attempt.log.at(-1)?.at ?? 0) }, result);
