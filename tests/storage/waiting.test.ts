import { describe, expect, it } from 'vitest';
import { StorageError } from '../../src/app/ports.ts';
import type { Piece } from '../../src/storage/records.ts';
import { joined, waitingRoom } from '../../src/storage/waiting.ts';
import { head, logOf, summary } from './attempts.ts';

const full = () => new StorageError('full', new Error('the browser says so'));

/** A waiting room in front of a disk that can be full. */
function room() {
  const saved: [string, Piece][] = [];
  const disk: { error: StorageError | undefined } = { error: undefined };
  const waiting = waitingRoom(async (id, piece) => {
    if (disk.error) throw disk.error;
    saved.push([id, piece]);
  });
  return { saved, disk, waiting };
}

describe('joined', () => {
  const piece: Piece = { head: head('a'), from: 0, events: logOf(2) };

  it('adds what follows', () => {
    expect(joined(piece, { from: 2, events: logOf(1, 2) })).toEqual({ ...piece, events: logOf(3) });
    expect(joined(piece, { summary })).toEqual({ ...piece, summary });
    expect(joined(undefined, { summary })).toEqual({ from: 0, events: [], summary });
  });

  it('never puts events in a place that is not theirs', () => {
    expect(joined(piece, { from: 5, events: logOf(1, 5) })).toEqual({ from: 5, events: logOf(1, 5) });
    expect(joined(undefined, { from: 5, events: logOf(1, 5) })).toEqual({ from: 5, events: logOf(1, 5) });
  });
});

describe('waitingRoom', () => {
  it('keeps what the disk cannot take and writes it with what comes next', async () => {
    const { saved, disk, waiting } = room();
    disk.error = full();
    await expect(waiting.write('a', { head: head('a'), from: 0, events: [] })).rejects.toBe(disk.error);
    await expect(waiting.write('a', { from: 0, events: logOf(1) })).rejects.toBe(disk.error);
    expect(waiting.of('a')?.events).toEqual(logOf(1));
    disk.error = undefined;
    await waiting.write('a', { from: 1, events: logOf(1, 1) });
    expect(saved).toEqual([['a', { head: head('a'), from: 0, events: logOf(2) }]]);
    expect(waiting.of('a')).toBeUndefined();
  });

  it('writes what waits of others too, and does not blame them on the one that comes', async () => {
    const { saved, disk, waiting } = room();
    disk.error = full();
    await waiting.write('a', { summary }).catch(() => {});
    disk.error = undefined;
    await waiting.write('b', { from: 3, events: logOf(1, 3) });
    expect(saved.map(([id]) => id)).toEqual(['a', 'b']);
  });

  it('asks no more for an attempt that another tab goes on with, until it is loaded again', async () => {
    const { saved, disk, waiting } = room();
    disk.error = new StorageError('elsewhere');
    const append = (from: number) => waiting.write('a', { from, events: logOf(1, from) });
    await expect(append(3)).rejects.toMatchObject({ trouble: 'elsewhere' });
    disk.error = undefined;
    await expect(append(4)).rejects.toMatchObject({ trouble: 'elsewhere' });
    expect(saved).toEqual([]);
    waiting.reclaim('a');
    await append(5);
    expect(saved).toHaveLength(1);
  });

  it('forgets', async () => {
    const { disk, waiting } = room();
    disk.error = full();
    for (const id of ['a', 'b', 'c']) await waiting.write(id, { summary }).catch(() => {});
    waiting.forget('a');
    expect([waiting.of('a'), waiting.of('b')]).toEqual([undefined, { from: 0, events: [], summary }]);
    waiting.forget();
    expect(waiting.of('b')).toBeUndefined();
  });
});
