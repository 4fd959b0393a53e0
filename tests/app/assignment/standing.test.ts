/** How somebody stands: which attempt counts, when it is passed, and that nothing can be gained by breaking off or by order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysLeft, isLate } from '../../../src/app/assignment/due.ts';
import { COUNTING } from '../../../src/app/assignment/model.ts';
import { type JudgedAttempt, standingOf } from '../../../src/app/assignment/standing.ts';
import { assignmentOf, judgedAs, TERMS } from './some.ts';

const unfinished = (scenario: string, at: number, score: number): JudgedAttempt =>
  judgedAs(scenario, at, score, { finished: false });
const crossed = (scenario: string, at: number, score: number): JudgedAttempt =>
  judgedAs(scenario, at, score, { criticals: ['privacy.verify'] });

describe('the attempt that counts', () => {
  const three = [judgedAs('a', 1, 60), judgedAs('a', 2, 90), judgedAs('a', 3, 75)];

  it.each([
    ['best', three, 90],
    ['first', three, 60],
    ['last', three, 75],
    ['best', [crossed('a', 1, 95), judgedAs('a', 2, 40)], 40],
    ['best', [crossed('a', 1, 30), crossed('a', 2, 50)], 50],
    // Left for a new one, it is over and worth what was safe.
    ['first', [unfinished('a', 1, 10), judgedAs('a', 2, 90)], 10],
    ['last', [judgedAs('a', 1, 90), unfinished('a', 2, 10), judgedAs('a', 3, 70)], 70],
    // What is still under way does not count yet.
    ['last', [judgedAs('a', 1, 90), unfinished('a', 2, 10)], 90],
    ['first', [unfinished('a', 1, 10)], undefined],
    ['best', [], undefined],
    // Two of the same worth: the earlier one.
    ['best', [judgedAs('a', 2, 80), judgedAs('a', 1, 80)], 80],
  ] as const)('%s, case %#', (counts, attempts, score) => {
    const [scenario] = standingOf(assignmentOf(['a'], { counts }), attempts).scenarios;
    expect(scenario!.counting?.score).toBe(score);
  });

  it.each(COUNTING)('%s: what goes beyond the tries never counts', (counts) => {
    const attempts = [judgedAs('a', 1, 20), judgedAs('a', 2, 30), judgedAs('a', 3, 100)];
    const [scenario] = standingOf(assignmentOf(['a'], { counts, attempts: 2 }), attempts).scenarios;
    expect(scenario!.counting?.score).toBe(counts === 'first' ? 20 : 30);
    expect(scenario).toMatchObject({ left: 0, passed: false });
    expect(scenario!.attempts).toHaveLength(3);
  });

  it('has as many tries left as were not begun', () => {
    const left = (attempts: number, played: readonly JudgedAttempt[]) =>
      standingOf(assignmentOf(['a'], { attempts }), played).scenarios[0]!.left;
    expect(left(0, [judgedAs('a', 1, 1)])).toBe(Number.POSITIVE_INFINITY);
    expect(left(3, [])).toBe(3);
    expect(left(3, [judgedAs('a', 1, 1), unfinished('a', 2, 1)])).toBe(1);
  });
});

describe('the whole', () => {
  it('is the mean, and what is missing is worth nothing', () => {
    const assignment = assignmentOf(['a', 'b', 'c', 'd']);
    const standing = standingOf(assignment, [judgedAs('a', 1, 100), judgedAs('b', 2, 80)]);
    expect(standing).toMatchObject({ score: 45, complete: false, passed: false });
  });

  it.each([
    ['at the mark', 70, [judgedAs('a', 1, 60), judgedAs('b', 2, 80)], true],
    ['just below', 70.01, [judgedAs('a', 1, 60), judgedAs('b', 2, 80)], false],
    ['with a line crossed', 70, [judgedAs('a', 1, 100), crossed('b', 2, 100)], false],
    ['not complete, whatever the score', 0, [judgedAs('a', 1, 100)], false],
    ['with no mark, once complete', 0, [judgedAs('a', 1, 0), judgedAs('b', 2, 0)], true],
  ] as const)('%s: passed is %s', (_, pass, attempts, passed) => {
    expect(standingOf(assignmentOf(['a', 'b'], { pass }), attempts).passed).toBe(passed);
  });

  it('knows nothing of other scenarios', () => {
    const standing = standingOf(assignmentOf(['a']), [judgedAs('x', 1, 100), crossed('x', 2, 0)]);
    expect(standing).toMatchObject({ score: 0, criticals: [], complete: false });
  });
});

describe('a principle with a mark of its own', () => {
  const tallies = (kept: number, broken: number) => ({ tallies: { listening: { kept, broken } } });
  const terms = { principles: { listening: 80 } };

  it.each([
    ['is added up over what counts', [8, 2], [0, 0], 80, true],
    ['is missed by little', [7, 2], [0, 0], 700 / 9, false],
    ['is not weighed by attempt', [1, 0], [3, 2], (100 * 4) / 6, false],
  ] as const)('%s', (_, [k1, b1], [k2, b2], share, reached) => {
    const assignment = assignmentOf(['a', 'b'], { ...terms, pass: 0 });
    const standing = standingOf(assignment, [
      judgedAs('a', 1, 50, tallies(k1, b1)),
      judgedAs('b', 2, 50, tallies(k2, b2)),
    ]);
    expect(standing.principles.get('listening')).toMatchObject({ share, mark: 80, reached });
    expect(standing.passed).toBe(reached);
  });

  it('does not stand in the way where it never came up', () => {
    const standing = standingOf(assignmentOf(['a'], terms), [judgedAs('a', 1, 100)]);
    expect(standing.principles.get('listening')).toMatchObject({ share: undefined, reached: true });
    expect(standing.passed).toBe(true);
  });

  it('counts only in the attempts that count', () => {
    const attempts = [judgedAs('a', 1, 90, tallies(5, 0)), judgedAs('a', 2, 10, tallies(0, 5))];
    const share = (counts: 'best' | 'last') =>
      standingOf(assignmentOf(['a'], { ...terms, counts }), attempts).principles.get('listening')?.share;
    expect([share('best'), share('last')]).toEqual([100, 0]);
  });
});

describe('always', () => {
  const attempt = fc.record({
    scenario: fc.constantFrom('a', 'b', 'c', 'x'),
    score: fc.integer({ min: 0, max: 100 }),
    finished: fc.boolean(),
    critical: fc.boolean(),
  });
  const attempts = fc
    .array(attempt, { maxLength: 12 })
    .map((all) =>
      all.map(({ scenario, score, finished, critical }, at) =>
        judgedAs(scenario, at + 1, score, { finished, criticals: critical ? ['privacy.verify'] : [] }),
      ),
    );
  const terms = fc.record({
    counts: fc.constantFrom(...COUNTING),
    attempts: fc.integer({ min: 0, max: 4 }),
    pass: fc.integer({ min: 0, max: 100 }),
  });
  const ids = ['a', 'b', 'c'];

  it('does not depend on the order in which the attempts are given', () => {
    fc.assert(
      fc.property(attempts, terms, fc.infiniteStream(fc.nat()), (all, wanted, chance) => {
        const shuffled = [...all]
          .map((one) => ({ one, place: chance.next().value }))
          .sort((p, q) => p.place - q.place)
          .map(({ one }) => one);
        const assignment = assignmentOf(ids, wanted);
        expect(standingOf(assignment, shuffled)).toEqual(standingOf(assignment, all));
      }),
    );
  });

  it('is between 0 and 100, and passed only where it is complete, reaches the mark and no line was crossed', () => {
    fc.assert(
      fc.property(attempts, terms, (all, wanted) => {
        const standing = standingOf(assignmentOf(ids, wanted), all);
        expect(standing.score).toBeGreaterThanOrEqual(0);
        expect(standing.score).toBeLessThanOrEqual(100);
        const due = standing.complete && standing.score >= wanted.pass && standing.criticals.length === 0;
        expect(standing.passed).toBe(due);
      }),
    );
  });

  it('lets nobody gain by breaking off: with the best counting, a try more never lowers the score, and an unfinished last one changes nothing', () => {
    fc.assert(
      fc.property(attempts, terms, fc.constantFrom(...ids), (all, wanted, scenario) => {
        const open = all.some(({ scenario: own, finished }) => own === scenario && !finished);
        fc.pre(!open);
        const assignment = assignmentOf(ids, wanted);
        const more = [...all, unfinished(scenario, 99, 100)];
        expect(standingOf(assignment, more).score).toBe(standingOf(assignment, all).score);
      }),
    );
  });
});

describe('the last day', () => {
  const terms = { ...TERMS, due: '2026-11-30' };
  const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime();

  it.each([
    [28, 23, 2],
    [29, 0, 1],
    [30, 0, 0],
    [30, 23, 0],
    [31, 0, -1],
  ])('on day %i at %i there are %i days left', (day, hour, left) => {
    expect(daysLeft(terms, at(day, hour))).toBe(left);
    expect(isLate(terms, at(day, hour))).toBe(left < 0);
  });

  it('is none where none is set', () => {
    expect(daysLeft(TERMS, 0)).toBeUndefined();
    expect(isLate(TERMS, 8e15)).toBe(false);
  });
});
