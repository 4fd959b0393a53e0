/**
 * An assignment as a text: what stands behind `#/assignment/` in its link, and in its QR code. `1` and the squeezed data; an assignment of a
 * newer version says so by its first character. The link alone is enough: scenarios are named by id and hash.
 */
import * as v from 'valibot';
import type { Assignment } from './model.ts';
import { fromRow, toRow } from './row.ts';
import { assignmentSchema } from './schema.ts';
import { SqueezeError, squeeze, unsqueeze } from './squeeze.ts';

export const VERSION = '1';
/** Characters that the text of a link may have, and that its data may become. */
const MOST_TEXT = 20_000;
const MOST_DATA = 100_000;

/** What is wrong with an assignment: `newer` was made by a newer game, `damaged` was cut off or changed, `foreign` is something else. */
export type AssignmentTrouble = 'newer' | 'damaged' | 'foreign';

export class AssignmentError extends Error {
  readonly trouble: AssignmentTrouble;
  constructor(trouble: AssignmentTrouble, cause?: unknown) {
    super(trouble, { cause });
    this.trouble = trouble;
  }
}

/** The text of an assignment without its pack, which no link can carry. */
export async function toLinkText(assignment: Assignment): Promise<string> {
  return VERSION + (await squeeze(JSON.stringify(toRow(assignment))));
}

/** @throws AssignmentError */
export async function fromLinkText(text: string): Promise<Assignment> {
  const version = text[0];
  if (version === undefined || text.length > MOST_TEXT || !/^[\w-]*$/.test(text))
    throw new AssignmentError('damaged');
  if (version !== VERSION) throw new AssignmentError(/[2-9]/.test(version) ? 'newer' : 'foreign');
  try {
    return checked(fromRow(JSON.parse(await unsqueeze(text.slice(1), MOST_DATA))));
  } catch (error) {
    if (error instanceof TypeError) throw new AssignmentError('foreign', error);
    if (error instanceof SqueezeError || error instanceof SyntaxError)
      throw new AssignmentError('damaged', error);
    throw error;
  }
}

/** The same assignment from anything. @throws AssignmentError `foreign` */
export function checked(data: unknown): Assignment {
  const { success, output, issues } = v.safeParse(assignmentSchema, data);
  if (!success) throw new AssignmentError('foreign', issues);
  return output;
}
