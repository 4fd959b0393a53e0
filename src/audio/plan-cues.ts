/** One press often brings several gestures at once. Heard together they are noise; this puts them in a row, and leaves some out. */
import type { Gesture } from '../app/view.ts';
import { SOUNDINGS } from './follow-call.ts';
import type { CueName } from './sprite.ts';

export interface PlannedCue {
  readonly cue: CueName | 'ring';
  /** Milliseconds from now. */
  readonly after: number;
}

/** First what the hand and the line do, then the customer, then the mood, the verdict, and the end of the call. */
const TURN: Partial<Record<Gesture, number>> = {
  'lean-in': 1,
  'turn-away': 1,
  flinch: 1,
  'mood-up': 2,
  'mood-down': 2,
  'rule-kept': 3,
  'rule-broken': 3,
  critical: 3,
  'call-solved': 4,
  'call-failed': 4,
};
const STEP = 140;

/** A graver sign says what the lighter one would. */
const OUTWEIGHS: Partial<Record<Gesture, readonly Gesture[]>> = {
  critical: ['rule-broken', 'rule-kept', 'mood-up', 'mood-down'],
  'rule-broken': ['rule-kept'],
  'mood-down': ['mood-up'],
};

// The jingle waits until the handset lies, or the dead line has been heard.
const PAUSES: Partial<Record<Gesture, number>> = {
  'agent-hangs-up': 450,
  'customer-hangs-up': 1500,
};

export function planCues(gestures: readonly Gesture[]): PlannedCue[] {
  const mute = new Set(gestures.flatMap((g) => OUTWEIGHS[g] ?? []));
  const heard = [...new Set(gestures)].filter((g) => !mute.has(g) && SOUNDINGS[g].cue);
  const pause = Math.max(0, ...gestures.map((g) => PAUSES[g] ?? 0));
  const turns = [...new Set(heard.map(turnOf))].sort((a, b) => a - b);
  const planned = heard.map((g) => ({
    cue: SOUNDINGS[g].cue!,
    after: turns.indexOf(turnOf(g)) * STEP + (turnOf(g) === 4 ? pause : 0),
  }));
  return leaveOutTwins(planned).sort((a, b) => a.after - b.after);
}

const turnOf = (gesture: Gesture): number => TURN[gesture] ?? 0;

/** Two gestures may share a sound, as flinching and turning away do. */
const leaveOutTwins = (planned: PlannedCue[]): PlannedCue[] =>
  planned.filter((cue, k) => planned.findIndex((other) => other.cue === cue.cue) === k);
