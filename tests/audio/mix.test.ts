import { describe, expect, it } from 'vitest';
import { isAudible, mergeOptions, mixFor } from '../../src/audio/mix.ts';
import { LOUD, viewOf } from './fake-port.ts';

const volumes = (change: Partial<typeof LOUD.volumes>) => ({
  ...LOUD,
  volumes: { ...LOUD.volumes, ...change },
});

describe('mixFor', () => {
  it('lets the music rest off hold, and the night by day', () => {
    const { loops } = mixFor(viewOf({ phase: 'home', hour: 10 }), LOUD, false);
    expect(loops).toEqual({ 'hold-music': 0, 'ambience-day': 0.75, 'ambience-night': 0 });
  });

  it('multiplies the master with the own volume', () => {
    const mix = mixFor(viewOf({ phase: 'hold' }), volumes({ master: 0.5, music: 0.5, effects: 0.4 }), false);
    expect(mix.loops['hold-music']).toBe(0.25);
    expect(mix.effects).toBeCloseTo(0.2);
  });

  it('gives up what is muted or at zero', () => {
    const off = { 'hold-music': 'off', 'ambience-day': 'off', 'ambience-night': 'off' };
    expect(mixFor(viewOf(), { ...LOUD, muted: true }, false)).toMatchObject({ loops: off, effects: 'off' });
    expect(mixFor(viewOf(), volumes({ master: 0 }), false)).toMatchObject({ loops: off, effects: 'off' });
    expect(mixFor(viewOf(), volumes({ music: 0 }), false).loops['hold-music']).toBe('off');
  });

  it('rests, but gives nothing up, while the page is hidden', () => {
    const mix = mixFor(viewOf({ phase: 'ringing' }), LOUD, true);
    expect(mix.loops).toEqual({ 'hold-music': 0, 'ambience-day': 0, 'ambience-night': 0 });
    expect(mix).toMatchObject({ effects: 0, ringing: false });
  });

  it.each([Number.NaN, -1, 7])('survives a stored volume of %s', (master) => {
    const level = mixFor(viewOf({ phase: 'hold' }), volumes({ master }), false).loops['hold-music'];
    expect(level).toBe(master === 7 ? 1 : 'off');
  });
});

describe('options', () => {
  it('are audible when some volume is up and the mute is off', () => {
    expect(isAudible(LOUD)).toBe(true);
    expect(isAudible({ ...LOUD, muted: true })).toBe(false);
    expect(isAudible(volumes({ effects: 0, music: 0, ambience: 0 }))).toBe(false);
  });

  it('merge without touching the old ones', () => {
    const merged = mergeOptions(LOUD, { muted: true });
    expect(merged).toEqual({ ...LOUD, muted: true });
    expect(merged.volumes).not.toBe(LOUD.volumes);
  });
});
