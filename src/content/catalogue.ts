/** Every scenario that can be played: the built-in library, and what packs have added. Lists of them: `listing.ts`. */
import {
  loadHandbook as handbook,
  loadHandbookWords as handbookWords,
  loadScenario as scenario,
  loadWords as words,
} from 'virtual:good-call/catalogue';
import type { ScenarioHead } from 'virtual:good-call/listing';
import type { Scenario } from '../core/model.ts';
import type { Handbook, HandbookWords } from './handbook.ts';
import { LOCALES, type Locale } from './locales.ts';
import type { Words } from './words.ts';

/** A scenario of a pack, as `readPack` gives it: everything there is of it. */
export interface PackScenario {
  readonly head: ScenarioHead;
  readonly scenario: Scenario;
  /** At least one language. */
  readonly words: Readonly<Partial<Record<Locale, Words>>>;
  /** The record on the shelf that it comes from; undefined where it came with an assignment. */
  readonly pack?: string | undefined;
}

const packs = new Map<string, PackScenario>();
const listeners = new Set<() => void>();

let bring: (() => Promise<unknown>) | undefined;

export const isBuiltIn = (id: string): boolean => Object.hasOwn(scenario, id);
const tell = () => {
  for (const listener of listeners) listener();
};

/**
 * Adds the scenarios of a pack. One whose id is taken by a built-in scenario, or by another structure in another pack, is refused, unless it
 * is to come over the latter. @param pack the record on the shelf that they come from @returns the ids that were refused
 */
export function addPack(
  entries: readonly PackScenario[],
  { over = false, pack = undefined as string | undefined } = {},
): readonly string[] {
  const refused = entries.filter(({ head }) => isTaken(head, over, pack));
  for (const entry of entries) {
    if (refused.includes(entry)) continue;
    const there = packs.get(entry.head.id);
    // Who gets an assignment made of a pack of their own has it still.
    const same = there?.head.hash === entry.head.hash ? there.pack : undefined;
    packs.set(entry.head.id, { ...entry, pack: pack ?? same });
  }
  if (entries.length > refused.length) tell();
  return refused.map(({ head }) => head.id);
}

function isTaken({ id, hash }: ScenarioHead, over: boolean, pack: string | undefined): boolean {
  if (isBuiltIn(id)) return true;
  const there = packs.get(id);
  return there !== undefined && !over && there.head.hash !== hash && there.pack !== pack;
}

export function removePack(ids: readonly string[]): void {
  const gone = ids.filter((id) => packs.delete(id));
  if (gone.length > 0) tell();
}

/** The scenarios that packs have added, in the order in which they came. */
export const packScenarios = (): readonly PackScenario[] => [...packs.values()];

/** The pack on the shelf that a scenario comes from; undefined for all others. */
export const packOf = (id: string): string | undefined => packs.get(id)?.pack;

/** The languages a scenario can be played in. */
export const localesOf = (id: string): readonly Locale[] => {
  const there = packs.get(id)?.words ?? (isBuiltIn(id) ? words[id] : undefined) ?? {};
  return LOCALES.filter((locale) => there[locale] !== undefined);
};

/** Calls back whenever a pack has come or gone; returns how to call it off. */
export function onPacks(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says how the packs that are kept here are brought in: when they are listed, or a scenario is wanted that nobody knows. */
export function bringPacksBy(work: () => Promise<unknown>): void {
  bring = work;
}

/** Brings in the packs that are kept here; what cannot be brought is not there. */
export async function bringPacks(): Promise<void> {
  await bring?.().catch(() => undefined);
}

/** A scenario of a pack; those that are kept here are brought in first where it is not known. */
async function ofPack(id: string): Promise<PackScenario | undefined> {
  if (!packs.has(id)) await bringPacks();
  return packs.get(id);
}

/** @throws RangeError where there is no such scenario */
export async function loadScenario(id: string): Promise<Scenario> {
  if (isBuiltIn(id)) return (await scenario[id]!()).default;
  const found = await ofPack(id);
  if (!found) throw new RangeError(`there is no scenario ${id}`);
  return found.scenario;
}

/**
 * The words in a language. A pack may lack it: they are then in one that it has, and `language` says which.
 * @throws RangeError where there is no such scenario, or a built-in one is not in this language
 */
export async function loadWords(id: string, locale: Locale): Promise<Words> {
  const load = isBuiltIn(id) ? words[id]?.[locale] : undefined;
  if (load) return (await load()).default;
  const found = isBuiltIn(id) ? undefined : await ofPack(id);
  const best = found && spokenBy(found, locale);
  if (!best) throw new RangeError(`there are no words for ${id} in ${locale}`);
  return best;
}

/** English, where there is any, rather than the language that happens to stand first. */
export function spokenBy({ words: all }: PackScenario, locale: Locale): Words | undefined {
  const language = [locale, ...LOCALES].find((one) => all[one]);
  const text = language && all[language];
  return !text || language === locale ? text : { ...text, language };
}

export const loadHandbook = async (): Promise<Handbook> => (await handbook()).default;
export const loadHandbookWords = async (locale: Locale): Promise<HandbookWords> =>
  (await handbookWords[locale]()).default;
