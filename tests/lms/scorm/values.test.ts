/** Single values: times, texts that are cut, languages, and the score that an LMS is told. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toldScore } from '../../../src/lms/grade.ts';
import { scaledOf } from '../../../src/lms/scorm/elements.ts';
import { localeOf } from '../../../src/lms/scorm/host.ts';
import { clip } from '../../../src/lms/scorm/interactions.ts';
import { momentOf, spanOf } from '../../../src/lms/scorm/times.ts';

describe('times', () => {
  it.each([
    [0, '0000:00:00.00', 'PT0S'],
    [2345, '0000:00:02.35', 'PT2.35S'],
    [59_999, '0000:01:00.00', 'PT1M0S'],
    [3_723_450, '0001:02:03.45', 'PT1H2M3.45S'],
    [-5, '0000:00:00.00', 'PT0S'],
    [9e12, '9999:00:00.00', 'PT2500000H0S'],
  ])('%i milliseconds are written by each edition’s rules', (milliseconds, old, later) => {
    expect(spanOf('scorm-1.2', milliseconds)).toBe(old);
    expect(spanOf('scorm-2004', milliseconds)).toBe(later);
  });

  it('of day are those of the learner, and of the world', () => {
    const at = new Date(2026, 8, 1, 7, 5, 9).getTime();
    expect(momentOf('scorm-1.2', at)).toBe('07:05:09');
    expect(momentOf('scorm-2004', Date.UTC(2026, 8, 1, 7, 5, 9))).toBe('2026-09-01T07:05:09.00Z');
  });
});

describe('a text', () => {
  it('is cut to its room, between its characters, on one line', () => {
    expect(clip(' a\n\tb\u0000 c ', 20)).toBe('a b c');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.integer({ min: 2, max: 300 }),
        (text, most) => {
          const short = clip(text, most);
          expect(short.length).toBeLessThanOrEqual(most);
          expect(short.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});

describe('the language that an LMS asks for', () => {
  it.each([
    ['hu', 'hu'],
    ['zh_CN', 'zh-Hans'],
    ['fr-CA;en', 'fr'],
    ['EN-us', 'en'],
    ['de', undefined],
    ['', undefined],
  ])('%s is %s', (asked, locale) => {
    expect(localeOf(asked)).toBe(locale);
  });
});

describe('the score that an LMS is told', () => {
  it('reaches the mark exactly where it is passed, and is otherwise what it is', () => {
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    const pass = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(score, pass, fc.boolean(), (reached, mark, good) => {
        const passed = good && reached >= mark;
        const told = toldScore(reached, mark, passed);
        expect(told >= mark).toBe(passed);
        expect(Number(scaledOf(told)) >= Number(scaledOf(mark))).toBe(passed);
        expect(told).toBeGreaterThanOrEqual(0);
        expect(told).toBeLessThanOrEqual(100);
        if (passed || reached < mark) expect(Math.abs(told - reached)).toBeLessThanOrEqual(0.0101);
      }),
    );
  });
});
