/** Attempts over time: how many were begun on each day, week or month. */
import type { Row } from './people.ts';

export interface DayCount {
  /** The first moment of the day, week or month where this machine stands, milliseconds since 1970. */
  readonly from: number;
  readonly span: Span;
  readonly begun: number;
  /** Of them, played to the end. */
  readonly finished: number;
}

export type Span = 'day' | 'week' | 'month';

/** The most bars that can be told apart. */
const MOST = 45;
const SPANS: readonly Span[] = ['day', 'week', 'month'];

/** Without attempts whose times cannot be: one of the year 1970 would press all others into one bar. */
export function daysOf(rows: readonly Row[]): DayCount[] {
  const attempts = rows
    .flatMap((row) => row.attempts)
    .filter(
      ({ replay, found }) => replay && !found.some(({ kind }) => kind === 'early' || kind === 'future'),
    );
  if (attempts.length === 0) return [];
  const times = attempts.map(({ startedAt }) => startedAt);
  const last = times.reduce((one, other) => Math.max(one, other));
  const first = times.reduce((one, other) => Math.min(one, other));
  const span = SPANS.find((one) => barsOf(first, last, one).length <= MOST) ?? 'month';
  const bars = new Map(barsOf(first, last, span).map((from) => [from, { begun: 0, finished: 0 }]));
  for (const { startedAt, replay } of attempts) {
    const bar = bars.get(startOf(startedAt, span));
    if (!bar) continue;
    bar.begun++;
    if (replay!.finished) bar.finished++;
  }
  return [...bars].map(([from, counts]) => ({ from, span, ...counts }));
}

/** The beginnings of all bars from one time to another; no more than can matter. */
function barsOf(first: number, last: number, span: Span): number[] {
  const bars: number[] = [];
  for (let at = startOf(first, span); at <= last && bars.length < 1000; at = next(at, span)) bars.push(at);
  return bars;
}

function startOf(time: number, span: Span): number {
  const day = new Date(time);
  day.setHours(0, 0, 0, 0);
  if (span === 'week') day.setDate(day.getDate() - ((day.getDay() + 6) % 7));
  if (span === 'month') day.setDate(1);
  return day.getTime();
}

/** By the calendar: a day may have 23 or 25 hours. */
function next(from: number, span: Span): number {
  const day = new Date(from);
  if (span === 'month') day.setMonth(day.getMonth() + 1);
  else day.setDate(day.getDate() + (span === 'week' ? 7 : 1));
  return day.getTime();
}
