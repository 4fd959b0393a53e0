/** The shapes of what comes from outside: an assignment from a link or a file, a result from a mailbox. Nothing else is let in. */
import * as v from 'valibot';
import { LOCALES } from '../../content/locales.ts';
import { type Assignment, COACHING, COUNTING, ORDERS, type ResultPayload, TIMING } from './model.ts';

const id = v.pipe(v.string(), v.regex(/^[\w-]{8,40}$/));
const name = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/), v.maxLength(80));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/));
const line = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most));
const share = (least: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(100));
const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const coordinate = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));

/** A day that is in the calendar, `YYYY-MM-DD`. */
const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/),
  v.check((text) => new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false),
);

/** Statements hold what somebody said and did: they go over an encrypted line, or stay on this machine. */
const isSafe = (address: string): boolean =>
  URL.canParse(address) &&
  (new URL(address).protocol === 'https:' ||
    /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?\//.test(address));
const endpoint = v.pipe(v.string(), v.maxLength(400), v.endsWith('/'), v.check(isSafe));

const MOST_SCENARIOS = 100;

export const termsSchema = v.strictObject({
  locales: v.array(v.picklist(LOCALES)),
  coach: v.picklist(COACHING),
  timers: v.picklist(TIMING),
  pass: share(0),
  principles: v.record(name, share(1)),
  attempts: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99)),
  counts: v.picklist(COUNTING),
  order: v.picklist(ORDERS),
  due: v.optional(day),
  note: line(1000),
});

export const assignmentSchema: v.GenericSchema<unknown, Assignment> = v.strictObject({
  id,
  title: v.pipe(line(80), v.minLength(1)),
  from: line(80),
  made: time,
  scenarios: v.pipe(
    v.array(v.strictObject({ id: name, hash })),
    v.minLength(1),
    v.maxLength(MOST_SCENARIOS),
    v.check((all) => new Set(all.map((one) => one.id)).size === all.length),
  ),
  terms: termsSchema,
  key: v.optional(v.strictObject({ x: coordinate, y: coordinate })),
  store: v.optional(
    v.strictObject({ endpoint, authorization: v.pipe(v.string(), v.regex(/^[\x20-\x7e]{0,400}$/)) }),
  ),
  pack: v.optional(v.record(v.pipe(v.string(), v.regex(/^[a-z0-9-]+\/[\w-]+\.yaml$/)), v.string())),
}) as never;

export const resultSchema: v.GenericSchema<unknown, ResultPayload> = v.strictObject({
  assignment: id,
  person: id,
  name: v.pipe(line(80), v.minLength(1)),
  made: time,
  attempts: v.pipe(
    v.array(
      v.strictObject({
        id: v.pipe(v.string(), v.regex(/^[\w-]{8,40}$/)),
        scenario: name,
        hash,
        locale: v.picklist(LOCALES),
        seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff)),
        startedAt: time,
        log: v.pipe(v.string(), v.maxLength(20_000)),
      }),
    ),
    v.maxLength(2000),
  ),
}) as never;
