/**
 * Turns a second on one graph of 2,000 moments. A turn is a choice and what follows until the next choices stand: for us and for the plain
 * reducer two events (the choice, the end of the customer's line), for ink `ChooseChoiceIndex` and `Continue`.
 */
import type { Story } from 'inkjs/full';
import { offeredChoices } from '../../src/core/conditions.ts';
import { type GameEvent, PHASE, type Scenario, type State } from '../../src/core/model.ts';
import { mix } from '../../src/core/random.ts';
import { begin, step } from '../../src/core/step.ts';
import { generateScenario } from './graph.ts';
import { compileInk } from './ink-story.ts';
import { atLeast, count, fixed, type Metric } from './metric.ts';
import { reduceQuickly } from './quick-reducer.ts';
import { beginPlain, type PlainState, reduce } from './reducer.ts';
import { compareRates, median, ratioOf } from './rounds.ts';

const MOMENTS = 2000;
const PATIENCE = { max: 10, start: 6 };
/** A seed that leaves the patience as it is. */
const SEED = Array.from({ length: 50 }, (_, seed) => seed).find(
  (seed) => begin(generateScenario(1, PATIENCE), seed).patience === PATIENCE.start,
)!;

interface Play {
  readonly events: readonly GameEvent[];
  /** The choices as ink counts them: by their place among those on offer. */
  readonly places: readonly number[];
  readonly end: State;
}

const LINE_END: GameEvent = { type: 'line-end' };

/** Choices by chance, but no hopeless ones: from the first moment to the last. */
function planPlay(scenario: Scenario): Play {
  const events: GameEvent[] = [{ type: 'pick-up' }, LINE_END];
  const places: number[] = [];
  let state = events.reduce((at, event) => step(scenario, at, event)[0], begin(scenario, SEED));
  while (state.phase === PHASE.listening) {
    const offered = offeredChoices(scenario, state);
    const place = mix(places.length, 7) % (state.patience < 4 ? 1 : offered.length);
    const turn: GameEvent[] = [{ type: 'choose', choice: offered[place]! }, LINE_END];
    places.push(place);
    events.push(...turn);
    state = turn.reduce((at, event) => step(scenario, at, event)[0], state);
  }
  return { events, places, end: state };
}

function playOurs(scenario: Scenario, { events }: Play): State {
  let state = begin(scenario, SEED);
  for (const event of events) state = step(scenario, state, event)[0];
  return state;
}

function playPlain(scenario: Scenario, { events }: Play): PlainState {
  let state = beginPlain(scenario, PATIENCE.start);
  for (const event of events) state = reduce(scenario, state, event);
  return state;
}

function playQuick(scenario: Scenario, { events }: Play): PlainState {
  let state = beginPlain(scenario, PATIENCE.start);
  for (const event of events) state = reduceQuickly(scenario, state, event);
  return state;
}

function playInk(story: Story, { places }: Play): void {
  story.ResetState();
  story.ContinueMaximally();
  for (const place of places) {
    story.ChooseChoiceIndex(place);
    while (story.canContinue) story.Continue();
  }
}

/** All must have come to the same end, or they are not comparable. */
function checkSame(play: Play, scenario: Scenario, story: Story): void {
  playInk(story, play);
  const ink = story.variablesState as unknown as Record<string, unknown>;
  const [plain, quick] = [playPlain(scenario, play), playQuick(scenario, play)];
  const { patience, moment, phase } = play.end;
  const ends = [plain, quick].map((end) => end.patience === patience && end.moment === moment);
  const same = ends.every(Boolean) && plain.score === quick.score && ink.patience === patience;
  if (!same || story.currentChoices.length > 0 || phase !== PHASE.wrapUp)
    throw new Error(
      `they have not come to one end: ${JSON.stringify([play.end, plain, quick, ink.patience])}`,
    );
}

type Rates = Readonly<Record<'ours' | 'plain' | 'quick' | 'ink', number[]>>;

function race(): Rates {
  const scenario = generateScenario(MOMENTS, PATIENCE);
  const story = compileInk(scenario, PATIENCE.start);
  const play = planPlay(scenario);
  checkSame(play, scenario, story);
  const run = (work: () => unknown) => () => {
    work();
    return play.places.length;
  };
  const contenders = {
    ours: run(() => playOurs(scenario, play)),
    plain: run(() => playPlain(scenario, play)),
    quick: run(() => playQuick(scenario, play)),
    ink: run(() => playInk(story, play)),
  };
  return compareRates(contenders, 9, 250);
}

export function measureEngine(): Metric[] {
  const rates = race();
  const mean = median(rates.ours);
  const ours = `${count(mean)} turns/s (${count(2 * mean)} steps/s)`;
  const beside = (name: string, rival: keyof Rates, digits: number, aim?: Metric['aim']): Metric => {
    const value = ratioOf(rates.ours, rates[rival]);
    return {
      name: `engine, 2,000 moments, beside ${name}`,
      ours,
      others: `${count(median(rates[rival]))} turns/s`,
      value,
      shown: `${fixed(value, digits)} ×`,
      ...(aim ? { aim } : {}),
    };
  };
  return [
    beside('inkjs', 'ink', 0, atLeast(100, '≥ 100 ×')),
    beside('a plain { ...state } reducer', 'plain', 2, atLeast(0.5, '≥ 0.5 ×')),
    beside('the same reducer tuned by hand', 'quick', 2),
  ];
}
