/** What may be played next: tries, order, what this game has not got. */
import { describe, expect, it } from 'vitest';
import { nextStep, obstacleTo, progressOf } from '../../../src/app/assignment/progress.ts';
import { assignmentOf, hashOf, headAs } from './some.ts';

const known = ['a', 'b', 'c'].map((id) => ({ id, hash: hashOf(id) }));
const steps = (
  terms: Parameters<typeof assignmentOf>[1],
  heads: Parameters<typeof progressOf>[1],
  ids = ['a', 'b', 'c'],
) => progressOf(assignmentOf(ids, terms), heads, known);

describe('tries', () => {
  it('are used up by what was begun, and what is open can be gone on with when none is left', () => {
    const [a, b, c] = steps({ attempts: 2 }, [headAs('a', 1, 50), headAs('a', 2), headAs('b', 1, 50)]);
    expect(a).toMatchObject({ left: 0, over: true, obstacle: undefined });
    expect(a!.open?.id).toBe('a-2');
    expect([obstacleTo(a, false), obstacleTo(a, true)]).toEqual([undefined, 'no-tries']);
    expect([b!.left, c!.left, obstacleTo(b, true)]).toEqual([1, 2, undefined]);
    const [used] = steps({ attempts: 2 }, [headAs('a', 1, 50), headAs('a', 2, 60)]);
    expect(used).toMatchObject({ left: 0, obstacle: 'no-tries' });
  });

  it('that were left for a new one are over, and never gone on with', () => {
    const [a] = steps({ attempts: 3 }, [headAs('a', 1), headAs('a', 2, 50)]);
    expect(a).toMatchObject({ open: undefined, over: true, left: 1 });
  });

  it('at another version of the scenario are none at this one', () => {
    const [a] = steps({ attempts: 1 }, [{ ...headAs('a', 1, 50), hash: 'older0000000' }]);
    expect(a).toMatchObject({ left: 1, over: false, obstacle: undefined });
  });
});

describe('a fixed order', () => {
  it('opens a scenario when those before it are over', () => {
    const locked = (heads: Parameters<typeof progressOf>[1]) =>
      steps({ order: 'fixed' }, heads).map(({ obstacle }) => obstacle === 'locked');
    expect(locked([])).toEqual([false, true, true]);
    expect(locked([headAs('a', 1)])).toEqual([false, true, true]);
    expect(locked([headAs('a', 1, 0)])).toEqual([false, false, true]);
    expect(locked([headAs('a', 1, 0), headAs('b', 2, 0)])).toEqual([false, false, false]);
  });

  it('is not held up by what this game has not got', () => {
    const all = steps({ order: 'fixed' }, [], ['gone', 'a', 'b']);
    expect(all.map(({ obstacle }) => obstacle)).toEqual(['missing', undefined, 'locked']);
    const other = progressOf(
      assignmentOf(['a', 'b'], { order: 'fixed' }),
      [],
      [
        { id: 'a', hash: 'other' },
        { id: 'b', hash: hashOf('b') },
      ],
    );
    expect(other.map(({ obstacle }) => obstacle)).toEqual(['version', undefined]);
  });
});

describe('the next one', () => {
  it.each([
    ['what is open', [headAs('a', 1, 50), headAs('b', 2)], [], 'b'],
    ['what has not been played', [headAs('a', 1, 50), headAs('b', 2, 50)], [], 'c'],
    ['what was not passed', [headAs('a', 1, 90), headAs('b', 2, 50), headAs('c', 3, 90)], ['a', 'c'], 'b'],
    ['nothing', [headAs('a', 1, 90), headAs('b', 2, 90), headAs('c', 3, 90)], ['a', 'b', 'c'], undefined],
  ] as const)('is %s', (_, heads, passed, id) => {
    expect(nextStep(steps({}, heads), new Set(passed))?.id).toBe(id);
  });

  it('is never one without a try', () => {
    const heads = ['a', 'b', 'c'].map((id) => headAs(id, 1, 10));
    expect(nextStep(steps({ attempts: 1 }, heads), new Set())).toBeUndefined();
  });
});
