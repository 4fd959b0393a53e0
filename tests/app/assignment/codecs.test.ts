/** What travels comes out as it went in, and what is damaged, foreign or too big is told apart. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromFileText, toFileText } from '../../../src/app/assignment/file.ts';
import { AssignmentError, fromLinkText, toLinkText } from '../../../src/app/assignment/link.ts';
import { PackedLogError, packLog, unpackLog } from '../../../src/app/assignment/log-codec.ts';
import type { Assignment, ResultPayload } from '../../../src/app/assignment/model.ts';
import { keyId, makeKey, SealError, seal, sealedTo, unseal } from '../../../src/app/assignment/seal.ts';
import { squeeze } from '../../../src/app/assignment/squeeze.ts';
import type { GameEvent, LoggedEvent } from '../../../src/core/model.ts';

const index = fc.nat(25);
const event: fc.Arbitrary<GameEvent> = fc.oneof(
  ...(['ring', 'pick-up', 'line-end', 'wait', 'hold', 'resume', 'hang-up', 'file'] as const).map((type) =>
    fc.constant({ type }),
  ),
  index.map((choice) => ({ type: 'choose' as const, choice })),
  index.map((item) => ({ type: 'look-up' as const, item })),
  index.map((desk) => ({ type: 'transfer' as const, desk })),
  fc.record({ type: fc.constant('note' as const), fact: index, right: fc.boolean() }),
);
const log = fc.array(fc.tuple(event, fc.nat(600_000)), { maxLength: 80 }).map((pairs) => {
  const events: LoggedEvent[] = [];
  for (const [happened, passed] of pairs)
    events.push({ event: happened, at: (events.at(-1)?.at ?? 0) + passed });
  return events;
});

const key = await makeKey();
const assignment: Assignment = {
  id: 'a1b2c3d4e5',
  title: 'Hétfői bevezető – 第一周',
  from: 'Rūta Žukauskienė',
  made: 1_795_000_000_000,
  scenarios: [
    { id: 'angry-caller', hash: '0123456789ab' },
    { id: 'billing-error', hash: 'ba9876543210' },
  ],
  terms: {
    locales: ['hu', 'lt'],
    coach: 'off',
    timers: 'free',
    pass: 70,
    principles: { listening: 80 },
    attempts: 3,
    counts: 'best',
    order: 'fixed',
    due: '2026-11-30',
    note: 'Take your time. <b>No</b> markup.',
  },
  key: { x: key.x, y: key.y },
  store: undefined,
  pack: undefined,
};
const result: ResultPayload = {
  assignment: assignment.id,
  person: 'p9o8n7m6l5',
  name: 'Ž. 王小明',
  made: 1_795_000_100_000,
  attempts: [
    {
      id: 'q1w2e3r4t5',
      scenario: 'angry-caller',
      hash: '0123456789ab',
      locale: 'lt',
      seed: 7,
      startedAt: 1,
      log: '1.p',
    },
  ],
};

const trouble = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error) => {
      if (error instanceof AssignmentError || error instanceof SealError) return error.trouble;
      throw error;
    },
  );

describe('a packed log', () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(log, (events) => {
        expect(unpackLog(packLog(events))).toEqual(events);
      }),
    );
  });

  it('loses only time where it is coarser', () => {
    fc.assert(
      fc.property(log, fc.constantFrom(0, 100, 1000) as fc.Arbitrary<0 | 100 | 1000>, (events, unit) => {
        const out = unpackLog(packLog(events, unit));
        expect(out.map((one) => one.event)).toEqual(events.map((one) => one.event));
        out.forEach(({ at }, place) => {
          if (unit > 0) expect(Math.abs(at - events[place]!.at)).toBeLessThanOrEqual(unit / 2);
        });
      }),
    );
  });

  it.each(['', '2.p', '1', '1.pq', '1.l', '1.p12é', '1.n1', '1.p1234567890'])(
    'says that %j is none',
    (text) => {
      expect(() => unpackLog(text)).toThrow(PackedLogError);
    },
  );
});

describe('an assignment', () => {
  it('is whole in its link, which is short', async () => {
    const text = await toLinkText(assignment);
    expect(await fromLinkText(text)).toEqual(assignment);
    expect(text).toMatch(/^1[\w-]+$/);
    expect(text.length).toBeLessThan(500);
    const stored = {
      ...assignment,
      store: { endpoint: 'https://lrs.example/xapi/', authorization: 'Basic eDp5' },
    };
    expect(await fromLinkText(await toLinkText(stored))).toEqual(stored);
    const { key: _, ...open } = assignment;
    expect(await fromLinkText(await toLinkText(open as Assignment))).toEqual(open);
  });

  it('is found damaged wherever a letter of its link has changed or is missing', async () => {
    const text = await toLinkText(assignment);
    for (let at = 1; at < text.length; at++) {
      const other = text[at] === 'A' ? 'B' : 'A';
      const mutated = text.slice(0, at) + other + text.slice(at + 1);
      // A few bits mean nothing: the padding before the checksum and after the end.
      const outcome = await fromLinkText(mutated).catch((error: AssignmentError) => error.trouble);
      if (outcome !== 'damaged') expect(outcome, `changed ${at} of ${text}`).toEqual(assignment);
      expect(await trouble(fromLinkText(text.slice(0, at))), `cut ${at}`).toBe('damaged');
    }
  });

  it('tells newer, foreign and oversized ones apart', async () => {
    const text = await toLinkText(assignment);
    expect(await trouble(fromLinkText(`2${text.slice(1)}`))).toBe('newer');
    expect(await trouble(fromLinkText(`x${text.slice(1)}`))).toBe('foreign');
    for (const data of ['{}', '[]', '"text"', '[[],[],[],[],[],[],[]]', '[1,2,3,4,5,6,7,8,9]'])
      expect(await trouble(fromLinkText(`1${await squeeze(data)}`)), data).toBe('foreign');
    expect(await trouble(fromLinkText(`1${await squeeze('a'.repeat(1e7))}`))).toBe('damaged');
    expect(await trouble(fromLinkText('1'.repeat(30_000)))).toBe('damaged');
  });

  it.each([
    [
      'an endpoint without encryption',
      { store: { endpoint: 'http://lrs.example/', authorization: 'Basic x' } },
    ],
    ['a script for an endpoint', { store: { endpoint: 'javascript:alert(1)/', authorization: '' } }],
    ['no scenario', { scenarios: [] }],
    ['a scenario twice', { scenarios: [assignment.scenarios[0], assignment.scenarios[0]] }],
    ['a day that does not exist', { terms: { ...assignment.terms, due: '2026-02-30' } }],
    ['a pack with a path outside', { pack: { '../evil/en.yaml': '' } }],
    ['something unknown', { more: 1 }],
  ])('with %s is not let in', async (_, change) => {
    const data = { ...assignment, ...change } as Assignment;
    await expect(async () => fromFileText(toFileText(data))).rejects.toThrow('foreign');
    // A link has no room for these two.
    if ('pack' in change || 'more' in change) return;
    expect(await trouble(fromLinkText(await toLinkText(data)))).toBe('foreign');
  });

  it('is whole in its file, its pack with it', async () => {
    const packed = {
      ...assignment,
      pack: { 'my-call/scenario.yaml': 'id: my-call', 'my-call/zh-Hans.yaml': '' },
    };
    expect(fromFileText(toFileText(packed))).toEqual(packed);
    const open = async (text: string) => fromFileText(text);
    expect(await trouble(open(toFileText(packed).slice(0, -20)))).toBe('damaged');
    expect(await trouble(open(toFileText(packed).replace('"version": 1', '"version": 2')))).toBe('newer');
    expect(await trouble(open('{"some": "json"}'))).toBe('foreign');
    expect(await trouble(open('PK'))).toBe('foreign');
  });
});

describe('a sealed result', () => {
  it('is opened by its key alone, broken lines and all', async () => {
    const text = await seal(result, assignment.key!);
    const id = await keyId(key);
    expect(sealedTo(text)).toBe(id);
    const pasted = `${text.slice(0, 70)}\r\n ${text.slice(70)}\n`;
    expect(await unseal(pasted, new Map([[id, key]]))).toEqual(result);
    const other = await makeKey();
    expect(await trouble(unseal(text, new Map([[await keyId(other), other]])))).toBe('wrong-key');
    expect(await trouble(unseal(text, new Map([[id, other]])))).toBe('damaged');
    expect(text).not.toContain(result.name);
  });

  it('is found out wherever a letter has changed or is missing', async () => {
    const text = await seal(result, assignment.key!);
    const keys = new Map([[await keyId(key), key]]);
    for (let at = 0; at < text.length; at += 7) {
      const mutated = text.slice(0, at) + (text[at] === 'A' ? 'Q' : 'A') + text.slice(at + 1);
      expect(['damaged', 'foreign', 'wrong-key', 'newer'], `changed ${at}`).toContain(
        await trouble(unseal(mutated, keys)),
      );
      expect(['damaged', 'foreign'], `cut ${at}`).toContain(await trouble(unseal(text.slice(0, at), keys)));
    }
  });

  it('is nothing else', async () => {
    expect(await trouble(unseal('hello', new Map()))).toBe('foreign');
    expect(await trouble(unseal('x'.repeat(5_000_000), new Map()))).toBe('too-big');
  });
});
