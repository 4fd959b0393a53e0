/** Objectives by their ids: an LMS may have laid them out already, from the manifest or in an earlier session. */
import type { Grade } from '../grade.ts';
import type { Lms } from './api.ts';
import { type Element, objectiveElements } from './elements.ts';

/** Makes the elements of a grade's objectives. */
export function objectivesOf(lms: Lms): (grade: Grade) => Element[] {
  const count = Number.parseInt(lms.get('cmi.objectives._count'), 10) || 0;
  const places = new Map<string, number>();
  for (let at = 0; at < count; at++) {
    const id = lms.get(`cmi.objectives.${at}.id`);
    // An LMS of the first edition need not say what it has: its places are taken all the same.
    places.set(id === '' ? `#${at}` : id, at);
  }
  const known = new Set(places.keys());
  return ({ objectives, complete }) =>
    objectives.flatMap((objective) => {
      const at = places.get(objective.id) ?? places.size;
      places.set(objective.id, at);
      return objectiveElements(lms.kind, at, objective, complete, !known.has(objective.id));
    });
}
