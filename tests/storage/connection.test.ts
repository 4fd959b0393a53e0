import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StorageError } from '../../src/app/ports.ts';
import { connect } from '../../src/storage/connection.ts';
import type { Database } from '../../src/storage/database.ts';

const never = new Promise<never>(() => {});

/** A database whose transactions do nothing, or throw what it is told to. */
function fakeDatabase(errors: unknown[] = []) {
  const close = vi.fn();
  const transaction = () => {
    const error = errors.shift();
    if (error) throw error;
    return { done: Promise.resolve(), error: null, abort() {} };
  };
  return { db: { close, transaction } as unknown as Database, close };
}

const closed = () => new DOMException('', 'InvalidStateError');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('connect', () => {
  it('opens once for many transactions', async () => {
    const open = vi.fn(async () => fakeDatabase());
    const { run } = await connect(open);
    expect(await Promise.all([run('readonly', async () => 1), run('readwrite', async () => 2)])).toEqual([
      1, 2,
    ]);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('gives up a database that does not answer, and closes it when it does after all', async () => {
    const late = fakeDatabase();
    let arrive = (_: typeof late) => {};
    const opening = connect(() => new Promise<typeof late>((resolve) => (arrive = resolve)));
    const failed = expect(opening).rejects.toMatchObject({ name: 'TimeoutError' });
    await vi.advanceTimersByTimeAsync(3000);
    await failed;
    arrive(late);
    await vi.advanceTimersByTimeAsync(0);
    expect(late.close).toHaveBeenCalled();
  });

  it('opens again where the connection was closed', async () => {
    const first = fakeDatabase([closed()]);
    const open = vi.fn(async () => fakeDatabase()).mockResolvedValueOnce(first);
    const { run } = await connect(open);
    expect(await run('readonly', async () => 'done')).toBe('done');
    expect(open).toHaveBeenCalledTimes(2);
    expect(first.close).toHaveBeenCalled();
  });

  it('tries twice and no more, then anew with the next work', async () => {
    const open = vi
      .fn(async () => fakeDatabase())
      .mockResolvedValueOnce(fakeDatabase([closed()]))
      .mockResolvedValueOnce(fakeDatabase([closed()]));
    const { run } = await connect(open);
    await expect(run('readonly', async () => 1)).rejects.toMatchObject({ trouble: 'failed' });
    expect(open).toHaveBeenCalledTimes(2);
    expect(await run('readonly', async () => 1)).toBe(1);
  });

  it.each([
    [new DOMException('', 'QuotaExceededError'), 'full'],
    [new StorageError('corrupt'), 'corrupt'],
  ])('does not repeat what is definite: %s', async (error, trouble) => {
    const open = vi.fn(async () => fakeDatabase([error]));
    const { run } = await connect(open);
    const raised = await run('readonly', async () => 1).catch((problem) => problem);
    expect(raised).toBeInstanceOf(StorageError);
    expect(raised.trouble).toBe(trouble);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('lets go at once when another tab needs the database', async () => {
    const first = fakeDatabase();
    let leave = () => {};
    const { run } = await connect(async (onGone) => {
      leave = onGone;
      return first;
    });
    leave();
    await vi.advanceTimersByTimeAsync(0);
    expect(first.close).toHaveBeenCalled();
    expect(await run('readonly', async () => 1)).toBe(1);
  });

  it('waits long for a silent database once, then only briefly', async () => {
    const { run } = await connect(async () => fakeDatabase());
    const trial = () => run('readwrite', () => never).catch(({ trouble }) => trouble);
    const first = trial();
    await vi.advanceTimersByTimeAsync(3200);
    expect(await first).toBe('failed');
    const second = trial();
    await vi.advanceTimersByTimeAsync(400);
    expect(await second).toBe('failed');
  });
});
