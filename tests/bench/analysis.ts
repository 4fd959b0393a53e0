/** Exact best and worst of 20,000 moments: ours, the same by the plain reducer, and what ink would take to try each choice once. */
import { Analysis } from '../../src/core/analysis.ts';
import type { Scenario, State } from '../../src/core/model.ts';
import { begin } from '../../src/core/step.ts';
import { generateScenario } from './graph.ts';
import { timeInkTries } from './ink-search.ts';
import { count, fixed, type Metric } from './metric.ts';
import { searchPlainly } from './plain-search.ts';
import { beginPlain } from './reducer.ts';
import { cpuNow, median } from './rounds.ts';

const MOMENTS = 20_000;
/** So little that the states are counted in hundreds of thousands. */
const PATIENCE = { max: 3, start: 3 };
const ROUNDS = 4;
/** Ink is tried on a graph of a tenth of the size, a few hundred times, and multiplied. */
const INK_MOMENTS = 2000;
const INK_TRIES = 300;

const time = <T>(work: () => T): [number, T] => {
  const begun = cpuNow();
  const result = work();
  return [cpuNow() - begun, result];
};

function search(scenario: Scenario, from: State) {
  const analysis = new Analysis(scenario, [from]);
  return { best: analysis.best(from), worst: analysis.worst(from), states: analysis.size, analysis };
}

/** How often a choice can be made over all states: ink would have to try each. */
function choicesIn({ analysis }: ReturnType<typeof search>): number {
  let choices = 0;
  for (const { moves } of analysis.nodes) {
    for (const { event } of moves) if (event.type === 'choose') choices++;
  }
  return choices;
}

/** Ours before and after the slow one, which is run once; both must find the same. */
function race(scenario: Scenario, from: State) {
  const before = Array.from({ length: ROUNDS }, () => time(() => search(scenario, from))[0]);
  const [plain, expected] = time(() => searchPlainly(scenario, beginPlain(scenario, PATIENCE.start)));
  const [after, found] = time(() => search(scenario, from));
  if (found.best !== expected.best || found.worst !== expected.worst)
    throw new Error(`the two do not agree: ${JSON.stringify([found.best, found.worst, expected])}`);
  // The first of them warmed the machine up.
  return { ours: median([...before.slice(1), after]), plain, found };
}

export function measureAnalysis(): Metric[] {
  const scenario = generateScenario(MOMENTS, PATIENCE);
  const { ours, plain, found } = race(scenario, { ...begin(scenario, 0), patience: PATIENCE.start });
  const choices = choicesIn(found);
  const perTry = timeInkTries(generateScenario(INK_MOMENTS, { max: 10, start: 10 }), 10, INK_TRIES);
  const beside = (name: string, theirs: number, more = ''): Metric => ({
    name: `exact analysis, ${count(MOMENTS)} moments, beside ${name}`,
    ours: `${count(ours)} ms (${count(found.states)} states)`,
    others: `${count(theirs)} ms${more}`,
    value: theirs / ours,
    shown: `${fixed(theirs / ours, 1)} × as fast`,
  });
  const tried = `, extrapolated from ${count(INK_TRIES)} of ${count(choices)} tries, on ${count(INK_MOMENTS)} moments`;
  return [
    beside('the plain reducer with a Map', plain),
    beside('inkjs by saving and loading', perTry * choices, tried),
  ];
}
