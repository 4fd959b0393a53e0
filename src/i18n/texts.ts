/**
 * Texts by dotted keys in i18next's own format: `{{name}}` is filled in, plurals by suffix (`_one`, `_few` … as `Intl.PluralRules` says).
 * The library itself was a quarter of what a player waits for before the first choice; this is the part of it that we use.
 */

/** What a locale file holds. */
export type Texts = Readonly<Record<string, unknown>>;

export type Values = Readonly<Record<string, string | number | undefined>>;

/** The texts of one language: what it is given later is looked through first. */
export class Speaker {
  readonly locale: string;
  readonly #bundles: Texts[];
  readonly #plurals: Intl.PluralRules;

  constructor(locale: string, texts: Texts) {
    this.locale = locale;
    this.#bundles = [texts];
    this.#plurals = new Intl.PluralRules(locale);
  }

  add(texts: Texts): void {
    this.#bundles.unshift(texts);
  }

  /** Whatever stands under a key. */
  find(key: string): unknown {
    for (const texts of this.#bundles) {
      const found = walk(texts, key);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The text of a key with its values filled in; the key itself where there is none. */
  say(key: string, values?: Values): string {
    const text = this.#plural(key, values?.count) ?? this.find(key);
    if (typeof text !== 'string') return key;
    return values ? fill(text, values) : text;
  }

  #plural(key: string, count: unknown): unknown {
    return typeof count === 'number' ? this.find(`${key}_${this.#plurals.select(count)}`) : undefined;
  }
}

function walk(texts: Texts, key: string): unknown {
  let found: unknown = texts;
  for (const part of key.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined;
    found = (found as Texts)[part];
  }
  return found;
}

/** A value is text: it is never looked through for values again. */
const fill = (text: string, values: Values): string =>
  text.replace(/\{\{\s*([\w-]+)\s*\}\}/g, (_, name: string) => String(values[name] ?? ''));
