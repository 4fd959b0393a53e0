/** Decisions as interactions: what was asked, what was answered, whether it was right, in the fields and within the limits of each edition. */
import { principleOf } from '../../core/scoring.ts';
import type { DecisionReport } from '../decisions.ts';
import type { ScormKind } from './find-api.ts';
import { momentOf, spanOf } from './times.ts';

/** Where a decision was made. */
export interface Occasion {
  readonly scenario: string;
  /** The how manieth attempt at the scenario, from 1. */
  readonly attempt: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

/** A field below `cmi.interactions.n.` with its value. */
export type Field = readonly [name: string, value: string];

const MOST_ID = 255;
const MOST_ANSWER = 250;
const MOST_DESCRIPTION = 250;
/** The principles that an interaction is tied to, at most. */
const MOST_OBJECTIVES = 10;

/** The fields in the order in which an LMS wants them: first its id, then its type. */
export const fieldsOf = (kind: ScormKind, occasion: Occasion, report: DecisionReport): Field[] =>
  kind === 'scorm-1.2' ? fields12(occasion, report) : fields2004(occasion, report);

/** The same for everybody who decides the same in the same attempt, so that an LMS can count who answered what. */
const idOf = ({ scenario, attempt }: Occasion, { id }: DecisionReport): string =>
  `${scenario}_${attempt}_${id}`;

/** The first edition has no field for the question: the customer's words stand in the id, as far as its alphabet goes. */
export function readableId(occasion: Occasion, report: DecisionReport): string {
  const words = report.prompt
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const id = idOf(occasion, report);
  return (/[A-Za-z]/.test(words) ? `${id}_${words}` : id).slice(0, MOST_ID);
}

/** A choice is told by one character: `a` for the first that the moment has. */
function letterOf({ options }: DecisionReport, id: string | undefined): string | undefined {
  const place = options.findIndex((option) => option.id === id);
  return place < 0 ? undefined : 'abcdefghijklmnopqrstuvwxyz'[place];
}

/** Something done is told by its id, `do_hold`, and so is, in the later editions, a choice: free text is not taken everywhere. */
const wordOf = (id: string): string => id.replace(/[^A-Za-z0-9_-]/g, '-').slice(0, MOST_ANSWER);

function fields12(occasion: Occasion, report: DecisionReport): Field[] {
  const chosen = report.kind === 'choice';
  const right = report.correct ? report.response : report.better;
  const told = (id: string) => (chosen ? letterOf(report, id) : wordOf(id));
  const pattern = right && told(right);
  return [
    ['id', readableId(occasion, report)],
    ['type', chosen ? 'choice' : 'performance'],
    ['time', momentOf('scorm-1.2', occasion.startedAt + report.at)],
    ...(pattern ? [['correct_responses.0.pattern', pattern] as const] : []),
    ['weighting', '1'],
    ['student_response', told(report.response) ?? ''],
    ['result', report.correct ? 'correct' : 'wrong'],
    ['latency', spanOf('scorm-1.2', report.took)],
  ];
}

function fields2004(occasion: Occasion, report: DecisionReport): Field[] {
  const chosen = report.kind === 'choice';
  // What would have served better than a word may have been a deed: no answer to this question.
  const known = !chosen || report.options.some(({ id }) => id === report.better);
  const right = report.correct ? report.response : known ? report.better : undefined;
  const principles = [...new Set([...report.broken, ...report.kept].map(principleOf))];
  return [
    ['id', idOf(occasion, report)],
    ['type', chosen ? 'choice' : 'other'],
    ...principles
      .slice(0, MOST_OBJECTIVES)
      .map((principle, at) => [`objectives.${at}.id`, principle] as const),
    ['timestamp', momentOf('scorm-2004', occasion.startedAt + report.at)],
    ...(right ? [['correct_responses.0.pattern', wordOf(right)] as const] : []),
    ['weighting', '1'],
    ['learner_response', wordOf(report.response)],
    ['result', report.correct ? 'correct' : 'incorrect'],
    ['latency', spanOf('scorm-2004', report.took)],
    ['description', describe(report)],
  ];
}

/** What the customer said, and what was said or done then. */
export function describe({ prompt, said }: DecisionReport): string {
  const answer = clip(said, MOST_DESCRIPTION / 2);
  if (prompt === '') return answer;
  return `${clip(prompt, MOST_DESCRIPTION - answer.length - 3)} → ${answer}`;
}

/** A text of one line and at most so many characters, none of them cut in two. */
export function clip(text: string, most: number): string {
  const line = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  if (line.length <= most) return line;
  let kept = '';
  for (const letter of line) {
    if (kept.length + letter.length > most - 1) break;
    kept += letter;
  }
  return `${kept}…`;
}
