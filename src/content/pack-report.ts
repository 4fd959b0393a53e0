/** What an author wants to know of a scenario: its numbers, what could be won in it without thinking, and a way to each of its moments. */
import type { Analysis } from '../core/analysis.ts';
import { type GameEvent, PHASE, type Scenario } from '../core/model.ts';
import { begin, step } from '../core/step.ts';
import { lengthBias } from './bias-lint.ts';
import type { Entry } from './library.ts';
import { scoresOf } from './library-lint.ts';
import { LOCALES, type Locale } from './locales.ts';
import { TEMPERAMENT_SEEDS } from './scenario-lint.ts';

/** What blind strategies would score, and how lengths give the best choice away. */
export interface LocaleReport {
  readonly strategies: Readonly<Record<string, number>>;
  /** Share of the moments in which the best choice is the longest. */
  readonly longest: number;
  /** Mean length of the best over the mean length of the others. */
  readonly ratio: number;
}

export interface PackReport {
  /** Too short to be held against the measures. */
  readonly intro: boolean;
  readonly pass: number;
  readonly moments: number;
  readonly choices: number;
  readonly endings: number;
  readonly states: number;
  readonly par: number;
  readonly worst: number;
  readonly locales: Readonly<Partial<Record<Locale, LocaleReport>>>;
  /** By moment: the events that lead there, on the seed `WAY_SEED`. None where nothing leads there. */
  readonly ways: Readonly<Record<string, readonly GameEvent[]>>;
}

/** A customer of even temperament. */
export const WAY_SEED = TEMPERAMENT_SEEDS[1]!;

/** The report of a scenario that stands. @param courtesy the courtesy words by locale */
export function reportOf(
  { scenario, analysis, words, source }: Entry,
  courtesy: Readonly<Record<string, readonly string[]>> = {},
): PackReport {
  const found = analysis!;
  const start = found.nodeOf(begin(scenario, WAY_SEED));
  const spoken = LOCALES.filter((locale) => words[locale]);
  return {
    intro: source.intro ?? false,
    pass: scenario.pass,
    moments: scenario.moments.length,
    choices: scenario.moments.reduce((sum, { choices }) => sum + choices.length, 0),
    endings: scenario.outcomes.length,
    states: found.size,
    par: start.best,
    worst: start.worst,
    locales: Object.fromEntries(
      spoken.map((locale) => {
        const plays = [{ scenario, analysis: found, words: words[locale]! }];
        const { longest, ratio } = lengthBias(plays);
        return [locale, { strategies: scoresOf(plays, courtesy[locale] ?? []), longest, ratio }];
      }),
    ),
    ways: waysOf(scenario, found),
  };
}

/** Time that passes leads nowhere that talking does not: it is taken only where there is no other way. */
const PASSING: ReadonlySet<GameEvent['type']> = new Set(['ring', 'wait']);

/** The shortest way to every moment. */
export function waysOf(scenario: Scenario, analysis: Analysis): Record<string, readonly GameEvent[]> {
  const ways: Record<string, readonly GameEvent[]> = {};
  for (const passing of [false, true]) {
    for (const [moment, events] of search(scenario, analysis, passing)) {
      const { id } = scenario.moments[moment]!;
      if (!Object.hasOwn(ways, id) && leads(scenario, events, moment)) ways[id] = events;
    }
  }
  return ways;
}

/** Breadth first over the states. */
function search(scenario: Scenario, analysis: Analysis, passing: boolean): Map<number, GameEvent[]> {
  const { nodes } = analysis;
  const start = nodes.indexOf(analysis.nodeOf(begin(scenario, WAY_SEED)));
  const came = new Map<number, { from: number; event: GameEvent } | undefined>([[start, undefined]]);
  const found = new Map<number, GameEvent[]>();
  // The map grows while it is walked: what is added comes later in the walk.
  for (const [at] of came) {
    const { state, moves } = nodes[at]!;
    if (state.phase === PHASE.wrapUp || state.phase === PHASE.done) continue;
    if (!found.has(state.moment)) found.set(state.moment, wayTo(at, came));
    for (const { event, to } of moves) {
      if (!came.has(to) && (passing || !PASSING.has(event.type))) came.set(to, { from: at, event });
    }
  }
  return found;
}

function wayTo(at: number, came: ReadonlyMap<number, { from: number; event: GameEvent } | undefined>) {
  const events: GameEvent[] = [];
  for (let step = came.get(at); step; step = came.get(step.from)) events.unshift(step.event);
  return events;
}

/** States that are worth the same are one to the analysis: whether the way goes through in the game itself. */
function leads(scenario: Scenario, events: readonly GameEvent[], moment: number): boolean {
  let state = begin(scenario, WAY_SEED);
  for (const event of events) {
    const [next] = step(scenario, state, event);
    if (next === state) return false;
    state = next;
  }
  return state.moment === moment && state.phase !== PHASE.wrapUp && state.phase !== PHASE.done;
}
