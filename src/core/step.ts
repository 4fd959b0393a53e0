/**
 * The one way in which a call moves on: `step(scenario, state, event) → [state, effects]`. Pure: no clock, no randomness, nothing kept
 * between calls. Time enters only as events (a ring, the end of a line, a step of patience).
 */
import {
  ASKED_ELSE,
  DISCLOSE,
  FAREWELLED,
  GREET,
  GREETED,
  HOLD,
  HOLD_ASKED,
  INTRODUCE,
  LINE_DUE,
  NEXT_EXPLAINED,
  SNAPPED,
  TRANSFER,
  TRANSFER_ASKED,
  UNDERSTOOD,
  VERIFIED,
} from './acts.ts';
import { follow, lineOf } from './conditions.ts';
import { type EngineRuleId, engineRule, MAX_RINGS, PROMPT_RINGS } from './engine-rules.ts';
import { isLegal } from './legal.ts';
import {
  type Choice,
  type Effect,
  type GameEvent,
  type Moment,
  type OutcomeKind,
  PHASE,
  type Phase,
  PROMISE,
  type Route,
  type Scenario,
  type State,
} from './model.ts';

export { begin, temperament } from './begin.ts';

/** A state under construction inside one step; nobody else ever sees it. */
type Draft = { -readonly [K in keyof State]: State[K] };

/** Patience that a customer finds again when they have snapped and somebody has taken notice. */
const SECOND_WIND = 3;

/** Steps of patience that an interruption or an unasked hold costs, by temper. */
const PROVOCATION = { even: 1, quick: 2, worried: 1 } as const;

/** Endings in which the agent closes the contact, so that the closing rules are checked. */
const CLOSED_BY_AGENT: ReadonlySet<OutcomeKind> = new Set(['solved', 'promised', 'complaint', 'cut-off']);

/** Moves the call on by one event. An event that the state does not take returns the very same state and no effects. */
export function step(scenario: Scenario, state: State, event: GameEvent): [State, Effect[]] {
  if (!isLegal(scenario, state, event)) return [state, []];
  const next = copy(state);
  const effects: Effect[] = [];
  advance(scenario, next, effects, event);
  return [next, effects];
}

/** Field by field: all states have one shape, whose copying the browser compiles to plain moves. */
const copy = (state: State): Draft => ({
  phase: state.phase,
  moment: state.moment,
  patience: state.patience,
  flags: state.flags,
  raised: state.raised,
  answered: state.answered,
  given: state.given,
  noted: state.noted,
  misnoted: state.misnoted,
  rings: state.rings,
  kept: state.kept,
  outcome: state.outcome,
});

function advance(scenario: Scenario, next: Draft, effects: Effect[], event: GameEvent): void {
  switch (event.type) {
    case 'choose':
      choose(scenario, next, effects, event.choice);
      return;
    case 'line-end':
      if (scenario.moments[next.moment]!.vent) judge(next, effects, 'listening.no-interrupting', true);
      next.phase = PHASE.listening;
      return;
    case 'wait':
      lose(scenario, next, effects, 1);
      return;
    case 'ring':
      ring(scenario, next, effects);
      return;
    case 'pick-up':
      effects.push({ type: 'pick-up' });
      judge(next, effects, 'courtesy.answer-promptly', next.rings <= PROMPT_RINGS);
      enter(scenario, next, effects, next.moment);
      return;
    case 'hold':
      startHold(scenario, next, effects, next.flags);
      return;
    case 'resume':
      resume(scenario, next, effects);
      return;
    case 'look-up':
      lookUp(scenario, next, effects, event.item);
      return;
    case 'transfer':
      effects.push({ type: 'transfer', desk: event.desk });
      judgeTransfer(next, effects, next.flags);
      go(scenario, next, effects, scenario.desks[event.desk]!.routes);
      return;
    case 'hang-up':
      if ((next.flags & FAREWELLED) === 0) judge(next, effects, 'composure.no-slamming', false);
      go(scenario, next, effects, scenario.hangUp);
      return;
    case 'note':
      note(next, effects, event.fact, event.right);
      return;
    case 'file':
      file(next, effects);
      return;
  }
}

/** Awards or takes the points of an engine rule; a rule kept again earns nothing more, one broken again costs again. */
function judge(next: Draft, effects: Effect[], id: EngineRuleId, kept: boolean): void {
  const rule = engineRule(id);
  if (!kept) effects.push(rule.broken);
  else if ((next.kept & rule.bit) === 0) {
    next.kept |= rule.bit;
    effects.push(rule.kept);
  }
}

function ring(scenario: Scenario, next: Draft, effects: Effect[]): void {
  next.rings++;
  if (next.rings <= MAX_RINGS) effects.push({ type: 'ring' });
  else {
    judge(next, effects, 'courtesy.answer-promptly', false);
    end(scenario, next, effects, scenario.missed);
  }
}

function choose(scenario: Scenario, next: Draft, effects: Effect[], index: number): void {
  const choice = scenario.moments[next.moment]!.choices[index]!;
  const interrupted = next.phase === PHASE.speaking;
  effects.push({ type: 'said', moment: next.moment, choice: index, interrupted });
  const before = next.flags;
  judgeChoice(next, effects, choice, interrupted);
  for (const mark of choice.marks) {
    effects.push({ type: 'rule', rule: mark.rule, kept: mark.kept, weight: mark.weight, by: 'mark' });
  }
  next.flags = (next.flags | choice.sets) & ~choice.clears;
  next.answered |= choice.answers;
  const provoked = interrupted ? PROVOCATION[scenario.temper] : 0;
  if (!shiftMood(scenario, next, effects, choice.mood - provoked)) return;
  go(scenario, next, effects, choice.routes);
  if (choice.acts & HOLD && next.phase <= PHASE.listening) {
    next.flags |= LINE_DUE;
    startHold(scenario, next, effects, before);
  }
}

/** The engine's checks of a line, from the flags as they stood before it: asking and doing in one breath is not asking. */
function judgeChoice(next: Draft, effects: Effect[], choice: Choice, interrupted: boolean): void {
  const { acts } = choice;
  if (interrupted) judge(next, effects, 'listening.no-interrupting', false);
  if ((next.flags & GREETED) === 0) {
    judge(next, effects, 'courtesy.greet-at-once', (acts & GREET) !== 0);
    judge(next, effects, 'courtesy.introduce', (acts & INTRODUCE) !== 0);
    next.flags |= GREETED;
  }
  if (acts & DISCLOSE) judge(next, effects, 'confidentiality.protect-data', (next.flags & VERIFIED) !== 0);
  if (choice.promise !== PROMISE.none) {
    judge(next, effects, 'commitment.keep-the-deadline', choice.promise === PROMISE.full);
  }
  if (acts & TRANSFER) judgeTransfer(next, effects, next.flags);
}

function judgeTransfer(next: Draft, effects: Effect[], flags: number): void {
  const asked = TRANSFER_ASKED | NEXT_EXPLAINED;
  judge(next, effects, 'hold-transfer.ask-transfer', (flags & asked) === asked);
  judge(next, effects, 'hold-transfer.understand-first', (flags & UNDERSTOOD) !== 0);
}

/**
 * Leave to hold is used up by the hold: the next one is to be asked for again.
 * @param flags as they stood before the line that holds: asking in the same breath is not asking
 */
function startHold(scenario: Scenario, next: Draft, effects: Effect[], flags: number): void {
  const asked = (flags & HOLD_ASKED) !== 0;
  judge(next, effects, 'hold-transfer.ask-hold', asked);
  next.flags &= ~HOLD_ASKED;
  next.phase = PHASE.hold;
  effects.push({ type: 'hold', on: true });
  if (!asked) lose(scenario, next, effects, PROVOCATION[scenario.temper]);
}

function resume(scenario: Scenario, next: Draft, effects: Effect[]): void {
  effects.push({ type: 'hold', on: false });
  next.phase = next.flags & LINE_DUE ? phaseOf(scenario.moments[next.moment]!, next) : PHASE.listening;
  next.flags &= ~LINE_DUE;
}

/** Looking things up while the customer listens to the silence is doing another task; on hold it is what the hold is for. */
function lookUp(scenario: Scenario, next: Draft, effects: Effect[], item: number): void {
  effects.push({ type: 'look-up', item });
  next.flags |= scenario.lookUps[item]!.sets;
  if (next.phase === PHASE.hold) return;
  judge(next, effects, 'respect.full-attention', false);
  lose(scenario, next, effects, 1);
}

function note(next: Draft, effects: Effect[], fact: number, right: boolean): void {
  const bit = 1 << fact;
  next.noted = right ? next.noted | bit : next.noted & ~bit;
  next.misnoted = right ? next.misnoted & ~bit : next.misnoted | bit;
  effects.push({ type: 'note', fact });
}

function file(next: Draft, effects: Effect[]): void {
  if (next.given !== 0) {
    judge(next, effects, 'completeness.record-it', (next.given & ~next.noted) === 0 && next.misnoted === 0);
  }
  next.phase = PHASE.done;
  effects.push({ type: 'filed' });
}

function lose(scenario: Scenario, next: Draft, effects: Effect[], steps: number): void {
  shiftMood(scenario, next, effects, -steps);
}

/** Changes the patience; at its end the customer snaps. Returns whether the call goes on as it would have. */
function shiftMood(scenario: Scenario, next: Draft, effects: Effect[], by: number): boolean {
  const before = next.patience;
  next.patience = Math.max(0, Math.min(scenario.patience.max, before + by));
  if (next.patience !== before) effects.push({ type: 'mood', change: next.patience - before });
  if (next.patience > 0) return true;
  effects.push({ type: 'snap' });
  const to = follow(scenario.snap, next.flags, 0);
  next.flags |= SNAPPED;
  next.patience = Math.min(SECOND_WIND, scenario.patience.max);
  arrive(scenario, next, effects, to);
  return false;
}

const go = (scenario: Scenario, next: Draft, effects: Effect[], routes: readonly Route[]): void =>
  arrive(scenario, next, effects, follow(routes, next.flags, next.patience));

function arrive(scenario: Scenario, next: Draft, effects: Effect[], to: number): void {
  if (to >= 0) enter(scenario, next, effects, to);
  else end(scenario, next, effects, ~to);
}

function enter(scenario: Scenario, next: Draft, effects: Effect[], index: number): void {
  const moment = scenario.moments[index]!;
  next.moment = index;
  next.flags &= ~LINE_DUE;
  next.raised |= moment.raises;
  next.given |= moment.gives;
  next.phase = phaseOf(moment, next);
  effects.push({ type: 'moment', moment: index });
}

/** The customer speaks where one of the moment's lines holds; where none does there is nothing to hear out. */
const phaseOf = (moment: Moment, { flags, patience }: State): Phase =>
  lineOf(moment, flags, patience) < 0 ? PHASE.listening : PHASE.speaking;

function end(scenario: Scenario, next: Draft, effects: Effect[], outcome: number): void {
  const { kind, value } = scenario.outcomes[outcome]!;
  if (CLOSED_BY_AGENT.has(kind)) {
    judge(next, effects, 'completeness.all-questions', (next.raised & ~next.answered) === 0);
    judge(next, effects, 'completeness.anything-else', (next.flags & ASKED_ELSE) !== 0);
    judge(next, effects, 'courtesy.farewell', (next.flags & FAREWELLED) !== 0);
  }
  next.outcome = outcome;
  next.phase = kind === 'missed' ? PHASE.done : PHASE.wrapUp;
  effects.push({ type: 'end', outcome, value });
}

/** The points of a step: rules kept minus rules broken, plus the outcome. */
export function gainOf(effects: readonly Effect[]): number {
  let gain = 0;
  for (const effect of effects) {
    if (effect.type === 'rule') gain += effect.kept ? effect.weight : -effect.weight;
    else if (effect.type === 'end') gain += effect.value;
  }
  return gain;
}
