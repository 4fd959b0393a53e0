/** Playing a fixture by names instead of numbers, and looking at what came of it. */
import { ENGINE_FLAGS } from '../../src/core/acts.ts';
import { isLegal } from '../../src/core/legal.ts';
import type { Effect, GameEvent, LoggedEvent, Scenario, State } from '../../src/core/model.ts';
import { begin, step, temperament } from '../../src/core/step.ts';

/** A seed of each temperament, by it. */
export const seedOf = (wanted: -1 | 0 | 1): number => {
  let seed = 1;
  while (temperament(seed) !== wanted) seed++;
  return seed;
};

/** The seed of a customer as they are written. */
export const EVEN = seedOf(0);

/** Events by short names: a choice's id, `ring`, `pick-up`, `line-end`, `look-up:id`, `transfer:id`, `note:fact`, `misnote:fact` … */
export function eventOf(scenario: Scenario, state: State, name: string): GameEvent {
  const [kind, what] = name.split(':');
  if (kind === 'look-up') return { type: kind, item: scenario.lookUps.findIndex(({ id }) => id === what) };
  if (kind === 'transfer') return { type: kind, desk: scenario.desks.findIndex(({ id }) => id === what) };
  if (kind === 'note' || kind === 'misnote') {
    return { type: 'note', fact: scenario.facts.indexOf(what!), right: kind === 'note' };
  }
  const choice = scenario.moments[state.moment]!.choices.findIndex(({ id }) => id === name);
  if (choice >= 0) return { type: 'choose', choice };
  return { type: name } as GameEvent;
}

export interface Played {
  readonly state: State;
  readonly log: readonly LoggedEvent[];
  /** All effects, and those of the last event. */
  readonly effects: readonly Effect[];
  readonly last: readonly Effect[];
  /** The rules kept (`+rule`) and broken (`-rule`), in order; and those of the last event. */
  readonly rules: readonly string[];
  readonly lastRules: readonly string[];
}

export const rulesOf = (effects: readonly Effect[]): string[] =>
  effects.flatMap((effect) => (effect.type === 'rule' ? [`${effect.kept ? '+' : '-'}${effect.rule}`] : []));

/** Plays events named apart by blanks. @throws where one is not possible */
export function play(scenario: Scenario, names: string, seed = EVEN): Played {
  let state = begin(scenario, seed);
  const log: LoggedEvent[] = [];
  const effects: Effect[] = [];
  let last: Effect[] = [];
  for (const name of names.split(' ').filter((part) => part !== '')) {
    const event = eventOf(scenario, state, name);
    if (!isLegal(scenario, state, event))
      throw new Error(`${name} is not possible after ${log.length} events`);
    [state, last] = step(scenario, state, event);
    log.push({ event, at: log.length });
    effects.push(...last);
  }
  return { state, log, effects, last, rules: rulesOf(effects), lastRules: rulesOf(last) };
}

/** The names of the engine's flags that are set, and of the scenario's own. */
export const flagsOf = (scenario: Scenario, state: State): string[] =>
  [...ENGINE_FLAGS, ...scenario.flags].filter((_, bit) => (state.flags >> bit) & 1);

export const patienceAfter = (scenario: Scenario, names: string, seed = EVEN): number =>
  play(scenario, names, seed).state.patience;
