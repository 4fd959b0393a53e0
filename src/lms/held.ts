/** An attempt as it is held for an LMS: whole, or, where the LMS has no room for that, what it came to. */
import type { JudgedAttempt } from '../app/assignment/standing.ts';
import type { StoredAttempt } from '../app/ports.ts';
import type { LoggedEvent, RuleId } from '../core/model.ts';
import { type Result, scoreOf, type Tally } from '../core/scoring.ts';

/** What a judgement came to, in whole numbers, so that nothing is lost by keeping it. */
export interface Outcome {
  readonly par: number;
  readonly loss: number;
  readonly criticals: readonly RuleId[];
  readonly tallies: Readonly<Record<string, Tally>>;
}

export interface Held {
  /** With a summary where it is finished. */
  readonly head: StoredAttempt;
  /** undefined where the LMS had no room for it. */
  readonly log: readonly LoggedEvent[] | undefined;
  /** undefined until it is judged, and while it goes on. */
  readonly outcome: Outcome | undefined;
  /** When the last that is known of it happened, milliseconds since 1970. */
  readonly endedAt: number;
  /** How many of its events the LMS has been told of, as interactions. */
  readonly told: number;
}

export const outcomeOf = ({ par, loss, criticals, tallies }: Result): Outcome => ({
  par,
  loss,
  criticals,
  tallies: Object.fromEntries(tallies),
});

/** The attempt as the standing in the assignment reckons with it. One that goes on counts for nothing yet. */
export function judgedOf({ head, outcome, endedAt }: Held): JudgedAttempt {
  const { id, scenario, locale, startedAt, summary } = head;
  return {
    id,
    scenario,
    locale,
    startedAt,
    endedAt,
    finished: summary !== undefined,
    score: outcome ? scoreOf(outcome.par, outcome.loss) : (summary?.score ?? 0),
    criticals: outcome?.criticals ?? [],
    tallies: outcome?.tallies ?? {},
  };
}
