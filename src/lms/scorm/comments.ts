/**
 * A call as one readable text: the first edition has no field in an interaction for what was said, but `cmi.comments` for anything that is to be
 * read by people.
 */
import type { DecisionReport } from '../decisions.ts';
import { clip } from './interactions.ts';

/** Characters that `cmi.comments` takes. */
export const MOST_COMMENTS = 4096;

/** Each decision on a line of its own: what was heard, what was said, whether it was right, and what would have served better. */
export function commentsOf(reports: readonly DecisionReport[]): string {
  const room = Math.floor(MOST_COMMENTS / Math.max(1, reports.length)) - 1;
  return reports.map((report, index) => lineOf(report, index, room)).join('\n');
}

function lineOf({ prompt, said, correct, betterText }: DecisionReport, index: number, room: number): string {
  const better = !correct && betterText ? ` (→ ${betterText})` : '';
  const heard = prompt ? `„${prompt}“ ` : '';
  return clip(`${index + 1}. ${heard}${correct ? '✓' : '✗'} ${said}${better}`, room);
}
