/** A scenario's words, in the order of its structure: compact, one chunk a locale. Filled with facts only when shown. */
import type { Scenario } from '../core/model.ts';
import { recordFacts } from './compile.ts';
import type { Locale } from './locales.ts';
import type { Reporter } from './problems.ts';
import type { ScenarioSource } from './structure-schema.ts';
import type { FactValue, WordsSource } from './words-schema.ts';

/** [say, reply ('' for none), why] */
export type ChoiceWords = readonly [say: string, reply: string, why: string];

export interface MomentWords {
  readonly lines: readonly string[];
  readonly choices: readonly ChoiceWords[];
}

export interface Words {
  /** The language they are in, where it is not the one that was asked for: a pack may lack some. */
  readonly language?: Locale;
  readonly title: string;
  readonly blurb: string;
  readonly role: string;
  readonly facts: Readonly<Record<string, FactValue>>;
  /** Per record fact: its label and two wrong values. */
  readonly record: readonly { readonly label: string; readonly decoys: readonly [string, string] }[];
  readonly questions: readonly string[];
  readonly lookUps: readonly { readonly name: string; readonly text: string }[];
  readonly desks: readonly string[];
  readonly outcomes: readonly { readonly title: string; readonly text: string }[];
  readonly moments: readonly MomentWords[];
}

/** The most words a *why* may have, and the characters of one in a language that writes without spaces. */
export const WHY_WORDS = 40;
export const WHY_CHARACTERS = 110;

/** Puts the words into the order of the structure, reporting what is missing, left over, marked up or unknown. */
export function compileWords(
  source: ScenarioSource,
  scenario: Omit<Scenario, 'hash'>,
  words: WordsSource,
  locale: string,
  report: Reporter,
): Words {
  checkKeys(source, words, report);
  checkTexts(source, words, locale, report);
  return {
    title: words.title,
    blurb: words.blurb,
    role: words.role,
    facts: words.facts,
    record: scenario.facts.map((fact) => ({
      label: words.labels[fact] ?? '',
      decoys: words.decoys[fact] ?? ['', ''],
    })),
    questions: scenario.questions.map((question) => words.questions[question] ?? ''),
    lookUps: scenario.lookUps.map(({ id }) => words['look-ups'][id] ?? { name: '', text: '' }),
    desks: scenario.desks.map(({ id }) => words.desks[id] ?? ''),
    outcomes: scenario.outcomes.map(({ id }) => words.outcomes[id] ?? { title: '', text: '' }),
    moments: scenario.moments.map((moment) => {
      const texts = words.moments[moment.id];
      return {
        lines: moment.lines.map(({ id }) => texts?.lines[id] ?? ''),
        choices: moment.choices.map(({ id }): ChoiceWords => {
          const choice = texts?.choices[id];
          return [choice?.say ?? '', choice?.reply ?? '', choice?.why ?? ''];
        }),
      };
    }),
  };
}

type Path = readonly (string | number)[];

/** Every id of the structure has its words, and every word has an id of the structure. */
function checkKeys(source: ScenarioSource, words: WordsSource, report: Reporter): void {
  const same = (wanted: readonly string[], given: object, path: Path) => {
    for (const name of wanted)
      if (!Object.hasOwn(given, name)) report('missing-text', path, { name: [...path, name].join('.') });
    for (const name of Object.keys(given)) if (!wanted.includes(name)) report('extra-text', [...path, name]);
  };
  const record = recordFacts(source);
  same(Object.keys(source.facts), words.facts, ['facts']);
  same(record, words.labels, ['labels']);
  same(record, words.decoys, ['decoys']);
  same(source.questions, words.questions, ['questions']);
  same(Object.keys(source['look-ups']), words['look-ups'], ['look-ups']);
  same(Object.keys(source.desks), words.desks, ['desks']);
  same(Object.keys(source.outcomes), words.outcomes, ['outcomes']);
  same(Object.keys(source.moments), words.moments, ['moments']);
  for (const [id, moment] of Object.entries(source.moments)) {
    const texts = words.moments[id];
    if (!texts) continue;
    const lines = Array.isArray(moment.lines) ? [] : Object.keys(moment.lines ?? { line: {} });
    same(lines, texts.lines, ['moments', id, 'lines']);
    same(Object.keys(moment.choices), texts.choices, ['moments', id, 'choices']);
    for (const [name, choice] of Object.entries(moment.choices)) {
      const text = texts.choices[name];
      const path = ['moments', id, 'choices', name];
      if (text && choice.reply && !text.reply)
        report('missing-text', path, { name: [...path, 'reply'].join('.') });
      if (text?.reply && !choice.reply) report('extra-text', [...path, 'reply']);
    }
  }
}

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** Text is text: no markup, no placeholder but the scenario's facts; a why is short. */
function checkTexts(source: ScenarioSource, words: WordsSource, locale: string, report: Reporter): void {
  for (const [path, text] of textsOf(words, [])) {
    if (path[0] === 'facts' && path.length > 2) continue;
    if (/[<>]|&\w+;|\*\*|\]\(/.test(text)) report('markup', path, { text: text.slice(0, 40) });
    for (const [, name] of text.matchAll(PLACEHOLDER)) {
      if (!Object.hasOwn(source.facts, name!)) report('unknown-placeholder', path, { name: name! });
    }
    if (/[{}]/.test(text.replace(PLACEHOLDER, ''))) report('unknown-placeholder', path, { name: '{' });
    if (path.at(-1) === 'why') checkWhy(text, path, locale, report);
  }
}

function checkWhy(text: string, path: Path, locale: string, report: Reporter): void {
  const dense = locale.startsWith('zh');
  const length = dense ? text.length : (text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0);
  const limit = dense ? WHY_CHARACTERS : WHY_WORDS;
  if (length > limit) report('too-long', path, { length, limit });
}

/** All strings of a tree with their paths. */
export function* textsOf(tree: unknown, path: Path): Generator<[Path, string]> {
  if (typeof tree === 'string') yield [path, tree];
  else if (tree && typeof tree === 'object') {
    for (const [key, value] of Object.entries(tree)) yield* textsOf(value, [...path, key]);
  }
}
