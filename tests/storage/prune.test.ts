import { describe, expect, it } from 'vitest';
import { surplusOf } from '../../src/storage/prune.ts';
import { head, summary } from './attempts.ts';

const done = (id: string) => ({ ...head(id), summary });
const ids = (list: { id: string }[]) => list.map(({ id }) => id).join('');

describe('surplusOf', () => {
  it('finds nothing up to the limit', () => {
    expect(surplusOf([], 3)).toEqual([]);
    expect(surplusOf([done('c'), done('b'), done('a')], 3)).toEqual([]);
  });

  it('gives up the oldest, finished or abandoned', () => {
    expect(ids(surplusOf([done('d'), done('c'), done('b'), done('a')], 2))).toBe('ba');
    expect(ids(surplusOf([head('d'), done('c'), head('b'), head('a')], 2))).toBe('ba');
  });

  it('spares what belongs to an assignment, and does not count it', () => {
    const assigned = (id: string) => ({ ...done(id), assignment: 'monday-2026' });
    const heads = [assigned('f'), done('e'), assigned('d'), done('c'), assigned('b'), done('a')];
    expect(surplusOf(heads, 3)).toEqual([]);
    expect(ids(surplusOf(heads, 2))).toBe('a');
    expect(ids(surplusOf(heads, 0))).toBe('eca');
  });

  it("spares each scenario's latest unfinished attempt, however old", () => {
    const heads = [done('e'), done('d'), head('c'), head('b', 1, 'bill'), head('a', 1, 'bill')];
    expect(ids(surplusOf(heads, 3))).toBe('da');
    expect(ids(surplusOf(heads, 0))).toBe('eda');
  });
});
