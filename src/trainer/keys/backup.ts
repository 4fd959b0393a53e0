/**
 * A trainer's key as a file for the safe: JWE with a password (RFC 7518: PBES2-HS512 with A256KW, then A256GCM) by the jose library on
 * WebCrypto. Whoever finds the file has to guess the password, and pays for every guess.
 */
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose';
import * as v from 'valibot';
import { keyId, type PrivateKey } from '../../app/assignment/seal.ts';
import type { KeyRecord } from '../../app/shelves.ts';

const ALGORITHM = 'PBES2-HS512+A256KW';
const ENCRYPTION = 'A256GCM';
const TYPE = 'good-call-key+1';
/** Rounds of PBKDF2: more than OWASP asks of HMAC-SHA-512 (210 000), some tenths of a second here. */
export const ROUNDS = 600_000;
/** A file that asks for more would only keep the machine busy. */
const MOST_ROUNDS = 2_000_000;
const MOST_TEXT = 100_000;
/** Shorter passwords are refused: what the file protects is read by nobody else. */
export const LEAST_PASSWORD = 10;

/** Why a backup cannot be read: a key of `trainer.keys.trouble.*` in the locale files. */
export type BackupTrouble = 'foreign' | 'newer' | 'password' | 'damaged';

export class BackupError extends Error {
  readonly trouble: BackupTrouble;
  constructor(trouble: BackupTrouble, cause?: unknown) {
    super(trouble, { cause });
    this.trouble = trouble;
  }
}

const coordinate = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));
const keySchema = v.strictObject({
  key: v.strictObject({ x: coordinate, y: coordinate, d: coordinate }),
  made: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15)),
});

/** The same password whatever keyboard it was typed on. */
const secretOf = (password: string): Uint8Array => new TextEncoder().encode(password.normalize('NFKC'));

/** The text of a backup file. */
export function backUp({ key, made }: Pick<KeyRecord, 'key' | 'made'>, password: string): Promise<string> {
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify({ key, made })))
    .setProtectedHeader({ alg: ALGORITHM, enc: ENCRYPTION, typ: TYPE })
    .setKeyManagementParameters({ p2c: ROUNDS, p2s: crypto.getRandomValues(new Uint8Array(16)) })
    .encrypt(secretOf(password));
}

/** Whether a text is a backup at all. @throws BackupError `foreign`, `newer` or `damaged` */
export function lookAt(text: string): void {
  const { typ, alg, enc, p2c } = headerOf(text.trim());
  if (typeof typ !== 'string' || !typ.startsWith('good-call-key+')) throw new BackupError('foreign');
  if (typ !== TYPE) throw new BackupError('newer');
  if (alg !== ALGORITHM || enc !== ENCRYPTION) throw new BackupError('foreign');
  if (typeof p2c !== 'number' || p2c > MOST_ROUNDS) throw new BackupError('damaged');
  // Header, wrapped key, vector of 12 bytes, content, tag of 16: what was cut off is not the password's fault.
  if (!/^[\w-]+\.[\w-]{54}\.[\w-]{16}\.[\w-]{100,}\.[\w-]{22}$/.test(text.trim()))
    throw new BackupError('damaged');
}

function headerOf(text: string): Record<string, unknown> {
  if (text.length > MOST_TEXT) throw new BackupError('foreign');
  try {
    return decodeProtectedHeader(text);
  } catch (error) {
    throw new BackupError('foreign', error);
  }
}

/** The key of a backup. @throws BackupError */
export async function restore(text: string, password: string): Promise<KeyRecord> {
  lookAt(text);
  const bytes = await opened(text.trim(), password);
  const { success, output } = v.safeParse(keySchema, parsed(bytes));
  if (!success) throw new BackupError('damaged');
  return { id: await keyId(output.key), ...output, backedUp: true };
}

/** A wrong password and a changed letter cannot be told apart: the wrong password is what happens. */
async function opened(text: string, password: string): Promise<Uint8Array> {
  try {
    const { plaintext } = await compactDecrypt(text, secretOf(password), {
      keyManagementAlgorithms: [ALGORITHM],
      contentEncryptionAlgorithms: [ENCRYPTION],
      maxPBES2Count: MOST_ROUNDS,
    });
    return plaintext;
  } catch (error) {
    throw new BackupError('password', error);
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new BackupError('damaged', error);
  }
}

export const STRENGTHS = ['short', 'weak', 'fair', 'strong'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** A hint, not a judge: long beats odd, and the same letters over and over add nothing. */
export function strengthOf(password: string): Strength {
  const { length } = [...password];
  if (length < LEAST_PASSWORD) return 'short';
  const different = new Set(password.toLowerCase()).size;
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u, /[^\x20-\x7e]/].filter((kind) =>
    kind.test(password),
  );
  if (different < 6) return 'weak';
  const points = Math.min(length, different * 1.5) + 2 * kinds.length;
  return points < 15 ? 'weak' : points < 20 ? 'fair' : 'strong';
}

/** Keys that may be the same as one that is here are not doubled, and a key that is here is never replaced by another. */
export const joinKeys = (there: readonly KeyRecord[], restored: KeyRecord): KeyRecord => {
  const same = there.find(({ id }) => id === restored.id);
  return same ? { ...same, backedUp: true } : restored;
};

export type { PrivateKey };
