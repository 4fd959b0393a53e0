/** Random scenarios that are valid by construction (acyclic: forward, or back once), and random walks on them. */
import fc from 'fast-check';
import { isLegal, movesOf } from '../../src/core/legal.ts';
import { type GameEvent, type LoggedEvent, PHASE, type Scenario, type State } from '../../src/core/model.ts';
import { mix } from '../../src/core/random.ts';
import { begin, step } from '../../src/core/step.ts';
import { buildScenario, type ChoiceDraft, type MomentDraft } from './build-scenario.ts';

/** What a generated scenario may have. */
export interface Shape {
  readonly minMoments: number;
  readonly maxMoments: number;
  readonly maxPatience: number;
  /** Whether conditions may ask for patience; without, and with a snap that only ever hurts, waiting never helps. */
  readonly patienceMatters: boolean;
  readonly panel: boolean;
}

export const SHAPE: Shape = {
  minMoments: 3,
  maxMoments: 7,
  maxPatience: 5,
  patienceMatters: true,
  panel: true,
};
export const LONG: Shape = { ...SHAPE, minMoments: 8, maxMoments: 12, maxPatience: 3 };
export const TINY: Shape = { ...SHAPE, maxMoments: 3, maxPatience: 2 };
export const CALM: Shape = { ...SHAPE, patienceMatters: false };

const FLAGS = ['one', 'two'] as const;
const QUESTIONS = ['why', 'when'] as const;
const FACTS = ['name', 'number'] as const;
const RULES = [
  'honesty.no-lies',
  'honesty.own-the-mistake',
  'recovery.apologise',
  'respect.dignity',
] as const;
const KINDS = ['solved', 'promised', 'escalated', 'transferred', 'complaint'] as const;
const TALK =
  'greet introduce verify disclose ask-hold ask-transfer explain-next transfer summarise ask-else farewell apologise'.split(
    ' ',
  );

const some = <T>(items: readonly T[], max: number) => fc.subarray([...items], { maxLength: max });
const rarely = (chance: number) => fc.nat(chance).map((n) => n === chance);

const marks = fc.dictionary(fc.constantFrom(...RULES), fc.integer({ min: 1, max: 5 }), {
  maxKeys: 2,
  noNullPrototype: true,
});

const condition = (patienceMatters: boolean) =>
  fc.constantFrom(
    ...['one', 'not one', 'two', 'not two', 'one & not two', 'greeted', 'not snapped', 'not understood'],
    ...(patienceMatters ? ['patience>=2', 'patience<2', 'patience>=3 & one', 'patience<3'] : []),
  );

/** A place to lead to: so many moments on, or where there are no more, an ending. */
const destination = fc.record({ jump: fc.nat(2), ending: fc.nat(KINDS.length - 1) });

const choiceSeed = ({ patienceMatters }: Shape) =>
  fc.record({
    when: fc.option(condition(patienceMatters), { freq: 4 }),
    acts: some(TALK, 4),
    hold: rarely(6),
    answers: some(QUESTIONS, 2),
    promise: fc.constantFrom(0 as const, 0 as const, 0 as const, 1 as const, 2 as const),
    keep: marks,
    break: marks,
    mood: fc.integer({ min: -2, max: 2 }),
    set: some(FLAGS, 1),
    clear: some(FLAGS, 1),
    back: rarely(7),
    fork: fc.option(fc.tuple(condition(patienceMatters), destination), { freq: 4 }),
    to: destination,
  });

const momentSeed = (shape: Shape) =>
  fc.record({
    lines: fc.constantFrom([''], [''], [], ['one', ''], ['two']),
    vent: rarely(3),
    raises: some(QUESTIONS, 1),
    gives: some(FACTS, 1),
    choices: fc.array(choiceSeed(shape), { minLength: 2, maxLength: 3 }),
  });

type Seed<T> = T extends fc.Arbitrary<infer U> ? U : never;
type ChoiceSeed = Seed<ReturnType<typeof choiceSeed>>;
type MomentSeed = Seed<ReturnType<typeof momentSeed>>;

const target = (at: number, count: number, { jump, ending }: { jump: number; ending: number }): string =>
  at + 1 + jump < count ? `m${at + 1 + jump}` : `!${KINDS[ending]}`;

/** At most three choices of a scenario lead back, each once. */
function choiceOf(seed: ChoiceSeed, at: number, count: number, free: boolean, once: string[]): ChoiceDraft {
  const back = seed.back && once.length < 3 ? `back-${once.length}` : undefined;
  if (back) once.push(back);
  const terms = [...(seed.when && !free ? [seed.when] : []), ...(back ? [`not ${back}`] : [])];
  const onward = target(at, count, seed.to);
  return {
    ...seed,
    when: terms.join(' & '),
    acts: [...seed.acts, ...(seed.hold ? ['hold'] : [])].join(' '),
    set: [...seed.set, ...(back ? [back] : [])],
    to: back
      ? [`m${Math.max(0, at - 1)}`]
      : [...(seed.fork ? [`${seed.fork[0]} ? ${target(at, count, seed.fork[1])}`] : []), onward],
  };
}

function momentOf(seed: MomentSeed, at: number, count: number, once: string[]): MomentDraft {
  const choices = seed.choices.map((choice, index) => [
    `c${index}`,
    choiceOf(choice, at, count, index === seed.choices.length - 1, once),
  ]);
  return { ...seed, choices: Object.fromEntries(choices) as MomentDraft['choices'] };
}

/** The last choice of every moment goes on without a condition, unless it leads back. */
export const scenarioArbitrary = (shape: Shape = SHAPE): fc.Arbitrary<Scenario> =>
  fc
    .record({
      moments: fc.array(momentSeed(shape), { minLength: shape.minMoments, maxLength: shape.maxMoments }),
      temper: fc.constantFrom('even' as const, 'quick' as const, 'worried' as const),
      start: fc.integer({ min: 1, max: shape.maxPatience }),
      max: fc.integer({ min: 2, max: shape.maxPatience }),
      values: fc.array(fc.integer({ min: -6, max: 14 }), {
        minLength: KINDS.length,
        maxLength: KINDS.length,
      }),
      snaps: fc.boolean(),
      desk: fc.constantFrom('none', 'last', 'ending'),
      lookUp: fc.boolean(),
      pass: fc.integer({ min: 40, max: 90 }),
    })
    .map(({ moments, temper, start, max, values, snaps, desk, lookUp, pass }) => {
      const once: string[] = [];
      const count = moments.length;
      const drafts = moments.map((seed, at) => [`m${at}`, momentOf(seed, at, count, once)] as const);
      const last = `m${count - 1}`;
      const kinds = KINDS.map((kind, index) => [kind, [kind, values[index]!] as const] as const);
      const desks = desk === 'none' || !shape.panel ? {} : { desk: desk === 'last' ? last : '!transferred' };
      return buildScenario({
        temper,
        pass,
        patience: [max, start],
        facts: FACTS,
        questions: QUESTIONS,
        flags: [...FLAGS, ...once],
        lookUps: lookUp && shape.panel ? { log: ['two'] } : {},
        desks,
        // A snap that ends the call must be worse than hanging up where waiting is not to help.
        outcomes: { ...Object.fromEntries(kinds), 'hung-up': ['hung-up', -30] },
        snap: snaps && shape.patienceMatters ? [`not snapped ? ${last}`, '!hung-up'] : '!hung-up',
        moments: Object.fromEntries(drafts),
      });
    });

/** All that could ever be sent to a scenario, possible at the moment or not. */
export function everyEvent(scenario: Scenario): GameEvent[] {
  const choices = Math.max(...scenario.moments.map((moment) => moment.choices.length));
  const each = <T>(length: number, make: (index: number) => T) =>
    Array.from({ length: length + 2 }, (_, index) => make(index - 1));
  return [
    ...(['ring', 'pick-up', 'line-end', 'wait', 'hold', 'resume', 'hang-up', 'file'] as const).map(
      (type) => ({
        type,
      }),
    ),
    ...each(choices, (choice) => ({ type: 'choose' as const, choice })),
    ...each(scenario.lookUps.length, (item) => ({ type: 'look-up' as const, item })),
    ...each(scenario.desks.length, (desk) => ({ type: 'transfer' as const, desk })),
    ...each(scenario.facts.length, (fact) => ({ type: 'note' as const, fact, right: true })),
    ...each(scenario.facts.length, (fact) => ({ type: 'note' as const, fact, right: false })),
  ];
}

/** The notes that can be taken in a state. */
export const notesOf = (scenario: Scenario, state: State): GameEvent[] =>
  scenario.facts
    .flatMap((_, fact) => [true, false].map((right) => ({ type: 'note' as const, fact, right })))
    .filter((event) => isLegal(scenario, state, event));

/** What a walk takes up: talking more often than the rest, hanging up seldom. */
function pick(scenario: Scenario, state: State, number: number): GameEvent {
  const moves = movesOf(scenario, state);
  const talk = moves.filter(({ type }) => type === 'choose' || type === 'line-end' || type === 'pick-up');
  const tame = moves.filter(({ type }) => type !== 'hang-up' || number % 11 === 0);
  const candidates = [...talk, ...talk, ...tame, ...notesOf(scenario, state)];
  return candidates[number % candidates.length]!;
}

/** A whole play, decided by a number. */
export function randomPlay(scenario: Scenario, seed: number, picks: number): LoggedEvent[] {
  const log: LoggedEvent[] = [];
  let state = begin(scenario, seed);
  while (state.phase !== PHASE.done) {
    const event = pick(scenario, state, mix(picks, log.length));
    log.push({ event, at: log.length });
    state = step(scenario, state, event)[0];
  }
  return log;
}

/** The states of a play, the beginning included. */
export function statesOf(scenario: Scenario, seed: number, log: readonly LoggedEvent[]): State[] {
  const states = [begin(scenario, seed)];
  for (const { event } of log) states.push(step(scenario, states.at(-1)!, event)[0]);
  return states;
}

/** A scenario, the seed of a play and the number that decides it. */
export const playArbitrary = (shape: Shape = SHAPE): fc.Arbitrary<[Scenario, number, number]> =>
  fc.tuple(scenarioArbitrary(shape), fc.nat(1000), fc.nat());
