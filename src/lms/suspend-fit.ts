/**
 * Fits all progress into the characters that an LMS keeps. What the player goes on with is always whole; room is made elsewhere, beginning with
 * what is missed least: fractions of seconds, the course of calls long over, the tallies of attempts that do not count.
 */
import type { Unit } from '../app/assignment/log-codec.ts';
import type { Assignment } from '../app/assignment/model.ts';
import { standingOf } from '../app/assignment/standing.ts';
import { type Held, judgedOf } from './held.ts';
import { type Detail, FRAME, joinPieces, type Key, writeHeld } from './suspend.ts';

interface Row {
  readonly held: Held;
  /** Can still be gone on with. */
  readonly open: boolean;
  readonly counts: boolean;
}

/** A step of making room: how much is written of a row, undefined for nothing. */
type Plan = (row: Row, index: number) => Detail | undefined;

/** The text, at most `limit` characters long. */
export function fitSuspend(
  key: Key & { readonly assignment: Assignment },
  all: readonly Held[],
  limit: number,
): string {
  const rows = rowsOf(key.assignment, all);
  const latest = rows.findLast(({ open }) => open)?.held;
  for (const plan of plans(rows, latest)) {
    const pieces = rows.flatMap((row, index) => {
      const detail = plan(row, index);
      return detail ? writeHeld(key, row.held, detail) : [];
    });
    const length = FRAME + pieces.reduce((sum, piece) => sum + piece.length + 1, 0);
    if (length <= limit) return joinPieces(key, pieces);
  }
  return joinPieces(key, []);
}

/** In the order in which they began. */
function rowsOf(assignment: Assignment, all: readonly Held[]): Row[] {
  const { scenarios } = standingOf(assignment, all.map(judgedOf));
  const counting = new Set(scenarios.map((one) => one.counting?.id));
  const last = new Set(scenarios.map(({ attempts }) => attempts.at(-1)?.id));
  return all
    .filter(({ head }) => assignment.scenarios.some(({ id }) => id === head.scenario))
    .sort((one, other) => one.head.startedAt - other.head.startedAt)
    .map((held) => ({
      held,
      open: !held.head.summary && last.has(held.head.id),
      counts: counting.has(held.head.id),
    }));
}

function* plans(rows: readonly Row[], latest: Held | undefined): Generator<Plan> {
  yield coarse(1, 100);
  yield coarse(100, 1000);
  yield coarse(1000, 1000);
  // Of the calls that are over, the course of the oldest goes first.
  for (let gone = 1; gone <= rows.length; gone++) yield without(gone, true, 1000);
  yield without(rows.length, false, 1000);
  yield without(rows.length, false, 0);
  const spare = rows.filter(({ open, counts }) => !open && !counts);
  for (let gone = 1; gone <= spare.length; gone++) {
    const left = new Set(spare.slice(0, gone));
    const plan = without(rows.length, false, 0);
    yield (row, index) => (left.has(row) ? undefined : plan(row, index));
  }
  const whole = without(rows.length, false, 0);
  yield (row, index) => (row.open && row.held !== latest ? undefined : whole(row, index));
  yield ({ held }) => (held === latest ? { log: 0, tallies: false } : undefined);
}

const coarse =
  (open: Unit, over: Unit): Plan =>
  (row) => ({ log: row.open ? open : over, tallies: true });

/** @param gone how many of the first rows go without their logs, those apart that can be gone on with */
const without =
  (gone: number, tallies: boolean, unit: Unit): Plan =>
  ({ open, counts }, index) => ({
    log: open || index >= gone ? unit : undefined,
    tallies: tallies || counts,
  });
