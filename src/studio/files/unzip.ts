/** Unpacks a zip that may be hostile: only what is asked for, never more than it says, and never without its check sum. */
import { Inflate } from 'fflate';
import { LIMITS } from './limits.ts';
import { kilo, PackError, type RawFile } from './raw-file.ts';
import { listZip, type ZipItem } from './zip-list.ts';

/** Whether a file begins like a zip. */
export const isZip = (data: Uint8Array): boolean =>
  data[0] === 0x50 && data[1] === 0x4b && (data[2] === 3 || data[2] === 5);

/** The files in a zip, unpacked each when it is read. @throws PackError where it is no zip that can be read */
export function filesOfZip(data: Uint8Array): RawFile[] {
  if (data.length > LIMITS.zip) {
    throw new PackError('pack-too-large', { size: kilo(data.length), limit: kilo(LIMITS.zip) });
  }
  return listZip(data)
    .filter(({ folder }) => !folder)
    .map((item) => ({ path: item.path, bytes: () => unpack(item) }));
}

/** @throws PackError */
function unpack(item: ZipItem): Uint8Array {
  check(item);
  const bytes = item.method === 0 ? item.packed : inflate(item);
  if (bytes.length !== item.size || crcOf(bytes) !== item.crc) throw new PackError('zip-damaged');
  return bytes;
}

function check({ link, encrypted, method, size, packed }: ZipItem): void {
  if (link) throw new PackError('link-in-zip');
  if (encrypted) throw new PackError('zip-encrypted');
  if (method !== 0 && method !== 8) throw new PackError('zip-kind');
  if (size > LIMITS.file)
    throw new PackError('file-too-large', { size: kilo(size), limit: kilo(LIMITS.file) });
  if (size > LIMITS.small && size > packed.length * LIMITS.ratio) throw new PackError('too-dense');
}

/** Bytes that are unpacked at a time: what a bomb can make of them still fits. */
const STEP = 8192;

function inflate({ packed, size }: ZipItem): Uint8Array {
  const whole = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new PackError('too-dense');
    whole.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (error) {
    throw error instanceof PackError ? error : new PackError('zip-damaged');
  }
  return whole.subarray(0, length);
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The check sum of a zip's files, CRC-32. */
export function crcOf(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = (crc >>> 8) ^ TABLE[(crc ^ byte) & 0xff]!;
  return (crc ^ -1) >>> 0;
}
