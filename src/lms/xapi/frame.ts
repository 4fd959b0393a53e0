/** Who and what the statements of an assignment are about: the same in all of them. */
import type { Assignment } from '../../app/assignment/model.ts';
import type { Activity, Agent, Context } from './model.ts';
import { uuidOf } from './uuid.ts';
import { ACTIVITY, TYPES } from './vocabulary.ts';

export interface Frame {
  readonly actor: Agent;
  readonly registration: string;
  /** The assignment as an activity. */
  readonly course: Activity;
  readonly assignment: Pick<Assignment, 'scenarios' | 'terms'>;
  /** What every context must begin with: an LMS may want that. */
  readonly template: Context;
  /** The names of the principles in the language of the statements, as far as known. */
  readonly principles: Readonly<Record<string, string>>;
}

export interface Person {
  /** Chosen by chance, for this assignment only. */
  readonly id: string;
  /** As they wrote it; empty where they have not. */
  readonly name: string;
}

/**
 * The frame of an assignment that a link brought.
 * @param homePage the address of the game: of the system that knows the person by this id
 */
export function frameOf(
  assignment: Assignment,
  { id, name }: Person,
  homePage: string,
  principles: Frame['principles'] = {},
): Frame {
  return {
    actor: { objectType: 'Agent', ...(name ? { name } : {}), account: { homePage, name: id } },
    registration: uuidOf('registration', assignment.id, id),
    course: courseOf(assignment),
    assignment,
    template: {},
    principles,
  };
}

/** Titles are in the language of whoever wrote them, which is not known. */
export const courseOf = ({ id, title }: Pick<Assignment, 'id' | 'title'>): Activity => ({
  objectType: 'Activity',
  id: ACTIVITY.assignment(id),
  definition: { type: TYPES.course, name: { und: title } },
});

/** The address of the game without what stands behind it: the same for everybody who plays there. */
export const homePageOf = ({ origin, pathname }: Pick<Location, 'origin' | 'pathname'>): string =>
  origin + pathname.replace(/[^/]*$/, '');
