/** States that the analysis takes for one must be worth the same: a fixture for each thing that can still matter. */
import { describe, expect, it } from 'vitest';
import { Analysis } from '../../src/core/analysis.ts';
import { PHASE } from '../../src/core/model.ts';
import { begin, step } from '../../src/core/step.ts';
import { everyEvent } from './arbitrary.ts';
import { buildScenario, type MomentDraft, type ScenarioDraft } from './build-scenario.ts';
import { oracleOf } from './oracle.ts';
import { EVEN } from './play.ts';

/** A choice that remembers something and one that does not, a moment that forgets nothing, and a last moment that may ask. */
const call = (
  first: MomentDraft['choices'],
  last: MomentDraft,
  draft: Partial<ScenarioDraft> = {},
): ScenarioDraft => ({
  patience: [2, 2],
  flags: ['known'],
  facts: ['name'],
  questions: ['why'],
  ...draft,
  moments: {
    first: { lines: [], choices: first },
    between: { lines: [], choices: { on: { to: 'last' }, over: { to: 'last' } } },
    last,
    ...draft.moments,
  },
});

const pair = (set: string): MomentDraft['choices'] => ({
  yes: { acts: `greet introduce ${set}`, to: 'between' },
  no: { acts: 'greet introduce', to: 'between' },
});
const known: MomentDraft['choices'] = {
  yes: { acts: 'greet introduce', set: ['known'], to: 'between' },
  no: { acts: 'greet introduce', to: 'between' },
};
const ends: MomentDraft['choices'] = { a: { to: '!solved' }, b: { to: '!solved' } };

const FIXTURES: Readonly<Record<string, ScenarioDraft>> = {
  'a choice’s condition': call(known, {
    lines: [],
    choices: { well: { when: 'known', keep: { 'respect.dignity': 3 }, to: '!solved' }, b: { to: '!solved' } },
  }),
  'a route’s condition': call(known, {
    lines: [],
    choices: { a: { to: ['not known ? !cut-off', '!solved'] }, b: { to: '!solved' } },
  }),
  'a line that alone makes the customer speak': call(known, { vent: true, lines: ['known'], choices: ends }),
  'a line said after a hold': call(known, {
    vent: true,
    lines: ['known'],
    choices: { again: { when: 'not snapped', to: '!solved' }, b: { to: '!solved' } },
  }),
  'a line due on return from a hold': call(
    { yes: { acts: 'hold', set: ['known'], to: 'last' }, no: { acts: 'hold', to: 'last' } },
    { vent: true, lines: ['known'], choices: ends },
    { patience: [3, 3] },
  ),
  'where hanging up leads': call(
    known,
    { lines: [], choices: ends },
    { hangUp: ['known ? !solved', '!cut-off'] },
  ),
  'where the end of patience leads': call(
    known,
    { lines: [], choices: ends },
    { snap: ['known ? !solved', '!hung-up'] },
  ),
  'where a desk leads': call(
    known,
    { lines: [], choices: ends },
    { desks: { desk: ['known ? !solved', '!cut-off'] } },
  ),
  'what can be looked up': call(
    known,
    {
      lines: [],
      choices: {
        well: { when: 'known', keep: { 'respect.dignity': 3 }, to: '!solved' },
        b: { to: '!solved' },
      },
    },
    { lookUps: { log: ['known'] } },
  ),
  'identity for data': call(pair('verify'), {
    lines: [],
    choices: { a: { acts: 'disclose', to: '!solved' }, b: ends.b! },
  }),
  'what a transfer needs': call(pair('ask-transfer explain-next summarise'), {
    lines: [],
    choices: { a: { acts: 'transfer', to: '!solved' }, b: ends.b! },
  }),
  'what a transfer on the panel needs': call(
    pair('ask-transfer explain-next summarise'),
    { lines: [], choices: ends },
    { desks: { desk: '!solved' } },
  ),
  'leave to hold': call(pair('ask-hold'), { lines: [], choices: ends }, { patience: [3, 3] }),
  'the farewell': call(pair('ask-else farewell'), { lines: [], choices: ends }),
  'a promise already kept': call(
    { yes: { promise: 2, to: 'between' }, no: { to: 'between' } },
    { lines: [], choices: { a: { promise: 2, to: '!solved' }, b: ends.b! } },
  ),
  'an outburst already heard out': call(
    known,
    { vent: true, choices: ends },
    { moments: { first: { vent: true, choices: known }, ...{} } },
  ),
  'a question asked again': call(
    { yes: { answers: ['why'], to: 'between' }, no: { to: 'between' } },
    { lines: [], raises: ['why'], choices: ends },
  ),
  'a question asked before': call(
    { yes: { answers: ['why'], to: 'between' }, no: { to: 'between' } },
    { lines: [], choices: ends },
    {
      moments: {
        first: {
          lines: [],
          raises: ['why'],
          choices: { yes: { answers: ['why'], to: 'between' }, no: { to: 'between' } },
        },
      },
    },
  ),
  'a question that the supervisor is asked': call(
    { yes: { answers: ['why'], to: 'between' }, no: { to: 'between' } },
    { lines: [], choices: ends },
    {
      snap: ['not snapped ? supervisor', '!hung-up'],
      moments: { supervisor: { lines: [], raises: ['why'], choices: ends } },
    },
  ),
  'a fact given': call(
    known,
    { lines: [], choices: ends },
    {
      moments: {
        first: { lines: [], choices: { yes: { to: 'between' }, no: { to: 'last' } } },
        between: { lines: [], gives: ['name'], choices: { on: { to: 'last' }, over: { to: 'last' } } },
      },
    },
  ),
  'a greeting that is forgotten': call(
    pair(''),
    {
      lines: [],
      choices: { a: { acts: 'greet introduce', to: '!solved' }, b: ends.b! },
    },
    {
      moments: {
        between: { lines: [], choices: { on: { clear: ['greeted'], to: 'last' }, over: { to: 'last' } } },
      },
    },
  ),
};

describe('the analysis keeps apart what differs by', () => {
  it.each(Object.keys(FIXTURES))('%s', (name) => {
    const scenario = buildScenario(FIXTURES[name]!);
    const oracle = oracleOf(scenario);
    const from = begin(scenario, EVEN);
    const analysis = new Analysis(scenario, [from]);
    const events = everyEvent(scenario).filter(({ type }) => type !== 'note');
    const seen = new Set<string>();
    const visit = (state: typeof from): void => {
      const key = Object.values(state).join();
      if (seen.has(key) || state.phase === PHASE.done) return;
      seen.add(key);
      const { best, worst } = oracle(state);
      if (analysis.best(state) !== best || analysis.worst(state) !== worst) {
        expect.fail(
          `${analysis.best(state)}…${analysis.worst(state)} should be ${best}…${worst}: ${JSON.stringify(state)}`,
        );
      }
      for (const event of events) visit(step(scenario, state, event)[0]);
    };
    visit(from);
    expect(seen.size).toBeGreaterThan(20);
  });

  it('nothing else: what no one will ask about is no state of its own', () => {
    const draft = (set: string[]): ScenarioDraft =>
      call(
        {
          yes: { acts: 'greet introduce verify', set, to: 'between' },
          no: { acts: 'greet introduce', to: 'between' },
        },
        { lines: ['known', ''], choices: ends },
      );
    const nodes = (set: string[]) => {
      const scenario = buildScenario(draft(set));
      return new Analysis(scenario, [begin(scenario, EVEN)]).nodes.length;
    };
    expect(nodes(['known'])).toBe(nodes([]));
  });
});
