import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../src/storage/index.ts';
import { head, logOf, summary } from './attempts.ts';

describe('memoryStorage', () => {
  it('says why there is no better one', () => {
    expect(memoryStorage().trouble).toBeUndefined();
    expect(memoryStorage('corrupt').trouble).toBe('corrupt');
  });

  it('gives back what it was given', async () => {
    const storage = memoryStorage();
    await storage.begin(head('a'), logOf(2));
    await storage.append('a', 2, logOf(1, 2));
    expect(await storage.load('a')).toEqual({ ...head('a'), log: logOf(3) });
    await storage.finish('a', summary);
    expect(await storage.load('a')).toEqual({ ...head('a'), log: logOf(3) });
    expect(await storage.list()).toEqual([{ ...head('a'), summary }]);
    expect(await storage.load('b')).toBeUndefined();
  });

  it('lists the newest first and finds the latest unfinished', async () => {
    const storage = memoryStorage();
    await storage.begin(head('old', 1), []);
    await storage.begin(head('new', 3), []);
    await storage.begin(head('bill', 2, 'bill'), []);
    expect((await storage.list()).map(({ id }) => id)).toEqual(['new', 'bill', 'old']);
    expect((await storage.latestUnfinished())?.id).toBe('new');
    await storage.finish('new', summary);
    expect((await storage.latestUnfinished())?.id).toBe('bill');
    expect((await storage.latestUnfinished('angry'))?.id).toBe('old');
    expect(await storage.latestUnfinished('other')).toBeUndefined();
  });

  it('never goes on by itself with an attempt of an assignment', async () => {
    const storage = memoryStorage();
    await storage.begin(head('own', 1), []);
    await storage.begin({ ...head('assigned', 2), assignment: 'monday-2026' }, []);
    expect((await storage.latestUnfinished('angry'))?.id).toBe('own');
    await storage.remove('own');
    expect(await storage.latestUnfinished()).toBeUndefined();
  });

  it('raises the same troubles as the database', async () => {
    const storage = memoryStorage();
    await storage.begin(head('a'), logOf(2));
    await expect(storage.append('a', 1, logOf(1))).rejects.toMatchObject({ trouble: 'elsewhere' });
    await expect(storage.append('a', 3, logOf(1))).rejects.toMatchObject({ trouble: 'failed' });
    await expect(storage.append('b', 0, logOf(1))).rejects.toMatchObject({ trouble: 'failed' });
    await expect(storage.finish('b', summary)).rejects.toMatchObject({ trouble: 'failed' });
  });

  it('forgets one, and all', async () => {
    const storage = memoryStorage();
    for (const id of ['a', 'b', 'c']) await storage.begin(head(id), []);
    await storage.remove('a');
    expect(await storage.load('a')).toBeUndefined();
    await storage.clear();
    expect(await storage.list()).toEqual([]);
  });
});
