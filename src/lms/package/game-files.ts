/** The game's own files, fetched from where this page comes from: from the offline copy too, where there is no line. */

/**
 * Why a package could not be made, a key of `lms.package.trouble.*` in the locale files: `unreachable` a file did not come, `changed` the game has
 * become another one meanwhile, `missing` a scenario of the assignment is not known here.
 */
export type PackageTrouble = 'unreachable' | 'changed' | 'missing';

export class PackageError extends Error {
  readonly trouble: PackageTrouble;
  /** The file, or the scenario. */
  readonly what: string;
  constructor(trouble: PackageTrouble, what: string, cause?: unknown) {
    super(`${trouble}: ${what}`, { cause });
    this.trouble = trouble;
    this.what = what;
  }
}

export interface GameFile {
  readonly path: string;
  readonly size: number;
  readonly hash: string;
}

export type FetchFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

const FILE_LIST = 'game-files.json';
/** Sounds for browsers that play no others, and schemas: the offline copy has none of them, and nearly every package can do without. */
const SPARE = /\.mp3$|^schemas\//;
const AT_ONCE = 6;

/** @throws PackageError */
export async function gameFiles(fetchFile: FetchFile = fetchHere): Promise<readonly GameFile[]> {
  const text = new TextDecoder().decode(await reach(fetchFile, FILE_LIST));
  try {
    return (JSON.parse(text) as { files: GameFile[] }).files;
  } catch (error) {
    // The development server answers everything by its page: there is no list before the game is built.
    const what = import.meta.env?.DEV ? `${FILE_LIST} (npm run build, npm start)` : FILE_LIST;
    throw new PackageError('unreachable', what, error);
  }
}

/** The files with what is in them, in order; without those that can be spared and did not come. @throws PackageError */
export async function fetchFiles(
  files: readonly GameFile[],
  onBytes: (count: number) => void,
  fetchFile: FetchFile = fetchHere,
): Promise<{ path: string; bytes: Uint8Array<ArrayBuffer> }[]> {
  const bodies: (Uint8Array<ArrayBuffer> | undefined)[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < files.length) {
      const at = next++;
      bodies[at] = await fetchOne(files[at]!, fetchFile);
      onBytes(files[at]!.size);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return files.flatMap(({ path }, at) => {
    const bytes = bodies[at];
    return bytes ? [{ path, bytes }] : [];
  });
}

async function fetchOne(file: GameFile, fetchFile: FetchFile): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const bytes = await reach(fetchFile, file.path);
    if (!(await isWhole(bytes, file))) throw new PackageError('changed', file.path);
    return bytes;
  } catch (error) {
    if (SPARE.test(file.path)) return undefined;
    throw error;
  }
}

async function reach(fetchFile: FetchFile, path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await fetchFile(path);
  } catch (error) {
    throw new PackageError('unreachable', path, error);
  }
}

/** Only a safe place has the means to check. */
async function isWhole(bytes: Uint8Array<ArrayBuffer>, { size, hash }: GameFile): Promise<boolean> {
  if (bytes.length !== size) return false;
  return !globalThis.crypto?.subtle || (await hashOf(bytes)) === hash;
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function fetchHere(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(new URL(path, document.baseURI));
  if (!answer.ok) throw new Error(String(answer.status));
  return new Uint8Array(await answer.arrayBuffer());
}
