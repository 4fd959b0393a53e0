/**
 * The words of the game as types (see design.md). Everything here is plain, serialisable data. A `Scenario` is what the content
 * room compiles from scenario.yaml: ids become indices, conditions become bit masks, and no text is left: texts are found by the ids.
 */

/** The channels of a contact. */
export const CHANNELS = ['phone', 'voicemail', 'in-person', 'letter', 'e-mail', 'chat', 'internal'] as const;
export type Channel = (typeof CHANNELS)[number];

/** How a customer takes provocation: `quick` loses twice the patience on an interruption or an unasked hold. */
export const TEMPERS = ['even', 'quick', 'worried'] as const;
export type Temper = (typeof TEMPERS)[number];

/** A feeling that colours the customer's face while they are neither pleased nor angry. */
export const TINTS = ['plain', 'confused', 'anxious', 'sad'] as const;
export type Tint = (typeof TINTS)[number];

/** How a contact can end. The kind decides which closing rules are checked. */
export const OUTCOME_KINDS = [
  'solved',
  'promised',
  'escalated',
  'transferred',
  'complaint',
  'hung-up', // the customer hangs up
  'cut-off', // the agent hangs up on the customer
  'missed', // nobody picked up
] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** A rule's id in the handbook: `principle.rule`. */
export type RuleId = string;

/** True where all bits of `all` and none of `none` are set in the flags, and the patience lies in [min, max]. */
export interface Condition {
  readonly all: number;
  readonly none: number;
  readonly min: number;
  readonly max: number;
}

/** Where a choice leads: a moment's index, or the bitwise complement (`~index`) of an outcome's. The first route that holds is taken. */
export interface Route {
  readonly when: Condition | null;
  readonly to: number;
}

/** A rule kept (+) or broken (−) where judgment decides. */
export interface Mark {
  readonly rule: RuleId;
  readonly kept: boolean;
  /** Points, 1–10. */
  readonly weight: number;
}

/** A promise that a choice makes: none, one without a what or a when, or a full one. */
export const PROMISE = { none: 0, vague: 1, full: 2 } as const;

export interface Choice {
  readonly id: string;
  readonly when: Condition | null;
  /** Bits of `ACTS`. */
  readonly acts: number;
  /** Bits of the questions that it answers. */
  readonly answers: number;
  readonly promise: 0 | 1 | 2;
  readonly marks: readonly Mark[];
  /** Steps of patience gained (+) or lost (−), −6–6. */
  readonly mood: number;
  /** Flags set and cleared, engine flags of the acts included. */
  readonly sets: number;
  readonly clears: number;
  readonly routes: readonly Route[];
  /** Whether the customer answers it with a line of its own before the next moment. */
  readonly reply: boolean;
}

/** One wording of a customer's line; the first whose condition holds is said. */
export interface Line {
  readonly id: string;
  readonly when: Condition | null;
}

export interface Moment {
  readonly id: string;
  readonly lines: readonly Line[];
  /** The customer is pouring it out: the player could cut in, and should not. */
  readonly vent: boolean;
  readonly tint: Tint;
  /** Bits of the questions the customer raises here. */
  readonly raises: number;
  /** Bits of the facts the customer gives here. */
  readonly gives: number;
  readonly choices: readonly Choice[];
}

export interface LookUp {
  readonly id: string;
  readonly sets: number;
}

export interface Desk {
  readonly id: string;
  readonly routes: readonly Route[];
}

export interface Outcome {
  readonly id: string;
  readonly kind: OutcomeKind;
  /** Points, −30–30. */
  readonly value: number;
}

export interface Scenario {
  readonly id: string;
  /** Hash of the structure: an attempt is replayed only against the structure it was played on. */
  readonly hash: string;
  readonly channel: Channel;
  readonly person: string;
  readonly temper: Temper;
  /** Patience in steps: the most there can be, and at the start of the call. */
  readonly patience: { readonly max: number; readonly start: number };
  /** The score from which the attempt passes, 0–100. */
  readonly pass: number;
  /** Minutes a first play takes. */
  readonly length: number;
  /** The time of day in the office, hours 0–24. */
  readonly hour: number;
  readonly trains: readonly RuleId[];
  /** The facts that belong in the record once the customer has given them. */
  readonly facts: readonly string[];
  readonly questions: readonly string[];
  readonly flags: readonly string[];
  readonly lookUps: readonly LookUp[];
  readonly desks: readonly Desk[];
  readonly outcomes: readonly Outcome[];
  readonly moments: readonly Moment[];
  readonly start: number;
  /** Where the end of patience leads. */
  readonly snap: readonly Route[];
  /** Where hanging up from the panel leads. */
  readonly hangUp: readonly Route[];
  /** The outcome of letting it ring out. */
  readonly missed: number;
}

/** Where a call stands. */
export const PHASE = { ringing: 0, speaking: 1, listening: 2, hold: 3, wrapUp: 4, done: 5 } as const;
export type Phase = (typeof PHASE)[keyof typeof PHASE];

/** The whole state of a call: small whole numbers only, so that it can be stored, compared and counted. */
export interface State {
  readonly phase: Phase;
  readonly moment: number;
  readonly patience: number;
  readonly flags: number;
  /** Questions raised and answered so far, as bits. */
  readonly raised: number;
  readonly answered: number;
  /** Facts given by the customer, noted rightly, noted wrongly, as bits. */
  readonly given: number;
  readonly noted: number;
  readonly misnoted: number;
  readonly rings: number;
  /** Engine rules already rewarded, as bits of `ENGINE_RULES`: keeping one twice earns nothing more. */
  readonly kept: number;
  /** Index of the outcome, −1 while the call goes on. */
  readonly outcome: number;
}

/** What can happen. `ring`, `line-end` and `wait` come from the clock; the rest is what the player does. */
export type GameEvent =
  | { readonly type: 'ring' }
  | { readonly type: 'pick-up' }
  | { readonly type: 'line-end' }
  | { readonly type: 'wait' }
  | { readonly type: 'choose'; readonly choice: number }
  | { readonly type: 'hold' }
  | { readonly type: 'resume' }
  | { readonly type: 'look-up'; readonly item: number }
  | { readonly type: 'transfer'; readonly desk: number }
  | { readonly type: 'hang-up' }
  | { readonly type: 'note'; readonly fact: number; readonly right: boolean }
  | { readonly type: 'file' };

/** What a step causes: data, handed out once, never stored. */
export type Effect =
  | {
      readonly type: 'rule';
      readonly rule: RuleId;
      readonly kept: boolean;
      readonly weight: number;
      readonly by: 'engine' | 'mark';
    }
  | { readonly type: 'mood'; readonly change: number }
  | { readonly type: 'said'; readonly moment: number; readonly choice: number; readonly interrupted: boolean }
  | { readonly type: 'moment'; readonly moment: number }
  | { readonly type: 'ring' }
  | { readonly type: 'pick-up' }
  | { readonly type: 'hold'; readonly on: boolean }
  | { readonly type: 'look-up'; readonly item: number }
  | { readonly type: 'note'; readonly fact: number }
  | { readonly type: 'transfer'; readonly desk: number }
  | { readonly type: 'snap' }
  | { readonly type: 'end'; readonly outcome: number; readonly value: number }
  | { readonly type: 'filed' };

/** One play: everything else is recomputed from it. */
export interface Attempt {
  readonly id: string;
  /** The assignment that it belongs to; undefined: none, it is the player's own affair. */
  readonly assignment?: string | undefined;
  readonly scenario: string;
  readonly hash: string;
  readonly locale: string;
  readonly seed: number;
  /** Milliseconds since 1970; relative dates in the texts count from this day. */
  readonly startedAt: number;
  readonly log: readonly LoggedEvent[];
}

export interface LoggedEvent {
  readonly event: GameEvent;
  /** Milliseconds since `startedAt`. */
  readonly at: number;
}
