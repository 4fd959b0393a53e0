/** Every kind of bad input is told for what it is, while the rest is read: by mutating real results. */
import { CompactEncrypt, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import type { ResultPayload } from '../../../src/app/assignment/model.ts';
import { keyId, MOST_SEALED, makeKey, seal } from '../../../src/app/assignment/seal.ts';
import { toBytes } from '../../../src/app/assignment/squeeze.ts';
import { createReader } from '../../../src/trainer/class/read/reader.ts';
import type { Outcome, ReaderSetup } from '../../../src/trainer/class/read/types.ts';
import { DAY, fileOf, MONDAY, makeKeyRecord, makeResult, shortCalls } from './make-class.ts';

const scenarios = await shortCalls();
const { id: key, key: secret } = await makeKeyRecord();
const maker = { scenarios, assignment: 'monday-class', attempts: 3 };
const anna = makeResult(maker, 0);
const good = await fileOf(anna, secret);
const sealed = good.split('\n').at(-2)!;

const setup: ReaderSetup = {
  assignment: 'monday-class',
  titles: new Map([
    ['monday-class', 'Monday'],
    ['tuesday-class', 'Tuesday'],
  ]),
  keys: new Map([[key, secret]]),
  scenarios,
  assigned: scenarios.map(({ id }) => id),
  known: [],
  now: MONDAY + 9 * DAY,
};

const told = (outcome: Outcome): string => (outcome.kind === 'refused' ? outcome.why : outcome.kind);
const read = async (...texts: string[]): Promise<string[]> => {
  const reader = createReader(setup);
  const all: string[] = [];
  for (const text of texts) all.push(...(await reader.read({ name: 'a', text })).map(told));
  return all;
};

/** Sealed as a result, whatever it is and whatever its head says. */
async function sealAs(content: unknown, head: object = {}, public_ = secret): Promise<string> {
  const { x, y } = public_;
  return new CompactEncrypt(await toBytes(JSON.stringify(content)))
    .setProtectedHeader({
      alg: 'ECDH-ES',
      enc: 'A256GCM',
      kid: await keyId(public_),
      typ: 'good-call-result+1',
      ...head,
    })
    .encrypt(await importJWK({ kty: 'EC', crv: 'P-256', x, y }, 'ECDH-ES'));
}

describe('a result', () => {
  it('is opened and every attempt replayed', async () => {
    const [outcome] = await createReader(setup).read({ name: 'anna.txt', text: good });
    if (outcome?.kind !== 'opened') throw new Error(told(outcome!));
    const { result, record } = outcome;
    expect(result).toMatchObject({ person: anna.person, name: anna.name, made: anna.made });
    expect(result.attempts.map(({ id, trouble }) => [id, trouble])).toEqual(
      anna.attempts.map(({ id }) => [id, undefined]),
    );
    expect(record).toMatchObject({ assignment: 'monday-class', sealed, received: setup.now });
  });

  it('is known again', async () => {
    expect(await read(good, good, sealed)).toEqual(['opened', 'doubled', 'doubled']);
    const { record } = (await createReader(setup).read({ name: 'a', text: good }))[0] as {
      record: { id: string };
    };
    const again = createReader({ ...setup, known: [record.id] });
    expect((await again.read({ name: 'a', text: good })).map(told)).toEqual(['doubled']);
  });

  it.each([
    ['cut off', () => good.slice(0, -40), 'damaged'],
    ['cut off in its head', () => good.slice(0, good.indexOf('eyJ') + 40), 'damaged'],
    ['a letter changed', () => flip(sealed, sealed.length - 60), 'damaged'],
    ['a letter of its last part changed', () => flip(sealed, sealed.length - 5), 'damaged'],
    ['a photo as text', () => '\ufffd\ufffdJFIF', 'foreign'],
    ['a mail', () => 'Dear Rūta, I have done it. Anna', 'foreign'],
    ['an empty text', () => ' \n', 'empty'],
    ['the link of the training', () => 'https://example.org/#/assignment/1abc', 'assignment'],
    ['the file of the training', () => '{"good-call": "assignment", "version": 1}', 'assignment'],
    [
      'far too long',
      () => `${sealed.slice(0, -60)}${'A'.repeat(MOST_SEALED)}${sealed.slice(-60)}`,
      'too-big',
    ],
    ['of a newer game', () => sealAs(anna, { typ: 'good-call-result+2' }), 'newer'],
    ['another kind of sealed text', () => sealAs(anna, { typ: 'JWT' }), 'foreign'],
    ['something else, sealed rightly', () => sealAs({ hello: 'world' }), 'foreign'],
    ['with a score slipped in', () => sealAs({ ...anna, score: 100 }), 'foreign'],
    ['with a name that is none', () => sealAs({ ...anna, name: '' }), 'foreign'],
    ['of another trainer', async () => seal(anna, await makeKey()), 'wrong-key'],
    [
      'of an unknown training',
      () => seal({ ...anna, assignment: 'friday-class' }, secret),
      'unknown-assignment',
    ],
    ['of another training', () => seal({ ...anna, assignment: 'tuesday-class' }, secret), 'moved'],
  ])('%s: told', async (_, make, why) => {
    expect(await read(await make(), good)).toEqual([why, 'opened']);
  });

  it('stands beside others in one text, each told by itself', async () => {
    const bela = await seal(makeResult(maker, 1), secret);
    const text = `${good}\n${bela.slice(0, 400)}\n\n${bela}`;
    expect(await read(text)).toEqual(['opened', 'damaged', 'opened']);
  });

  it('that belongs elsewhere goes there, and says so', async () => {
    const text = await seal({ ...anna, assignment: 'tuesday-class' }, secret);
    const [outcome] = await createReader(setup).read({ name: 'a', text });
    expect(outcome).toMatchObject({
      kind: 'moved',
      name: anna.name,
      title: 'Tuesday',
      record: { assignment: 'tuesday-class', sealed: text },
    });
  });
});

/** A letter of base64url changed for the next but one, so that more than its last, unused bits differ. */
function flip(text: string, at: number): string {
  return text.slice(0, at) + (text[at] === 'A' ? 'Q' : 'A') + text.slice(at + 1);
}

describe('an attempt', () => {
  const first = anna.attempts[0]!;
  const troubleOf = async (changes: object): Promise<unknown> => {
    const payload: ResultPayload = { ...anna, attempts: [{ ...first, ...changes }, anna.attempts[1]!] };
    const text = await seal(payload, secret);
    const [outcome] = await createReader(setup).read({ name: 'a', text });
    if (outcome?.kind !== 'opened') throw new Error(told(outcome!));
    expect(outcome.result.attempts[1]!.replay).toBeDefined();
    const [{ trouble, replay, brokenAt }] = outcome.result.attempts as [(typeof outcome.result.attempts)[0]];
    expect(replay === undefined).toBe(trouble !== undefined);
    return trouble && [trouble, brokenAt];
  };

  it.each([
    ['as it was', {}, undefined],
    ['with an event more after the end', { log: `${first.log}p` }, ['log', expect.any(Number)]],
    ['with an event that cannot be', { log: '1.f' }, ['log', 0]],
    [
      'with a choice that there is not',
      { log: first.log.replace(/[A-Z]/, '+') },
      ['log', expect.any(Number)],
    ],
    ['with a log that is none', { log: 'hello' }, ['log', 0]],
    ['on another version', { hash: '0123456789ab' }, ['version', undefined]],
    ['at a call that was not asked for', { scenario: 'angry-caller' }, ['scenario', undefined]],
    ['broken off', { log: first.log.slice(0, first.log.indexOf('p') + 1) }, undefined],
  ])('%s', async (_, changes, trouble) => {
    expect(await troubleOf(changes)).toEqual(trouble);
  });
});
