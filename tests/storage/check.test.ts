import { describe, expect, it } from 'vitest';
import { readHead, readLog } from '../../src/storage/check.ts';
import { EVENTS, head, logOf, summary } from './attempts.ts';

const records = logOf(EVENTS.length).map((logged, index) => ({ attempt: 'a', index, ...logged }));
const withEvent = (event: unknown) => [{ attempt: 'a', index: 0, event, at: 0 }];

describe('readHead', () => {
  it('takes heads with and without a summary', () => {
    expect(readHead(head('a'))).toEqual(head('a'));
    expect(readHead({ ...head('a'), summary })).toEqual({ ...head('a'), summary });
  });

  it('takes heads of an assignment, and old ones that know of none', () => {
    const assigned = { ...head('a'), assignment: 'monday-2026' };
    expect(readHead(assigned)).toEqual(assigned);
    expect(readHead({ ...head('a'), assignment: undefined })).toBeDefined();
    expect(readHead({ ...head('a'), assignment: 7 })).toBeUndefined();
  });

  it.each([
    ['nothing', undefined],
    ['a field too few', { id: 'a', scenario: 's', hash: 'h', locale: 'en', seed: 1 }],
    ['a number for a text', { ...head('a'), locale: 3 }],
    ['a seed that is no number', { ...head('a'), seed: Number.NaN }],
    ['no summary but null', { ...head('a'), summary: null }],
    ['an unknown outcome', { ...head('a'), summary: { ...summary, outcome: 'won' } }],
    ['a score in words', { ...head('a'), summary: { ...summary, score: '88' } }],
  ])('refuses %s', (_, record) => expect(readHead(record)).toBeUndefined());
});

describe('readLog', () => {
  it('reads every kind of event, without what the record adds', () => {
    expect(readLog(records)).toEqual(logOf(EVENTS.length));
    expect(readLog([])).toEqual([]);
  });

  it('takes a log whose tail is missing, not one with a hole', () => {
    expect(readLog(records.slice(0, 5))).toHaveLength(5);
    expect(readLog(records.filter((_, place) => place !== 5))).toBeUndefined();
    expect(readLog(records.slice(1))).toBeUndefined();
  });

  it.each([
    null,
    undefined,
    'ring',
    {},
    { type: 'dance' },
    { type: 'constructor' },
    { type: 'choose' },
    { type: 'choose', choice: -1 },
    { type: 'choose', choice: 0.5 },
    { type: 'look-up', item: '0' },
    { type: 'note', fact: 1 },
    { type: 'note', right: true },
  ])('refuses the event %j', (event) => expect(readLog(withEvent(event))).toBeUndefined());

  it('refuses a time that is none', () => {
    expect(readLog([{ index: 0, event: { type: 'ring' }, at: '0' }])).toBeUndefined();
  });
});
