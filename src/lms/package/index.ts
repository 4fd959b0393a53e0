/** Makes a package of an assignment in the browser: the whole game, the assignment, and the manifest that an LMS reads, in a zip. */
import { toFileText } from '../../app/assignment/file.ts';
import type { AssignedScenario, Assignment } from '../../app/assignment/model.ts';
import { loadHandbook, loadHandbookWords } from '../../content/catalogue.ts';
import { type ScenarioHead, scenarioHeads } from '../../content/listing.ts';
import { LOCALES, type Locale } from '../../content/locales.ts';
import { principleOf } from '../../core/scoring.ts';
import { ASSIGNMENT_FILE } from '../packaged.ts';
import { type Course, type Principle, START, type Texts } from './course.ts';
import { courseStructure } from './course-structure.ts';
import { type FetchFile, fetchFiles, gameFiles, PackageError } from './game-files.ts';
import { manifest12 } from './manifest-12.ts';
import { manifest2004 } from './manifest-2004.ts';
import { type PackageKind, packagePage } from './page.ts';
import { zipFiles } from './zip.ts';

export { PackageError, type PackageTrouble } from './game-files.ts';
export type { PackageKind } from './page.ts';

export interface PackageOptions {
  readonly title: string;
  readonly description: string;
  /** The language of title and description. */
  readonly locale: Locale;
  /** The same in other languages, where there is a text of one's own for them. */
  readonly texts?: Readonly<
    Partial<Record<Locale, { readonly title: string; readonly description: string }>>
  >;
  /** Hears how far it is, 0–1. */
  readonly onProgress?: (share: number) => void;
  readonly fetchFile?: FetchFile;
}

const MANIFESTS = {
  'scorm-1.2': ['imsmanifest.xml', manifest12],
  'scorm-2004': ['imsmanifest.xml', manifest2004],
  cmi5: ['cmi5.xml', courseStructure],
} as const;

/** @throws PackageError */
export async function buildPackage(
  assignment: Assignment,
  kind: PackageKind,
  options: PackageOptions,
): Promise<Blob> {
  const packed = { ...assignment, scenarios: currentScenarios(assignment) };
  const schemas = `schemas/${kind}/`;
  const files = (await gameFiles(options.fetchFile)).filter(
    ({ path }) => !path.startsWith('schemas/') || path.startsWith(schemas),
  );
  const onBytes = progress(2 * files.reduce((sum, { size }) => sum + size, 0), options.onProgress);
  const game = await fetchFiles(files, onBytes, options.fetchFile);
  const own = [
    ...game
      .filter(({ path }) => !path.startsWith(schemas))
      .map(({ path, bytes }) => ({ path, bytes: path === START ? rewrite(bytes, kind) : bytes })),
    { path: ASSIGNMENT_FILE, bytes: bytesOf(toFileText(packed)) },
  ];
  const course = await courseOf(
    packed,
    options,
    own.map(({ path }) => path),
  );
  const [name, write] = MANIFESTS[kind];
  // The manifest comes first: some LMSs look no further. The schemas that it is written by stand beside it.
  const beside = game
    .filter(({ path }) => path.startsWith(schemas))
    .map(({ path, bytes }) => ({ path: path.slice(schemas.length), bytes }));
  return zipFiles([{ path: name, bytes: bytesOf(write(course)) }, ...beside, ...own], onBytes);
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const rewrite = (bytes: Uint8Array, kind: PackageKind): Uint8Array<ArrayBuffer> =>
  bytesOf(packagePage(new TextDecoder().decode(bytes), kind));

/** The scenarios as this game has them: what is in the package is what is played. @throws PackageError */
function currentScenarios({ scenarios }: Assignment): AssignedScenario[] {
  return scenarios.map(({ id }) => {
    const head = headOf(id);
    if (!head) throw new PackageError('missing', id);
    return { id, hash: head.hash };
  });
}

const headOf = (id: string): ScenarioHead | undefined => scenarioHeads().find((head) => head.id === id);

async function courseOf(
  assignment: Assignment,
  { title, description, locale, texts }: PackageOptions,
  files: readonly string[],
): Promise<Course> {
  const { locales } = assignment.terms;
  const languages = [...new Set([locale, ...(locales.length > 0 ? locales : LOCALES)])];
  const say = (one: 'title' | 'description', given: string): Texts =>
    languages.map((language) => [language, texts?.[language]?.[one] ?? given]);
  return {
    assignment,
    titles: say('title', title),
    descriptions: say('description', description),
    principles: await principlesOf(assignment, languages),
    files,
  };
}

async function principlesOf(assignment: Assignment, languages: readonly Locale[]): Promise<Principle[]> {
  const trained = assignment.scenarios.flatMap(({ id }) => headOf(id)?.trains ?? []).map(principleOf);
  const wanted = new Set([...trained, ...Object.keys(assignment.terms.principles)]);
  const { principles } = await loadHandbook();
  const words = await Promise.all(
    languages.map(async (language) => [language, (await loadHandbookWords(language)).principles] as const),
  );
  const say = (id: string, what: 'name' | 'about'): Texts =>
    words.flatMap(([language, texts]) => (texts[id] ? [[language, texts[id][what]] as const] : []));
  return principles
    .filter(({ id }) => wanted.has(id))
    .map(({ id }) => ({ id, names: say(id, 'name'), abouts: say(id, 'about') }));
}

/** Tells how much of the work is done. */
function progress(all: number, onProgress: PackageOptions['onProgress']): (count: number) => void {
  let done = 0;
  return (count) => {
    done += count;
    onProgress?.(Math.min(1, done / all));
  };
}
