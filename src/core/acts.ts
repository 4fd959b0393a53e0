/**
 * Acts: what a line does, whatever its words (cf. dialogue acts, ISO 24617-2). A choice carries a set of them as bits, so that
 * the engine can check the rules that follow from acts and state. Acts beyond the engine's own are kept for the linter and the reports.
 */
export const ACTS = [
  'greet',
  'introduce',
  'offer-help',
  'verify',
  'disclose',
  'ask-hold',
  'hold',
  'ask-transfer',
  'explain-next',
  'transfer',
  'summarise',
  'ask-else',
  'farewell',
  'acknowledge',
  'apologise',
  'ask',
  'explain',
  'admit',
  'offer',
  'refuse',
  'promise',
  'answer',
  'escalate',
  'give-contact',
  'thank',
  'compliment',
] as const;

export type Act = (typeof ACTS)[number];

/** The bit of an act in a choice's `acts`. */
export const actBit = (act: Act): number => 1 << ACTS.indexOf(act);

export const GREET = actBit('greet');
export const INTRODUCE = actBit('introduce');
export const VERIFY = actBit('verify');
export const DISCLOSE = actBit('disclose');
export const ASK_HOLD = actBit('ask-hold');
export const HOLD = actBit('hold');
export const ASK_TRANSFER = actBit('ask-transfer');
export const EXPLAIN_NEXT = actBit('explain-next');
export const TRANSFER = actBit('transfer');
export const SUMMARISE = actBit('summarise');
export const ASK_ELSE = actBit('ask-else');
export const FAREWELL = actBit('farewell');

/**
 * Flags: what the engine remembers of a call, as bits of `State.flags`. The first belong to the engine and can be named in a scenario's
 * conditions; a scenario's own flags follow from `ENGINE_FLAGS.length` on.
 */
export const ENGINE_FLAGS = [
  'greeted',
  'verified',
  'understood',
  'hold-asked',
  'transfer-asked',
  'next-explained',
  'asked-else',
  'farewelled',
  'snapped',
  'line-due', // held before the customer's line was said: it is said after the hold
] as const;

export type EngineFlag = (typeof ENGINE_FLAGS)[number];

export const flagBit = (flag: EngineFlag): number => 1 << ENGINE_FLAGS.indexOf(flag);

export const GREETED = flagBit('greeted');
export const VERIFIED = flagBit('verified');
export const UNDERSTOOD = flagBit('understood');
export const HOLD_ASKED = flagBit('hold-asked');
export const TRANSFER_ASKED = flagBit('transfer-asked');
export const NEXT_EXPLAINED = flagBit('next-explained');
export const ASKED_ELSE = flagBit('asked-else');
export const FAREWELLED = flagBit('farewelled');
export const SNAPPED = flagBit('snapped');
export const LINE_DUE = flagBit('line-due');

/** Which flags a choice's acts set by themselves: [act bit, flag bit]. */
const ACT_SETS: readonly (readonly [number, number])[] = [
  [GREET, GREETED],
  [VERIFY, VERIFIED],
  [SUMMARISE, UNDERSTOOD],
  [ASK_HOLD, HOLD_ASKED],
  [ASK_TRANSFER, TRANSFER_ASKED],
  [EXPLAIN_NEXT, NEXT_EXPLAINED],
  [ASK_ELSE, ASKED_ELSE],
  [FAREWELL, FAREWELLED],
];

/** The engine's flags that a set of acts raises. */
export function flagsOfActs(acts: number): number {
  let flags = 0;
  for (const [act, flag] of ACT_SETS) if (acts & act) flags |= flag;
  return flags;
}
