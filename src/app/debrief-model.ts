/** A judged play as the debrief tells it: the decisions in order, what they kept, broke and lost. */
import type { Effect, GameEvent, RuleId, Scenario, State } from '../core/model.ts';
import { PHASE } from '../core/model.ts';
import {
  criticalsOf,
  type Decision,
  principleOf,
  type Result,
  type Verdict,
  verdictOf,
} from '../core/scoring.ts';
import { entriesOf, type TranscriptEntry } from './transcript.ts';

export type RuleEffect = Extract<Effect, { type: 'rule' }>;
export type Heard = Extract<TranscriptEntry, { type: 'line' | 'reply' }>;

export interface DebriefEntry {
  /** The first of its events in the log: playing on from here plays the log up to it. */
  readonly index: number;
  /** How many events are told as one. */
  readonly count: number;
  /** A decision is told in full, a doing in one small line. */
  readonly kind: 'decision' | 'doing';
  readonly event: GameEvent;
  readonly before: State;
  readonly after: State;
  /** What the customer had just said. */
  readonly heard: readonly Heard[];
  readonly rules: readonly RuleEffect[];
  readonly critical: boolean;
  readonly loss: number;
  readonly verdict: Verdict;
  readonly better: GameEvent | undefined;
}

/** Events that decide something even where they cost nothing and keep no rule. */
const DECISIONS: ReadonlySet<GameEvent['type']> = new Set([
  'choose',
  'pick-up',
  'hold',
  'transfer',
  'hang-up',
  'file',
]);

/** All of a play that is worth telling. The losses of the entries add up to those of the result. */
export function debriefOf(scenario: Scenario, result: Result): DebriefEntry[] {
  const entries: DebriefEntry[] = [];
  let heard: readonly Heard[] = [];
  result.decisions.forEach((decision, index) => {
    const entry = entryOf(decision, index, heard);
    heard = heardAfter(scenario, decision, heard);
    if (!isTold(scenario, entry)) return;
    const last = entries.at(-1);
    if (last && isOneWait(last, entry)) entries[entries.length - 1] = merge(result.par, last, entry);
    else entries.push(entry);
  });
  return entries;
}

function entryOf(decision: Decision, index: number, heard: readonly Heard[]): DebriefEntry {
  const { event, before, after, effects, loss, verdict, better } = decision;
  const rules = effects.filter((effect) => effect.type === 'rule');
  const full = DECISIONS.has(event.type) || loss > 0 || rules.length > 0;
  return {
    index,
    count: 1,
    kind: full ? 'decision' : 'doing',
    event,
    before,
    after,
    heard,
    rules,
    critical: criticalsOf(effects).length > 0,
    loss,
    verdict,
    better,
  };
}

function heardAfter(
  scenario: Scenario,
  { event, after, effects }: Decision,
  heard: readonly Heard[],
): readonly Heard[] {
  const spoken = entriesOf(scenario, event, after, effects).filter(
    (entry): entry is Heard => entry.type === 'line' || entry.type === 'reply',
  );
  return spoken.length > 0 ? spoken : heard;
}

/** The end of a line by itself is nobody's doing; hearing somebody out is. */
const isTold = (scenario: Scenario, { event, before, kind }: DebriefEntry): boolean =>
  kind === 'decision' || event.type !== 'line-end' || scenario.moments[before.moment]!.vent;

const isOneWait = (last: DebriefEntry, next: DebriefEntry): boolean =>
  (next.event.type === 'wait' || next.event.type === 'ring') &&
  last.event.type === next.event.type &&
  last.before.phase === next.before.phase;

function merge(par: number, first: DebriefEntry, next: DebriefEntry): DebriefEntry {
  const loss = first.loss + next.loss;
  return {
    ...first,
    count: first.count + next.count,
    kind: first.kind === 'decision' ? 'decision' : next.kind,
    after: next.after,
    rules: [...first.rules, ...next.rules],
    loss,
    verdict: verdictOf(par, loss, false),
    better: first.better ?? next.better,
  };
}

/** Whether an entry stays when only what cost points is shown. */
export const isCostly = ({ loss, critical }: DebriefEntry): boolean => loss > 0 || critical;

/** The entry that decided the call: a critical breach, else the biggest loss, where it was big. */
export function decisiveOf(entries: readonly DebriefEntry[]): DebriefEntry | undefined {
  const breach = entries.find(({ critical }) => critical);
  if (breach) return breach;
  const [worst] = [...entries].sort((a, b) => b.loss - a.loss);
  return worst && (worst.verdict === 'mistake' || worst.verdict === 'blunder') ? worst : undefined;
}

export interface Trace {
  readonly entry: DebriefEntry;
  readonly rule: RuleId;
  readonly kept: boolean;
}

/** Where the rules of a principle were kept and broken, in order. */
export const tracesOf = (entries: readonly DebriefEntry[], principle: string): Trace[] =>
  entries.flatMap((entry) =>
    entry.rules
      .filter(({ rule }) => principleOf(rule) === principle)
      .map(({ rule, kept }) => ({ entry, rule, kept })),
  );

/** The facts that the record should hold and does not, or holds wrongly, before it is filed. */
export const factsMissing = (scenario: Scenario, { given, noted }: State): number[] =>
  scenario.facts.flatMap((_, fact) => (((given & ~noted) >> fact) & 1 ? [fact] : []));

export const wasOnHold = ({ before }: DebriefEntry): boolean => before.phase === PHASE.hold;
