/** Real scenarios played and told, for tests of what is said about them. */

import { readFileSync } from 'node:fs';
import type { Assignment } from '../../../src/app/assignment/model.ts';
import type { Locale } from '../../../src/content/locales.ts';
import { offeredChoices } from '../../../src/core/conditions.ts';
import { isLegal } from '../../../src/core/legal.ts';
import {
  type Attempt,
  type GameEvent,
  type LoggedEvent,
  PHASE,
  type Scenario,
  type State,
} from '../../../src/core/model.ts';
import { begin, step } from '../../../src/core/step.ts';
import type { Told } from '../../../src/lms/decisions.ts';
import { analysisOf, judge, readAll } from '../../library.ts';
import { TERMS } from '../../terms.ts';

export { judge as judgeHere, readAll };

/** The log of a call that loses nothing. */
export function bestLog(scenario: Scenario, seed: number): LoggedEvent[] {
  const log: LoggedEvent[] = [];
  let state = begin(scenario, seed);
  for (let at = 0; state.phase !== PHASE.done; at += 3000) {
    const { event } = analysisOf(scenario, seed).bestMove(state)!;
    state = step(scenario, state, event)[0];
    log.push({ event, at });
  }
  return log;
}

/** All that may happen in a state, by the clock or by the player. */
function possible(scenario: Scenario, state: State): GameEvent[] {
  const plain = ['ring', 'pick-up', 'line-end', 'wait', 'hold', 'resume', 'hang-up', 'file'] as const;
  const events: GameEvent[] = [
    ...plain.map((type) => ({ type })),
    ...offeredChoices(scenario, state).map((choice) => ({ type: 'choose', choice }) as const),
    ...scenario.lookUps.map((_, item) => ({ type: 'look-up', item }) as const),
    ...scenario.desks.map((_, desk) => ({ type: 'transfer', desk }) as const),
    ...scenario.facts.flatMap((_, fact) =>
      [true, false].map((right) => ({ type: 'note', fact, right }) as const),
    ),
  ];
  return events.filter((event) => isLegal(scenario, state, event));
}

/** A log as chance has it, from numbers 0–1, until the call is filed. Choices are what mostly happens. */
export function randomLog(scenario: Scenario, seed: number, random: () => number): LoggedEvent[] {
  const log: LoggedEvent[] = [];
  let state = begin(scenario, seed);
  for (let at = 0; state.phase !== PHASE.done; at += Math.floor(random() * 9000)) {
    const all = possible(scenario, state);
    const talking = all.filter(({ type }) =>
      ['choose', 'line-end', 'pick-up', 'file', 'resume'].includes(type),
    );
    const some = talking.length > 0 && (random() < 0.7 || log.length > 150) ? talking : all;
    const event = some[Math.floor(random() * some.length)]!;
    state = step(scenario, state, event)[0];
    log.push({ event, at });
  }
  return log;
}

/** Numbers 0–1 that are the same in every run. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

export async function toldOf(
  id: string,
  locale: Locale,
  attempt: Partial<Attempt> & Pick<Attempt, 'log'>,
): Promise<Told> {
  const { entries } = await readAll();
  const { scenario, words } = entries.find((entry) => entry.scenario.id === id)!;
  const head = { id: 'attempt-1', scenario: id, hash: scenario.hash, locale, seed: 1 };
  return {
    scenario,
    words: words[locale]!,
    locale,
    attempt: { ...head, startedAt: Date.UTC(2026, 4, 6, 9, 30), ...attempt },
  };
}

export async function assignmentOf(...ids: string[]): Promise<Assignment> {
  const { entries } = await readAll();
  return {
    id: 'assignment-1',
    title: 'Monday’s training',
    from: 'Ms Hale',
    made: Date.UTC(2026, 4, 1),
    scenarios: entries
      .filter(({ scenario }) => ids.includes(scenario.id))
      .map(({ scenario: { id, hash } }) => ({ id, hash })),
    terms: TERMS,
    key: undefined,
    store: { endpoint: 'http://127.0.0.1:9/xapi/', authorization: 'Basic a2V5OnNlY3JldA==' },
    pack: undefined,
  };
}

/** A published text beside the sources, e.g. the profile. */
export const textOf = (path: string): string => readFileSync(path, 'utf8');

export { TERMS };
