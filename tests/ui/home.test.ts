import { describe, expect, it } from 'vitest';
import type { StoredAttempt } from '../../src/app/ports.ts';
import { inTeachingOrder, recordOf, unfinishedOf } from '../../src/ui/home/results.ts';
import { formatLength, formatWhen } from '../../src/ui/home/when.ts';

let count = 0;
const attempt = (scenario: string, score?: number, passed = false, hash = 'h'): StoredAttempt => ({
  id: `a${count++}`,
  scenario,
  hash,
  locale: 'en',
  seed: 1,
  startedAt: count,
  summary: score === undefined ? undefined : { score, passed, outcome: 'solved', finishedAt: count },
});

describe('recordOf', () => {
  it('counts finished attempts only, and finds none before the first', () => {
    expect(recordOf([attempt('a'), attempt('b', 50)], 'a')).toEqual({ plays: 0, best: undefined });
  });

  it('takes the best score, but a pass before any score', () => {
    const attempts = [
      attempt('a', 95),
      attempt('a', 72, true),
      attempt('a', 81, true),
      attempt('b', 100, true),
    ];
    expect(recordOf(attempts, 'a')).toMatchObject({ plays: 3, best: { score: 81, passed: true } });
  });
});

describe('unfinishedOf', () => {
  it('takes the newest that has no end and still fits its scenario', () => {
    const older = attempt('a');
    const newest = attempt('a');
    const attempts = [older, newest, attempt('a', undefined, false, 'old'), attempt('a', 40), attempt('x')];
    expect(unfinishedOf(attempts, [{ id: 'a', hash: 'h' }])).toBe(newest);
    expect(unfinishedOf(attempts, [{ id: 'b', hash: 'h' }])).toBeUndefined();
  });
});

describe('inTeachingOrder', () => {
  it('follows the sets and puts the rest after', () => {
    const heads = ['z', 'a', 'b'].map((id) => ({ id }));
    expect(inTeachingOrder(heads, [{ scenarios: ['b', 'a'] }]).map(({ id }) => id)).toEqual(['b', 'a', 'z']);
  });
});

describe('formatWhen', () => {
  const now = Date.UTC(2026, 4, 20, 12);
  it('says how long ago in the language', () => {
    expect(formatWhen('en', now - 3 * 60_000, now)).toBe('3 minutes ago');
    expect(formatWhen('en', now - 25 * 3_600_000, now)).toBe('yesterday');
    expect(formatWhen('hu', now - 2 * 3_600_000, now)).toBe('2 órával ezelőtt');
  });
  it('says now, not later, for this moment and for clocks that were set back', () => {
    expect(formatWhen('en', now, now)).toBe('this minute');
    expect(formatWhen('en', now + 99_999, now)).toBe('this minute');
  });
  it('gives the date after a week', () => {
    expect(formatWhen('en', now - 10 * 86_400_000, now)).toBe('10 May 2026');
  });
});

describe('formatLength', () => {
  it('counts in seconds below a minute', () => {
    expect(formatLength('en', 0.5)).toBe('30 seconds');
    expect(formatLength('en', 9)).toBe('9 minutes');
    expect(formatLength('lt', 9)).toBe('9 minutės');
  });
});
