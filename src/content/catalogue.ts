/** The built-in library as the game loads it: heads at once, everything else when it is wanted. */
import {
  loadHandbook as handbook,
  loadHandbookWords as handbookWords,
  loadScenario as scenario,
  type Titles,
  loadTitles as titles,
  loadWords as words,
} from 'virtual:good-call/catalogue';
import type { Scenario } from '../core/model.ts';
import type { Handbook, HandbookWords } from './handbook.ts';
import type { Locale } from './locales.ts';
import type { Words } from './words.ts';

export { type ScenarioHead, scenarios, sets, type Titles } from 'virtual:good-call/catalogue';

/** @throws RangeError where there is no such scenario */
export async function loadScenario(id: string): Promise<Scenario> {
  const load = Object.hasOwn(scenario, id) ? scenario[id] : undefined;
  if (!load) throw new RangeError(`there is no scenario ${id}`);
  return (await load()).default;
}

/** @throws RangeError where there is no such scenario, or not in this language */
export async function loadWords(id: string, locale: Locale): Promise<Words> {
  const load = Object.hasOwn(words, id) ? words[id]?.[locale] : undefined;
  if (!load) throw new RangeError(`there are no words for ${id} in ${locale}`);
  return (await load()).default;
}

export const loadTitles = async (locale: Locale): Promise<Titles> => (await titles[locale]()).default;
export const loadHandbook = async (): Promise<Handbook> => (await handbook()).default;
export const loadHandbookWords = async (locale: Locale): Promise<HandbookWords> =>
  (await handbookWords[locale]()).default;
