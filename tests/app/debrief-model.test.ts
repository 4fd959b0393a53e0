import { describe, expect, it } from 'vitest';
import { debriefOf, decisiveOf, factsMissing, isCostly, tracesOf } from '../../src/app/debrief-model.ts';
import { shownScore } from '../../src/app/shown-score.ts';
import { Analysis } from '../../src/core/analysis.ts';
import { judgeLog } from '../../src/core/scoring.ts';
import { begin } from '../../src/core/step.ts';
import { buildScenario } from '../core/build-scenario.ts';
import { EVEN, play } from '../core/play.ts';

const scenario = buildScenario({
  facts: ['number'],
  moments: {
    hello: {
      lines: [],
      choices: {
        well: { acts: 'greet introduce', to: 'story' },
        curt: { to: 'story' },
      },
    },
    story: {
      vent: true,
      gives: ['number'],
      choices: {
        ask: { keep: { 'honesty.facts': 3 }, reply: true, to: 'bye' },
        shrug: { break: { 'ownership.no-brush-off': 6 }, to: 'bye' },
        tell: { acts: 'disclose', to: 'bye' },
      },
    },
    bye: { choices: { bye: { acts: 'ask-else farewell', to: '!solved' } } },
  },
});

function told(names: string) {
  const { log } = play(scenario, names);
  const result = judgeLog(scenario, new Analysis(scenario, [begin(scenario, EVEN)]), EVEN, log);
  return { result, entries: debriefOf(scenario, result) };
}

const GOOD = 'pick-up well line-end ask line-end bye note:number file';
const types = (names: string) =>
  told(names).entries.map(({ event, kind }) => `${kind === 'doing' ? '.' : ''}${event.type}`);

describe('the debrief of a play', () => {
  it('tells decisions in full, doings small, and the end of an ordinary line not at all', () => {
    expect(types(GOOD)).toEqual(['pick-up', 'choose', 'line-end', 'choose', 'choose', '.note', 'file']);
  });

  it('makes one entry of rings, and one of waiting, with the loss of all of it', () => {
    const { entries, result } = told('ring ring ring pick-up well line-end wait wait ask line-end bye file');
    const [rings] = entries;
    expect(rings).toMatchObject({ index: 0, count: 3 });
    expect(entries.filter(({ event }) => event.type === 'wait')).toMatchObject([{ index: 6, count: 2 }]);
    expect(rings!.loss).toBe(result.decisions.slice(0, 3).reduce((sum, { loss }) => sum + loss, 0));
    expect(rings!.kind).toBe('decision');
  });

  it('loses exactly what lies between par and value', () => {
    for (const names of [
      GOOD,
      'pick-up curt shrug line-end bye file',
      'ring ring ring ring pick-up hang-up file',
    ]) {
      const { entries, result } = told(names);
      expect(entries.reduce((sum, { loss }) => sum + loss, 0)).toBe(result.par - result.value);
    }
  });

  it('knows where to play on, and what the customer had said', () => {
    const { entries } = told(GOOD);
    expect(entries[3]).toMatchObject({ index: 3, heard: [{ type: 'line', moment: 1, line: 0 }] });
    expect(entries[4]!.heard.map(({ type }) => type)).toEqual(['reply', 'line']);
  });

  it('shows as costly only what cost something', () => {
    expect(told(GOOD).entries.filter(isCostly)).toEqual([]);
    expect(
      told('pick-up curt line-end ask line-end bye note:number file').entries.filter(isCostly),
    ).toHaveLength(1);
  });
});

describe('the moment that decided it', () => {
  it('is the biggest loss, where it was big', () => {
    expect(decisiveOf(told(GOOD).entries)).toBeUndefined();
    expect(
      decisiveOf(told('pick-up well line-end shrug line-end bye note:number file').entries),
    ).toMatchObject({
      event: { type: 'choose', choice: 1 },
    });
  });

  it('is a critical breach before everything else', () => {
    const { entries } = told('pick-up curt tell line-end bye file');
    expect(decisiveOf(entries)).toMatchObject({ event: { type: 'choose', choice: 2 }, critical: true });
  });
});

describe('a principle', () => {
  it('is traced to the choices that kept and broke it', () => {
    const { entries } = told('pick-up curt shrug line-end bye file');
    expect(tracesOf(entries, 'courtesy').map(({ rule, kept }) => `${kept ? '+' : '-'}${rule}`)).toEqual([
      '+courtesy.answer-promptly',
      '-courtesy.greet-at-once',
      '-courtesy.introduce',
      '+courtesy.farewell',
    ]);
  });
});

it('names the facts that the record lacks', () => {
  const before = told('pick-up well line-end ask line-end bye file').entries.at(-1)!.before;
  expect(factsMissing(scenario, before)).toEqual([0]);
});

it('never shows a score as more than it is', () => {
  expect(shownScore(69.9)).toBe(69);
  expect(shownScore(100)).toBe(100);
});
