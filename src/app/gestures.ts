/** From a step's effects to what the stage does and the audio sounds. */
import { CRITICAL_RULES } from '../core/engine-rules.ts';
import type { Effect, OutcomeKind, Scenario } from '../core/model.ts';
import type { Gesture } from './view.ts';

/** Breaches from which a customer turns away, besides being interrupted. */
const COLD: ReadonlySet<string> = new Set([
  'ownership.no-brush-off',
  'ownership.no-flat-refusal',
  'respect.no-blame',
  'respect.dignity',
  'composure.no-arguing',
]);

const ENDINGS: Readonly<Record<OutcomeKind, readonly Gesture[]>> = {
  solved: ['agent-hangs-up', 'call-solved'],
  promised: ['agent-hangs-up', 'call-solved'],
  escalated: ['agent-hangs-up'],
  transferred: ['agent-hangs-up'],
  complaint: ['customer-hangs-up', 'call-failed'],
  'hung-up': ['customer-hangs-up', 'call-failed'],
  'cut-off': ['agent-hangs-up', 'call-failed'],
  missed: ['call-failed'],
};

/**
 * The gestures of a step, in order.
 * @param coach whether the player is told at once: without it no cue gives a verdict away
 */
export function gesturesOf(scenario: Scenario, effects: readonly Effect[], coach: boolean): Gesture[] {
  const gestures = effects.flatMap((effect) => gesturesOfEffect(scenario, effect));
  const verdict = coach ? verdictCue(effects) : undefined;
  return verdict ? [...gestures, verdict] : gestures;
}

function gesturesOfEffect(scenario: Scenario, effect: Effect): readonly Gesture[] {
  switch (effect.type) {
    case 'ring':
    case 'pick-up':
    case 'look-up':
    case 'note':
    case 'transfer':
      return [effect.type];
    case 'hold':
      return [effect.on ? 'hold-on' : 'hold-off'];
    case 'said':
      return effect.interrupted ? ['turn-away'] : ['nod'];
    case 'mood':
      return moodGestures(effect.change);
    case 'snap':
      return ['flinch'];
    case 'rule':
      return !effect.kept && COLD.has(effect.rule) ? ['turn-away'] : [];
    case 'end':
      return ENDINGS[scenario.outcomes[effect.outcome]!.kind];
    default:
      return [];
  }
}

function moodGestures(change: number): Gesture[] {
  if (change >= 2) return ['mood-up', 'lean-in'];
  if (change > 0) return ['mood-up'];
  return change <= -2 ? ['mood-down', 'flinch'] : ['mood-down'];
}

/** One cue for the whole step: the gravest thing that happened. */
function verdictCue(effects: readonly Effect[]): Gesture | undefined {
  const rules = effects.filter((effect) => effect.type === 'rule');
  const broken = rules.filter(({ kept }) => !kept);
  if (broken.some(({ rule }) => CRITICAL_RULES.has(rule))) return 'critical';
  if (broken.length > 0) return 'rule-broken';
  return rules.length > 0 ? 'rule-kept' : undefined;
}
