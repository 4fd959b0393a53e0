/**
 * Names as UUIDs (RFC 9562, version 5): the same name is the same id, wherever and however often it is made. WebCrypto has SHA-1, but not on
 * a page of an LMS without https; here it keeps no secret, it only spreads names over numbers.
 */

/** The UUID under which all names of this game stand: chosen by chance, once. */
export const NAMESPACE = '6b0c5a3e-7f1d-4c86-9a52-e4d0f3b81c97';

/** @param parts what the name is made of; how they are divided counts too */
export function uuidOf(...parts: readonly (string | number)[]): string {
  const name = new TextEncoder().encode(JSON.stringify(parts));
  const namespace = NAMESPACE.replaceAll('-', '').match(/../g)!;
  const bytes = sha1(Uint8Array.from([...namespace.map((pair) => Number.parseInt(pair, 16)), ...name]));
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** SHA-1 (FIPS 180-4). */
export function sha1(message: Uint8Array): Uint8Array {
  const state = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
  const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(message.length / 0x20000000));
  view.setUint32(padded.length - 4, message.length << 3);
  for (let block = 0; block < padded.length; block += 64) digest(state, view, block);
  const bytes = new DataView(new ArrayBuffer(20));
  state.forEach((word, at) => void bytes.setUint32(4 * at, word));
  return new Uint8Array(bytes.buffer);
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** Per twenty rounds: how three words are mixed, and what is added. */
const ROUNDS: readonly (readonly [(b: number, c: number, d: number) => number, number])[] = [
  [(b, c, d) => (b & c) | (~b & d), 0x5a827999],
  [(b, c, d) => b ^ c ^ d, 0x6ed9eba1],
  [(b, c, d) => (b & c) | (b & d) | (c & d), 0x8f1bbcdc],
  [(b, c, d) => b ^ c ^ d, 0xca62c1d6],
];

function digest(state: Uint32Array, view: DataView, block: number): void {
  const words = new Int32Array(80);
  for (let at = 0; at < 80; at++) {
    words[at] =
      at < 16
        ? view.getInt32(block + 4 * at)
        : rotate(words[at - 3]! ^ words[at - 8]! ^ words[at - 14]! ^ words[at - 16]!, 1);
  }
  let [a, b, c, d, e] = state as unknown as [number, number, number, number, number];
  for (let at = 0; at < 80; at++) {
    const [mix, plus] = ROUNDS[Math.floor(at / 20)]!;
    const next = (rotate(a, 5) + mix(b, c, d) + e + plus + words[at]!) | 0;
    [a, b, c, d, e] = [next, a, rotate(b, 30), c, d];
  }
  [a, b, c, d, e].forEach((word, at) => {
    state[at]! += word;
  });
}
