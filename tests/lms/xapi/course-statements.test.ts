import { describe, expect, it } from 'vitest';
import type { JudgedAttempt } from '../../../src/app/assignment/standing.ts';
import { courseStatements } from '../../../src/lms/xapi/course-statements.ts';
import { frameOf } from '../../../src/lms/xapi/frame.ts';
import { checkStatement } from './check-statement.ts';
import { TERMS } from './played.ts';

const ASSIGNMENT = {
  id: 'assignment-1',
  title: 'Monday',
  from: '',
  made: 0,
  scenarios: ['one', 'two'].map((id) => ({ id, hash: '0123456789ab' })),
  terms: TERMS,
  key: undefined,
  store: undefined,
  pack: undefined,
};

/** `one 80` is an attempt at a scenario with its score; they end one after the other. */
const attempts = (...names: string[]): JudgedAttempt[] =>
  names.map((name, at) => {
    const [scenario = '', score] = name.split(' ');
    const finished = score !== 'open';
    const times = { startedAt: 100 * at, endedAt: 100 * at + 50 };
    const what = { finished, score: finished ? Number(score) : 0, criticals: [], tallies: {} };
    return { id: `attempt-${at}`, scenario, locale: 'en', ...times, ...what };
  });

/** What is said of the assignment after each attempt. */
function said(...names: string[]): string[] {
  const all = attempts(...names);
  const frame = frameOf(ASSIGNMENT, { id: 'person-0001', name: '' }, 'https://game.example/');
  const each = all.map((one) => courseStatements(frame, 'en', all, one));
  const statements = each.flat();
  expect(statements.flatMap(checkStatement)).toEqual([]);
  expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
  return each.map((some) =>
    some.map(({ verb, result }) => `${verb.display.en} ${result?.score?.raw ?? ''}`.trim()).join(', '),
  );
}

describe('the statements about an assignment', () => {
  it('begin when every call has been played, and say once that it is complete', () => {
    expect(said('one 80', 'two 50', 'two 90')).toEqual(['', 'completed, failed 65', 'passed 85']);
  });

  it('are the same whoever tells them, and whenever: what ended later is left out', () => {
    expect(said('one 80', 'two 90', 'one 20')).toEqual(['', 'completed, passed 85', 'passed 85']);
  });

  it('say nothing of a call that goes on', () => {
    expect(said('one 80', 'two open', 'two 70')).toEqual(['', '', 'completed, passed 75']);
  });
});
