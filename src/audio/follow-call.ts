/** Which sounds and captions follow from the call: tables, nothing else. No howler, no clock, no document. */
import type { CallPhase, CallView, Gesture } from '../app/view.ts';
import { MOODS } from '../app/view.ts';
import type { CueName } from './sprite.ts';

/** The sounds that tell something: each is a key for the ui's localized text. */
export const CAPTIONS = [
  'ring',
  'pick-up',
  'hold-music',
  'hold-ends',
  'transfer',
  'keyboard',
  'pencil',
  'customer-hangs-up',
  'agent-hangs-up',
  'call-solved',
  'call-failed',
] as const;
export type Caption = (typeof CAPTIONS)[number];

interface Sounding {
  /** `ring` has a file of its own; every other cue lies in the sprite. */
  readonly cue?: CueName | 'ring';
  readonly caption?: Caption;
}

/** Moods and verdicts have no caption: the ui shows them as face, word and coach's line at the same moment. */
export const SOUNDINGS: Readonly<Record<Gesture, Sounding>> = {
  ring: { cue: 'ring', caption: 'ring' },
  'pick-up': { cue: 'pick-up', caption: 'pick-up' },
  'lean-in': { cue: 'lean-in' },
  'turn-away': { cue: 'thud' },
  nod: {},
  flinch: { cue: 'thud' },
  'hold-on': { cue: 'hold-click' },
  'hold-off': { cue: 'hold-click' },
  'look-up': { cue: 'typing', caption: 'keyboard' },
  note: { cue: 'pencil', caption: 'pencil' },
  transfer: { cue: 'transfer', caption: 'transfer' },
  'customer-hangs-up': { cue: 'customer-hangs-up', caption: 'customer-hangs-up' },
  'agent-hangs-up': { cue: 'hang-up', caption: 'agent-hangs-up' },
  'mood-up': { cue: 'mood-up' },
  'mood-down': { cue: 'mood-down' },
  'rule-kept': { cue: 'rule-kept' },
  'rule-broken': { cue: 'rule-broken' },
  critical: { cue: 'critical' },
  'call-solved': { cue: 'call-solved', caption: 'call-solved' },
  'call-failed': { cue: 'call-failed', caption: 'call-failed' },
};

/** What the change from one view to the next lets a person hear. The music follows the phase, so its captions do too. */
export function captionsBetween(before: CallView, after: CallView): Caption[] {
  if (before.phase === after.phase) return [];
  if (after.phase === 'hold') return ['hold-music'];
  return before.phase === 'hold' ? ['hold-ends'] : [];
}

/** What is sounding all the while: for a listener that comes in the middle of it. */
export const standingCaptions = (view: CallView): Caption[] => (view.phase === 'hold' ? ['hold-music'] : []);

/** What sounds as long as the view stays as it is. */
export interface Bed {
  /** 0 to 1, before the person's own volumes. */
  readonly ambience: number;
  readonly music: number;
  readonly night: boolean;
  /** Above this many hertz the room is dull: a worse mood closes in on you. */
  readonly openness: number;
  readonly ringing: boolean;
}

// The room draws back while the customer speaks and while the music plays.
const AMBIENCE: Readonly<Record<CallPhase, number>> = {
  home: 0.75,
  ringing: 1,
  speaking: 0.45,
  listening: 0.85,
  hold: 0.35,
  'wrap-up': 1,
  done: 0.75,
};
const ON_THE_LINE: readonly CallPhase[] = ['speaking', 'listening', 'hold'];
const EVENING = 18.5;
const MORNING = 6.5;
/** Hertz: nothing is held back. */
export const OPEN = 16_000;

export function bedFor(view: CallView): Bed {
  const tension = ON_THE_LINE.includes(view.phase) ? MOODS.indexOf(view.mood) / (MOODS.length - 1) : 0;
  return {
    ambience: AMBIENCE[view.phase] * (1 - 0.25 * tension),
    music: view.phase === 'hold' ? 1 : 0,
    night: view.hour >= EVENING || view.hour < MORNING,
    openness: Math.round(OPEN * (350 / OPEN) ** (tension ** 1.5)),
    ringing: view.phase === 'ringing',
  };
}
