/** From what stands in the fields to an assignment, or to what is wrong with each field. */
import * as v from 'valibot';
import type { Assignment, PackFiles, PublicKey } from '../../app/assignment/model.ts';
import { assignmentSchema } from '../../app/assignment/schema.ts';
import type { Locale } from '../../content/locales.ts';
import { authorizationOf, type Draft } from './draft.ts';

/** What is wrong with a field: a key of `trainer.wrong.*` in the locale files. */
export const WRONG = [
  'no-scenario',
  'too-many',
  'gone',
  'no-title',
  'long-title',
  'long-from',
  'long-note',
  'pass',
  'mark',
  'due',
  'due-past',
  'endpoint',
  'endpoint-open',
  'store-key',
  'language',
] as const;
export type Wrong = (typeof WRONG)[number];

/** The fields by name, `mark.<principle>` for the mark of a principle. */
export type Problems = Readonly<Record<string, Wrong>>;

/** The fields from the top of the page down. */
const FIELDS = ['scenarios', 'title', 'from', 'due', 'note', 'pass', 'locales', 'endpoint', 'storeKey'];

/** What a draft becomes an assignment with. */
export interface Surroundings {
  readonly id: string;
  readonly made: number;
  /** The hashes of the scenarios there are. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly localesOf: (id: string) => readonly Locale[];
  /** The title where none was written. */
  readonly title: string;
  /** This day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly key: PublicKey | undefined;
  readonly pack: PackFiles | undefined;
}

export type Checked =
  | { readonly assignment: Assignment; readonly problems?: undefined }
  | { readonly assignment?: undefined; readonly problems: Problems };

export function checkDraft(draft: Draft, around: Surroundings): Checked {
  const candidate = candidateOf(draft, around);
  const { success, output, issues = [] } = v.safeParse(assignmentSchema, candidate);
  const problems = {
    ...Object.fromEntries(issues.map((issue) => problemOf(pathOf(issue), candidate))),
    ...ownProblems(draft, around),
  };
  return success && Object.keys(problems).length === 0 ? { assignment: output } : { problems };
}

const pathOf = ({ path }: v.BaseIssue<unknown>): string[] => (path ?? []).map(({ key }) => String(key));

/** The number that a text is; NaN for anything else, and for nothing. */
const numberOf = (text: string): number => (/^\s*\d{1,3}\s*$/.test(text) ? Number(text) : Number.NaN);

function candidateOf(draft: Draft, around: Surroundings) {
  const { scenarios, locales, coach, timers, attempts, counts, order, due, note, from } = draft;
  const marks = Object.entries(draft.principles).filter(([, mark]) => mark.trim() !== '');
  return {
    id: around.id,
    title: draft.title ?? around.title,
    from,
    made: around.made,
    scenarios: scenarios.map((id) => ({ id, hash: around.hashes.get(id) ?? '' })),
    terms: {
      locales,
      coach,
      timers,
      pass: numberOf(draft.pass),
      principles: Object.fromEntries(marks.map(([name, mark]) => [name, numberOf(mark)])),
      attempts,
      counts,
      order,
      due: due || undefined,
      note,
    },
    key: around.key,
    store: storeOf(draft),
    pack: around.pack,
  };
}

type Candidate = ReturnType<typeof candidateOf>;

/** The record store of a draft, with the slash that is easily forgotten; undefined where there is no address. */
export function storeOf(draft: Pick<Draft, 'endpoint' | 'storeKey' | 'storeSecret'>) {
  const endpoint = draft.endpoint.trim();
  if (endpoint === '') return undefined;
  return {
    endpoint: endpoint.endsWith('/') ? endpoint : `${endpoint}/`,
    authorization: authorizationOf(draft),
  };
}

/** The field that an issue of the schema is about, and what to say there. */
function problemOf([first = '', second = '', third = '']: string[], candidate: Candidate): [string, Wrong] {
  if (first === 'scenarios') {
    if (second !== '') return ['scenarios', 'gone'];
    return ['scenarios', candidate.scenarios.length === 0 ? 'no-scenario' : 'too-many'];
  }
  if (first === 'title') return ['title', candidate.title.trim() === '' ? 'no-title' : 'long-title'];
  if (first === 'from') return ['from', 'long-from'];
  if (first === 'store') return storeProblem(second, candidate);
  if (second === 'principles') return [`mark.${third}`, 'mark'];
  if (second === 'note') return ['note', 'long-note'];
  return second === 'due' ? ['due', 'due'] : ['pass', 'pass'];
}

function storeProblem(part: string, { store }: Candidate): [string, Wrong] {
  if (part === 'authorization') return ['storeKey', 'store-key'];
  return ['endpoint', /^http:/i.test(store?.endpoint ?? '') ? 'endpoint-open' : 'endpoint'];
}

/** What the schema cannot know: what day it is, and which languages a scenario has. */
function ownProblems(
  { due, locales, scenarios }: Draft,
  { today, localesOf, hashes }: Surroundings,
): Problems {
  const found: Record<string, Wrong> = {};
  if (/^\d{4}-\d{2}-\d{2}$/.test(due) && due < today) found.due = 'due-past';
  const known = scenarios.filter((id) => hashes.has(id));
  const speechless = (id: string) => !localesOf(id).some((locale) => locales.includes(locale));
  if (locales.length > 0 && known.some(speechless)) found.locales = 'language';
  return found;
}

/** The fields that are wrong, from the top of the page down. */
export function inOrder(problems: Problems): string[] {
  const place = (field: string) => {
    const at = FIELDS.indexOf(field.startsWith('mark.') ? 'pass' : field);
    return at < 0 ? FIELDS.length : at;
  };
  return Object.keys(problems).sort((one, other) => place(one) - place(other));
}
