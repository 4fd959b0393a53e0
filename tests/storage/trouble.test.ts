import { expect, it } from 'vitest';
import { StorageError } from '../../src/app/ports.ts';
import { openStorage } from '../../src/storage/index.ts';
import { openingTroubleOf, troubleOf } from '../../src/storage/trouble.ts';

const named = (name: string) => new DOMException('', name);

it.each([
  ['QuotaExceededError', 'full', 'full'],
  ['UnknownError', 'failed', 'corrupt'],
  ['VersionError', 'failed', 'unavailable'],
  ['SecurityError', 'failed', 'unavailable'],
  ['InvalidStateError', 'failed', 'unavailable'],
  ['TimeoutError', 'failed', 'unavailable'],
])('%s means %s in a transaction, %s on opening', (name, running, opening) => {
  expect(troubleOf(named(name))).toBe(running);
  expect(openingTroubleOf(named(name))).toBe(opening);
});

it('leaves alone what has been understood already', () => {
  expect(troubleOf(new StorageError('elsewhere'))).toBe('elsewhere');
  expect(openingTroubleOf(new StorageError('corrupt'))).toBe('corrupt');
});

it('opens a storage even where there is no database at all, as in Node', async () => {
  const storage = await openStorage();
  expect(storage.trouble).toBe('unavailable');
});
