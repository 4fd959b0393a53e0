/** The engine's rules of data, promises, the end of a call, and the record after it. */
import { describe, expect, it } from 'vitest';
import { Analysis } from '../../src/core/analysis.ts';
import { OUTCOME_KINDS, type OutcomeKind, PHASE } from '../../src/core/model.ts';
import { judgeLog } from '../../src/core/scoring.ts';
import { begin } from '../../src/core/step.ts';
import { buildScenario } from './build-scenario.ts';
import { EVEN, play } from './play.ts';

describe('account data', () => {
  const scenario = buildScenario({
    pass: 1,
    moments: {
      talk: {
        lines: [],
        choices: {
          verify: { acts: 'greet introduce verify', keep: { 'respect.dignity': 5 }, to: 'next' },
          tell: { acts: 'greet introduce disclose', keep: { 'respect.dignity': 5 }, to: 'next' },
          both: { acts: 'greet introduce verify disclose', to: 'next' },
        },
      },
      next: {
        lines: [],
        choices: {
          tell: { acts: 'disclose ask-else farewell', to: '!solved' },
          end: { acts: 'ask-else farewell', keep: { 'respect.dignity': 5 }, to: '!solved' },
        },
      },
    },
  });
  const judged = (events: string) =>
    judgeLog(scenario, new Analysis(scenario, [begin(scenario, EVEN)]), EVEN, play(scenario, events).log);

  it.each([
    ['verify tell', '+confidentiality.protect-data'],
    ['tell end', '-confidentiality.protect-data'],
    ['both end', '-confidentiality.protect-data'],
  ])('%s: %s', (events, rule) => {
    const { rules } = play(scenario, `pick-up ${events}`);
    expect(rules.filter((name) => name.includes('confidentiality'))).toEqual([rule]);
  });

  it('given to a stranger fails the attempt whatever the score, and is a blunder', () => {
    const result = judged('pick-up tell end file');
    expect(result.score).toBeGreaterThan(scenario.pass);
    expect(result.passed).toBe(false);
    expect(result.criticals).toEqual(['confidentiality.protect-data']);
    expect(result.decisions[1]!.verdict).toBe('blunder');
    expect(judged('pick-up verify tell file')).toMatchObject({ passed: true, criticals: [] });
  });
});

describe('a promise', () => {
  const scenario = buildScenario({
    moments: {
      talk: {
        lines: [],
        choices: {
          none: { to: 'next' },
          vague: { promise: 1, to: 'next' },
          full: { promise: 2, to: 'next' },
        },
      },
      next: {
        lines: [],
        choices: { full: { promise: 2, to: '!solved' }, vague: { promise: 1, to: '!solved' } },
      },
    },
  });
  const kept = (events: string) =>
    play(scenario, `pick-up ${events}`).rules.filter((rule) => rule.includes('commitment'));

  it.each([
    ['none', []],
    ['vague', ['-commitment.keep-the-deadline']],
    ['full', ['+commitment.keep-the-deadline']],
    ['full full', ['+commitment.keep-the-deadline']],
    ['vague vague', ['-commitment.keep-the-deadline', '-commitment.keep-the-deadline']],
    ['full vague', ['+commitment.keep-the-deadline', '-commitment.keep-the-deadline']],
  ])('%s', (events, rules) => {
    expect(kept(events)).toEqual(rules);
  });
});

/** A call that raises two questions and can end in every kind. */
const closing = (kind: OutcomeKind, acts: string, answers: string[]) =>
  buildScenario({
    questions: ['why', 'when'],
    outcomes: { end: [kind, 1] },
    moments: {
      talk: {
        raises: ['why', 'when'],
        choices: { last: { acts: `greet introduce ${acts}`, answers, to: '!end' }, other: { to: '!end' } },
      },
    },
  });
const CLOSED = ['solved', 'promised', 'complaint', 'cut-off'];

describe('the end', () => {
  it.each(OUTCOME_KINDS)('of kind %s is held to the closing rules if the agent closes the call', (kind) => {
    const well = play(closing(kind, 'ask-else farewell', ['why', 'when']), 'pick-up line-end last').lastRules;
    const badly = play(closing(kind, '', ['why']), 'pick-up line-end last').lastRules;
    const rules = ['completeness.all-questions', 'completeness.anything-else', 'courtesy.farewell'];
    const closed = CLOSED.includes(kind);
    expect(well.slice(2)).toEqual(closed ? rules.map((rule) => `+${rule}`) : []);
    expect(badly.slice(2)).toEqual(closed ? rules.map((rule) => `-${rule}`) : []);
  });

  it.each([
    ['', [], '---'],
    ['ask-else', ['why'], '-+-'],
    ['farewell', ['when'], '--+'],
    ['farewell', ['why', 'when'], '+-+'],
  ])('after "%s" and answers %j: %s', (acts, answers, signs) => {
    const { lastRules } = play(closing('solved', acts, answers), 'pick-up line-end last');
    expect(
      lastRules
        .slice(2)
        .map((rule) => rule[0])
        .join(''),
    ).toBe(signs);
  });

  it('needs no answer to what was not asked', () => {
    const scenario = buildScenario({
      questions: ['why'],
      moments: { talk: { lines: [], choices: { a: { to: '!solved' }, b: { to: '!solved' } } } },
    });
    expect(play(scenario, 'pick-up a').lastRules).toContain('+completeness.all-questions');
  });

  it('is not a record where nobody picked up, and is one everywhere else', () => {
    for (const kind of OUTCOME_KINDS) {
      const { state } = play(closing(kind, '', []), 'pick-up line-end last');
      expect(state.phase).toBe(kind === 'missed' ? PHASE.done : PHASE.wrapUp);
    }
  });
});

describe('hanging up', () => {
  const scenario = buildScenario({
    hangUp: ['farewelled ? !solved', '!cut-off'],
    moments: {
      talk: {
        choices: { bye: { acts: 'greet introduce ask-else farewell', to: 'next' }, b: { to: 'next' } },
      },
      next: { choices: { a: { to: '!solved' }, b: { to: '!solved' } } },
    },
  });
  const end = (events: string) => {
    const { state, lastRules } = play(scenario, events);
    return [scenario.outcomes[state.outcome]!.id, lastRules.filter((rule) => rule.includes('slamming'))];
  };

  it('before the farewell is slamming down the receiver, in every phase of the call', () => {
    const slammed = ['cut-off', ['-composure.no-slamming']];
    expect(end('pick-up hang-up')).toEqual(slammed);
    expect(end('pick-up line-end hang-up')).toEqual(slammed);
    expect(end('pick-up line-end hold hang-up')).toEqual(slammed);
  });

  it('after it is not, and leads where it should', () => {
    expect(end('pick-up line-end bye hang-up')).toEqual(['solved', []]);
  });

  it('is not to be had before picking up or after the end', () => {
    expect(() => play(scenario, 'hang-up')).toThrow('not possible');
    expect(() => play(scenario, 'pick-up hang-up hang-up')).toThrow('not possible');
  });
});

describe('the record', () => {
  const scenario = (gives: readonly string[]) =>
    buildScenario({
      facts: ['name', 'number'],
      moments: { talk: { lines: [], gives, choices: { a: { to: '!solved' }, b: { to: '!solved' } } } },
    });
  const all = scenario(['name', 'number']);

  it.each([
    ['complete', 'note:name a note:number file', '+'],
    ['one missing', 'a note:name file', '-'],
    ['empty', 'a file', '-'],
    ['one wrong', 'a note:name misnote:number file', '-'],
    ['wrong, then corrected', 'a note:name misnote:number note:number file', '+'],
    ['right, then spoilt', 'note:name note:number a misnote:name file', '-'],
  ])('%s', (_, events, sign) => {
    const { lastRules, state } = play(all, `pick-up ${events}`);
    expect(lastRules).toEqual([`${sign}completeness.record-it`]);
    expect(state.phase).toBe(PHASE.done);
  });

  it('is not judged where the customer gave nothing', () => {
    expect(play(scenario([]), 'pick-up a file').lastRules).toEqual([]);
    expect(() => play(scenario([]), 'pick-up note:name')).toThrow('not possible');
  });

  it('wants only what was given', () => {
    expect(play(scenario(['name']), 'pick-up note:name a file').lastRules).toEqual([
      '+completeness.record-it',
    ]);
    expect(() => play(scenario(['name']), 'pick-up note:number')).toThrow('not possible');
  });

  it('takes nothing twice, nothing wrong while the call goes on, and nothing after the filing', () => {
    expect(() => play(all, 'pick-up note:name note:name')).toThrow('not possible');
    expect(() => play(all, 'pick-up misnote:name')).toThrow('not possible');
    expect(() => play(all, 'pick-up a misnote:name misnote:name')).toThrow('not possible');
    expect(() => play(all, 'pick-up a file note:name')).toThrow('not possible');
  });
});
