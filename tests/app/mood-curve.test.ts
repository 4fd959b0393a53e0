import { describe, expect, it } from 'vitest';
import {
  type CurvePoint,
  callLength,
  moodCurve,
  pointOfEvent,
  turningPoints,
} from '../../src/app/mood-curve.ts';
import { LogError } from '../../src/core/scoring.ts';
import { buildScenario } from '../core/build-scenario.ts';
import { EVEN, play } from '../core/play.ts';

const scenario = buildScenario({
  patience: [10, 5],
  snap: 'cold',
  moments: {
    hot: {
      choices: {
        soothe: { mood: 3, to: 'cold' },
        enrage: { mood: -5, to: 'cold' },
      },
    },
    cold: { choices: { bye: { to: '!solved' } } },
  },
});

const curve = (names: string) => moodCurve(scenario, EVEN, play(scenario, names).log);
const shares = (names: string) => curve(names).map(({ share }) => share);

describe('the mood curve', () => {
  it('has a point for the start and for every turn', () => {
    expect(shares('pick-up line-end soothe line-end bye file')).toEqual([0.5, 0.8, 0.8]);
  });

  it('makes one point of waiting', () => {
    expect(shares('pick-up line-end wait wait soothe line-end bye file')).toEqual([0.5, 0.3, 0.6, 0.6]);
  });

  it('shows the end of patience before the second wind', () => {
    expect(shares('pick-up line-end enrage line-end bye file')).toEqual([0.5, 0, 0.3, 0.3]);
  });

  it('refuses a log that the scenario does not take', () => {
    expect(() => moodCurve(scenario, EVEN, [{ event: { type: 'resume' }, at: 0 }])).toThrow(LogError);
  });

  it('knows at which point an event shows', () => {
    const points = curve('pick-up line-end soothe line-end bye file');
    expect([0, 2, 4, 5].map((index) => pointOfEvent(points, index))).toEqual([1, 1, 2, 2]);
  });
});

describe('turning points', () => {
  const line = (...values: number[]): CurvePoint[] =>
    values.map((share, index) => ({ index, share, mood: 'calm' }));

  it('are the ends, the peaks and the valleys', () => {
    expect(turningPoints(line(0.5, 0.7, 0.2, 0.4, 0.6))).toEqual([0, 1, 2, 4]);
    expect(turningPoints(line(0.5))).toEqual([0]);
  });

  it('keep their distance: the sharper one stays', () => {
    const many = line(...Array.from({ length: 41 }, (_, at) => (at === 20 ? 0 : at === 21 ? 0.6 : 0.5)));
    expect(turningPoints(many)).toEqual([0, 20, 40]);
  });
});

it('measures the call from picking up to its end, without the breaks', () => {
  const { log } = play(scenario, 'ring pick-up line-end soothe line-end bye file');
  const at = [4000, 6000, 8000, 10_000_000, 10_001_000, 10_003_000, 10_060_000];
  const timed = log.map(({ event }, index) => ({ event, at: at[index]! }));
  expect(callLength(scenario, EVEN, timed)).toBe(2000 + 120_000 + 1000 + 2000);
});
