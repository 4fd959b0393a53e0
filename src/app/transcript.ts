/** What has been said and done in a call, as keys: the words are looked up when it is shown, in whatever language that is. */
import { lineOf } from '../core/conditions.ts';
import {
  type Effect,
  type GameEvent,
  type LoggedEvent,
  PHASE,
  type RuleId,
  type Scenario,
  type State,
} from '../core/model.ts';
import { begin, step } from '../core/step.ts';

export type TranscriptEntry =
  | { readonly type: 'line'; readonly moment: number; readonly line: number }
  | { readonly type: 'reply'; readonly moment: number; readonly choice: number }
  | { readonly type: 'said'; readonly moment: number; readonly choice: number; readonly interrupted: boolean }
  /** The coach's remark: the weightiest rule of the step; by a mark, the choice's *why* goes with it. */
  | { readonly type: 'coach'; readonly rule: RuleId; readonly kept: boolean; readonly why: Said | undefined }
  | { readonly type: 'look-up'; readonly item: number }
  | { readonly type: 'transfer'; readonly desk: number }
  | { readonly type: 'noted'; readonly fact: number; readonly right: boolean }
  | { readonly type: 'hold-on' | 'hold-off' | 'snap' | 'pick-up' }
  | { readonly type: 'end'; readonly outcome: number };

export interface Said {
  readonly moment: number;
  readonly choice: number;
}

/** What one step adds to the transcript. */
export function entriesOf(
  scenario: Scenario,
  event: GameEvent,
  after: State,
  effects: readonly Effect[],
): TranscriptEntry[] {
  const entries: TranscriptEntry[] = [];
  const said = effects.find((effect) => effect.type === 'said');
  for (const effect of effects) addEffect(entries, scenario, effect, event, after);
  const coach = coachOf(effects, said);
  if (coach) entries.splice(coachPlace(entries), 0, coach);
  return entries;
}

function addEffect(
  entries: TranscriptEntry[],
  scenario: Scenario,
  effect: Effect,
  event: GameEvent,
  after: State,
): void {
  switch (effect.type) {
    case 'said': {
      const { moment, choice, interrupted } = effect;
      entries.push({ type: 'said', moment, choice, interrupted });
      if (scenario.moments[moment]!.choices[choice]!.reply) entries.push({ type: 'reply', moment, choice });
      break;
    }
    case 'moment':
      // A line that a hold delays is said after it; one that a snap has overtaken is never said.
      if (effect.moment === after.moment && after.phase === PHASE.speaking)
        entries.push(lineDue(scenario, after));
      break;
    case 'hold':
      entries.push({ type: effect.on ? 'hold-on' : 'hold-off' });
      if (!effect.on && after.phase === PHASE.speaking) entries.push(lineDue(scenario, after));
      break;
    case 'look-up':
      entries.push({ type: 'look-up', item: effect.item });
      break;
    case 'transfer':
      entries.push({ type: 'transfer', desk: effect.desk });
      break;
    case 'note':
      entries.push({ type: 'noted', fact: effect.fact, right: event.type === 'note' && event.right });
      break;
    case 'snap':
      entries.push({ type: 'snap' });
      break;
    case 'pick-up':
      entries.push({ type: 'pick-up' });
      break;
    case 'end':
      entries.push({ type: 'end', outcome: effect.outcome });
      break;
  }
}

const lineDue = (scenario: Scenario, { moment, flags, patience }: State): TranscriptEntry => ({
  type: 'line',
  moment,
  line: lineOf(scenario.moments[moment]!, flags, patience),
});

/** The weightiest rule, a broken one before a kept one of the same weight. */
function coachOf(
  effects: readonly Effect[],
  said: { readonly moment: number; readonly choice: number } | undefined,
): TranscriptEntry | undefined {
  const rules = effects.filter((effect) => effect.type === 'rule');
  const weight = (rule: (typeof rules)[number]) => rule.weight + (rule.kept ? 0 : 0.5);
  const top = rules.reduce<(typeof rules)[number] | undefined>(
    (best, rule) => (!best || weight(rule) > weight(best) ? rule : best),
    undefined,
  );
  if (!top) return undefined;
  const why = top.by === 'mark' && said ? { moment: said.moment, choice: said.choice } : undefined;
  return { type: 'coach', rule: top.rule, kept: top.kept, why };
}

/** The customer's reaction comes first, then the coach, then the next line. */
function coachPlace(entries: readonly TranscriptEntry[]): number {
  const line = entries.findIndex(({ type }) => type === 'line');
  const reply = entries.findIndex(({ type }) => type === 'reply');
  if (reply >= 0) return reply + 1;
  return line >= 0 ? line + 1 : entries.length;
}

/** The transcript of a whole log. */
export function transcriptOf(
  scenario: Scenario,
  seed: number,
  log: readonly LoggedEvent[],
): TranscriptEntry[] {
  let state = begin(scenario, seed);
  return log.flatMap(({ event }) => {
    const [after, effects] = step(scenario, state, event);
    state = after;
    return entriesOf(scenario, event, after, effects);
  });
}
