/**
 * Results are sealed to the trainer: JWE (RFC 7516) with ECDH-ES on P-256 and A256GCM, by the jose library on WebCrypto. Whoever finds one reads
 * nothing but which key it is for. It does not prove who made it: anybody with the link can make one.
 */
import {
  CompactEncrypt,
  calculateJwkThumbprint,
  compactDecrypt,
  decodeProtectedHeader,
  importJWK,
} from 'jose';
import * as v from 'valibot';
import type { PublicKey, ResultPayload } from './model.ts';
import { resultSchema } from './schema.ts';
import { fromBytes, SqueezeError, toBytes } from './squeeze.ts';

const ALGORITHM = 'ECDH-ES';
const ENCRYPTION = 'A256GCM';
const TYPE = 'good-call-result+1';
/** Characters of a sealed result, and bytes of what comes out of it. */
export const MOST_SEALED = 4_000_000;
const MOST_OPENED = 16_000_000;

/** A private key of P-256 as a JWK; stays with the trainer. */
export interface PrivateKey extends PublicKey {
  readonly d: string;
}

/** Why a result cannot be opened. */
export type SealTrouble =
  /** Not a result of ours. */
  | 'foreign'
  /** Made by a newer game. */
  | 'newer'
  /** Sealed to another trainer's key. */
  | 'wrong-key'
  /** Cut off or changed on the way. */
  | 'damaged'
  | 'too-big';

export class SealError extends Error {
  readonly trouble: SealTrouble;
  constructor(trouble: SealTrouble, cause?: unknown) {
    super(trouble, { cause });
    this.trouble = trouble;
  }
}

const jwk = (key: PublicKey) => ({ kty: 'EC', crv: 'P-256', x: key.x, y: key.y });

/** By what a key is known: its thumbprint (RFC 7638). */
export const keyId = (key: PublicKey): Promise<string> => calculateJwkThumbprint(jwk(key));

/** Makes a key pair. */
export async function makeKey(): Promise<PrivateKey> {
  const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
    'deriveBits',
  ]);
  const { x, y, d } = await crypto.subtle.exportKey('jwk', privateKey);
  return { x: x!, y: y!, d: d! };
}

/** Seals a result: one line of text. */
export async function seal(result: ResultPayload, key: PublicKey): Promise<string> {
  const bytes = await toBytes(JSON.stringify(result));
  return new CompactEncrypt(bytes)
    .setProtectedHeader({ alg: ALGORITHM, enc: ENCRYPTION, kid: await keyId(key), typ: TYPE })
    .encrypt(await importJWK(jwk(key), ALGORITHM));
}

/** The id of the key that a result is sealed to. @throws SealError `foreign`, `newer` or `too-big` */
export function sealedTo(text: string): string {
  const { kid, typ, alg, enc } = headerOf(tidy(text));
  if (typeof typ !== 'string' || !typ.startsWith('good-call-result+')) throw new SealError('foreign');
  if (typ !== TYPE) throw new SealError('newer');
  if (typeof kid !== 'string' || alg !== ALGORITHM || enc !== ENCRYPTION) throw new SealError('foreign');
  return kid;
}

function headerOf(text: string): Record<string, unknown> {
  try {
    return decodeProtectedHeader(text);
  } catch (error) {
    throw new SealError('foreign', error);
  }
}

/** A result may have been pasted: mail programs break lines and leave blanks. @throws SealError `too-big` */
function tidy(text: string): string {
  if (text.length > MOST_SEALED) throw new SealError('too-big');
  return text.replace(/\s+/g, '');
}

/** Opens a result with one of the trainer's keys, found by its id. @throws SealError */
export async function unseal(text: string, keys: ReadonlyMap<string, PrivateKey>): Promise<ResultPayload> {
  const key = keys.get(sealedTo(text));
  if (!key) throw new SealError('wrong-key');
  const bytes = await decrypted(tidy(text), key);
  try {
    const { success, output, issues } = v.safeParse(
      resultSchema,
      JSON.parse(await fromBytes(bytes, MOST_OPENED)),
    );
    if (!success) throw new SealError('foreign', issues);
    return output;
  } catch (error) {
    if (error instanceof SealError) throw error;
    const big = error instanceof SqueezeError && error.why === 'too-big';
    throw new SealError(big ? 'too-big' : 'damaged', error);
  }
}

/** Keys that have been imported: a class has one and five hundred results. */
const imported = new WeakMap<PrivateKey, ReturnType<typeof importJWK>>();

function secretOf(key: PrivateKey): ReturnType<typeof importJWK> {
  const secret = imported.get(key) ?? importJWK({ ...jwk(key), d: key.d }, ALGORITHM);
  imported.set(key, secret);
  return secret;
}

async function decrypted(text: string, key: PrivateKey): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const { plaintext } = await compactDecrypt(text, await secretOf(key), {
      keyManagementAlgorithms: [ALGORITHM],
      contentEncryptionAlgorithms: [ENCRYPTION],
    });
    return plaintext as Uint8Array<ArrayBuffer>;
  } catch (error) {
    throw new SealError('damaged', error);
  }
}
