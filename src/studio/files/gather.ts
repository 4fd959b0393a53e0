/** From files as they come to the files of a pack: only what belongs in one, under safe names, as text. The rest is named and left. */
import type { PackFiles } from '../../app/assignment/model.ts';
import { isLocale } from '../../content/locales.ts';
import { problemOf } from '../../content/pack.ts';
import type { Problem } from '../../content/problems.ts';
import { LIMITS } from './limits.ts';
import { kilo, PackError, type RawFile } from './raw-file.ts';

export interface Gathered {
  readonly files: PackFiles;
  readonly problems: readonly Problem[];
}

/** What operating systems leave behind: not worth a word. */
const LITTER = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Foreign files named one by one; nobody reads more. */
const MOST_NAMED = 20;

/** Takes a pack from files; never throws on bad input. */
export async function gather(raw: readonly RawFile[]): Promise<Gathered> {
  const problems: Problem[] = [];
  if (raw.length > LIMITS.entries) {
    const values = { count: raw.length, limit: LIMITS.entries };
    return { files: {}, problems: [problemOf('too-many-files', '', values)] };
  }
  const wanted = choose(
    raw.filter(({ path }) => !LITTER.test(path)),
    problems,
  );
  const files = await readTexts(wanted, problems);
  return { files: underTheirIds(files, problems), problems };
}

type Wanted = Map<string, RawFile>;

/** The files to be read, by `<folder>/<name>.yaml`. */
function choose(raw: readonly RawFile[], problems: Problem[]): Wanted {
  const safe = raw.filter(({ path }) => {
    const code = wrongPath(path);
    if (code) problems.push(problemOf(code, shown(path), { limit: LIMITS.depth }));
    return !code;
  });
  const root = rootOf(safe.map(({ path }) => path));
  const wanted: Wanted = new Map();
  const foreign: string[] = [];
  for (const file of safe) {
    const name = nameIn(root, file.path);
    if (name) put(wanted, name, file, problems);
    else foreign.push(file.path);
  }
  for (const path of foreign.slice(0, MOST_NAMED)) problems.push(problemOf('ignored', shown(path)));
  if (foreign.length > MOST_NAMED) {
    problems.push(problemOf('more-problems', '', { count: foreign.length - MOST_NAMED }));
  }
  return withoutTwins(wanted, problems);
}

/** Names that could lead out of a folder, on any system. */
function wrongPath(path: string): 'unsafe-path' | 'too-deep' | undefined {
  const parts = path.split('/');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/^\/|\\|^[a-z]:|[\u0000-\u001f\u007f]/i.test(path) || parts.includes('..') || parts.includes('.')) {
    return 'unsafe-path';
  }
  return parts.length > LIMITS.depth ? 'too-deep' : undefined;
}

/** A name from outside as it can be told. */
const shown = (path: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
  path.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '�').slice(0, 120);

/** The folder in which the scenarios' folders lie: that of most of them, the outermost of equals. */
function rootOf(paths: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const root = /^((?:[^/]+\/)*?)(?:[^/]+\/)?scenario\.yaml$/.exec(path)?.[1];
    if (root !== undefined) counts.set(root, (counts.get(root) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || a.length - b.length);
  return most?.[0] ?? '';
}

/** `<folder>/<name>.yaml` of a file that belongs to a pack; the folder is empty for files that lie loose. */
function nameIn(root: string, path: string): string | undefined {
  if (!path.startsWith(root)) return undefined;
  const [folder, name, ...more] = path.slice(root.length).split('/');
  const [where, file] = name === undefined ? ['', folder!] : [folder!, name];
  const stem = /^(.+)\.yaml$/.exec(file)?.[1];
  if (more.length > 0 || stem === undefined || !(stem === 'scenario' || isLocale(stem))) return undefined;
  return `${where}/${file}`;
}

function put(wanted: Wanted, name: string, file: RawFile, problems: Problem[]): void {
  const twin = wanted.has(name);
  // Two of the same name: which of them is meant nobody can tell.
  if (twin) problems.push(problemOf('twin-path', shown(file.path), { name: shown(file.path) }));
  wanted.set(twin ? `${name}\u0000twin` : name, file);
}

/** Names that differ only in case or in the way their letters are written are one to some computers. */
function withoutTwins(wanted: Wanted, problems: Problem[]): Wanted {
  const groups = new Map<string, string[]>();
  for (const name of wanted.keys()) {
    const key = name.replace('\u0000twin', '').normalize('NFKC').toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  for (const [first, ...others] of [...groups.values()]) {
    if (others.length === 0) continue;
    const [name] = others;
    if (!name!.endsWith('\u0000twin'))
      problems.push(problemOf('twin-path', shown(first!), { name: shown(name!) }));
    for (const each of [first!, ...others]) wanted.delete(each);
  }
  return wanted;
}

async function readTexts(wanted: Wanted, problems: Problem[]): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  if (wanted.size > LIMITS.files) {
    problems.push(problemOf('too-many-files', '', { count: wanted.size, limit: LIMITS.files }));
    return texts;
  }
  let all = 0;
  for (const [name, file] of wanted) {
    const text = await readText(file, problems);
    all += text?.length ?? 0;
    if (all > LIMITS.all) {
      problems.push(problemOf('pack-too-large', '', { size: kilo(all), limit: kilo(LIMITS.all) }));
      return {};
    }
    if (text !== undefined) texts[name] = text;
  }
  return texts;
}

async function readText(file: RawFile, problems: Problem[]): Promise<string | undefined> {
  try {
    const bytes = await file.bytes();
    const { length } = bytes;
    if (length > LIMITS.file)
      throw new PackError('file-too-large', { size: kilo(length), limit: kilo(LIMITS.file) });
    return textOf(bytes);
  } catch (error) {
    const told = error instanceof PackError ? error : new PackError('not-readable');
    problems.push(problemOf(told.code, shown(file.path), told.values));
    return undefined;
  }
}

/** A byte order mark is taken off, Windows' line ends become everybody's. @throws PackError where it is not UTF-8 */
function textOf(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\u0000')) throw new PackError('not-text');
    return text.replace(/\r\n?/g, '\n');
  } catch {
    throw new PackError('not-text');
  }
}

/** Files that lie loose get a folder by the id that their structure gives; a folder that is no id is told. */
function underTheirIds(files: Record<string, string>, problems: Problem[]): PackFiles {
  const named: Record<string, string> = {};
  const loose = idOf(files['/scenario.yaml']);
  for (const [path, text] of Object.entries(files)) {
    const [folder, name] = path.split('/') as [string, string];
    const id = folder === '' ? loose : folder;
    if (id !== undefined && ID.test(id)) named[`${id}/${name}`] = text;
    else if (name === 'scenario.yaml') {
      problems.push(
        problemOf('id-mismatch', shown(path), { name: idOf(text) ?? '?', folder: shown(folder) }),
      );
    } else if (folder === '') problems.push(problemOf('ignored', name));
  }
  return named;
}

const idOf = (structure: string | undefined): string | undefined =>
  structure === undefined ? undefined : /^id:\s*["']?([a-z0-9-]+)["']?\s*(#.*)?$/m.exec(structure)?.[1];
