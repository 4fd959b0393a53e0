/** From points to a score, verdicts and tallies. */
import type { Analysis } from './analysis.ts';
import { CRITICAL_RULES } from './engine-rules.ts';
import type { Effect, GameEvent, LoggedEvent, RuleId, Scenario, State } from './model.ts';
import { PHASE } from './model.ts';
import { begin, gainOf, step } from './step.ts';

/** Verdicts on a decision, as in the analysis of a game, from the best to the worst. */
export const VERDICTS = ['best', 'good', 'inaccuracy', 'mistake', 'blunder'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The largest share of par that a decision of each verdict may lose. */
const LIMITS = { best: 0, good: 0.03, inaccuracy: 0.08, mistake: 0.16 } as const;

/** One event of a play, judged. */
export interface Decision {
  readonly event: GameEvent;
  /** The states before and after it. */
  readonly before: State;
  readonly after: State;
  readonly effects: readonly Effect[];
  /** Points lost for good by it: best before − (points won + best after). Never negative. */
  readonly loss: number;
  readonly verdict: Verdict;
  /** What would have kept the best within reach; undefined where this did. */
  readonly better: GameEvent | undefined;
}

export interface Tally {
  kept: number;
  broken: number;
}

/** A play recomputed from its log. */
export interface Result {
  readonly decisions: readonly Decision[];
  readonly final: State;
  readonly finished: boolean;
  /** Points won so far; of an unfinished play, with the worst that may still come. */
  readonly value: number;
  readonly par: number;
  /** Σ loss, and for an unfinished play what is still at stake: par − value exactly. */
  readonly loss: number;
  /** 0–100; of an unfinished play what is safe whatever comes. */
  readonly score: number;
  readonly criticals: readonly RuleId[];
  readonly passed: boolean;
  /** Per principle: how often its rules were kept and broken. */
  readonly tallies: ReadonlyMap<string, Tally>;
}

/** The score of a loss against par: 100 for none, 0 for par and beyond; exact wherever it is a whole number. @param par more than 0 */
export const scoreOf = (par: number, loss: number): number => Math.max(0, (100 * (par - loss)) / par);

/** The verdict on a loss; breaking a critical rule is a blunder whatever it cost. */
export function verdictOf(par: number, loss: number, critical: boolean): Verdict {
  if (critical) return 'blunder';
  const share = loss / par;
  return VERDICTS.find((verdict) => verdict !== 'blunder' && share <= LIMITS[verdict]) ?? 'blunder';
}

export const principleOf = (rule: RuleId): string => rule.slice(0, rule.indexOf('.'));

export const criticalsOf = (effects: readonly Effect[]): RuleId[] =>
  effects.flatMap((effect) =>
    effect.type === 'rule' && !effect.kept && CRITICAL_RULES.has(effect.rule) ? [effect.rule] : [],
  );

/** Raised by a log whose event no. `index` its state does not take: tampered with, or of another scenario. */
export class LogError extends Error {
  readonly index: number;
  constructor(index: number) {
    super(`event ${index} of the log is not possible where it stands`);
    this.index = index;
  }
}

/** The state after a log. @throws LogError */
export function replay(scenario: Scenario, seed: number, log: readonly LoggedEvent[]): State {
  return log.reduce(
    (state, { event }, index) => {
      const [next] = step(scenario, state, event);
      if (next === state) throw new LogError(index);
      return next;
    },
    begin(scenario, seed),
  );
}

/** Judges every event of a log. @throws LogError */
export function judgeLog(
  scenario: Scenario,
  analysis: Analysis,
  seed: number,
  log: readonly LoggedEvent[],
): Result {
  let state = begin(scenario, seed);
  const par = analysis.best(state);
  const decisions = log.map(({ event }, index) => {
    const decision = judgeEvent(scenario, analysis, par, state, event);
    if (decision.after === state) throw new LogError(index);
    state = decision.after;
    return decision;
  });
  return sumUp(scenario, analysis, par, state, decisions);
}

function judgeEvent(
  scenario: Scenario,
  analysis: Analysis,
  par: number,
  before: State,
  event: GameEvent,
): Decision {
  const [after, effects] = step(scenario, before, event);
  const loss = analysis.best(before) - gainOf(effects) - analysis.best(after);
  const verdict = verdictOf(par, loss, criticalsOf(effects).length > 0);
  const better = loss > 0 ? analysis.bestMove(before)?.event : undefined;
  return { event, before, after, effects, loss, verdict, better };
}

function sumUp(
  scenario: Scenario,
  analysis: Analysis,
  par: number,
  final: State,
  decisions: readonly Decision[],
): Result {
  const finished = final.phase === PHASE.done;
  const won = decisions.reduce((sum, { effects }) => sum + gainOf(effects), 0);
  const value = finished ? won : won + analysis.worst(final);
  const loss = par - value;
  const effects = decisions.flatMap((decision) => decision.effects);
  const criticals = criticalsOf(effects);
  const score = scoreOf(par, loss);
  const passed = finished && criticals.length === 0 && score >= scenario.pass;
  return {
    decisions,
    final,
    finished,
    value,
    par,
    loss,
    score,
    criticals,
    passed,
    tallies: tally(effects),
  };
}

/** Kept and broken rules per principle. */
export function tally(effects: readonly Effect[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const effect of effects) {
    if (effect.type !== 'rule') continue;
    const principle = principleOf(effect.rule);
    const entry = tallies.get(principle) ?? { kept: 0, broken: 0 };
    entry[effect.kept ? 'kept' : 'broken']++;
    tallies.set(principle, entry);
  }
  return tallies;
}
