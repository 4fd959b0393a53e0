import { describe, expect, test } from 'vitest';
import { readClock, readDaylight } from '../../src/stage/daylight.ts';

describe('daylight', () => {
  test('the sun shines by day, the moon by night, and never both at noon or midnight', () => {
    expect(readDaylight(12)).toMatchObject({ dark: 0, moon: null });
    expect(readDaylight(12).sun).toBeCloseTo(0.45, 1);
    expect(readDaylight(0)).toMatchObject({ dark: 1, sun: null });
    expect(readDaylight(0).moon).toBeCloseTo(0.4, 1);
  });

  test('the day has no jumps: a minute later looks almost the same', () => {
    for (let hour = 0; hour < 24; hour += 0.25) {
      const [now, soon] = [readDaylight(hour), readDaylight(hour + 1 / 60)];
      expect(Math.abs(now.dark - soon.dark)).toBeLessThan(0.02);
      expect(Math.abs(now.beam - soon.beam)).toBeLessThan(0.02);
    }
  });

  test('an hour beyond the day, or none at all, is still an hour', () => {
    expect(readDaylight(24)).toEqual(readDaylight(0));
    expect(readDaylight(-2)).toEqual(readDaylight(22));
    expect(readDaylight(Number.NaN)).toEqual(readDaylight(12));
  });

  test('the clock on the wall tells the time', () => {
    expect(readClock(15).hour).toBeCloseTo(Math.PI / 2);
    expect(readClock(15).minute).toBe(0);
    expect(readClock(9.5).minute).toBeCloseTo(Math.PI);
  });
});
