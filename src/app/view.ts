/**
 * What the stage and the audio are shown: a plain, small picture of the call, computed from the store by selectors.
 * They draw it and decide nothing. Both must be able to rebuild everything from one `CallView` at any time.
 */
import type { Mood } from '../core/mood.ts';

export { MOODS, type Mood } from '../core/mood.ts';

/** What the telephone is doing. `home`: no call, the office at rest behind the menus. */
export type CallPhase = 'home' | 'ringing' | 'speaking' | 'listening' | 'hold' | 'wrap-up' | 'done';

export interface CallView {
  readonly phase: CallPhase;
  /** Which drawn person is on the line: a key of the people drawn by the recipe in assets/. */
  readonly person: string;
  readonly mood: Mood;
  /** What is left of the customer's patience, 0 (none) to 1 (full). */
  readonly patience: number;
  /** Rings so far; 0 when the call has been answered. */
  readonly rings: number;
  /** The time of day in the office, hours 0–24, for the light in the window and the clock on the wall. */
  readonly hour: number;
}

/** One-off happenings, handed out once and never stored: the stage moves, the audio sounds. */
export type Gesture =
  | 'ring'
  | 'pick-up'
  | 'lean-in' // the customer felt heard
  | 'turn-away' // the customer was interrupted or brushed off
  | 'nod'
  | 'flinch'
  | 'hold-on'
  | 'hold-off'
  | 'look-up'
  | 'note'
  | 'transfer'
  | 'customer-hangs-up'
  | 'agent-hangs-up'
  | 'mood-up'
  | 'mood-down'
  | 'rule-kept'
  | 'rule-broken'
  | 'critical'
  | 'call-solved'
  | 'call-failed';

/** What a room that draws or sounds may read and hear. Implemented over the store in src/app. */
export interface CallPort {
  view(): CallView;
  /** Calls back after every change of the view; returns the unsubscribe. */
  subscribe(listener: (view: CallView) => void): () => void;
  /** Hands out each gesture once, as it happens; returns the unsubscribe. */
  onGesture(listener: (gesture: Gesture) => void): () => void;
}
