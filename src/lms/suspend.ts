/**
 * All progress in an assignment as a text that an LMS keeps: `suspend_data`. Attempts stand one after the other, each a row of fixed fields, then
 * its log. What is left out where room is scarce, and in what order, is decided in suspend-fit.ts.
 */
import { PackedLogError, packLog, type Unit, unpackLog } from '../app/assignment/log-codec.ts';
import type { Assignment } from '../app/assignment/model.ts';
import { LOCALES } from '../content/locales.ts';
import { CRITICAL_RULES } from '../core/engine-rules.ts';
import { type LoggedEvent, OUTCOME_KINDS, type RuleId } from '../core/model.ts';
import { scoreOf, type Tally } from '../core/scoring.ts';
import type { Held, Outcome } from './held.ts';
import { leanLog } from './lean-log.ts';
import { checkOf, Reader, SuspendError, writeNumber } from './suspend-text.ts';

/** How much of an attempt is written. */
export interface Detail {
  /** The unit of time of the log; undefined: no log. */
  readonly log: Unit | undefined;
  /** Whether the tallies of the principles are written: only what counts needs them. */
  readonly tallies: boolean;
}

/** What the numbers in the text stand for. */
export interface Key {
  readonly assignment: Pick<Assignment, 'id' | 'scenarios'>;
  /** The principles of the handbook. */
  readonly principles: readonly string[];
}

const VERSION = '1';
const BREAK = '~';
const CRITICALS: readonly RuleId[] = [...CRITICAL_RULES];
/** Bits of the field that says what is there. */
const HAS = { summary: 1, passed: 2, outcome: 4, log: 8 } as const;

/** One attempt as a piece of the text. */
export function writeHeld(key: Key, held: Held, detail: Detail): string {
  const { head, outcome, endedAt, told } = held;
  const log = detail.log === undefined ? undefined : held.log;
  // One that is over and not judged yet is written as it stood before: it is judged when it is opened again.
  const summary = outcome && head.summary;
  const has =
    (summary ? HAS.summary : 0) |
    (summary?.passed ? HAS.passed : 0) |
    (outcome ? HAS.outcome : 0) |
    (log ? HAS.log : 0);
  return [
    writeNumber(
      key.assignment.scenarios.findIndex(({ id }) => id === head.scenario),
      2,
    ),
    writeNumber(LOCALES.indexOf(head.locale as never), 1),
    writeNumber(has, 1),
    writeNumber(summary ? OUTCOME_KINDS.indexOf(summary.outcome) : 0, 1),
    writeNumber(head.startedAt, 7),
    writeNumber((endedAt - head.startedAt) / 1000, 4),
    outcome ? writeOutcome(key, outcome, detail.tallies) : '',
    log ? writeNumber(head.seed, 6) + writeLog(log, told, detail.log!) : '',
  ].join('');
}

function writeLog(log: readonly LoggedEvent[], told: number, unit: Unit): string {
  const lean = leanLog(log);
  const before = new Set(log.slice(0, told));
  return writeNumber(lean.filter((event) => before.has(event)).length, 2) + packLog(lean, unit);
}

function writeOutcome({ principles }: Key, outcome: Outcome, whole: boolean): string {
  const known = Object.entries(outcome.tallies).filter(([name]) => principles.includes(name));
  const tallies = whole ? known : [];
  const criticals = outcome.criticals.slice(0, 9);
  return [
    writeNumber(outcome.par, 2),
    writeNumber(outcome.loss, 2),
    writeNumber(criticals.length, 1),
    ...criticals.map((rule) => writeNumber(CRITICALS.indexOf(rule), 1)),
    writeNumber(tallies.length, 1),
    ...tallies.map(
      ([name, { kept, broken }]) =>
        writeNumber(principles.indexOf(name), 1) + writeNumber(kept, 1) + writeNumber(broken, 1),
    ),
  ].join('');
}

/** The whole text, of pieces. */
export function joinPieces(key: Key, pieces: readonly string[]): string {
  const body = scenariosCheck(key) + pieces.join(BREAK);
  return VERSION + checkOf(body) + body;
}

/** Characters beside the pieces and the breaks between them. */
export const FRAME = 1 + 5 + 5;

/** What is kept belongs to these scenarios, in this order, with these structures: other events would come of it in others. */
const scenariosCheck = ({ assignment }: Key): string =>
  checkOf(`${assignment.id} ${assignment.scenarios.map(({ id, hash }) => `${id} ${hash}`).join(' ')}`);

/** Reads all of it. @throws SuspendError where it was cut off or changed, or belongs to another assignment */
export function readSuspend(key: Key, text: string): Held[] {
  if (text === '') return [];
  const body = text.slice(6);
  if (text[0] !== VERSION || text.slice(1, 6) !== checkOf(body))
    throw new SuspendError('not ours, or damaged');
  if (body.slice(0, 5) !== scenariosCheck(key)) throw new SuspendError('of other scenarios');
  return body
    .slice(5)
    .split(BREAK)
    .filter((piece) => piece !== '')
    .map((piece) => readHeld(key, piece));
}

function readHeld(key: Key, piece: string): Held {
  const reader = new Reader(piece);
  const place = reader.number(2);
  const scenario = key.assignment.scenarios[place];
  const locale = LOCALES[reader.number(1)];
  const has = reader.number(1);
  const kind = OUTCOME_KINDS[reader.number(1)];
  const startedAt = reader.number(7);
  const endedAt = startedAt + 1000 * reader.number(4);
  if (!scenario || !locale || !kind) throw new SuspendError('no such thing');
  const outcome = has & HAS.outcome ? readOutcome(key, reader) : undefined;
  const [seed, told] = has & HAS.log ? [reader.number(6), reader.number(2)] : [0, 0];
  const log = has & HAS.log ? readLog(reader.rest()) : undefined;
  const score = outcome ? scoreOf(outcome.par, outcome.loss) : 0;
  const passed = (has & HAS.passed) !== 0;
  const head = {
    // The same whenever it is read, so that addresses and lists go on meaning it.
    id: `lms-${startedAt.toString(36)}-${place}`,
    assignment: key.assignment.id,
    scenario: scenario.id,
    hash: scenario.hash,
    locale,
    seed,
    startedAt,
    ...(has & HAS.summary ? { summary: { score, passed, outcome: kind, finishedAt: endedAt } } : {}),
  };
  return { head, log, outcome, endedAt, told };
}

function readOutcome({ principles }: Key, reader: Reader): Outcome {
  const [par, loss] = [reader.number(2), reader.number(2)];
  const criticals = reader.list(() => CRITICALS[reader.number(1)] ?? '');
  const tallies = reader.list((): [string, Tally] => {
    const name = principles[reader.number(1)] ?? '';
    return [name, { kept: reader.number(1), broken: reader.number(1) }];
  });
  return { par, loss, criticals, tallies: Object.fromEntries(tallies) };
}

function readLog(text: string): ReturnType<typeof unpackLog> {
  try {
    return unpackLog(text);
  } catch (error) {
    if (error instanceof PackedLogError) throw new SuspendError('a damaged log', { cause: error });
    throw error;
  }
}
