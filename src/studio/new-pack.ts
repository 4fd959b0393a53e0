/** How a pack begins: from the template, from a copy of a built-in call, or from files that were brought along. */
import type { PackFiles } from '../app/assignment/model.ts';
import type { PackRecord } from '../app/shelves.ts';
import { loadSource } from '../content/listing.ts';
import { LOCALES, type Locale } from '../content/locales.ts';
import { t } from '../i18n/index.ts';
import { foldersOf } from './draft.ts';

/** The template's files as they are written; the structure's comments are names of texts. */
const TEMPLATE = import.meta.glob<string>('./template/*.yaml', { query: '?raw', import: 'default' });
const TEMPLATE_ID = 'left-umbrella';
/** A comment of the template's structure, which is the same in every language: #~ and the name of what is said here. */
const NOTE = /#~ ([a-z-]+)/g;

export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(36).padStart(2, '0')).join(
    '',
  );

export const recordOf = (name: string, files: PackFiles): PackRecord => ({
  id: newId(),
  name,
  files,
  scenarios: [],
  changed: Date.now(),
});

/** An id that nobody has: with a number behind it where the plain one is taken. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(name)) return name;
  }
}

/** The template in the page's language and in English, under an id that is free; the comments are in the language spoken now. */
export async function fromTemplate(locale: Locale, taken: ReadonlySet<string>): Promise<PackFiles> {
  const names = ['scenario', ...new Set([locale, 'en'])];
  const texts = await Promise.all(
    names.map(async (name) => [`${name}.yaml`, await TEMPLATE[`./template/${name}.yaml`]!()] as const),
  );
  const { 'scenario.yaml': structure, ...words } = Object.fromEntries(texts);
  const files = { ...words, 'scenario.yaml': withNotes(structure!) };
  return under(files, TEMPLATE_ID, freeId(TEMPLATE_ID, taken));
}

const withNotes = (structure: string): string =>
  structure.replace(NOTE, (_, name: string) => `# ${t(`studio.template.${name}`)}`);

/** A copy of a built-in call in all its languages, under an id of its own. */
export async function copyOf(id: string, taken: ReadonlySet<string>): Promise<PackFiles> {
  return under(await loadSource(id), id, freeId(`my-${id}`, taken));
}

/** Files of one scenario, by name, in a folder of their own and with its id. */
const under = (files: Readonly<Record<string, string>>, old: string, id: string): PackFiles =>
  Object.fromEntries(
    ['scenario', ...LOCALES].flatMap((name) => {
      const text = files[`${name}.yaml`];
      if (text === undefined) return [];
      return [
        [`${id}/${name}.yaml`, name === 'scenario' ? text.replace(`\nid: ${old}\n`, `\nid: ${id}\n`) : text],
      ];
    }),
  );

/** What a pack is called before its author has said: its first folder. */
export const nameOf = (files: PackFiles): string => foldersOf(files)[0] ?? '';
