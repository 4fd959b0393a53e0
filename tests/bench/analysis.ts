/** Exact best and worst of 20,000 moments: ours, the same by the plain reducer, and what ink would take to try each choice once. */
import { Analysis } from '../../src/core/analysis.ts';
import type { Scenario, State } from '../../src/core/model.ts';
import { begin } from '../../src/core/step.ts';
import { generateScenario } from './graph.ts';
import { timeInkTries } from './ink-search.ts';
import { count, fixed, type Metric } from './metric.ts';
import { searchPlainly } from './plain-search.ts';
import { beginPlain } from './reducer.ts';
import { cpuNow, median, ratioOf } from './rounds.ts';

const MOMENTS = 20_000;
/** So little that the states are counted in hundreds of thousands. */
const PATIENCE = { max: 3, start: 3 };
const ROUNDS = 5;
/** Ink is tried on a graph of a tenth of the size, a few hundred times, and multiplied. */
const INK_MOMENTS = 2000;
const INK_TRIES = 600;

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

export function measureAnalysis(): Metric[] {
  const scenario = generateScenario(MOMENTS, PATIENCE);
  const from = { ...begin(scenario, 0), patience: PATIENCE.start };
  const [ours, plain]: number[][] = [[], []];
  for (let round = 0; round <= ROUNDS; round++) {
    const [our, found] = time(() => search(scenario, from));
    const [their, expected] = time(() => searchPlainly(scenario, beginPlain(scenario, PATIENCE.start)));
    if (found.best !== expected.best || found.worst !== expected.worst)
      throw new Error(`the two do not agree: ${JSON.stringify([found.best, found.worst, expected])}`);
    if (round === 0) continue;
    ours!.push(our);
    plain!.push(their);
  }
  const last = search(scenario, from);
  const choices = choicesIn(last);
  const perTry = timeInkTries(generateScenario(INK_MOMENTS, { max: 10, start: 10 }), 10, INK_TRIES);
  const byPlain = ratioOf(plain!, ours!);
  const byInk = (perTry * choices) / median(ours!);
  const name = `exact analysis, ${count(MOMENTS)} moments (${count(last.states)} states)`;
  const mine = `${count(median(ours!))} ms`;
  return [
    {
      name: `${name}, beside a plain reducer with a Map`,
      ours: mine,
      others: `${count(median(plain!))} ms`,
      value: byPlain,
      shown: `${fixed(byPlain)} × as fast`,
    },
    {
      name: `${name}, beside inkjs by saving and loading`,
      ours: mine,
      others: `${count((perTry * choices) / 1000)} s, extrapolated: ${count(INK_TRIES)} of ${count(choices)} tries, on ${count(INK_MOMENTS)} moments`,
      value: byInk,
      shown: `${count(byInk)} × as fast`,
    },
  ];
}
