/**
 * The list of contents of a zip (PKWARE's APPNOTE, section 4.3), read for what an unpacking library does not tell: flags, kinds, check sums.
 * Nothing is unpacked here.
 */
import { LIMITS } from './limits.ts';
import { PackError } from './raw-file.ts';

export interface ZipItem {
  readonly path: string;
  readonly folder: boolean;
  /** A symbolic link. */
  readonly link: boolean;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  /** As it lies in the zip. */
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const ITEM = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;

/** Bytes read as little-endian numbers; reading beyond the end is damage. */
class Bytes {
  private readonly view: DataView;
  private readonly data: Uint8Array;
  constructor(data: Uint8Array) {
    this.data = data;
    this.view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  }
  get length(): number {
    return this.data.length;
  }
  short = (at: number): number => this.view.getUint16(this.within(at, 2), true);
  long = (at: number): number => this.view.getUint32(this.within(at, 4), true);
  part = (at: number, length: number): Uint8Array => this.data.subarray(this.within(at, length), at + length);
  private within(at: number, length: number): number {
    if (at < 0 || at + length > this.data.length) throw new PackError('zip-damaged');
    return at;
  }
}

/** Everything that a zip says it holds. @throws PackError */
export function listZip(data: Uint8Array): ZipItem[] {
  const bytes = new Bytes(data);
  const end = endOf(bytes);
  const count = bytes.short(end + 10);
  const from = bytes.long(end + 16);
  // What is too large for these fields stands in others (zip64); what is spread over volumes is not all here.
  if (count === 0xffff || from === 0xffffffff || bytes.short(end + 4) !== 0) throw new PackError('zip-kind');
  if (count > LIMITS.entries) throw new PackError('too-many-files', { count, limit: LIMITS.entries });
  const items: ZipItem[] = [];
  for (let at = from; items.length < count; ) {
    if (at >= end || bytes.long(at) !== ITEM) throw new PackError('zip-damaged');
    items.push(itemAt(bytes, at));
    at += 46 + bytes.short(at + 28) + bytes.short(at + 30) + bytes.short(at + 32);
  }
  return items;
}

/** The record at the end, before a comment that may follow it. */
function endOf(bytes: Bytes): number {
  const first = Math.max(0, bytes.length - END_LENGTH - MAX_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= first; at--) {
    if (bytes.long(at) === END && at + END_LENGTH + bytes.short(at + 20) === bytes.length) return at;
  }
  throw new PackError('zip-damaged');
}

function itemAt(bytes: Bytes, at: number): ZipItem {
  const flags = bytes.short(at + 8);
  const name = bytes.part(at + 46, bytes.short(at + 28));
  const [packed, size, local] = [bytes.long(at + 20), bytes.long(at + 24), bytes.long(at + 42)];
  if ([packed, size, local].includes(0xffffffff)) throw new PackError('zip-kind');
  if (bytes.long(local) !== LOCAL) throw new PackError('zip-damaged');
  const path = new TextDecoder().decode(name);
  const kind = (bytes.long(at + 38) >>> 16) & 0o170000;
  return {
    path,
    folder: path.endsWith('/') || kind === 0o040000,
    link: kind === 0o120000,
    encrypted: (flags & 0b1000001) !== 0,
    method: bytes.short(at + 10),
    crc: bytes.long(at + 16),
    size,
    packed: bytes.part(local + 30 + bytes.short(local + 26) + bytes.short(local + 28), packed),
  };
}
