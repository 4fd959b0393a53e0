import { expect, it } from 'vitest';
import { nextScenario } from '../../src/app/next-scenario.ts';

const heads = ['a', 'b', 'c', 'first'].map((id) => ({ id, intro: id === 'first' }));
const sets = [{ scenarios: ['c', 'a'] }];
const passed = (scenario: string, yes = true) => ({
  scenario,
  summary: { score: 80, passed: yes, outcome: 'solved' as const, finishedAt: 0 },
});
const next = (played: string, ...attempts: Parameters<typeof nextScenario>[2][number][]) =>
  nextScenario(heads, sets, attempts, played)?.id;

it('offers what the sets teach next', () => {
  expect(next('c')).toBe('a');
  expect(next('a')).toBe('b');
});

it('goes on from the front at the end, never to the one just played or the introduction', () => {
  expect(next('b')).toBe('c');
  expect(next('first')).toBe('c');
});

it('leaves out what has been passed', () => {
  expect(next('c', passed('a'))).toBe('b');
  expect(next('c', passed('a', false))).toBe('a');
  expect(next('c', passed('a'), passed('b'))).toBeUndefined();
});
