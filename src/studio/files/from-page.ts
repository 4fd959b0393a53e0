/** Files as a page gets them: chosen, dropped, or from a folder that it may look into. */
import { LIMITS } from './limits.ts';
import { kilo, PackError, type RawFile } from './raw-file.ts';
import { filesOfZip, isZip } from './unzip.ts';

/** Files that were chosen; those of a zip that is alone are taken out of it. @throws PackError */
export async function fromFiles(files: readonly File[]): Promise<RawFile[]> {
  const [first] = files;
  if (files.length === 1 && first && isZip(new Uint8Array(await first.slice(0, 4).arrayBuffer()))) {
    return filesOfZip(await bytesOf(first, LIMITS.zip));
  }
  if (files.length === 1 && first && /\.zip$/i.test(first.name)) throw new PackError('zip-damaged');
  return files.map((file) => ({
    path: file.webkitRelativePath || file.name,
    bytes: () => bytesOf(file, LIMITS.file),
  }));
}

async function bytesOf(file: File, limit: number): Promise<Uint8Array> {
  if (file.size > limit) throw new PackError('file-too-large', { size: kilo(file.size), limit: kilo(limit) });
  return new Uint8Array(await file.arrayBuffer());
}

/** What was dropped: files, and folders with all that is in them. @throws PackError */
export async function fromDrop(data: DataTransfer): Promise<RawFile[]> {
  // The list is only good for as long as the event lasts: everything is asked of it at once.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  const files = [...data.files];
  if (!entries.some(({ isDirectory }) => isDirectory)) return fromFiles(files);
  const raw: RawFile[] = [];
  for (const entry of entries) await walkEntry(entry, raw);
  return raw;
}

async function walkEntry(entry: FileSystemEntry, raw: RawFile[], depth = 0): Promise<void> {
  if (raw.length > LIMITS.entries || depth > LIMITS.depth) return;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject);
    });
    raw.push({ path: entry.fullPath.replace(/^\//, ''), bytes: () => bytesOf(file, LIMITS.file) });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A browser hands out a folder a hundred entries at a time.
  for (let more = await readSome(reader); more.length > 0; more = await readSome(reader)) {
    for (const child of more) await walkEntry(child, raw, depth + 1);
  }
}

const readSome = (reader: FileSystemDirectoryReader) =>
  new Promise<FileSystemEntry[]>((resolve, reject) => {
    reader.readEntries(resolve, reject);
  });

/** A folder that the page may read as long as it is open. */
export interface OpenFolder {
  readonly name: string;
  files(): Promise<RawFile[]>;
}

interface Handle {
  readonly kind: 'file' | 'directory';
  readonly name: string;
  getFile(): Promise<File>;
  values(): AsyncIterable<Handle>;
}

type Picker = (options: object) => Promise<Handle>;
const picker = (): Picker | undefined =>
  (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker?.bind(globalThis);

/** Whether a folder can be watched here. */
export const canWatch = (): boolean => picker() !== undefined;

/** Asks for a folder; undefined where none was chosen. */
export async function pickFolder(): Promise<OpenFolder | undefined> {
  try {
    const handle = await picker()!({ id: 'good-call', mode: 'read' });
    return {
      name: handle.name,
      async files() {
        const raw: RawFile[] = [];
        await walkHandle(handle, handle.name, raw);
        return raw;
      },
    };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

async function walkHandle(folder: Handle, path: string, raw: RawFile[], depth = 0): Promise<void> {
  for await (const child of folder.values()) {
    if (raw.length > LIMITS.entries || depth > LIMITS.depth) return;
    const name = `${path}/${child.name}`;
    if (child.kind === 'directory') await walkHandle(child, name, raw, depth + 1);
    else raw.push({ path: name, bytes: async () => bytesOf(await child.getFile(), LIMITS.file) });
  }
}
