/**
 * Sealed results in whatever text they arrive in: a file with a plain line on top, a mail that broke the lines and quoted them, several
 * results one after the other.
 */

/** A sealed result that is whole as far as its shape says, or one that is not. */
export type Found = { readonly sealed: string } | { readonly damaged: true };

/** A sealed text begins with `{"` in base64url, and its second part is empty: `eyJ….. iv . ciphertext . tag`. */
const HEAD = /(?<![\w-])eyJ(?:(?!(?<![\w-])eyJ)[\w\s-])*\.\s*\./g;
/** What follows: 12 bytes, any number, 16 bytes; between the letters there may be blanks. Then the text must be over. */
const BODY = /^\s*(?:[\w-]\s*){16}\.[\w\s-]*\.\s*[\w-](?:\s*[\w-]){21}(?![\w-])/;
/** The beginning of a sealed text that was cut off before its second part: `{"alg"`, `{"enc"`, `{"kid"`, `{"typ"`, `{"epk"`. */
const BEGUN = /(?<![\w-])eyJ(?:hbGci|lbmMi|raWQi|0eXAi|lcGsi)[\w-]/;

/** All sealed results in a text, in their order; none where there is nothing of the kind. */
export function findSealed(raw: string): Found[] {
  const text = unquoted(raw);
  const heads = [...text.matchAll(HEAD)];
  const found: Found[] = [];
  let end = 0;
  for (const [at, head] of heads.entries()) {
    found.push(...begunIn(text.slice(end, head.index)));
    end = head.index + head[0].length;
    const [body] = BODY.exec(text.slice(end, heads[at + 1]?.index)) ?? [];
    found.push(body === undefined ? { damaged: true } : { sealed: (head[0] + body).replace(/\s+/g, '') });
    end += body?.length ?? 0;
  }
  // After one that was cut off the rest of it is still to be seen: it is told once.
  return [...found, ...begunIn(text.slice(end))];
}

const begunIn = (text: string): Found[] => (BEGUN.test(text) ? [{ damaged: true }] : []);

/** Without what mail programs add: soft line ends, quotation marks before lines, marks that nobody sees. */
const unquoted = (text: string): string =>
  text
    .replace(/=\r?\n/g, '')
    .replace(/^[ \t>]+/gm, '')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
