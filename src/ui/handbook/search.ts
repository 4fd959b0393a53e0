/** Finding rules by their words: without regard to capitals, accents and order, in every language and script. */
import type { Handbook, HandbookWords } from '../../content/handbook.ts';
import { sectionName } from '../../content/section-name.ts';

export type Rule = Handbook['principles'][number]['rules'][number];

export interface Found {
  readonly principle: string;
  readonly rules: readonly Rule[];
}

/** Rule ids with everything that can be found of them. */
export type Index = ReadonlyMap<string, string>;

/** Letters that no decomposition takes apart. */
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', '’': "'", '‘': "'" };

/** A text as it is compared: "Éclairé" and "eclaire" are the same, full-width and half-width signs too. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæß’‘]/g, (sign) => LIGATURES[sign]!);

/** The document and the section of a source, by name. */
export const sourceNames = (words: HandbookWords, source: string) => ({
  document: words.documents[source.split('.')[0]!] ?? '',
  section: sectionName(words, source) ?? '',
});

function textOf(words: HandbookWords, principle: string, { id, channels, sources }: Rule): string {
  const { name, about, good, bad } = words.rules[id]!;
  return [
    name,
    about,
    good,
    bad,
    words.principles[principle]!.name,
    ...channels.map((channel) => words.channels[channel]),
    // Not the documents: "customer" stands in the title of nearly every one, and would find everything.
    ...sources.map((source) => sectionName(words, source)),
  ].join('\n');
}

export const indexRules = ({ principles }: Handbook, words: HandbookWords): Index =>
  new Map(
    principles.flatMap(({ id, rules }) =>
      rules.map((rule) => [rule.id, fold(textOf(words, id, rule))] as const),
    ),
  );

/** Whether a rule holds in a channel; `all` stands for every channel, and an empty one asks for none. */
export const holdsIn = ({ channels }: Rule, channel: string): boolean =>
  channel === '' || channels.includes(channel) || channels.includes('all');

/** The rules that hold in a channel and have all the words of a query, under their principles. */
export function findRules(handbook: Handbook, index: Index, query: string, channel: string): Found[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  const fits = (rule: Rule) =>
    holdsIn(rule, channel) && wanted.every((word) => index.get(rule.id)?.includes(word));
  return handbook.principles.flatMap(({ id, rules }) => {
    const fitting = rules.filter(fits);
    return fitting.length > 0 ? [{ principle: id, rules: fitting }] : [];
  });
}

export const countRules = (found: readonly Found[]): number =>
  found.reduce((sum, { rules }) => sum + rules.length, 0);

/** The principle that an address means: its own id, or that of one of its rules; the first for anything else. */
export function principleOf({ principles }: Handbook, address: string | undefined): string {
  const found = principles.find(
    ({ id, rules }) => id === address || rules.some((rule) => rule.id === address),
  );
  return (found ?? principles[0]!).id;
}

/** The rule of an address, where it is one of a rule. */
export const ruleOf = ({ principles }: Handbook, address: string | undefined): Rule | undefined =>
  principles.flatMap(({ rules }) => rules).find(({ id }) => id === address);
