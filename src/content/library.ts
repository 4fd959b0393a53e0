/**
 * Reads a whole library (or an outside pack) from its files: the same validator for both. Files are given as texts by their paths, so
 * that it works on a disk, in a zip and in a browser alike.
 */
import * as v from 'valibot';
import type { Analysis } from '../core/analysis.ts';
import type { Scenario } from '../core/model.ts';
import { compileScenario } from './compile.ts';
import { type Handbook, type HandbookWords, readHandbook, readHandbookWords, ruleIds } from './handbook.ts';
import { hashOf } from './hash.ts';
import { LOCALES, type Locale } from './locales.ts';
import type { Problem } from './problems.ts';
import { lintScenario } from './scenario-lint.ts';
import { type ScenarioSource, scenarioSchema } from './structure-schema.ts';
import { compileWords, type Words } from './words.ts';
import { wordsSchema } from './words-schema.ts';
import { readSource } from './yaml-source.ts';

/** Texts by path, e.g. `angry-caller/en.yaml`. */
export type Files = Readonly<Record<string, string>>;

export interface Entry {
  readonly source: ScenarioSource;
  readonly scenario: Scenario;
  readonly analysis: Analysis | undefined;
  readonly words: Partial<Record<Locale, Words>>;
}

export interface ScenarioSet {
  readonly id: string;
  readonly scenarios: readonly string[];
}

export interface Library {
  readonly handbook: Handbook | undefined;
  readonly handbookWords: Partial<Record<Locale, HandbookWords>>;
  readonly entries: readonly Entry[];
  readonly sets: readonly ScenarioSet[];
  readonly courtesy: Readonly<Record<string, readonly string[]>>;
  readonly problems: readonly Problem[];
}

const setsSchema = v.record(v.string(), v.pipe(v.array(v.string()), v.minLength(1)));
const courtesySchema = v.record(v.string(), v.array(v.string()));

/** Reads everything there is; what is wrong is in `problems`. Never throws on bad input. */
export async function readLibrary(files: Files): Promise<Library> {
  const problems: Problem[] = [];
  const handbook = readHandbook('handbook/handbook.yaml', files['handbook/handbook.yaml'] ?? '', problems);
  const rules = handbook ? ruleIds(handbook) : new Set<string>();
  const entries: Entry[] = [];
  for (const id of scenarioIds(files)) {
    const entry = await readEntry(id, files, rules, problems);
    if (entry) entries.push(entry);
  }
  return {
    handbook,
    handbookWords: handbook ? readAllHandbookWords(handbook, files, problems) : {},
    entries,
    sets: readSets(files, entries, problems),
    courtesy:
      readSource('courtesy.yaml', files['courtesy.yaml'] ?? '{}', courtesySchema, problems).value ?? {},
    problems,
  };
}

const scenarioIds = (files: Files): string[] =>
  Object.keys(files).flatMap((path) => /^([^/]+)\/scenario\.yaml$/.exec(path)?.[1] ?? []);

/** Reads one scenario with all its locales; undefined where its structure does not stand. */
export async function readEntry(
  id: string,
  files: Files,
  rules: ReadonlySet<string>,
  problems: Problem[],
): Promise<Entry | undefined> {
  const file = `${id}/scenario.yaml`;
  const { value: source, report } = readSource(file, files[file]!, scenarioSchema, problems);
  if (!source) return undefined;
  if (source.id !== id) report('id-mismatch', ['id'], { name: source.id, folder: id });
  const compiled = compileScenario(source, rules, report);
  if (!compiled) return undefined;
  const scenario: Scenario = { ...compiled, hash: await hashOf(compiled) };
  const analysis = lintScenario(scenario, { intro: source.intro ?? false }, report);
  return { source, scenario, analysis, words: readWords(id, source, scenario, files, problems) };
}

function readWords(
  folder: string,
  source: ScenarioSource,
  scenario: Scenario,
  files: Files,
  problems: Problem[],
): Entry['words'] {
  const all: Entry['words'] = {};
  for (const locale of LOCALES) {
    const file = `${folder}/${locale}.yaml`;
    const text = files[file];
    if (text === undefined) {
      problems.push({ code: 'missing-locale', file, line: 0, values: { name: locale } });
      continue;
    }
    const { value, report } = readSource(file, text, wordsSchema, problems);
    if (value) all[locale] = compileWords(source, scenario, value, locale, report);
  }
  return all;
}

function readAllHandbookWords(
  handbook: Handbook,
  files: Files,
  problems: Problem[],
): Library['handbookWords'] {
  const all: Library['handbookWords'] = {};
  for (const locale of LOCALES) {
    const file = `handbook/${locale}.yaml`;
    const text = files[file];
    const words = text === undefined ? undefined : readHandbookWords(handbook, file, text, problems);
    if (text === undefined)
      problems.push({ code: 'missing-locale', file, line: 0, values: { name: locale } });
    if (words) all[locale] = words;
  }
  return all;
}

function readSets(files: Files, entries: readonly Entry[], problems: Problem[]): ScenarioSet[] {
  const file = 'sets/sets.yaml';
  const text = files[file];
  if (text === undefined) return [];
  const { value, report } = readSource(file, text, setsSchema, problems);
  return Object.entries(value ?? {}).map(([id, scenarios]) => {
    const known = scenarios.filter((name) => entries.some(({ scenario }) => scenario.id === name));
    for (const name of scenarios) if (!known.includes(name)) report('set-scenario', [id], { name });
    return { id, scenarios: known };
  });
}
