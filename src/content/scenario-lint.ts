/** What is wrong with one scenario as a game: found by walking every state it can come to. Words are not needed. */
import { ENGINE_FLAGS } from '../core/acts.ts';
import { Analysis, LoopError, type Node, SizeError } from '../core/analysis.ts';
import { offeredChoices } from '../core/conditions.ts';
import { PHASE, type Scenario } from '../core/model.ts';
import { begin, step, temperament } from '../core/step.ts';
import { touchedRules } from './coverage.ts';
import type { PathKey, Reporter } from './problems.ts';

/** Bounds of a full scenario. */
const MOMENTS = { min: 14, max: 25 };
const MIN_OUTCOME_KINDS = 4;
/** Beyond this the analysis is felt on a slow machine. */
const MAX_STATES = 120_000;
/** Beyond this it is not gone on with: a pack from outside must not use up the memory. */
const STOP_COUNTING = 2 * MAX_STATES;

/** One seed for each of the three temperaments. */
export const TEMPERAMENT_SEEDS: readonly number[] = [-1, 0, 1].map((wanted) => {
  let seed = 1;
  while (temperament(seed) !== wanted) seed++;
  return seed;
});

export interface LintOptions {
  /** The first-run introduction is short on purpose. */
  readonly intro: boolean;
}

/** Lints the structure; returns the analysis for the linting of the words, undefined where there is none to be had. */
export function lintScenario(
  scenario: Scenario,
  options: LintOptions,
  report: Reporter,
): Analysis | undefined {
  const starts = TEMPERAMENT_SEEDS.map((seed) => begin(scenario, seed));
  let analysis: Analysis;
  try {
    analysis = new Analysis(scenario, starts, STOP_COUNTING);
  } catch (error) {
    if (error instanceof SizeError) {
      report('too-many-states', ['moments'], { length: STOP_COUNTING, limit: MAX_STATES });
      return undefined;
    }
    if (!(error instanceof LoopError)) throw error;
    const way = error.moments.map((moment) => scenario.moments[moment]!.id).join(' → ');
    report('loop', ['moments', scenario.moments[error.moments[0]!]!.id], { way });
    return undefined;
  }
  if (!options.intro) lintSize(scenario, report);
  lintReach(scenario, analysis, report);
  lintPar(scenario, analysis, report);
  lintTrains(scenario, analysis, report);
  for (const moment of scenario.moments.keys()) lintMoment(scenario, analysis, moment, report);
  return analysis;
}

function lintSize(scenario: Scenario, report: Reporter): void {
  const { length } = scenario.moments;
  if (length < MOMENTS.min || length > MOMENTS.max)
    report('moment-count', ['moments'], { length, ...MOMENTS });
  const kinds = new Set(scenario.outcomes.map(({ kind }) => kind).filter((kind) => kind !== 'missed'));
  if (kinds.size < MIN_OUTCOME_KINDS) {
    report('outcome-count', ['outcomes'], { length: kinds.size, limit: MIN_OUTCOME_KINDS });
  }
}

/** Nodes of a moment in which the player may choose in peace. */
const atRest = ({ state }: Node, moment: number): boolean =>
  state.phase === PHASE.listening && state.moment === moment;

function lintReach(scenario: Scenario, analysis: Analysis, report: Reporter): void {
  const outcomes = new Set<number>();
  const moments = new Set<number>();
  const choices = new Set<string>();
  for (const node of analysis.nodes) {
    if (node.state.phase === PHASE.listening) moments.add(node.state.moment);
    for (const { event, to } of node.moves) {
      if (event.type === 'choose') choices.add(`${node.state.moment}.${event.choice}`);
      for (const outcome of outcomesBetween(scenario, node, event, analysis.nodes[to]!))
        outcomes.add(outcome);
    }
  }
  scenario.outcomes.forEach(({ id }, index) => {
    if (!outcomes.has(index)) report('unreachable-outcome', ['outcomes', id], { name: id });
  });
  scenario.moments.forEach((moment, index) => {
    const path: PathKey[] = ['moments', moment.id];
    if (!moments.has(index)) report('unreachable-moment', path, { name: moment.id });
    else {
      moment.choices.forEach(({ id }, choice) => {
        if (!choices.has(`${index}.${choice}`)) {
          report('unreachable-choice', [...path, 'choices', id], { name: id });
        }
      });
    }
  });
}

/** The outcome that a move ends in: the state after it is shared by all endings, so the step is taken again. */
function outcomesBetween(
  scenario: Scenario,
  node: Node,
  event: Node['moves'][number]['event'],
  after: Node,
): number[] {
  if (after.state.phase < PHASE.wrapUp || node.state.phase >= PHASE.wrapUp) return [];
  return [step(scenario, node.state, event)[0].outcome];
}

function lintPar(scenario: Scenario, analysis: Analysis, report: Reporter): void {
  const pars = TEMPERAMENT_SEEDS.map((seed) => analysis.best(begin(scenario, seed)));
  if (pars[1]! <= 0) report('no-par', ['moments'], { par: pars[1]! });
  if (new Set(pars).size > 1) report('not-attainable', ['patience'], { pars: pars.join(' / ') });
  const length = analysis.size;
  if (length > MAX_STATES) report('too-many-states', ['moments'], { length, limit: MAX_STATES });
}

/** What a scenario says it trains must be at stake somewhere in it. */
function lintTrains(scenario: Scenario, analysis: Analysis, report: Reporter): void {
  const touched = new Set(touchedRules(scenario, analysis));
  scenario.trains.forEach((rule, index) => {
    if (!touched.has(rule)) report('trains-nothing', ['trains', index], { name: rule });
  });
}

function lintMoment(scenario: Scenario, analysis: Analysis, index: number, report: Reporter): void {
  const moment = scenario.moments[index]!;
  const nodes = analysis.nodes.filter((node) => atRest(node, index));
  if (nodes.length === 0) return;
  const poor = nodes.find(({ state }) => offeredChoices(scenario, state).length < 2);
  if (poor) {
    const flags = scenario.flags.filter((_, bit) => (poor.state.flags >> (bit + ENGINE_FLAGS.length)) & 1);
    report('no-choices', ['moments', moment.id], { name: moment.id, flags: flags.join(', ') });
  }
  if (!nodes.some((node) => new Set(choiceValues(analysis, node).map(({ value }) => value)).size > 1)) {
    report('same-value', ['moments', moment.id], { name: moment.id });
  }
}

/** What each choice on offer in a node is worth at best. */
export function choiceValues(analysis: Analysis, node: Node): { choice: number; value: number }[] {
  return node.moves.flatMap(({ event, gain, to }) =>
    event.type === 'choose' ? [{ choice: event.choice, value: gain + analysis.nodes[to]!.best }] : [],
  );
}
