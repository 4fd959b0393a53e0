/** Text made small for links and files: deflated (with a checksum, so that a damaged one is noticed) and written in base64url. */

/** Raised by what cannot be unsqueezed. */
export class SqueezeError extends Error {
  readonly why: 'damaged' | 'too-big';
  constructor(why: 'damaged' | 'too-big', cause?: unknown) {
    super(why, { cause });
    this.why = why;
  }
}

/** zlib's format: its checksum finds what was cut off or changed on the way. */
const FORMAT = 'deflate';

export const toBytes = async (text: string): Promise<Uint8Array<ArrayBuffer>> =>
  joined(through(new TextEncoder().encode(text), new CompressionStream(FORMAT)));

/** @param limit bytes that may come out of it: a few bytes can claim to hold gigabytes. @throws SqueezeError */
export async function fromBytes(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<string> {
  try {
    const whole = await joined(through(bytes, new DecompressionStream(FORMAT)), limit);
    return new TextDecoder('utf-8', { fatal: true }).decode(whole);
  } catch (error) {
    throw error instanceof SqueezeError ? error : new SqueezeError('damaged', error);
  }
}

type Bytes = Uint8Array<ArrayBuffer>;

/** Fed by hand: a blob would send every result to the browser's own process and back, which takes longer than all the rest. */
function through(
  bytes: Bytes,
  { readable, writable }: CompressionStream,
): ReadableStreamDefaultReader<Bytes> {
  const writer = writable.getWriter();
  // What goes wrong is told to the reader.
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  return readable.getReader() as ReadableStreamDefaultReader<Bytes>;
}

async function joined(reader: ReadableStreamDefaultReader<Bytes>, limit = Infinity): Promise<Bytes> {
  const parts: Bytes[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > limit) {
      // What is still under way is of no interest, nor is how it ends.
      reader.cancel().catch(() => undefined);
      throw new SqueezeError('too-big');
    }
    parts.push(part.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** @throws SqueezeError */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text)) throw new SqueezeError('damaged');
  try {
    return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) =>
      letter.charCodeAt(0),
    );
  } catch (error) {
    throw new SqueezeError('damaged', error);
  }
}

export const squeeze = async (text: string): Promise<string> => toBase64Url(await toBytes(text));

/** @throws SqueezeError */
export const unsqueeze = (text: string, limit: number): Promise<string> =>
  fromBytes(fromBase64Url(text), limit);
