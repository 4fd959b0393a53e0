/** A file as it comes, from wherever: a zip, a folder, a drop. */
import type { Problem } from '../../content/problems.ts';

export interface RawFile {
  /** With forward slashes, from the root of what was given. */
  readonly path: string;
  /** Reads it. @throws PackError where it must not or cannot be read */
  bytes(): Promise<Uint8Array> | Uint8Array;
}

/** A file, or a pack, that cannot be let in, with what is told of it. */
export class PackError extends Error {
  readonly code: Problem['code'];
  readonly values: Problem['values'];
  constructor(code: Problem['code'], values: Problem['values'] = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

/** Bytes as people say them: kilobytes. */
export const kilo = (bytes: number): number => Math.ceil(bytes / 1000);
