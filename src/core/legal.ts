/** Which events a state takes. `step` ignores all others; a replay that meets one has been tampered with or belongs elsewhere. */
import { follow, isOffered } from './conditions.ts';
import { MAX_RINGS } from './engine-rules.ts';
import { type GameEvent, PHASE, type Scenario, type State } from './model.ts';

/** Whether the event is possible in the state. */
export function isLegal(scenario: Scenario, state: State, event: GameEvent): boolean {
  const { phase } = state;
  switch (event.type) {
    case 'ring':
      return phase === PHASE.ringing && state.rings <= MAX_RINGS;
    case 'pick-up':
      return phase === PHASE.ringing;
    case 'line-end':
      return phase === PHASE.speaking;
    case 'wait':
      return phase === PHASE.listening || phase === PHASE.hold;
    case 'choose':
      return canChoose(scenario, state, event.choice);
    case 'hold':
      return phase === PHASE.listening;
    case 'resume':
      return phase === PHASE.hold;
    case 'look-up':
      return canLookUp(scenario, state, event.item);
    case 'transfer':
      return canTransfer(scenario, state, event.desk);
    case 'hang-up':
      return phase >= PHASE.speaking && phase <= PHASE.hold;
    case 'note':
      return canNote(scenario, state, event.fact, event.right);
    case 'file':
      return phase === PHASE.wrapUp;
    default:
      return false;
  }
}

function canChoose(scenario: Scenario, state: State, index: number): boolean {
  const moment = scenario.moments[state.moment]!;
  if (state.phase !== PHASE.listening && !(state.phase === PHASE.speaking && moment.vent)) return false;
  const choice = at(moment.choices, index);
  return choice !== undefined && isOffered(choice, state);
}

/** Each thing is worth looking up once: the flags that it sets say whether it has been. */
function canLookUp(scenario: Scenario, state: State, item: number): boolean {
  if (state.phase !== PHASE.listening && state.phase !== PHASE.hold) return false;
  const lookUp = at(scenario.lookUps, item);
  return lookUp !== undefined && (state.flags & lookUp.sets) !== lookUp.sets;
}

/** One cannot be put through to where one already is. */
function canTransfer(scenario: Scenario, state: State, index: number): boolean {
  const desk = at(scenario.desks, index);
  if (state.phase !== PHASE.listening || desk === undefined) return false;
  return follow(desk.routes, state.flags, state.patience) !== state.moment;
}

/** Notes during the call are what was heard; only the record, filled in from memory, can go wrong, and can be mended. */
function canNote(scenario: Scenario, state: State, fact: number, right: boolean): boolean {
  if (state.phase < PHASE.speaking || state.phase > PHASE.wrapUp || at(scenario.facts, fact) === undefined)
    return false;
  if (((state.given >> fact) & 1) === 0) return false;
  if (right) return ((state.noted >> fact) & 1) === 0;
  return state.phase === PHASE.wrapUp && ((state.misnoted >> fact) & 1) === 0;
}

/** The entry of a list; undefined for anything that is no index of it (a log may come from anywhere). */
const at = <T>(list: readonly T[], index: number): T | undefined =>
  typeof index === 'number' ? list[index] : undefined;

/** Every event that moves the call on in a state; notes apart, which change nothing but the record. */
export function movesOf(scenario: Scenario, state: State): GameEvent[] {
  const events: GameEvent[] = [];
  const add = (event: GameEvent) => {
    if (isLegal(scenario, state, event)) events.push(event);
  };
  const { choices } = scenario.moments[state.moment]!;
  add(FIXED['pick-up']);
  add(FIXED['line-end']);
  for (let choice = 0; choice < choices.length; choice++) add({ type: 'choose', choice });
  for (let item = 0; item < scenario.lookUps.length; item++) add({ type: 'look-up', item });
  add(FIXED.resume);
  add(FIXED.hold);
  for (let desk = 0; desk < scenario.desks.length; desk++) add({ type: 'transfer', desk });
  add(FIXED.file);
  add(FIXED.ring);
  add(FIXED.wait);
  add(FIXED['hang-up']);
  return events;
}

const FIXED = {
  ring: { type: 'ring' },
  'pick-up': { type: 'pick-up' },
  'line-end': { type: 'line-end' },
  wait: { type: 'wait' },
  hold: { type: 'hold' },
  resume: { type: 'resume' },
  'hang-up': { type: 'hang-up' },
  file: { type: 'file' },
} as const satisfies Record<string, GameEvent>;
