/**
 * What is odd about attempts, as facts for the trainer: nothing is hidden because of it, and only what cannot be replayed does not count. A
 * game in somebody else's browser cannot be guarded; that it cannot have been so can often be seen.
 */
import type { Assignment } from '../../../app/assignment/model.ts';
import { dueAt } from '../../../app/assignment/standing.ts';
import { isLocale } from '../../../content/locales.ts';
import { eventsOnly, type MergedAttempt, type MergedPerson } from './merge.ts';

/** What can be found, the gravest first: keys of `class.found.*` in the locale files. */
export const FINDINGS = [
  /** Its log does not stand. */
  'log',
  /** Two results of the same person tell it differently. */
  'contradicting',
  /** Somebody else has the same events on the same seed. */
  'copied',
  /** Begun before the assignment was made. */
  'early',
  /** Begun or ended after it was read in here. */
  'future',
  /** Ended after it was sent. */
  'after-sending',
  /** Faster than anybody reads. */
  'fast',
  /** Another version of the scenario; a scenario that is not in the assignment. */
  'version',
  'scenario',
  /** More attempts than the terms allow. */
  'extra',
  /** After the due date. */
  'late',
  /** In a language that the terms do not name. */
  'language',
  /** Taken up from the middle of an earlier attempt. */
  'continued',
] as const;
export type FindingKind = (typeof FINDINGS)[number];

/** Those that speak of tampering, not of terms. */
export const SUSPICIOUS: ReadonlySet<FindingKind> = new Set(FINDINGS.slice(0, FINDINGS.indexOf('version')));

export interface Finding {
  readonly kind: FindingKind;
  /** The names of others that it is about. */
  readonly others?: readonly string[];
  /** The place in the log, from 1. */
  readonly at?: number;
}

const DAY = 86_400_000;
/** Clocks differ. */
const GRACE = 3_600_000;
const MINUTE = 60_000;
/** Milliseconds from answer to answer below which nobody can have read the lines. */
export const SUPERHUMAN = 700;
/** Events from which on the same ones are no chance. */
const TELLING = 6;

type Found = ReadonlyMap<MergedAttempt, readonly Finding[]>;

export const endOf = ({ startedAt, replay }: MergedAttempt): number => startedAt + (replay?.lasted ?? 0);

/** All findings of a class. */
export function findAll(assignment: Assignment, people: readonly MergedPerson[]): Found {
  const copies = copiesIn(people);
  const due = dueAt(assignment.terms);
  const found = new Map<MergedAttempt, Finding[]>();
  for (const person of people) {
    const begun = new Map<string, number>();
    for (const attempt of person.attempts) {
      const nth = (begun.get(attempt.scenario) ?? 0) + 1;
      begun.set(attempt.scenario, nth);
      found.set(
        attempt,
        findingsOf(kindsOf(assignment, due, person, attempt, nth), attempt, copies.get(attempt)),
      );
    }
  }
  return found;
}

function findingsOf(
  kinds: readonly FindingKind[],
  attempt: MergedAttempt,
  others: readonly string[] | undefined,
): Finding[] {
  const found = kinds.map((kind): Finding => ({ kind, ...placeOf(kind, attempt) }));
  if (others) found.push({ kind: 'copied', others });
  return found.sort((one, other) => FINDINGS.indexOf(one.kind) - FINDINGS.indexOf(other.kind));
}

const placeOf = (kind: FindingKind, { brokenAt }: MergedAttempt): { at?: number } =>
  kind === 'log' && brokenAt !== undefined ? { at: brokenAt + 1 } : {};

function kindsOf(
  { made, terms }: Assignment,
  due: number | undefined,
  person: MergedPerson,
  attempt: MergedAttempt,
  nth: number,
): FindingKind[] {
  const end = endOf(attempt);
  const pace = attempt.replay?.pace;
  const signs: Partial<Record<FindingKind, boolean>> = {
    contradicting: attempt.contradicting,
    early: attempt.startedAt < made - DAY,
    future: Math.max(attempt.startedAt, end) > attempt.received + GRACE,
    'after-sending': end > attempt.sentAt + MINUTE,
    fast: pace !== undefined && pace < SUPERHUMAN,
    extra: terms.attempts > 0 && nth > terms.attempts,
    late: due !== undefined && end > due,
    language: terms.locales.length > 0 && !terms.locales.some((locale) => locale === attempt.locale),
    continued: isContinued(person, attempt),
  };
  const kinds = FINDINGS.filter((kind) => signs[kind]);
  return attempt.trouble ? [...kinds, attempt.trouble] : kinds;
}

const isContinued = ({ attempts }: MergedPerson, attempt: MergedAttempt): boolean =>
  attempts.some(
    (other) =>
      other !== attempt &&
      other.seed === attempt.seed &&
      other.scenario === attempt.scenario &&
      attempts.indexOf(other) < attempts.indexOf(attempt),
  );

interface Owned {
  readonly person: MergedPerson;
  readonly attempt: MergedAttempt;
}

/** Whose attempts go as somebody else's went: a seed is one of four thousand million. */
function copiesIn(people: readonly MergedPerson[]): Map<MergedAttempt, string[]> {
  const copies = new Map<MergedAttempt, string[]>();
  for (const group of sharedSeeds(people)) {
    for (const { person, attempt } of group) {
      const others = group.filter((one) => one.person !== person && areAlike(one.attempt, attempt));
      const names = [...new Set(others.map((one) => one.person.name))];
      if (names.length > 0) copies.set(attempt, names);
    }
  }
  return copies;
}

function sharedSeeds(people: readonly MergedPerson[]): Owned[][] {
  const groups = new Map<number, Owned[]>();
  for (const person of people) {
    for (const attempt of person.attempts) {
      const group = groups.get(attempt.seed);
      if (group) group.push({ person, attempt });
      else groups.set(attempt.seed, [{ person, attempt }]);
    }
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function areAlike(one: MergedAttempt, other: MergedAttempt): boolean {
  if (one.scenario !== other.scenario) return false;
  const [a, b] = [eventsOnly(one.log), eventsOnly(other.log)];
  return Math.min(a.length, b.length) >= TELLING && (a.startsWith(b) || b.startsWith(a));
}

/** The language of an attempt, where it is one of ours. */
export const localeOf = ({ locale }: MergedAttempt) => (isLocale(locale) ? locale : 'en');
