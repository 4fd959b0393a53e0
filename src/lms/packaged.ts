/** The assignment that lies beside the page in a package. */
import { fromFileText } from '../app/assignment/file.ts';
import type { Assignment } from '../app/assignment/model.ts';

export const ASSIGNMENT_FILE = 'assignment.json';

/** @returns undefined where it is not there or cannot be read: a package that somebody has changed */
export async function readPackaged(): Promise<Assignment | undefined> {
  try {
    const answer = await fetch(new URL(ASSIGNMENT_FILE, document.baseURI));
    return answer.ok ? fromFileText(await answer.text()) : undefined;
  } catch {
    return undefined;
  }
}
