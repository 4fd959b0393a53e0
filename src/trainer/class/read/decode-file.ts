/** The text of a file that somebody dropped, or what else it is. */

/** What a file is that holds no text of ours. */
export type FileTrouble =
  | 'empty'
  | 'zip'
  | 'zip-damaged'
  | 'zip-encrypted'
  | 'zip-too-big'
  | 'foreign'
  | 'too-big'
  | 'unreadable';

/** Bytes of a file that are read; the backup of a class of thousands stays below. */
export const MOST_FILE = 100_000_000;

/** Reads a file's bytes as text. Old Windows programs save in UTF-16, and say so in the first two bytes. */
export function decodeFile(bytes: Uint8Array): string | FileTrouble {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > MOST_FILE) return 'too-big';
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b) return 'zip';
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // No text has a NUL in it; pictures and films have one soon.
  if (bytes.subarray(0, 4096).includes(0)) return 'foreign';
  const text = new TextDecoder().decode(bytes);
  return text.trim() === '' ? 'empty' : text;
}

export const isFileTrouble = (text: string): text is FileTrouble => TROUBLES.has(text);

const TROUBLES: ReadonlySet<string> = new Set<FileTrouble>([
  'empty',
  'zip',
  'zip-damaged',
  'zip-encrypted',
  'zip-too-big',
  'foreign',
  'too-big',
  'unreadable',
]);
