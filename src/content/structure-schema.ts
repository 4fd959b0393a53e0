/** The shape of scenario.yaml: structure without words. Also the source of the published JSON Schema. */
import * as v from 'valibot';
import { ACTS } from '../core/acts.ts';
import { CHANNELS, OUTCOME_KINDS, TEMPERS, TINTS } from '../core/model.ts';

/** More than any scenario needs, and few enough that a hostile one is looked through in seconds. */
const MOST = { moments: 80, choices: 12, lines: 16, routes: 24, others: 32 } as const;

const about = <T>(text: string) => v.description<T, string>(text);

export const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/), about('kebab-case id'));
const ids = v.array(id);
const rule = v.pipe(v.string(), v.regex(/^[a-z-]+\.[a-z0-9-]+$/), about('principle.rule, from the handbook'));
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

const condition = v.pipe(
  v.array(v.pipe(v.string(), v.regex(/^(patience (<|>=) \d+|(not )?[a-z][a-z0-9-]*)$/))),
  about('all must hold: `flag`, `not flag`, `patience >= n`, `patience < n`'),
);

const route = v.strictObject({
  when: v.optional(condition),
  to: v.optional(id),
  end: v.optional(id),
});
const routes = v.pipe(
  v.array(route),
  v.minLength(1),
  v.maxLength(MOST.routes),
  about('the first that holds; the last has no `when`'),
);

const marks = v.pipe(v.record(rule, whole(1, 10)), about('rule: weight'));

export const choiceSchema = v.strictObject({
  when: v.optional(condition),
  once: v.pipe(v.optional(v.boolean()), about('gone after use')),
  acts: v.pipe(v.optional(v.array(v.picklist(ACTS))), about('what the line does')),
  answers: v.optional(ids),
  promise: v.pipe(
    v.optional(v.strictObject({ what: v.optional(id), when: v.optional(id) })),
    about('what is promised, and the fact that says until when'),
  ),
  keep: v.optional(marks),
  break: v.optional(marks),
  mood: v.pipe(v.optional(whole(-6, 6)), about('steps of patience')),
  set: v.optional(ids),
  clear: v.optional(ids),
  reply: v.pipe(v.optional(v.boolean()), about('the customer answers with a line of its own')),
  to: v.optional(v.union([id, routes])),
  end: v.optional(id),
});

export const momentSchema = v.strictObject({
  lines: v.optional(
    v.union([
      v.pipe(v.record(id, v.strictObject({ when: v.optional(condition) })), v.maxEntries(MOST.lines)),
      v.pipe(v.array(v.never()), v.maxLength(0)),
    ]),
  ),
  vent: v.pipe(v.optional(v.boolean()), about('choosing while the customer still speaks interrupts')),
  tint: v.optional(v.picklist(TINTS)),
  raises: v.optional(ids),
  gives: v.optional(ids),
  choices: v.pipe(v.record(id, choiceSchema), v.maxEntries(MOST.choices)),
});

const some = <S extends v.GenericSchema>(schema: S) =>
  v.pipe(v.record(id, schema), v.maxEntries(MOST.others));

export const scenarioSchema = v.strictObject({
  id,
  channel: v.picklist(CHANNELS),
  person: id,
  intro: v.pipe(v.optional(v.boolean()), about('the first-run introduction: exempt from the length rules')),
  temper: v.picklist(TEMPERS),
  length: v.pipe(v.number(), v.minValue(0.5), v.maxValue(60)),
  pass: whole(1, 100),
  hour: v.pipe(v.number(), v.minValue(0), v.maxValue(24)),
  trains: v.array(rule),
  patience: v.strictObject({ max: whole(2, 30), start: whole(1, 30) }),
  // Record facts are bits of one whole number.
  facts: v.pipe(v.record(id, v.strictObject({ record: v.optional(v.boolean()) })), v.maxEntries(31)),
  questions: v.pipe(ids, v.maxLength(12)),
  flags: v.pipe(ids, v.maxLength(16)),
  'look-ups': some(v.strictObject({ sets: v.pipe(ids, v.minLength(1)) })),
  desks: some(v.strictObject({ to: v.optional(v.union([id, routes])), end: v.optional(id) })),
  outcomes: some(v.strictObject({ kind: v.picklist(OUTCOME_KINDS), value: whole(-30, 30) })),
  'hang-up': routes,
  snap: routes,
  start: id,
  moments: v.pipe(v.record(id, momentSchema), v.maxEntries(MOST.moments)),
});

export type ScenarioSource = v.InferOutput<typeof scenarioSchema>;
export type MomentSource = v.InferOutput<typeof momentSchema>;
export type ChoiceSource = v.InferOutput<typeof choiceSchema>;
export type RouteSource = v.InferOutput<typeof route>;
