/** Seeded randomness, conditions and routes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTS, actBit, ENGINE_FLAGS, flagBit, flagsOfActs } from '../../src/core/acts.ts';
import { follow, holds, lineOf, offeredChoices } from '../../src/core/conditions.ts';
import { mix, shuffle } from '../../src/core/random.ts';
import { buildScenario } from './build-scenario.ts';
import { play } from './play.ts';

describe('shuffle', () => {
  it('is a permutation, the same for the same seed and place', () => {
    const property = fc.property(fc.nat(12), fc.integer(), fc.nat(500), (length, seed, salt) => {
      const order = shuffle(length, seed, salt);
      expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length }, (_, index) => index));
      expect(shuffle(length, seed, salt)).toEqual(order);
    });
    fc.assert(property, { numRuns: 200 });
  });

  /** Pearson's χ² of counts against an even spread. */
  const chiSquare = (counts: readonly number[]): number => {
    const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  };
  /** Beyond these fair counts come by chance less than once in ten thousand, by degrees of freedom. */
  const LIMIT: Record<number, number> = { 1: 15.1, 2: 18.4, 3: 21.1, 5: 25.7, 23: 57.1 };

  it.each([2, 3, 4])('puts each of %i choices at each position equally often', (length) => {
    for (const salt of [0, 1, 7, 24]) {
      const counts = Array.from({ length }, () => new Array<number>(length).fill(0));
      for (let seed = 0; seed < 6000; seed++) {
        shuffle(length, seed, salt).forEach((choice, at) => {
          counts[choice]![at]!++;
        });
      }
      for (const row of counts) expect(chiSquare(row)).toBeLessThan(LIMIT[length - 1]!);
    }
  });

  it('is fair from moment to moment of one call, too', () => {
    for (const seed of [0, 1, 2, 12345, 0xffffffff]) {
      const counts = [0, 0, 0];
      for (let salt = 0; salt < 6000; salt++) counts[shuffle(3, seed, salt)[0]!]!++;
      expect(chiSquare(counts)).toBeLessThan(LIMIT[2]!);
    }
  });

  it('finds all orders of three and four', () => {
    for (const [length, orders] of [
      [3, 6],
      [4, 24],
    ] as const) {
      const counts = new Map<string, number>();
      for (let seed = 0; seed < 12_000; seed++) {
        const order = shuffle(length, seed, 3).join();
        counts.set(order, (counts.get(order) ?? 0) + 1);
      }
      expect(counts.size).toBe(orders);
      expect(chiSquare([...counts.values()])).toBeLessThan(LIMIT[orders - 1]!);
    }
  });

  it('mixes to whole numbers of 32 bits', () => {
    const property = fc.property(fc.integer(), fc.integer(), (seed, salt) => {
      const mixed = mix(seed, salt);
      expect(Number.isInteger(mixed) && mixed >= 0 && mixed < 2 ** 32).toBe(true);
    });
    fc.assert(property, { numRuns: 200 });
  });
});

describe('a condition', () => {
  const condition = { all: 0b011, none: 0b100, min: 2, max: 5 };

  it.each([
    [0b011, 2, true],
    [0b1011, 5, true],
    [0b001, 3, false],
    [0b111, 3, false],
    [0b011, 1, false],
    [0b011, 6, false],
  ])('of flags %i and patience %i: %s', (flags, patience, wanted) => {
    expect(holds(condition, flags, patience)).toBe(wanted);
    expect(holds(null, flags, patience)).toBe(true);
  });

  it('decides the first route, the first line and the choices on offer', () => {
    const scenario = buildScenario({
      flags: ['seen'],
      lookUps: { log: ['seen'] },
      patience: [9, 5],
      moments: {
        talk: {
          lines: ['seen', 'patience<3', 'patience<6'],
          choices: {
            a: { when: 'seen', to: '!solved' },
            b: { when: 'not seen', to: '!solved' },
            c: { to: '!solved' },
          },
        },
      },
    });
    const [talk] = scenario.moments;
    const seen = scenario.lookUps[0]!.sets;
    expect([lineOf(talk!, seen, 9), lineOf(talk!, 0, 2), lineOf(talk!, 0, 5), lineOf(talk!, 0, 6)]).toEqual([
      0, 1, 2, -1,
    ]);
    expect(offeredChoices(scenario, play(scenario, 'pick-up').state)).toEqual([1, 2]);
    expect(offeredChoices(scenario, play(scenario, 'pick-up line-end look-up:log').state)).toEqual([0, 2]);
    const routes = [
      { when: { all: seen, none: 0, min: 0, max: 1000 }, to: 4 },
      { when: null, to: ~1 },
    ];
    expect([follow(routes, seen, 0), follow(routes, 0, 0)]).toEqual([4, ~1]);
    expect(() => follow([routes[0]!], 0, 0)).toThrow(RangeError);
  });
});

describe('acts and flags', () => {
  it('have a bit each, within a whole number', () => {
    expect(new Set(ACTS.map(actBit)).size).toBe(ACTS.length);
    expect(new Set(ENGINE_FLAGS.map(flagBit)).size).toBe(ENGINE_FLAGS.length);
    for (const bit of [...ACTS.map(actBit), ...ENGINE_FLAGS.map(flagBit)]) expect(bit).toBeGreaterThan(0);
  });

  it.each([
    ['greet', 'greeted'],
    ['verify', 'verified'],
    ['summarise', 'understood'],
    ['ask-hold', 'hold-asked'],
    ['ask-transfer', 'transfer-asked'],
    ['explain-next', 'next-explained'],
    ['ask-else', 'asked-else'],
    ['farewell', 'farewelled'],
  ] as const)('%s sets %s', (act, flag) => {
    expect(flagsOfActs(actBit(act))).toBe(flagBit(flag));
  });

  it('otherwise set nothing', () => {
    const others = ACTS.filter((act) => flagsOfActs(actBit(act)) === 0);
    expect(others).toHaveLength(ACTS.length - 8);
    expect(flagsOfActs(actBit('greet') | actBit('explain') | actBit('verify'))).toBe(
      flagBit('greeted') | flagBit('verified'),
    );
  });
});
