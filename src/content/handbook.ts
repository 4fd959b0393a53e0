/** The handbook: 17 principles and their rules, structure and words apart as everywhere. */
import * as v from 'valibot';
import type { Problem } from './problems.ts';
import { sectionName } from './section-name.ts';
import { readSource } from './yaml-source.ts';

const rule = v.strictObject({
  id: v.string(),
  channels: v.array(v.string()),
  sources: v.pipe(v.array(v.string()), v.minLength(1)),
  critical: v.optional(v.boolean()),
});

export const handbookSchema = v.strictObject({
  principles: v.array(v.strictObject({ id: v.string(), rules: v.pipe(v.array(rule), v.minLength(1)) })),
});

const text = v.pipe(v.string(), v.minLength(1));
const texts = v.record(v.string(), text);

export const handbookWordsSchema = v.strictObject({
  documents: texts,
  sections: texts,
  channels: texts,
  principles: v.record(v.string(), v.strictObject({ name: text, about: text })),
  rules: v.record(v.string(), v.strictObject({ name: text, about: text, good: text, bad: text })),
});

export type Handbook = v.InferOutput<typeof handbookSchema>;
export type HandbookWords = v.InferOutput<typeof handbookWordsSchema>;

export const ruleIds = (handbook: Handbook): ReadonlySet<string> =>
  new Set(handbook.principles.flatMap(({ rules }) => rules.map(({ id }) => id)));

export const readHandbook = (file: string, yaml: string, problems: Problem[]): Handbook | undefined =>
  readSource(file, yaml, handbookSchema, problems).value;

/** Reads one locale of the handbook and checks that it has exactly the structure's principles, rules, channels and sections. */
export function readHandbookWords(
  handbook: Handbook,
  file: string,
  yaml: string,
  problems: Problem[],
): HandbookWords | undefined {
  const { value, report } = readSource(file, yaml, handbookWordsSchema, problems);
  if (!value) return undefined;
  const compare = (wanted: Iterable<string>, given: object, key: string) => {
    const names = new Set(wanted);
    for (const name of names) if (!Object.hasOwn(given, name)) report('handbook-rule', [key], { name });
    for (const name of Object.keys(given))
      if (!names.has(name)) report('handbook-rule', [key, name], { name });
  };
  const rules = handbook.principles.flatMap((principle) => principle.rules);
  compare(
    handbook.principles.map(({ id }) => id),
    value.principles,
    'principles',
  );
  compare(
    rules.map(({ id }) => id),
    value.rules,
    'rules',
  );
  compare(
    rules.flatMap(({ channels }) => channels),
    value.channels,
    'channels',
  );
  for (const source of rules.flatMap(({ sources }) => sources)) {
    if (!sectionName(value, source)) report('handbook-rule', ['sections'], { name: source });
  }
  return value;
}
