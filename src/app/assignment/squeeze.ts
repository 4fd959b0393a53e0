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

export const toBytes = async (text: string): Promise<Uint8Array<ArrayBuffer>> => {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream(FORMAT));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

/** @param limit bytes that may come out of it: a few bytes can claim to hold gigabytes. @throws SqueezeError */
export async function fromBytes(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<string> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(FORMAT));
    const reader = stream.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > limit) {
        // What is still under way is of no interest, nor is how it ends.
        reader.cancel().catch(() => undefined);
        throw new SqueezeError('too-big');
      }
      parts.push(part.value as Uint8Array<ArrayBuffer>);
    }
    const whole = await new Blob(parts).arrayBuffer();
    return new TextDecoder('utf-8', { fatal: true }).decode(whole);
  } catch (error) {
    throw error instanceof SqueezeError ? error : new SqueezeError('damaged', error);
  }
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
