/** Verdicts, scores, tallies, and logs that are not what they should be. */
import { describe, expect, it } from 'vitest';
import { Analysis } from '../../src/core/analysis.ts';
import { CRITICAL_RULES } from '../../src/core/engine-rules.ts';
import type { Effect, GameEvent, LoggedEvent } from '../../src/core/model.ts';
import {
  criticalsOf,
  judgeLog,
  LogError,
  principleOf,
  replay,
  scoreOf,
  tally,
  VERDICTS,
  verdictOf,
} from '../../src/core/scoring.ts';
import { begin } from '../../src/core/step.ts';
import { buildScenario } from './build-scenario.ts';
import { EVEN, play } from './play.ts';

const rule = (name: string, kept: boolean, weight = 1): Effect => ({
  type: 'rule',
  rule: name,
  kept,
  weight,
  by: 'mark',
});

describe('verdictOf', () => {
  it.each([
    [0, 'best'],
    [1, 'good'],
    [3, 'good'],
    [4, 'inaccuracy'],
    [8, 'inaccuracy'],
    [9, 'mistake'],
    [16, 'mistake'],
    [17, 'blunder'],
    [100, 'blunder'],
    [250, 'blunder'],
  ] as const)('of a loss of %i of 100: %s', (loss, verdict) => {
    expect(verdictOf(100, loss, false)).toBe(verdict);
    expect(verdictOf(25, loss / 4, false)).toBe(verdict);
    expect(verdictOf(100, loss, true)).toBe('blunder');
  });

  it('knows five, from the best to the worst', () => {
    expect(VERDICTS).toEqual(['best', 'good', 'inaccuracy', 'mistake', 'blunder']);
  });
});

describe('scoreOf', () => {
  it('is 100 for no loss, 0 for par and beyond', () => {
    expect([0, 5, 10, 11, 40].map((loss) => scoreOf(10, loss))).toEqual([100, 50, 0, 0, 0]);
  });

  it('is exact wherever it is a whole number: who reaches the pass mark has passed', () => {
    for (let par = 1; par <= 150; par++) {
      for (let loss = 0; loss <= par; loss++) {
        const points = 100 * (par - loss);
        if (points % par === 0 && scoreOf(par, loss) !== points / par) {
          expect.fail(`${par} − ${loss} scores ${scoreOf(par, loss)}`);
        }
      }
    }
  });
});

describe('tallies', () => {
  it('count each principle’s rules kept and broken', () => {
    const effects = [
      rule('courtesy.farewell', true),
      rule('courtesy.introduce', false),
      rule('courtesy.introduce', false),
      rule('honesty.no-lies', false, 5),
      { type: 'snap' } as const,
    ];
    expect([...tally(effects)]).toEqual([
      ['courtesy', { kept: 1, broken: 2 }],
      ['honesty', { kept: 0, broken: 1 }],
    ]);
    expect(principleOf('hold-transfer.ask-hold')).toBe('hold-transfer');
  });

  it('name the critical rules broken, and only those', () => {
    for (const name of CRITICAL_RULES) {
      expect(criticalsOf([rule(name, false), rule(name, true)])).toEqual([name]);
    }
    expect(criticalsOf([rule('courtesy.farewell', false), { type: 'snap' }])).toEqual([]);
  });
});

const scenario = buildScenario({
  pass: 60,
  facts: ['name'],
  desks: { supervisor: '!solved' },
  flags: ['seen'],
  lookUps: { log: ['seen'] },
  moments: {
    talk: {
      lines: [],
      gives: ['name'],
      choices: {
        well: {
          acts: 'greet introduce ask-else farewell',
          keep: { 'honesty.own-the-mistake': 4 },
          to: '!solved',
        },
        lie: {
          acts: 'greet introduce ask-else farewell',
          keep: { 'honesty.own-the-mistake': 4 },
          break: { 'honesty.no-lies': 1 },
          to: '!solved',
        },
        short: { acts: 'greet', to: '!solved' },
        never: { when: 'snapped', to: '!solved' },
      },
    },
  },
});
const analysis = new Analysis(scenario, [begin(scenario, EVEN)]);
const judge = (events: string) => judgeLog(scenario, analysis, EVEN, play(scenario, events).log);

describe('judgeLog', () => {
  it('sums a good play up', () => {
    const result = judge('pick-up note:name well file');
    expect(result).toMatchObject({ finished: true, loss: 0, score: 100, passed: true, criticals: [] });
    expect(result.decisions.map(({ verdict }) => verdict)).toEqual(['best', 'best', 'best', 'best']);
    expect(result.tallies.get('courtesy')).toEqual({ kept: 4, broken: 0 });
    expect(result.tallies.get('completeness')).toEqual({ kept: 3, broken: 0 });
    expect(result.par).toBe(2 + 2 + 2 + 4 + 4 + 2 + 2 + 10 + 4);
  });

  it('says what would have been better, and lays the loss on the decision that lost it', () => {
    const { decisions, par, value } = judge('pick-up note:name short file');
    // Not introduced 2 + 2, nothing else asked 2 + 2, no farewell 2 + 2, the mistake not owned 4.
    expect(decisions.map(({ loss }) => loss)).toEqual([0, 0, 16, 0]);
    expect(decisions[2]).toMatchObject({ verdict: 'blunder', better: { type: 'choose', choice: 0 } });
    expect(par - value).toBe(16);
  });

  it('sends the player who files too early back to the note', () => {
    const { decisions } = judge('pick-up well file');
    expect(decisions.at(-1)).toMatchObject({
      loss: 8,
      verdict: 'blunder',
      better: { type: 'note', fact: 0, right: true },
    });
  });

  it('fails a lie whatever the score', () => {
    const result = judge('pick-up note:name lie file');
    expect(result.score).toBeGreaterThan(90);
    expect(result).toMatchObject({ passed: false, criticals: ['honesty.no-lies'] });
    expect(result.decisions[2]!.verdict).toBe('blunder');
  });

  it('gives a pass mark that is exactly reached', () => {
    const score = judge('pick-up note:name short file').score;
    const strict = (pass: number) =>
      judgeLog({ ...scenario, pass }, analysis, EVEN, play(scenario, 'pick-up note:name short file').log)
        .passed;
    expect([strict(Math.floor(score)), strict(score), strict(score + 0.001)]).toEqual([true, true, false]);
  });

  it('of no events at all is what is safe', () => {
    const result = judgeLog(scenario, analysis, EVEN, []);
    expect(result).toMatchObject({ finished: false, passed: false, score: 0 });
    expect(result.value).toBe(analysis.nodes[0]!.worst);
  });
});

const odd = (event: unknown): LoggedEvent => ({ event: event as GameEvent, at: 0 });

describe('a log that has been tampered with', () => {
  const good = play(scenario, 'pick-up note:name well file').log;

  it.each([
    ['an event twice', [good[0]!, good[0]!], 1],
    ['an event left out', [good[1]!], 0],
    ['a choice that is none', [good[0]!, odd({ type: 'choose', choice: 9 })], 1],
    ['a choice not on offer', [good[0]!, odd({ type: 'choose', choice: 3 })], 1],
    ['a choice below none', [good[0]!, odd({ type: 'choose', choice: -1 })], 1],
    ['a choice between two', [good[0]!, odd({ type: 'choose', choice: 0.5 })], 1],
    ['a choice by name', [good[0]!, odd({ type: 'choose', choice: 'length' })], 1],
    ['no choice', [good[0]!, odd({ type: 'choose' })], 1],
    ['a desk by name', [good[0]!, odd({ type: 'transfer', desk: 'length' })], 1],
    ['a look-up by name', [good[0]!, odd({ type: 'look-up', item: 'map' })], 1],
    ['a fact by name', [good[0]!, odd({ type: 'note', fact: 'length', right: true })], 1],
    ['an event of another game', [good[0]!, odd({ type: 'castle' })], 1],
    ['more after the end', [...good, odd({ type: 'file' })], 4],
  ])('by %s is refused with the place', (_, log, index) => {
    for (const read of [() => replay(scenario, EVEN, log), () => judgeLog(scenario, analysis, EVEN, log)]) {
      expect(read).toThrow(LogError);
      expect(read).toThrow(expect.objectContaining({ index }));
    }
  });
});
