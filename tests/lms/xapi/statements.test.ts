import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '../../../src/content/locales.ts';
import { loadTexts, speak } from '../../../src/i18n/index.ts';
import { frameOf, homePageOf } from '../../../src/lms/xapi/frame.ts';
import { durationOf } from '../../../src/lms/xapi/model.ts';
import { attemptStatements, scoreOf } from '../../../src/lms/xapi/statements.ts';
import { NAMESPACE, sha1, uuidOf } from '../../../src/lms/xapi/uuid.ts';
import { checkStatement } from './check-statement.ts';
import { assignmentOf, judgeHere, numbers, randomLog, readAll, toldOf } from './played.ts';

const PERSON = { id: 'person-0001', name: 'Ona' };
const HOME = 'https://training.example/game/';

beforeAll(async () => {
  await speak('en');
  await loadTexts('more');
  await readAll();
}, 30_000);

/** Statements of a call as chance has it. */
async function tell(id: string, seed: number, events?: number) {
  const { entries } = await readAll();
  const { scenario } = entries.find((entry) => entry.scenario.id === id)!;
  const log = randomLog(scenario, seed, numbers(seed)).slice(0, events);
  const told = await toldOf(id, 'en', { log, seed });
  const frame = frameOf(await assignmentOf(id), PERSON, HOME);
  const result = judgeHere(scenario, told.attempt);
  return { told, result, statements: attemptStatements(frame, told, result) };
}

describe('names as UUIDs', () => {
  it('are those of RFC 9562, version 5', () => {
    const bytes = Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex');
    for (const parts of [['a'], ['a', 1], ['attempt', 7, 'choice'], ['ŽÓ你', 'x'.repeat(300)]]) {
      const hash = createHash('sha1').update(bytes).update(JSON.stringify(parts)).digest();
      hash[6] = (hash[6]! & 15) | 80;
      hash[8] = (hash[8]! & 63) | 128;
      const hex = hash.toString('hex').slice(0, 32);
      expect(uuidOf(...parts).replaceAll('-', '')).toBe(hex);
      expect(uuidOf(...parts)).toMatch(/^.{8}-.{4}-5.{3}-[89ab].{3}-.{12}$/);
    }
  });

  it('hash as SHA-1 does at every length around a block', () => {
    for (let length = 0; length < 200; length++) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 31) & 255);
      expect(Buffer.from(sha1(bytes)).toString('hex')).toBe(createHash('sha1').update(bytes).digest('hex'));
    }
  });

  it('differ where parts are divided otherwise', () => {
    expect(uuidOf('a', 'b')).not.toBe(uuidOf('ab'));
    expect(uuidOf('a', 1)).not.toBe(uuidOf('a', '1'));
  });
});

describe('the statements of an attempt', () => {
  it('are statements that the strictest store takes, of every scenario, in every language', async () => {
    const { entries } = await readAll();
    for (const locale of LOCALES) {
      await speak(locale);
      for (const { scenario } of entries) {
        for (let seed = 1; seed <= 2; seed++) {
          const log = randomLog(scenario, seed, numbers(seed));
          const told = await toldOf(scenario.id, locale, { log, seed });
          const frame = frameOf(await assignmentOf(scenario.id), PERSON, HOME, { honesty: 'Honesty' });
          const statements = attemptStatements(frame, told, judgeHere(scenario, told.attempt));
          expect(statements.flatMap(checkStatement)).toEqual([]);
          expect(JSON.stringify(statements)).not.toMatch(/\{[\w-]+\}|undefined|NaN/);
          expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
        }
      }
    }
    await speak('en');
  }, 60_000);

  it('only ever grow: what was said of a shorter log stays said, word for word', async () => {
    const { entries } = await readAll();
    for (const { scenario } of entries) {
      for (let seed = 10; seed < 14; seed++) {
        const whole = await tell(scenario.id, seed);
        for (let events = 0; events < whole.told.attempt.log.length; events++) {
          const { statements } = await tell(scenario.id, seed, events);
          expect(whole.statements.slice(0, statements.length)).toEqual(statements);
        }
      }
    }
  }, 60_000);

  it('tell all decisions with losses that add up, one attempt, one end', async () => {
    const { statements, result } = await tell('angry-caller', 3);
    const verbs = statements.map(({ verb }) => verb.id.split('/').at(-1)!);
    expect(verbs[0]).toBe('attempted');
    expect(verbs.filter((verb) => verb === 'completed')).toHaveLength(1);
    expect(['passed', 'failed']).toContain(verbs.at(-1));
    const losses = statements.flatMap(({ result: { extensions = {} } = {} }) =>
      Object.entries(extensions).flatMap(([key, value]) => (key.endsWith('/loss') ? [Number(value)] : [])),
    );
    expect(losses.reduce((sum, loss) => sum + loss, 0)).toBe(result.loss);
    expect(verbs.filter((verb) => verb === 'scored')).toHaveLength(result.tallies.size);
  });

  it('happen in the order in which they are said', async () => {
    const { statements } = await tell('billing-error', 8);
    const times = statements.map(({ timestamp }) => timestamp);
    expect([...times].sort()).toEqual(times);
  });
});

describe('numbers', () => {
  it('round scores down, but not where the machine’s fractions fall short', () => {
    expect(scoreOf(69.999)).toMatchObject({ raw: 69.99, scaled: 0.6999 });
    expect(scoreOf(57.3)).toMatchObject({ raw: 57.3, scaled: 0.573 });
    expect(scoreOf(100)).toMatchObject({ raw: 100, scaled: 1, min: 0, max: 100 });
    expect(scoreOf(0)).toMatchObject({ raw: 0, scaled: 0 });
  });

  it('write lengths of time to the hundredth', () => {
    expect([0, 5, 1234, 3_600_000].map(durationOf)).toEqual(['PT0S', 'PT0.01S', 'PT1.23S', 'PT3600S']);
  });

  it('know the game by its address alone', () => {
    expect(homePageOf(new URL('https://a.example/game/index.html?x=1#/assignment/2'))).toBe(
      'https://a.example/game/',
    );
  });
});
