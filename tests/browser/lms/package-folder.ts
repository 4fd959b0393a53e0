/** A package as it lies unzipped on an LMS: from a zip, or, where the zip is not what is tried, put together from the built game. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { fromFileText, toFileText } from '../../../src/app/assignment/file.ts';
import type { Assignment } from '../../../src/app/assignment/model.ts';
import { type PackageKind, packagePage } from '../../../src/lms/package/page.ts';
import { ASSIGNMENT_FILE } from '../../../src/lms/packaged.ts';
import { ROOT } from '../harness/index.ts';

/** The bytes of a zip, or what the game is to be packed with. */
export type Packed = Uint8Array | Assignment;

export function layOut(folder: string, packed: Packed, kind: PackageKind): void {
  mkdirSync(folder, { recursive: true });
  if (packed instanceof Uint8Array) unzip(folder, packed);
  else copyGame(folder, packed, kind);
}

function copyGame(folder: string, assignment: Assignment, kind: PackageKind): void {
  cpSync(process.env.GOOD_CALL_DIST ?? join(ROOT, 'dist'), folder, { recursive: true });
  const page = join(folder, 'index.html');
  writeFileSync(page, packagePage(readFileSync(page, 'utf8'), kind));
  writeFileSync(join(folder, ASSIGNMENT_FILE), toFileText(assignment));
}

function unzip(folder: string, zip: Uint8Array): void {
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

/** A file of a zip, as text. */
export const textIn = (zip: Uint8Array, path: string): string =>
  strFromU8(unzipSync(zip, { filter: ({ name }) => name === path })[path]!);

export const assignmentIn = (zip: Uint8Array): Assignment => fromFileText(textIn(zip, ASSIGNMENT_FILE));
