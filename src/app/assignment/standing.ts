/** How somebody stands in an assignment: the same arithmetic for the trainee's page, the LMS and the trainer's table. */
import type { RuleId } from '../../core/model.ts';
import type { Result, Tally } from '../../core/scoring.ts';
import type { Assignment, Terms } from './model.ts';

/** An attempt with what its replay came to. */
export interface JudgedAttempt {
  readonly id: string;
  readonly scenario: string;
  readonly locale: string;
  /** Milliseconds since 1970; the end is that of the last event. */
  readonly startedAt: number;
  readonly endedAt: number;
  /** Played to the filed record. */
  readonly finished: boolean;
  /** 0–100; of an unfinished one what is safe whatever comes. */
  readonly score: number;
  readonly criticals: readonly RuleId[];
  readonly tallies: Readonly<Record<string, Tally>>;
}

/** One scenario of an assignment as somebody has it. */
export interface ScenarioStanding {
  readonly id: string;
  /** In the order they were begun, with those beyond the number allowed. */
  readonly attempts: readonly JudgedAttempt[];
  /** The one that counts: undefined until one is over. */
  readonly counting: JudgedAttempt | undefined;
  /** How many may still be begun; Infinity where there is no limit. */
  readonly left: number;
  /** Its score reaches the pass mark and no critical rule was broken. */
  readonly passed: boolean;
}

/** A principle over the attempts that count. */
export interface PrincipleStanding extends Tally {
  /** kept / (kept + broken), per cent; undefined where it never came up. */
  readonly share: number | undefined;
  /** The mark that the terms set for it. */
  readonly mark: number | undefined;
  readonly reached: boolean;
}

export interface Standing {
  readonly scenarios: readonly ScenarioStanding[];
  /** Every scenario has an attempt that counts. */
  readonly complete: boolean;
  /** Mean of the scores that count; a scenario without one counts as 0. */
  readonly score: number;
  readonly principles: ReadonlyMap<string, PrincipleStanding>;
  readonly criticals: readonly RuleId[];
  /** Complete, at or above every mark, no critical rule broken in what counts. */
  readonly passed: boolean;
}

type Wanted = Pick<Assignment, 'scenarios' | 'terms'>;

export function standingOf({ scenarios, terms }: Wanted, judged: readonly JudgedAttempt[]): Standing {
  const all = scenarios.map(({ id }) => scenarioStanding(id, terms, judged));
  const counting = all.flatMap(({ counting }) => counting ?? []);
  const complete = counting.length === all.length;
  const score = counting.reduce((sum, attempt) => sum + attempt.score, 0) / all.length;
  const principles = principlesOf(terms, counting);
  const criticals = counting.flatMap((attempt) => attempt.criticals);
  const reached = [...principles.values()].every((principle) => principle.reached);
  const passed = complete && score >= terms.pass && reached && criticals.length === 0;
  return { scenarios: all, complete, score, principles, criticals, passed };
}

function scenarioStanding(id: string, terms: Terms, judged: readonly JudgedAttempt[]): ScenarioStanding {
  const attempts = judged
    .filter(({ scenario }) => scenario === id)
    .sort((one, other) => one.startedAt - other.startedAt || (one.id < other.id ? -1 : 1));
  const most = terms.attempts || Number.POSITIVE_INFINITY;
  const allowed = attempts.slice(0, most);
  // One that was left for a new one is over too: else whoever breaks off what goes badly would never have played it.
  const over = allowed.filter((attempt, index) => attempt.finished || index < attempts.length - 1);
  const counting = pick(terms, over);
  return {
    id,
    attempts,
    counting,
    left: Math.max(0, most - attempts.length),
    passed: counting !== undefined && counting.criticals.length === 0 && counting.score >= terms.pass,
  };
}

function pick({ counts }: Terms, over: readonly JudgedAttempt[]): JudgedAttempt | undefined {
  if (counts === 'first') return over[0];
  if (counts === 'last') return over.at(-1);
  const worth = ({ score, criticals }: JudgedAttempt) => score - (criticals.length > 0 ? 1000 : 0);
  return over.reduce<JudgedAttempt | undefined>(
    (best, attempt) => (!best || worth(attempt) > worth(best) ? attempt : best),
    undefined,
  );
}

function principlesOf(
  { principles }: Terms,
  counting: readonly JudgedAttempt[],
): Map<string, PrincipleStanding> {
  const sums = new Map<string, Tally>(Object.keys(principles).map((name) => [name, { kept: 0, broken: 0 }]));
  for (const { tallies } of counting) {
    for (const [name, { kept, broken }] of Object.entries(tallies)) {
      const sum = sums.get(name) ?? { kept: 0, broken: 0 };
      sums.set(name, { kept: sum.kept + kept, broken: sum.broken + broken });
    }
  }
  return new Map([...sums].map(([name, tally]) => [name, principleStanding(tally, principles[name])]));
}

function principleStanding({ kept, broken }: Tally, mark: number | undefined): PrincipleStanding {
  const share = kept + broken === 0 ? undefined : (100 * kept) / (kept + broken);
  return { kept, broken, share, mark, reached: mark === undefined || share === undefined || share >= mark };
}

/** What remains of a judgement. */
export const judged = (
  head: Pick<JudgedAttempt, 'id' | 'scenario' | 'locale' | 'startedAt' | 'endedAt'>,
  { finished, score, criticals, tallies }: Pick<Result, 'finished' | 'score' | 'criticals' | 'tallies'>,
): JudgedAttempt => ({ ...head, finished, score, criticals, tallies: Object.fromEntries(tallies) });

/** The moment when an assignment is due: the end of its last day where this machine stands. */
export const dueAt = ({ due }: Terms): number | undefined =>
  due === undefined ? undefined : new Date(`${due}T23:59:59.999`).getTime();
