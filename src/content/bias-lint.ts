/**
 * What a player could win without thinking. Over a set of scenarios, per locale: "always the longest", "always the shortest", "always the
 * politest-sounding", "always position k" and "random" must each stay under the pass mark; and the best choice must not give itself away
 * by its length.
 */
import type { Analysis, Node } from '../core/analysis.ts';
import { offeredChoices } from '../core/conditions.ts';
import { type GameEvent, type LoggedEvent, PHASE, type Scenario, type State } from '../core/model.ts';
import { mix, shuffle } from '../core/random.ts';
import { judgeLog } from '../core/scoring.ts';
import { begin, step } from '../core/step.ts';
import { choiceValues } from './scenario-lint.ts';
import type { Words } from './words.ts';

export interface Playable {
  readonly scenario: Scenario;
  readonly analysis: Analysis;
  readonly words: Words;
}

/** Picks one of the offered choices. */
export type Strategy = (play: Playable, state: State, offered: readonly number[], seed: number) => number;

/** The length of a choice as it is shown: a fact counts as long as it is, not as its name in braces. */
const lengthOf = ({ words }: Playable, moment: number, choice: number): number =>
  words.moments[moment]!.choices[choice]![0].replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const fact = words.facts[name];
    return typeof fact === 'string' ? fact : FORMATTED;
  }).length;

/** Stands for a date or a sum. */
const FORMATTED = '12345678';

/** The choice that measures most; of equals the one shown first, so that the order of writing does not matter. */
const most = (shown: readonly number[], measure: (choice: number) => number): number =>
  shown.reduce((best, choice) => (measure(choice) > measure(best) ? choice : best));

/** How many of a locale's courtesy words a text holds. */
export function courtesyCount(text: string, courtesy: readonly string[]): number {
  const lower = text.toLowerCase();
  return courtesy.reduce((count, word) => count + lower.split(word.toLowerCase()).length - 1, 0);
}

/** The choices in the order in which the player sees them. */
export const shownOrder = (scenario: Scenario, state: State, seed: number): number[] => {
  const offered = offeredChoices(scenario, state);
  return shuffle(scenario.moments[state.moment]!.choices.length, seed, state.moment).filter((choice) =>
    offered.includes(choice),
  );
};

/** The strategies that need no thought. @param courtesy the locale's courtesy words */
export function strategies(courtesy: readonly string[]): Record<string, Strategy> {
  const by =
    (measure: (play: Playable, moment: number, choice: number) => number): Strategy =>
    (play, state, _, seed) =>
      most(shownOrder(play.scenario, state, seed), (choice) => measure(play, state.moment, choice));
  const position =
    (k: number): Strategy =>
    ({ scenario }, state, offered, seed) =>
      shownOrder(scenario, state, seed)[Math.min(k, offered.length - 1)]!;
  return {
    longest: by((play, moment, choice) => lengthOf(play, moment, choice)),
    shortest: by((play, moment, choice) => -lengthOf(play, moment, choice)),
    politest: by(({ words }, moment, choice) =>
      courtesyCount(words.moments[moment]!.choices[choice]![0], courtesy),
    ),
    first: position(0),
    second: position(1),
    last: position(9),
    random: (_, state, offered, seed) => offered[mix(seed, state.moment + 99) % offered.length]!,
  };
}

/** Plays a scenario by a strategy, doing the handwork (picking up, hearing out, looking up, noting) as well as can be. */
export function playBy(play: Playable, strategy: Strategy, seed: number): LoggedEvent[] {
  const { scenario } = play;
  const log: LoggedEvent[] = [];
  let state = begin(scenario, seed);
  while (state.phase !== PHASE.done) {
    const event = handwork(scenario, state) ?? {
      type: 'choose' as const,
      choice: strategy(play, state, offeredChoices(scenario, state), seed),
    };
    state = step(scenario, state, event)[0];
    log.push({ event, at: log.length });
  }
  return log;
}

/** The next event where no choice of words is to be made; undefined where one is. */
export function handwork(scenario: Scenario, state: State): GameEvent | undefined {
  if (state.phase === PHASE.ringing) return { type: 'pick-up' };
  if (state.phase === PHASE.speaking) return { type: 'line-end' };
  if (state.phase === PHASE.hold) {
    const item = scenario.lookUps.findIndex(({ sets }) => (state.flags & sets) !== sets);
    return item >= 0 ? { type: 'look-up', item } : { type: 'resume' };
  }
  if (state.phase !== PHASE.wrapUp) {
    return offeredChoices(scenario, state).length === 0 ? { type: 'hang-up' } : undefined;
  }
  const fact = scenario.facts.findIndex((_, bit) => (((state.given & ~state.noted) >> bit) & 1) === 1);
  return fact >= 0 ? { type: 'note', fact, right: true } : { type: 'file' };
}

/** The mean score of a strategy over some seeds. */
export function meanScore(play: Playable, strategy: Strategy, seeds: readonly number[]): number {
  const total = seeds.reduce(
    (sum, seed) => sum + judgeLog(play.scenario, play.analysis, seed, playBy(play, strategy, seed)).score,
    0,
  );
  return total / seeds.length;
}

/** How the best choice's length compares with the others', over all moments of some scenarios. */
export interface LengthBias {
  readonly moments: number;
  /** Share of the moments in which the best choice is strictly the longest. */
  readonly longest: number;
  /** Mean length of the best over the mean length of the others. */
  readonly ratio: number;
}

export function lengthBias(plays: readonly Playable[]): LengthBias {
  let [moments, longest, best, others] = [0, 0, 0, 0];
  for (const play of plays) {
    for (const lengths of lengthsOf(play)) {
      const rest = lengths.others.reduce((sum, length) => sum + length, 0) / lengths.others.length;
      moments++;
      if (lengths.best > Math.max(...lengths.others)) longest++;
      best += lengths.best;
      others += rest;
    }
  }
  return { moments, longest: longest / Math.max(1, moments), ratio: best / Math.max(1, others) };
}

/** Per moment, where the most can still be had: the length of the best choice (the shortest, if several are best) and of the others. */
function lengthsOf(play: Playable): { moment: number; best: number; others: number[] }[] {
  const { scenario, analysis } = play;
  return scenario.moments.flatMap((_, moment) => {
    const node = likeliest(analysis, moment);
    if (!node) return [];
    const values = choiceValues(analysis, node);
    const top = Math.max(...values.map(({ value }) => value));
    const others = values.filter(({ value }) => value < top);
    if (others.length === 0) return [];
    const lengths = (list: typeof values) => list.map(({ choice }) => lengthOf(play, moment, choice));
    const best = Math.min(...lengths(values.filter(({ value }) => value === top)));
    return [{ moment, best, others: lengths(others) }];
  });
}

/** The state of a moment from which the most can still be had. */
function likeliest(analysis: Analysis, moment: number): Node | undefined {
  return analysis.nodes.reduce<Node | undefined>((found, node) => {
    if (node.state.moment !== moment || node.state.phase !== PHASE.listening) return found;
    return !found || node.best > found.best ? node : found;
  }, undefined);
}
