/** What lists show of all scenarios without loading them, built-in and from packs; and what their authors begin with. */
import {
  loadCourtesy as courtesy,
  type ScenarioHead,
  scenarios,
  loadSchemas as schemas,
  loadSource as source,
  type Titles,
  loadTitles as titles,
} from 'virtual:good-call/listing';
import { isBuiltIn, onPacks, packScenarios, spokenBy } from './catalogue.ts';
import type { Locale } from './locales.ts';

export { type ScenarioHead, scenarios, sets, type Titles } from 'virtual:good-call/listing';

const all = (): readonly ScenarioHead[] => [...scenarios, ...packScenarios().map(({ head }) => head)];
let heads = all();
onPacks(() => {
  heads = all();
});

/** The heads of everything that can be played; the same list until something is added or taken away. */
export const scenarioHeads = (): readonly ScenarioHead[] => heads;

export async function loadTitles(locale: Locale): Promise<Titles> {
  const builtIn = (await titles[locale]()).default;
  const own = packScenarios().flatMap((entry) => {
    const text = spokenBy(entry, locale);
    return text ? [[entry.head.id, { title: text.title, blurb: text.blurb }] as const] : [];
  });
  return own.length === 0 ? builtIn : { ...builtIn, ...Object.fromEntries(own) };
}

/** The files of a built-in scenario as they were written, by name. @throws RangeError where there is no such scenario */
export async function loadSource(id: string): Promise<Readonly<Record<string, string>>> {
  if (!isBuiltIn(id)) throw new RangeError(`there is no scenario ${id}`);
  return (await source[id]!()).default;
}

/** The JSON Schemas of a scenario's files, by file name. */
export const loadSchemas = async () => (await schemas()).default;

/** The words by which courtesy is told, by locale: for the linters. */
export const loadCourtesy = async () => (await courtesy()).default;
