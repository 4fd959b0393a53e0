/** An assignment as a row of values by their places: without the names of its fields a link is a third shorter, and its QR code coarser. */
import { type Assignment, COACHING, COUNTING, ORDERS, TIMING } from './model.ts';

type Row = readonly unknown[];

/** Everything but the pack. Nothing is checked: what comes out of `fromRow` has to be. */
export function toRow({ id, title, from, made, scenarios, terms, key, store }: Assignment): Row {
  const { coach, timers, counts, order } = terms;
  return [
    id,
    title,
    from,
    made,
    scenarios.flatMap((one) => [one.id, one.hash]),
    [
      terms.locales,
      COACHING.indexOf(coach),
      TIMING.indexOf(timers),
      terms.pass,
      Object.entries(terms.principles).flat(),
      terms.attempts,
      COUNTING.indexOf(counts),
      ORDERS.indexOf(order),
      terms.due ?? 0,
      terms.note,
    ],
    key ? [key.x, key.y] : 0,
    ...(store ? [[store.endpoint, store.authorization]] : []),
  ];
}

/** What a row says, as the data of an assignment that is still to be checked. @throws TypeError where it is no row of ours */
export function fromRow(row: unknown): unknown {
  const [id, title, from, made, scenarios, terms, key, store, ...more] = rowOf(row);
  if (more.length > 0) throw new TypeError('a row with more than it should have');
  return {
    id,
    title,
    from,
    made,
    scenarios: pairsOf(scenarios).map(([name, hash]) => ({ id: name, hash })),
    terms: termsOf(rowOf(terms)),
    ...(key ? { key: fieldsOf(key, ['x', 'y']) } : {}),
    ...(store ? { store: fieldsOf(store, ['endpoint', 'authorization']) } : {}),
  };
}

function termsOf([locales, coach, timers, pass, principles, attempts, counts, order, due, note]: Row) {
  return {
    locales,
    coach: COACHING[coach as number],
    timers: TIMING[timers as number],
    pass,
    principles: Object.fromEntries(pairsOf(principles) as [string, unknown][]),
    attempts,
    counts: COUNTING[counts as number],
    order: ORDERS[order as number],
    ...(due ? { due } : {}),
    note,
  };
}

function rowOf(data: unknown): Row {
  if (!Array.isArray(data)) throw new TypeError('not a row');
  return data;
}

function pairsOf(data: unknown): [unknown, unknown][] {
  const row = rowOf(data);
  return row.flatMap((first, at) => (at % 2 === 0 ? [[first, row[at + 1]] as [unknown, unknown]] : []));
}

const fieldsOf = (data: unknown, names: readonly string[]) =>
  Object.fromEntries(rowOf(data).map((value, at) => [names[at] ?? at, value]));
