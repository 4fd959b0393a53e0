/** An assignment as a file: its data in plain sight, pack and all. */
import { AssignmentError, checked, VERSION } from './link.ts';
import type { Assignment } from './model.ts';

/** The word by which a file of ours is known, and what it holds. */
const MARK = 'good-call';
/** Characters; a pack of a hundred scenarios in five languages stays below. */
const MOST = 20_000_000;

export const toFileText = (assignment: Assignment): string =>
  JSON.stringify({ [MARK]: 'assignment', version: Number(VERSION), ...assignment }, null, 1);

/** @throws AssignmentError */
export function fromFileText(text: string): Assignment {
  if (text.length > MOST) throw new AssignmentError('foreign');
  const data = parsed(text);
  if (typeof data !== 'object' || data === null) throw new AssignmentError('foreign');
  const { [MARK]: kind, version, ...rest } = data as Record<string, unknown>;
  if (kind !== 'assignment') throw new AssignmentError('foreign');
  if (typeof version === 'number' && version > Number(VERSION)) throw new AssignmentError('newer');
  return checked(rest);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // Ours, but cut off; or something else altogether.
    throw new AssignmentError(text.includes(`"${MARK}"`) ? 'damaged' : 'foreign', error);
  }
}
