/** A generated scenario of any size, the same for all who are compared: flags, patience, conditions, merges; no word in it. */
import { ENGINE_FLAGS } from '../../src/core/acts.ts';
import type { Choice, Condition, Mark, Moment, Route, Scenario } from '../../src/core/model.ts';
import { mix } from '../../src/core/random.ts';

/** The scenario's one flag: set early in a block of eight moments, read in its middle, cleared at its end. */
export const FLAG = 1 << ENGINE_FLAGS.length;
const RULES = ['listening.acknowledge', 'honesty.admit', 'clarity.plain-words', 'ownership.own-it'];
const BLOCK = 8;
/** The three last moments of a block clear the flag: no jump is longer, so none leaps over them. */
const CLEARING = BLOCK - 3;

export const SOLVED = 0;
export const HUNG_UP = 1;
export const CUT_OFF = 2;

const condition = (all: number, none: number): Condition => ({ all, none, min: 0, max: 1000 });

const marksOf = (moment: number, choice: number): Mark[] =>
  Array.from({ length: 1 + (mix(moment, choice) % 2) }, (_, index) => ({
    rule: RULES[mix(moment, 10 * choice + index) % RULES.length]!,
    kept: choice === 0 || (choice === 1 && index === 0),
    weight: 1 + (mix(moment, 100 + 10 * choice + index) % 4),
  }));

const jump = (moment: number, by: number, size: number): number =>
  moment + by < size ? moment + by : ~SOLVED;

function choiceOf(moment: number, index: number, size: number): Choice {
  const place = moment % BLOCK;
  const forks: Route[] =
    index === 1 && place === 2 ? [{ when: condition(FLAG, 0), to: jump(moment, 3, size) }] : [];
  return {
    id: `c${index}`,
    when: index === 2 && place === 4 ? condition(0, FLAG) : null,
    acts: 0,
    answers: 0,
    promise: 0,
    marks: marksOf(moment, index),
    mood: 1 - index,
    sets: index === 1 && place < 2 ? FLAG : 0,
    clears: place >= CLEARING ? FLAG : 0,
    routes: [...forks, { when: null, to: jump(moment, 1 + (mix(moment, index) % 2), size) }],
    reply: false,
  };
}

const momentOf = (moment: number, size: number): Moment => ({
  id: `m${moment}`,
  lines: [{ id: 'line', when: null }],
  vent: false,
  tint: 'plain',
  raises: 0,
  gives: 0,
  choices: [0, 1, 2].map((index) => choiceOf(moment, index, size)),
});

export function generateScenario(size: number, patience: { max: number; start: number }): Scenario {
  return {
    id: 'generated',
    hash: '000000000000',
    channel: 'phone',
    person: 'granny',
    temper: 'even',
    patience,
    pass: 70,
    length: 1,
    hour: 9,
    trains: [],
    facts: [],
    questions: [],
    flags: ['flag'],
    lookUps: [],
    desks: [],
    outcomes: [
      { id: 'solved', kind: 'solved', value: 10 },
      { id: 'hung-up', kind: 'hung-up', value: -30 },
      { id: 'cut-off', kind: 'cut-off', value: -8 },
      { id: 'missed', kind: 'missed', value: -8 },
    ],
    moments: Array.from({ length: size }, (_, moment) => momentOf(moment, size)),
    start: 0,
    snap: [{ when: null, to: ~HUNG_UP }],
    hangUp: [{ when: null, to: ~CUT_OFF }],
    missed: 3,
  };
}
