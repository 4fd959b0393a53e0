/** How somebody stands, as the elements of each edition's data model. */
import type { Grade, Objective } from '../grade.ts';
import type { ScormKind } from './find-api.ts';

export interface Element {
  readonly name: string;
  readonly value: string;
  /** Without it something is lost; all else an LMS may do without. */
  readonly must?: boolean;
}

/** Characters of `suspend_data` that the standard promises. */
export const ROOM = { 'scorm-1.2': 4096, 'scorm-2004': 64_000 } as const;

/** A share of 0–100 as 0–1. */
export const scaledOf = (score: number): string => String(Math.round(score * 100) / 10_000);

/** Score and status. Nothing is said of a score before everything has been played: an LMS might compare it with the pass mark at once. */
export function gradeElements(kind: ScormKind, grade: Grade): Element[] {
  return kind === 'scorm-1.2' ? grade12(grade) : grade2004(grade);
}

function grade12(grade: Grade): Element[] {
  return [
    ...(grade.complete ? scoreElements('cmi.core.score', grade.score) : []),
    { name: 'cmi.core.lesson_status', value: status12(grade), must: true },
  ];
}

/** Some LMSs let nobody in again after `failed`: it is said only when nothing more can be tried. */
function status12({ complete, passed, final, graded }: Grade): string {
  if (passed) return graded ? 'passed' : 'completed';
  return complete && final ? 'failed' : 'incomplete';
}

function grade2004({ complete, passed, graded, score, progress }: Grade): Element[] {
  const success = passed ? 'passed' : 'failed';
  return [
    ...(complete
      ? [
          { name: 'cmi.score.scaled', value: scaledOf(score), must: true },
          ...scoreElements('cmi.score', score),
        ]
      : []),
    { name: 'cmi.progress_measure', value: String(Math.round(progress * 10_000) / 10_000) },
    { name: 'cmi.completion_status', value: complete ? 'completed' : 'incomplete', must: true },
    {
      name: 'cmi.success_status',
      value: complete && (graded || !passed) ? success : 'unknown',
      must: true,
    },
  ];
}

function scoreElements(below: string, score: number): Element[] {
  return [
    { name: `${below}.min`, value: '0' },
    { name: `${below}.max`, value: '100' },
    { name: `${below}.raw`, value: String(score), must: true },
  ];
}

/** One objective. @param fresh whether the LMS does not have it yet */
export function objectiveElements(
  kind: ScormKind,
  at: number,
  { id, score, passed }: Objective,
  complete: boolean,
  fresh: boolean,
): Element[] {
  const below = `cmi.objectives.${at}`;
  const done = complete ? 'completed' : 'incomplete';
  const verdict = passed ? 'passed' : 'failed';
  const naming = fresh ? [{ name: `${below}.id`, value: id }] : [];
  const scores = scoreElements(`${below}.score`, score).map(({ name, value }) => ({ name, value }));
  if (kind === 'scorm-1.2') {
    const status = complete && passed !== undefined ? verdict : done;
    return [...naming, ...scores, { name: `${below}.status`, value: status }];
  }
  return [
    ...naming,
    { name: `${below}.score.scaled`, value: scaledOf(score) },
    ...scores,
    { name: `${below}.completion_status`, value: done },
    { name: `${below}.success_status`, value: complete && passed !== undefined ? verdict : 'unknown' },
  ];
}

/** Whether the LMS already says that it is passed: what is played again after its data got lost must not take that away. */
export const isPassed = (status: string): boolean => status === 'passed' || status === 'completed';
