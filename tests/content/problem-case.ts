/** How a case of a problem is put: what is spoilt in the tiny library, and what is to be found there. */
import type { Problem, ProblemCode } from '../../src/content/problems.ts';
import { baseFiles, type Files, spoilt } from './base-files.ts';

const STRUCTURE = 'base/scenario.yaml';
const EN = 'base/en.yaml';

export interface Case {
  readonly code: ProblemCode;
  readonly what: string;
  readonly files: Files;
  readonly file?: string;
  /** A passage of the line; none where the problem has no line. */
  readonly at?: string;
  readonly values?: Problem['values'];
  /** Codes that come with it. */
  readonly also?: readonly ProblemCode[];
}

/** A set that names a scenario which does not stand has a problem of its own. */
export const withoutSets = ({ 'sets/sets.yaml': _, ...files }: Files): Files => files;

export type Patch = readonly [string, string];
export const structure = (
  code: ProblemCode,
  what: string,
  patches: readonly Patch[],
  at: string,
  values: Problem['values'],
  also: readonly ProblemCode[] = [],
): Case => ({
  code,
  what,
  files: withoutSets(spoilt(STRUCTURE, ...patches)),
  file: STRUCTURE,
  at,
  values,
  also,
});
export const words = (
  code: ProblemCode,
  what: string,
  patches: readonly Patch[],
  at: string,
  values: Problem['values'],
): Case => ({ code, what, files: spoilt(EN, ...patches), file: EN, at, values });

export const without = (file: string): Files => {
  const files = baseFiles();
  delete files[file];
  return files;
};
