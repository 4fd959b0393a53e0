/** The names of the principles in a language, as the handbook has them. */
import { loadHandbookWords } from '../../content/catalogue.ts';
import type { Locale } from '../../content/locales.ts';

/** Empty where they do not arrive: their ids stand for them. */
export async function principleNames(locale: Locale): Promise<Record<string, string>> {
  const words = await loadHandbookWords(locale).catch(() => undefined);
  return Object.fromEntries(Object.entries(words?.principles ?? {}).map(([id, { name }]) => [id, name]));
}
