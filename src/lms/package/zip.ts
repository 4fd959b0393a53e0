/**
 * Zips files bit by bit, so that the page stays alive. The same files make the same zip, to the last bit: nothing in it tells when and where
 * it was made.
 */
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What is compressed already only gets slower by compressing it. */
const COMPRESSED = /\.(png|woff2|webm|mp3)$/;
/** Bytes that are worked through before the page gets its turn. */
const BITE = 96 * 1024;
/** The first day that a zip can name, in the calendar of wherever it is made. */
const NO_DAY = new Date(1980, 0, 1);

/** @param onBytes hears how many bytes have been worked through since the last time */
export async function zipFiles(
  entries: readonly ZipEntry[],
  onBytes: (count: number) => void = () => {},
): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | undefined;
  const zip = new Zip((error, part) => {
    if (error) failure = error;
    else parts.push(part as Uint8Array<ArrayBuffer>);
  });
  for (const { path, bytes } of entries) {
    const file = COMPRESSED.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    file.mtime = NO_DAY;
    zip.add(file);
    for (let at = 0; at === 0 || at < bytes.length; at += BITE) {
      const bite = bytes.subarray(at, at + BITE);
      file.push(bite, at + BITE >= bytes.length);
      onBytes(bite.length);
      await rest();
    }
  }
  zip.end();
  if (failure) throw failure;
  return new Blob(parts, { type: 'application/zip' });
}

/** Lets the page draw, and answer to presses. */
const rest = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
