/** A key goes into its file and comes back; anything else is told for what it is. */
import { CompactEncrypt } from 'jose';
import { describe, expect, it } from 'vitest';
import { keyId, makeKey, seal, unseal } from '../../../src/app/assignment/seal.ts';
import { memoryShelves } from '../../../src/storage/shelves.ts';
import {
  BackupError,
  backUp,
  joinKeys,
  lookAt,
  restore,
  strengthOf,
} from '../../../src/trainer/keys/backup.ts';
import { addKey, newestFirst, ownKey } from '../../../src/trainer/keys/own-key.ts';

const PASSWORD = 'lamp orbit käse 七';
const key = await makeKey();
const made = 1_790_000_000_000;
const file = await backUp({ key, made }, PASSWORD);
const result = { assignment: 'abcdefgh', person: 'abcdefgh', name: 'Éva', made, attempts: [] };
const sealed = await seal(result, { x: key.x, y: key.y });
const troubleOf = async (text: string, password = PASSWORD) => {
  try {
    await restore(text, password);
  } catch (error) {
    return error instanceof BackupError ? error.trouble : error;
  }
  return undefined;
};

describe('a backup', () => {
  it('brings the key back, which still opens what was sealed for it', async () => {
    const record = await restore(`\n${file}\r\n`, PASSWORD.normalize('NFD'));
    expect(record).toEqual({ id: await keyId(key), key, made, backedUp: true });
    expect(await unseal(sealed, new Map([[record.id, record.key]]))).toEqual(result);
  });

  it('holds nothing of the key in plain sight', () => {
    for (const part of file.split('.').map((one) => Buffer.from(one, 'base64url').toString('latin1')))
      expect(part).not.toContain(key.d);
  });

  it('does not open by another password, nor where a letter has changed', async () => {
    expect(await troubleOf(file, `${PASSWORD} `)).toBe('password');
    const [head, wrapped, vector, content, tag] = file.split('.') as [string, string, string, string, string];
    const turned = content.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'));
    expect(await troubleOf([head, wrapped, vector, turned, tag].join('.'))).toBe('password');
  });

  it.each([
    ['cut off', file.slice(0, -5), 'damaged'],
    ['without its middle', file.split('.').toSpliced(2, 1, '').join('.'), 'damaged'],
    ['something else', 'Dear all, please find attached', 'foreign'],
    ['empty', '', 'foreign'],
    ['a result', sealed, 'foreign'],
    ['huge', 'x'.repeat(200_000), 'foreign'],
  ])('is told for what it is: %s', (_, text, trouble) => {
    expect(() => lookAt(text)).toThrow(expect.objectContaining({ trouble }));
  });

  it.each([
    ['newer', { typ: 'good-call-key+2' }, 'newer'],
    ['of endless work', { p2c: 900_000_000 }, 'damaged'],
    ['of a weak cipher', { enc: 'A128CBC-HS256' }, 'foreign'],
  ])('is told for what it says: %s', (_, change, trouble) => {
    const [head, ...rest] = file.split('.');
    const said = { ...JSON.parse(Buffer.from(head!, 'base64url').toString()), ...change };
    const text = [Buffer.from(JSON.stringify(said)).toString('base64url'), ...rest].join('.');
    expect(() => lookAt(text)).toThrow(expect.objectContaining({ trouble }));
  });

  it('is damaged where the right password opens something that is no key', async () => {
    const header = { alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', typ: 'good-call-key+1' };
    const text = await new CompactEncrypt(new TextEncoder().encode(JSON.stringify({ note: 'x'.repeat(100) })))
      .setProtectedHeader(header)
      .setKeyManagementParameters({ p2c: 1000, p2s: new Uint8Array(16) })
      .encrypt(new TextEncoder().encode(PASSWORD.normalize('NFKC')));
    expect(await troubleOf(text)).toBe('damaged');
  });
});

describe('keys', () => {
  it('are made once, and the newest is used', async () => {
    const shelves = memoryShelves();
    const first = await ownKey(shelves, 1);
    expect(await ownKey(shelves, 2)).toEqual(first);
    const second = await addKey(shelves, 3);
    expect(await ownKey(shelves, 4)).toEqual(second);
    expect(newestFirst(await shelves.keys.all())).toEqual([second, first]);
  });

  it('stay what they are when one of them is restored', async () => {
    const shelves = memoryShelves();
    const mine = await ownKey(shelves, 1);
    const other = { id: 'other', key, made, backedUp: true };
    expect(joinKeys([mine], other)).toEqual(other);
    expect(joinKeys([mine], { ...mine, made: 99, backedUp: true })).toEqual({ ...mine, backedUp: true });
  });
});

describe('the strength of a password', () => {
  it.each([
    ['short', 'Ab1!', 'short'],
    ['a name and a year', 'budapest26', 'weak'],
    ['the same letter', 'aaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['two words', 'harbour-lamp', 'fair'],
    ['four words', 'harbour lamp orbit cheese', 'strong'],
  ])('%s', (_, password, strength) => {
    expect(strengthOf(password)).toBe(strength);
  });
});
