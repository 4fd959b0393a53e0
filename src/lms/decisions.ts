/**
 * A judged attempt as others are told of it: one report a decision, with the words that were on the screen. An LMS makes interactions of
 * them, a record store statements, the trainer's export rows.
 */
import { type DebriefEntry, debriefOf } from '../app/debrief-model.ts';
import type { Locale } from '../content/locales.ts';
import type { Words } from '../content/words.ts';
import { type Attempt, PHASE, type RuleId, type Scenario } from '../core/model.ts';
import { type Mood, moodOf } from '../core/mood.ts';
import type { Result, Verdict } from '../core/scoring.ts';
import {
  actionId,
  choiceText,
  didText,
  promptOf,
  type RecordLine,
  recordOf,
  wordOf,
} from './decision-text.ts';

export type { RecordLine } from './decision-text.ts';

export interface DecisionReport {
  /** The first of its events in the log. */
  readonly index: number;
  /** The same wherever the same decision is met in this scenario: `[A-Za-z0-9_-]`, at most 100 characters, unique in an attempt. */
  readonly id: string;
  readonly kind: 'choice' | 'action';
  /** The id of the moment in which it was made. */
  readonly moment: string;
  /** What the customer had just said. */
  readonly prompt: string;
  /** Everything that may be said in the moment, whether it was on offer or not; none for an action. */
  readonly options: readonly { readonly id: string; readonly text: string }[];
  /** The id of what was chosen, or of what was done. */
  readonly response: string;
  /** What was said word for word, or what was done. */
  readonly said: string;
  /** Nothing was lost by it. */
  readonly correct: boolean;
  /** What would have served better: the id of an option, or of an action (`do_…`). */
  readonly better: string | undefined;
  readonly betterText: string | undefined;
  readonly loss: number;
  readonly verdict: Verdict;
  readonly kept: readonly RuleId[];
  readonly broken: readonly RuleId[];
  readonly critical: boolean;
  /** The customer's mood after it. */
  readonly mood: Mood;
  /** Milliseconds since the attempt began. */
  readonly at: number;
  /** Milliseconds since it could have been made. */
  readonly took: number;
  /** What the record held when it was filed; empty for everything else. */
  readonly record: readonly RecordLine[];
}

/** What a report is made of. `words` are those of the language spoken now (`speak`), with the texts `more` loaded. */
export interface Told {
  readonly scenario: Scenario;
  readonly words: Words;
  readonly attempt: Attempt;
  readonly locale: Locale;
}

/** The decisions of an attempt, in order. Their losses add up to that of the result, as far as they have been judged. */
export function decisionsOf(told: Told, result: Result): DecisionReport[] {
  const visits = new Map<string, number>();
  return debriefOf(told.scenario, result)
    .filter(({ kind }) => kind === 'decision')
    .map((entry) => {
      const id = placeOf(told.scenario, entry);
      const visit = (visits.get(id) ?? 0) + 1;
      visits.set(id, visit);
      return report(told, entry, visit === 1 ? id : `${id}_${visit}`);
    });
}

/** Ids of moments are kebab-case: an underscore keeps apart what is put together here. */
function placeOf({ moments }: Scenario, { event, before }: DebriefEntry): string {
  const { id } = moments[before.moment]!;
  const moment = id.length > 70 ? `${id.slice(0, 60)}_m${before.moment}` : id;
  if (event.type === 'choose') return moment;
  // Before and after the call it makes no difference which moment the customer is in.
  const outside = before.phase === PHASE.ringing || before.phase === PHASE.wrapUp;
  return outside ? `_${event.type}` : `${moment}_${event.type}`;
}

function report(told: Told, entry: DebriefEntry, id: string): DecisionReport {
  const { scenario, attempt } = told;
  const { index, event, before, loss, verdict, critical, rules, better } = entry;
  const { id: moment, choices } = scenario.moments[before.moment]!;
  const chosen = event.type === 'choose';
  return {
    index,
    id,
    kind: chosen ? 'choice' : 'action',
    moment,
    prompt: promptOf(told, entry.heard),
    options: chosen
      ? choices.map((choice, at) => ({ id: choice.id, text: choiceText(told, before.moment, at) }))
      : [],
    response: actionId(scenario, before, event),
    said: didText(told, entry),
    correct: loss === 0 && !critical,
    better: better && actionId(scenario, before, better),
    betterText: better && wordOf(told, better, before),
    loss,
    verdict,
    kept: rules.flatMap(({ rule, kept }) => (kept ? [rule] : [])),
    broken: rules.flatMap(({ rule, kept }) => (kept ? [] : [rule])),
    critical,
    mood: moodOf(scenario, entry.after),
    at: attempt.log[index]!.at,
    took: tookOf(attempt, index),
    record: event.type === 'file' ? recordOf(told, before) : [],
  };
}

/** What may go on while one thinks about an answer. */
const PASSING: ReadonlySet<string> = new Set(['wait', 'ring', 'note', 'look-up']);

function tookOf({ log }: Attempt, index: number): number {
  let from = index - 1;
  while (from >= 0 && PASSING.has(log[from]!.event.type)) from--;
  return Math.max(0, log[index]!.at - (log[from]?.at ?? 0));
}
