/** An attempt from outside, replayed: nothing is taken from it but what was pressed and when. */
import { PackedLogError, unpackLog } from '../../../app/assignment/log-codec.ts';
import type { SentAttempt } from '../../../app/assignment/model.ts';
import { Analysis } from '../../../core/analysis.ts';
import { offeredChoices } from '../../../core/conditions.ts';
import { type LoggedEvent, PHASE, type RuleId, type Scenario } from '../../../core/model.ts';
import {
  type Decision,
  judgeLog,
  LogError,
  type Result,
  type Tally,
  VERDICTS,
} from '../../../core/scoring.ts';
import { begin } from '../../../core/step.ts';
import type { Answer, Place, ReadAttempt, Replay, ReplayTrouble } from './types.ts';
import { RECORD, RINGING } from './types.ts';

/** Answers from which on a pace is worth telling. */
const FEWEST = 4;

/** Replays attempts against some scenarios. @param assigned the ids of all that were to be played */
export function createReplayer(
  scenarios: readonly Scenario[],
  assigned: ReadonlySet<string>,
): (sent: SentAttempt) => ReadAttempt {
  return (sent) => {
    if (!assigned.has(sent.scenario)) return failed(sent, 'scenario');
    const scenario = scenarios.find(({ id, hash }) => id === sent.scenario && hash === sent.hash);
    if (!scenario) return failed(sent, 'version');
    try {
      const log = unpackLog(sent.log);
      return {
        ...sent,
        replay: replayOf(scenario, judgeSent(scenario, sent.seed, log), log),
        trouble: undefined,
        brokenAt: undefined,
      };
    } catch (error) {
      if (error instanceof LogError) return failed(sent, 'log', error.index);
      // An event that names something which the scenario has not got.
      if (error instanceof PackedLogError || error instanceof TypeError || error instanceof RangeError)
        return failed(sent, 'log', 0);
      throw error;
    }
  };
}

const failed = (sent: SentAttempt, trouble: ReplayTrouble, brokenAt?: number): ReadAttempt => ({
  ...sent,
  replay: undefined,
  trouble,
  brokenAt,
});

/** What has been analysed, by the customer's patience at the beginning: it takes far longer than judging. */
const analyses = new WeakMap<Scenario, Map<number, Analysis>>();

function analysisOf(scenario: Scenario, seed: number): Analysis {
  const own = analyses.get(scenario) ?? new Map<number, Analysis>();
  analyses.set(scenario, own);
  const first = begin(scenario, seed);
  const analysis = own.get(first.patience) ?? new Analysis(scenario, [first]);
  own.set(first.patience, analysis);
  return analysis;
}

/** @throws LogError */
export const judgeSent = (scenario: Scenario, seed: number, log: readonly LoggedEvent[]): Result =>
  judgeLog(scenario, analysisOf(scenario, seed), seed, log);

function replayOf(scenario: Scenario, result: Result, log: readonly LoggedEvent[]): Replay {
  const { decisions, finished, score, par, criticals, final } = result;
  return {
    finished,
    score,
    par,
    criticals,
    rules: rulesOf(decisions),
    tallies: Object.fromEntries(result.tallies),
    verdicts: VERDICTS.map(
      (verdict) => decisions.filter((one) => tells(one) && one.verdict === verdict).length,
    ),
    answers: answersOf(scenario, decisions),
    losses: lossesOf(decisions),
    outcome: finished ? final.outcome : -1,
    lasted: log.at(-1)?.at ?? 0,
    duration: durationOf(log),
    pace: paceOf(log),
  };
}

/** What somebody decided, or what cost something: the rest is the clock. */
const tells = ({ event, loss }: Decision): boolean => event.type === 'choose' || loss > 0;

function rulesOf(decisions: readonly Decision[]): Record<RuleId, Tally> {
  const rules: Record<RuleId, Tally> = {};
  for (const { effects } of decisions) {
    for (const effect of effects) {
      if (effect.type !== 'rule') continue;
      rules[effect.rule] ??= { kept: 0, broken: 0 };
      rules[effect.rule]![effect.kept ? 'kept' : 'broken']++;
    }
  }
  return rules;
}

/** How somebody answered in each moment they came to. */
function answersOf(scenario: Scenario, decisions: readonly Decision[]): Answer[] {
  const answers: Answer[] = [];
  for (const { event, before, loss, better } of decisions) {
    const chose = event.type === 'choose';
    if (!chose && event.type !== 'transfer' && event.type !== 'hang-up') continue;
    const right = loss === 0 ? event : better;
    answers.push({
      moment: before.moment,
      choice: chose ? event.choice : -1,
      offered: offeredChoices(scenario, before).reduce((bits, index) => bits | (1 << index), 0),
      loss,
      best: right?.type === 'choose' ? right.choice : -1,
    });
  }
  return answers;
}

function lossesOf(decisions: readonly Decision[]): [Place, number][] {
  const losses = new Map<Place, number>();
  for (const { before, loss } of decisions) {
    if (loss === 0) continue;
    const place =
      before.phase === PHASE.ringing ? RINGING : before.phase === PHASE.wrapUp ? RECORD : before.moment;
    losses.set(place, (losses.get(place) ?? 0) + loss);
  }
  return [...losses];
}

function durationOf(log: readonly LoggedEvent[]): number {
  const picked = log.find(({ event }) => event.type === 'pick-up')?.at ?? 0;
  return Math.max(0, (log.at(-1)?.at ?? 0) - picked);
}

/** From one answer to the next: what is read, thought and pressed in between. */
function paceOf(log: readonly LoggedEvent[]): number | undefined {
  const times = log.filter(({ event }) => event.type === 'choose').map(({ at }) => at);
  const gaps = times.slice(1).map((at, index) => at - times[index]!);
  if (gaps.length + 1 < FEWEST || times.at(-1) === 0) return undefined;
  return gaps.sort((one, other) => one - other)[gaps.length >> 1];
}
