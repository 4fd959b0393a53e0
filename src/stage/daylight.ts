/** The light of the hour: the sky, where sun and moon stand, how much lamp and how many lit windows. */
import { mixColours } from './colours.ts';
import { SKIES } from './palette.ts';

type SkyName = keyof typeof SKIES;
export type Sky = (typeof SKIES)[SkyName];

export interface Daylight {
  readonly sky: Sky;
  /** What the hour lays over the whole room, as coloured glass. */
  readonly glass: string;
  /** Places across the window, 0 (left, low) to 1; absent when below the houses. */
  readonly sun: number | null;
  readonly moon: number | null;
  /** 0 by day to 1 by night: the lamp, the lit windows across the street, the stars. */
  readonly dark: number;
  /** How clearly the sun falls into the room. */
  readonly beam: number;
}

/** The day in stops: the hour, its sky, its glass, how dark it is, how much sun comes in. */
const STOPS: readonly (readonly [number, SkyName, string, number, number])[] = [
  [0, 'night', '#8d90bd', 1, 0],
  [5, 'night', '#8d90bd', 1, 0],
  [6.5, 'dawn', '#eedfe2', 0.35, 0.1],
  [8.5, 'day', '#ffffff', 0, 0.7],
  [15.5, 'day', '#ffffff', 0, 0.7],
  [17.5, 'golden', '#ffedd3', 0.1, 1],
  [19.5, 'dusk', '#cdb4cb', 0.8, 0],
  [21.5, 'night', '#8d90bd', 1, 0],
  [24, 'night', '#8d90bd', 1, 0],
];

const wrapHour = (hour: number): number => (Number.isFinite(hour) ? ((hour % 24) + 24) % 24 : 12);

const within = (hour: number, from: number, to: number): number | null =>
  hour >= from && hour <= to ? (hour - from) / (to - from) : null;

export function readDaylight(hourOfDay: number): Daylight {
  const hour = wrapHour(hourOfDay);
  const next = STOPS.findIndex(([at]) => at > hour);
  const before = STOPS[next - 1]!;
  const after = STOPS[next]!;
  const share = (hour - before[0]) / (after[0] - before[0]);
  const between = (a: number, b: number) => a + (b - a) * share;
  return {
    sky: mixSkies(SKIES[before[1]], SKIES[after[1]], share),
    glass: mixColours(before[2], after[2], share),
    sun: within(hour, 5.5, 20),
    moon: within(hour < 12 ? hour + 24 : hour, 20, 30),
    dark: between(before[3], after[3]),
    beam: between(before[4], after[4]),
  };
}

function mixSkies(from: Sky, to: Sky, share: number): Sky {
  const mix = (key: keyof Sky) => mixColours(from[key], to[key], share);
  return { high: mix('high'), low: mix('low'), cloud: mix('cloud'), far: mix('far'), near: mix('near') };
}

/** Where the hands of the wall clock point, in radians from twelve. */
export function readClock(hourOfDay: number): { hour: number; minute: number } {
  const hour = wrapHour(hourOfDay);
  return { hour: ((hour % 12) / 12) * Math.PI * 2, minute: (hour % 1) * Math.PI * 2 };
}
