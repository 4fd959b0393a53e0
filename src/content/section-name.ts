/** The names of the sections of the source documents. Apart from the schemas, which the game does without. */
import type { HandbookWords } from './handbook.ts';

/** The name of a source's section: an entry of its own, or the numbered one (`K.code-n` for K.code-4). Undefined where there is none. */
export function sectionName(words: HandbookWords, source: string): string | undefined {
  const own = words.sections[source];
  if (own !== undefined) return own;
  const number = /\d+$/.exec(source)?.[0];
  return number && words.sections[source.replace(/\d+$/, 'n')]?.replace('{n}', number);
}
