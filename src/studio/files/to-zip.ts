/** A pack as a zip, as `gather` reads it. */
import { strToU8, zipSync } from 'fflate';
import type { PackFiles } from '../../app/assignment/model.ts';

/** The same bytes for the same files: no times in them. */
const SOMETIME = new Date(2026, 0, 1);

export const zipOf = (files: PackFiles): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.keys(files)
        .sort()
        .map((path) => [path, [strToU8(files[path]!), { level: 9, mtime: SOMETIME }]]),
    ),
  );
