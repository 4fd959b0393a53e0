/**
 * Reads a pack: scenarios from outside, by the same validator and the same linters as the built-in library. What cannot be played is left out
 * and told, the rest is taken; a language that a pack lacks is no fault, and one that is broken is left out like a scenario that is.
 */
import type { PackScenario } from './catalogue.ts';
import { type Handbook, ruleIds } from './handbook.ts';
import { head } from './head.ts';
import { type Entry, type Files, readEntry } from './library.ts';
import { lintBias } from './library-lint.ts';
import { LOCALES } from './locales.ts';
import { isAdvice, type Problem } from './problems.ts';
import { type ScenarioSource, scenarioSchema } from './structure-schema.ts';
import { readSource } from './yaml-source.ts';

/** A scenario that stands, with the languages that stand; its head as the catalogue has it. */
export type PackEntry = Entry & PackScenario;

export interface Pack {
  readonly entries: readonly PackEntry[];
  /** The structures that could be read, by folder, whether they stand or not: an author wants to see them. */
  readonly sources: Readonly<Record<string, ScenarioSource>>;
  readonly problems: readonly Problem[];
}

export interface PackOptions {
  /** Ids that are not to be had: of built-in scenarios and of other packs. */
  readonly taken?: readonly string[];
  /** The courtesy words by locale, where the texts are to be linted for bias. */
  readonly courtesy?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** A file of words or structure is far smaller; what is larger takes the reader too long. In characters. */
export const MOST_TEXT = 200_000;
/** Problems told of one file: nobody reads more. */
const MOST_PROBLEMS = 60;

const STRUCTURE = /^([^/]+)\/scenario\.yaml$/;

/** Reads every scenario there is in a pack's files. Never throws on bad input. */
export async function readPack(
  files: Files,
  handbook: Handbook,
  { taken = [], courtesy }: PackOptions = {},
): Promise<Pack> {
  const rules = ruleIds(handbook);
  const problems: Problem[] = [];
  const entries: PackEntry[] = [];
  const sources: Record<string, ScenarioSource> = {};
  const ids = Object.keys(files).flatMap((path) => STRUCTURE.exec(path)?.[1] ?? []);
  if (ids.length === 0) problems.push(problemOf('pack-empty', ''));
  for (const id of ids) {
    const found = await readOne(id, files, rules, courtesy, taken);
    problems.push(...atMost(found.problems));
    if (found.entry) entries.push(found.entry);
    const source = found.entry?.source ?? sourceOf(files[`${id}/scenario.yaml`]!);
    if (source) sources[id] = source;
  }
  return { entries, sources, problems };
}

/** Reads one scenario: what stands of it, and what is wrong with it. */
async function readOne(
  id: string,
  files: Files,
  rules: ReadonlySet<string>,
  courtesy: PackOptions['courtesy'],
  taken: readonly string[],
): Promise<{ entry: PackEntry | undefined; problems: readonly Problem[] }> {
  const file = `${id}/scenario.yaml`;
  const problems: Problem[] = tooLarge(id, files);
  if (taken.includes(id)) problems.push(problemOf('id-taken', file, { name: id }));
  if (problems.length > 0) return { entry: undefined, problems };
  const read = await readEntry(id, files, rules, problems).catch((error: unknown) => {
    problems.push(problemOf('yaml', file, { message: String(error) }));
    return undefined;
  });
  const entry = read?.analysis && stands(file, problems) ? withHead(read, id, problems) : undefined;
  if (entry && Object.keys(entry.words).length === 0) {
    problems.push(problemOf('no-words', file, { name: id }));
    return { entry: undefined, problems };
  }
  if (entry && courtesy) problems.push(...biasOf(entry, courtesy));
  return { entry, problems };
}

/** What can be read of a structure that does not stand. */
const sourceOf = (text: string): ScenarioSource | undefined =>
  text.length > MOST_TEXT ? undefined : readSource('', text, scenarioSchema, []).value;

const tooLarge = (id: string, files: Files): Problem[] =>
  Object.entries(files).flatMap(([path, { length }]) =>
    path.startsWith(`${id}/`) && length > MOST_TEXT
      ? [problemOf('file-too-large', path, { size: kilo(length), limit: kilo(MOST_TEXT) })]
      : [],
  );

/** Whether nothing but advice is to be given on a file. */
const stands = (file: string, problems: readonly Problem[]): boolean =>
  problems.every((problem) => problem.file !== file || isAdvice(problem));

function withHead(entry: Entry, folder: string, problems: readonly Problem[]): PackEntry {
  const words = Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const text = entry.words[locale];
      return text && stands(`${folder}/${locale}.yaml`, problems) ? [[locale, text]] : [];
    }),
  );
  const kept = { ...entry, words };
  return { ...kept, head: head(kept) };
}

/** A scenario is a set of its own here; the first-run kind is too short to be measured. */
function biasOf(entry: Entry, courtesy: NonNullable<PackOptions['courtesy']>): Problem[] {
  if (entry.source.intro) return [];
  const { id } = entry.scenario;
  const library = { handbook: undefined, handbookWords: {}, courtesy, problems: [] };
  const found = lintBias({ ...library, entries: [entry], sets: [{ id, scenarios: [id] }] });
  return found.map((problem) => ({ ...problem, file: `${id}/${problem.values.locale}.yaml`, line: 1 }));
}

/** The first problems of each file, what cannot be played with before what can, and how many more there are. */
function atMost(problems: readonly Problem[]): Problem[] {
  return [...groupByFile(problems)].flatMap(([file, all]) => {
    if (all.length <= MOST_PROBLEMS) return all;
    const first = [...all].sort((a, b) => Number(isAdvice(a)) - Number(isAdvice(b))).slice(0, MOST_PROBLEMS);
    return [...first, problemOf('more-problems', file, { count: all.length - MOST_PROBLEMS })];
  });
}

function groupByFile(problems: readonly Problem[]): Map<string, Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.file);
    if (group) group.push(problem);
    else groups.set(problem.file, [problem]);
  }
  return groups;
}

const kilo = (bytes: number): number => Math.ceil(bytes / 1000);

/** A problem of a whole file. */
export const problemOf = (code: Problem['code'], file: string, values: Problem['values'] = {}): Problem => ({
  code,
  file,
  line: 0,
  values: { path: file, ...values },
});
