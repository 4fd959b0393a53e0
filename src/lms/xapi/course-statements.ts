/** What an attempt makes of the whole assignment: that it is complete, and whether it is passed. */
import type { Assignment } from '../../app/assignment/model.ts';
import { type JudgedAttempt, standingOf } from '../../app/assignment/standing.ts';
import type { Frame } from './frame.ts';
import type { Statement } from './model.ts';
import { scoreOf, stated } from './statements.ts';
import { VERBS } from './vocabulary.ts';

/**
 * The statements about the assignment that follow from the end of an attempt; none while it is not complete.
 * @param all the attempts of this person with this one; those that ended later are left out
 */
export function courseStatements(
  frame: Frame,
  locale: string,
  all: readonly JudgedAttempt[],
  ended: JudgedAttempt,
): Statement[] {
  if (!ended.finished) return [];
  const past = all.filter(({ id, endedAt }) => id !== ended.id && endedAt <= ended.endedAt);
  const { complete, passed, score } = standing(frame.assignment, [...past, ended]);
  if (!complete) return [];
  const common = { object: frame.course, at: ended.endedAt };
  const verb = passed ? VERBS.passed : VERBS.failed;
  const result = { score: scoreOf(score), success: passed };
  const judged = stated(frame, locale, { ...common, verb, key: ['course', ended.id], result }, ended.id);
  if (standing(frame.assignment, past).complete) return [judged];
  const done = { ...common, verb: VERBS.completed, key: ['course'], result: { completion: true } };
  return [stated(frame, locale, done, ended.id), judged];
}

const standing = (assignment: Pick<Assignment, 'scenarios' | 'terms'>, judged: readonly JudgedAttempt[]) =>
  standingOf(assignment, judged);
