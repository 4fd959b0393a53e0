/** The addresses of an assignment. */
import { toLinkText } from '../../app/assignment/link.ts';
import type { Assignment } from '../../app/assignment/model.ts';

/** The game's own address without what stands behind the #. */
export const siteOf = ({ origin, pathname }: Pick<Location, 'origin' | 'pathname'> = location): string =>
  `${origin}${pathname.replace(/index\.html$/, '')}`;

/** The link that trainees get; undefined where scenarios of one's own make it impossible. */
export async function linkOf(assignment: Assignment, site = siteOf()): Promise<string | undefined> {
  return assignment.pack ? undefined : `${site}#/assignment/${await toLinkText(assignment)}`;
}
