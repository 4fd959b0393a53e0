/** Results of one person are put together; what is odd is found, and nothing else. */
import { describe, expect, it } from 'vitest';
import { packLog, unpackLog } from '../../../src/app/assignment/log-codec.ts';
import type { ResultPayload, SentAttempt } from '../../../src/app/assignment/model.ts';
import { classModel } from '../../../src/trainer/class/model/class-model.ts';
import { mergePeople } from '../../../src/trainer/class/model/merge.ts';
import { assignmentOf, DAY, MONDAY, makeResult, shortCalls, TERMS } from './make-class.ts';
import { NOW, openAll } from './open-class.ts';

const calls = await shortCalls();
const assignment = assignmentOf(calls, undefined);
const anna = makeResult({ scenarios: calls, assignment: assignment.id, attempts: 3 }, 0);
const bela = makeResult({ scenarios: calls, assignment: assignment.id, attempts: 3 }, 1);
const [one] = anna.attempts as [SentAttempt];

/** A result with its first attempt changed. */
const changed = (changes: Partial<SentAttempt>, result: ResultPayload = anna): ResultPayload => ({
  ...result,
  attempts: [{ ...result.attempts[0]!, ...changes }, ...result.attempts.slice(1)],
});

const found = (payloads: readonly ResultPayload[], terms = {}, id = one.id): unknown[] => {
  const own = { ...assignment, terms: { ...TERMS, ...terms } };
  const { rows } = classModel(own, openAll(calls, payloads), [], NOW);
  return rows
    .flatMap(({ attempts }) => attempts.filter((attempt) => attempt.id === id))
    .flatMap((attempt) => attempt.found);
};

/** The log at another pace. */
const atPace = (factor: number): string =>
  packLog(unpackLog(one.log).map(({ event, at }) => ({ event, at: Math.round(at * factor) })));

const shortened = (events: number): string => packLog(unpackLog(one.log).slice(0, events));

describe('what is found', () => {
  it.each([
    ['nothing, where nothing is odd', [anna, bela], {}, []],
    ['a log that cannot be', [changed({ log: `${shortened(3)}f` })], {}, [{ kind: 'log', at: 4 }]],
    ['another version', [changed({ hash: 'abcdefabcdef' })], {}, [{ kind: 'version' }]],
    ['another call', [changed({ scenario: 'angry-caller' })], {}, [{ kind: 'scenario' }]],
    ['begun too early', [changed({ startedAt: MONDAY - 2 * DAY })], {}, [{ kind: 'early' }]],
    ['begun the day before, by a clock that is wrong', [changed({ startedAt: MONDAY - DAY / 2 })], {}, []],
    [
      'in the future',
      [{ ...changed({ startedAt: NOW + DAY }), made: NOW + 2 * DAY }],
      {},
      [{ kind: 'future' }],
    ],
    [
      'ended after it was sent',
      [{ ...anna, made: one.startedAt - 5 * 60_000 }],
      {},
      [{ kind: 'after-sending' }],
    ],
    ['faster than anybody', [changed({ log: atPace(0.04) })], {}, [{ kind: 'fast' }]],
    ['quick', [changed({ log: atPace(0.5) })], {}, []],
    ['without times', [changed({ log: packLog(unpackLog(one.log), 0) })], {}, []],
    ['late', [anna], { due: '2026-11-16' }, [{ kind: 'late' }]],
    ['in another language', [anna], { locales: ['lt'] }, [{ kind: 'language' }]],
    [
      'copied from somebody else',
      [anna, changed({ id: 'another-id', seed: one.seed, log: atPace(1.3) }, bela)],
      {},
      [{ kind: 'copied', others: [bela.name] }],
    ],
    [
      'the same chance, another way',
      [anna, changed({ id: 'another-id', seed: one.seed, log: shortened(3) }, bela)],
      {},
      [],
    ],
  ] as const)('%s', (_, payloads, terms, kinds) => {
    expect(found(payloads, terms)).toEqual(kinds);
  });

  it('an attempt too many, which does not count', () => {
    const third = anna.attempts[2]!;
    expect(found([anna], { attempts: 1 }, third.id)).toEqual([{ kind: 'extra' }]);
    expect(found([anna], { attempts: 1 })).toEqual([]);
  });

  it('one that goes on from the middle of another', () => {
    const again = { ...one, id: 'taken-up-again', startedAt: one.startedAt + DAY };
    const result = { ...anna, made: anna.made + 2 * DAY, attempts: [...anna.attempts, again] };
    expect(found([result], {}, again.id)).toEqual([{ kind: 'continued' }]);
    expect(found([result])).toEqual([]);
  });

  it('two of one name', () => {
    const { rows } = classModel(
      assignment,
      openAll(calls, [anna, { ...bela, name: ` ${anna.name.toUpperCase()} ` }]),
      [],
      NOW,
    );
    expect(rows.map(({ namesake }) => namesake)).toEqual([true, true]);
  });
});

describe('several results of one person', () => {
  const merged = (...payloads: ResultPayload[]) => mergePeople(openAll(calls, payloads));
  const early: ResultPayload = {
    ...anna,
    made: anna.made - DAY,
    name: 'A.',
    attempts: [{ ...one, log: shortened(5) }],
  };

  it('are one person, with the newest name and every attempt once', () => {
    for (const order of [
      [early, anna],
      [anna, early],
    ] as const) {
      const people = merged(...order);
      expect(people).toHaveLength(1);
      expect(people[0]!.name).toBe(anna.name);
      expect(people[0]!.results.map(({ made }) => made)).toEqual([early.made, anna.made]);
      expect(people[0]!.attempts.map(({ id, log, contradicting }) => [id, log, contradicting])).toEqual(
        anna.attempts.map(({ id, log }) => [id, log, false]),
      );
    }
  });

  it.each([
    ['with other events', { log: `${shortened(4)}${'h'}` }],
    ['at other times', { log: atPace(1.1) }],
    ['with another seed', { seed: one.seed ^ 1 }],
    ['begun at another time', { startedAt: one.startedAt - 1 }],
  ])('contradict each other %s', (_, changes) => {
    const [person] = merged({ ...early, attempts: [{ ...one, ...changes }] }, anna);
    expect(person!.attempts.find(({ id }) => id === one.id)!.contradicting).toBe(true);
  });
});
