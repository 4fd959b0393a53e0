/**
 * A zip of results, as learning platforms and mail programs hand out what a whole class has sent: its files are read as if they had been
 * dropped one by one. What a zip says of itself is not believed: nothing grows beyond what is allowed while it is unpacked.
 */
import { Inflate } from 'fflate';
import { type FileTrouble, MOST_FILE } from './decode-file.ts';
import type { Input } from './types.ts';

/** A file in a zip, unpacked when it is read. @throws ZipError */
export interface Packed {
  readonly name: string;
  unpack(): Uint8Array;
}

export class ZipError extends Error {
  readonly trouble: FileTrouble;
  constructor(trouble: FileTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** Files in a zip, bytes of one of them, bytes of all. */
export const ZIP_LIMITS = { entries: 2000, file: 4_000_000, all: 64_000_000 };
/** Bytes that are unpacked at a time: what a bomb can make of them still fits. */
const STEP = 4096;

const [LOCAL, ITEM, END] = [0x04034b50, 0x02014b50, 0x06054b50];

/** What is to be read of an input: the files of a zip, or the input as it is. */
export async function spread(input: Input): Promise<(Input | Packed)[]> {
  if (!('size' in input) || input.size > MOST_FILE) return [input];
  try {
    const head = new DataView(await input.slice(0, 4).arrayBuffer());
    if (head.byteLength < 4 || ![LOCAL, END].includes(head.getUint32(0, true))) return [input];
    return filesOf(input.name, new Uint8Array(await input.arrayBuffer()));
  } catch (error) {
    // A file that cannot be read says so when it is read.
    return error instanceof ZipError ? [{ name: input.name, unpack: failing(error) }] : [input];
  }
}

const failing = (error: ZipError) => (): never => {
  throw error;
};

/** @throws ZipError */
export function filesOf(zip: string, data: Uint8Array): Packed[] {
  const items = list(data);
  // Documents of office programs are zips as well; so are programs.
  if (items.some(({ path }) => FOREIGN.test(path))) throw new ZipError('foreign');
  const files = items.filter(({ path }) => !NO_FILE.test(path));
  if (files.length === 0) throw new ZipError('empty');
  const left = { bytes: ZIP_LIMITS.all };
  return files.map((item) => ({ name: `${zip} › ${item.path}`, unpack: () => unpack(data, item, left) }));
}

const FOREIGN = /^(\[Content_Types\]\.xml|mimetype|META-INF\/MANIFEST\.MF)$/;
/** Folders, and what operating systems leave behind. */
const NO_FILE = /\/$|^__MACOSX\/|(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/;

interface Item {
  readonly path: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packed: number;
  readonly at: number;
}

/** The list of contents (PKWARE's APPNOTE, section 4.3). @throws ZipError */
function list(data: Uint8Array): Item[] {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  try {
    const end = endOf(view);
    const count = view.getUint16(end + 10, true);
    if (count > ZIP_LIMITS.entries) throw new ZipError('zip-too-big');
    const items: Item[] = [];
    for (let at = view.getUint32(end + 16, true); items.length < count; ) {
      if (view.getUint32(at, true) !== ITEM) throw new ZipError('zip-damaged');
      const [name, extra, comment] = [28, 30, 32].map((field) =>
        view.getUint16(at + field, true),
      ) as number[];
      items.push({
        path: new TextDecoder().decode(data.subarray(at + 46, at + 46 + name!)),
        encrypted: (view.getUint16(at + 8, true) & 0b1000001) !== 0,
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        at: view.getUint32(at + 42, true),
      });
      at += 46 + name! + extra! + comment!;
    }
    return items;
  } catch (error) {
    throw damage(error);
  }
}

/** Reading beyond the end is damage. */
const damage = (error: unknown): unknown =>
  error instanceof RangeError ? new ZipError('zip-damaged') : error;

/** The record at the end, before a comment that may follow it. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === END) return at;
  throw new ZipError('zip-damaged');
}

function unpack(
  data: Uint8Array,
  { encrypted, method, packed, at }: Item,
  left: { bytes: number },
): Uint8Array {
  if (encrypted) throw new ZipError('zip-encrypted');
  if (method !== 0 && method !== 8) throw new ZipError('zip-damaged');
  const bytes = packedBytes(data, at, packed);
  const most = Math.min(ZIP_LIMITS.file, left.bytes);
  const whole = method === 0 ? bytes : inflate(bytes, most);
  if (whole.length > most) throw new ZipError(most < ZIP_LIMITS.file ? 'zip-too-big' : 'too-big');
  left.bytes -= whole.length;
  return whole;
}

function packedBytes(data: Uint8Array, at: number, length: number): Uint8Array {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  try {
    if (view.getUint32(at, true) !== LOCAL) throw new ZipError('zip-damaged');
    const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (from + length > data.length) throw new ZipError('zip-damaged');
    return data.subarray(from, from + length);
  } catch (error) {
    throw damage(error);
  }
}

/** Stops as soon as there is more than allowed, and gives what there is by then. */
function inflate(packed: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    chunks.push(chunk.slice());
    length += chunk.length;
  });
  try {
    for (let at = 0; (at < packed.length || at === 0) && length <= most; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    throw new ZipError('zip-damaged');
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
