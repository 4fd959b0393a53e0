/** The wall chart as data: who is shown, in what order, with which shares. */
import type { Assignment } from '../../../app/assignment/model.ts';
import type { PrincipleStanding } from '../../../app/assignment/standing.ts';
import type { Row, Status } from './people.ts';

export type SortKey = 'name' | 'status' | 'score' | 'attempts' | 'last' | `principle:${string}`;

export interface Filter {
  readonly name: string;
  readonly status: Status | 'all';
  /** Only this scenario's shares and scores, of those who have played it; empty: all. */
  readonly scenario: string;
  readonly locale: string;
  readonly late: boolean;
  readonly suspicious: boolean;
}

export interface View {
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly filter: Filter;
}

export const NO_FILTER: Filter = {
  name: '',
  status: 'all',
  scenario: '',
  locale: '',
  late: false,
  suspicious: false,
};

export const FIRST_VIEW: View = { sort: 'name', descending: false, filter: NO_FILTER };

export interface HeatRow {
  readonly row: Row;
  /** Undefined where there is nothing yet that counts. */
  readonly score: number | undefined;
  readonly shares: ReadonlyMap<string, Pick<PrincipleStanding, 'kept' | 'broken' | 'share' | 'reached'>>;
}

export const isFiltered = (filter: Filter): boolean =>
  Object.entries(NO_FILTER).some(([name, value]) => filter[name as keyof Filter] !== value);

/** @param compare two names, as the language shown orders them */
export function shownRows(
  rows: readonly Row[],
  { sort, descending, filter }: View,
  { terms }: Assignment,
  compare: (one: string, other: string) => number,
): HeatRow[] {
  const shown = rows
    .filter((row) => passes(row, filter))
    .map((row) => (filter.scenario ? ofScenario(row, filter.scenario, terms.principles) : ofAll(row)));
  const byName = (one: HeatRow, other: HeatRow) =>
    compare(one.row.name, other.row.name) || (one.row.id < other.row.id ? -1 : 1);
  if (sort === 'name') return shown.sort((one, other) => (descending ? -1 : 1) * byName(one, other));
  return shown.sort(
    (one, other) => byValue(sortValue(one, sort), sortValue(other, sort), descending) || byName(one, other),
  );
}

function passes(row: Row, { name, status, scenario, locale, late, suspicious }: Filter): boolean {
  return (
    (status === 'all' || row.status === status) &&
    (!late || row.late) &&
    (!suspicious || row.suspicious) &&
    (locale === '' || row.locales.includes(locale)) &&
    (scenario === '' || row.attempts.some((one) => one.scenario === scenario)) &&
    folded(row.name).includes(folded(name.trim()))
  );
}

/** Without marks over letters: whoever looks for Agnes finds Ágnes. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const ofAll = (row: Row): HeatRow => ({
  row,
  score: row.standing.scenarios.some(({ counting }) => counting) ? row.standing.score : undefined,
  shares: row.standing.principles,
});

function ofScenario(row: Row, scenario: string, marks: Readonly<Record<string, number>>): HeatRow {
  const attempt = row.attempts.find((one) => one.scenario === scenario && one.counting);
  const tallies = attempt?.replay?.tallies ?? {};
  const shares = Object.entries(tallies).map(([id, { kept, broken }]) => {
    const share = kept + broken === 0 ? undefined : (100 * kept) / (kept + broken);
    const mark = marks[id];
    return [
      id,
      { kept, broken, share, reached: mark === undefined || share === undefined || share >= mark },
    ] as const;
  });
  return { row, score: attempt?.replay?.score, shares: new Map(shares) };
}

const ORDER: readonly Status[] = ['passed', 'failed', 'incomplete'];

function sortValue({ row, score, shares }: HeatRow, sort: SortKey): number | undefined {
  if (sort === 'score') return score;
  if (sort === 'status') return ORDER.indexOf(row.status);
  if (sort === 'attempts') return row.attempts.length;
  if (sort === 'last') return row.lastAt || undefined;
  return shares.get(sort.slice('principle:'.length))?.share;
}

/** Whoever has no value stands at the end, whichever way it is sorted. */
function byValue(one: number | undefined, other: number | undefined, descending: boolean): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  return descending ? other - one : one - other;
}

/** The steps of the colour scale, by the least share of each, per cent. */
export const STEPS = [0, 40, 60, 75, 90] as const;

/** The step of a share: 0 is the weakest. */
export const stepOf = (share: number): number => STEPS.filter((least) => share >= least).length - 1;
