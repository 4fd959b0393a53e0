/** The shape of a words file (en.yaml …): words without structure. */
import * as v from 'valibot';
import { id } from './structure-schema.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const texts = v.record(id, text);

export const FACT_STYLES = ['date', 'on', 'until', 'weekday', 'on-weekday'] as const;
const style = v.optional(v.picklist(FACT_STYLES));

/** A fact: a word, or a value to be formatted for the locale. Days count from the day of play. */
export const factSchema = v.union([
  text,
  v.strictObject({ money: v.number(), currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)) }),
  v.strictObject({ number: v.number() }),
  v.strictObject({ day: v.pipe(v.number(), v.integer()), style }),
  v.strictObject({ workday: v.pipe(v.number(), v.integer()), style }),
  v.strictObject({ time: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)) }),
]);

export const wordsSchema = v.strictObject({
  title: v.pipe(text, v.maxLength(60)),
  blurb: text,
  role: text,
  facts: v.record(id, factSchema),
  labels: v.optional(texts, {}),
  decoys: v.optional(v.record(id, v.tuple([text, text])), {}),
  questions: v.optional(texts, {}),
  'look-ups': v.optional(v.record(id, v.strictObject({ name: text, text })), {}),
  desks: v.optional(texts, {}),
  outcomes: v.record(id, v.strictObject({ title: text, text })),
  moments: v.record(
    id,
    v.strictObject({
      lines: v.optional(texts, {}),
      choices: v.record(id, v.strictObject({ say: text, reply: v.optional(text), why: text })),
    }),
  ),
});

export type WordsSource = v.InferOutput<typeof wordsSchema>;
export type FactValue = v.InferOutput<typeof factSchema>;
