/** The palette the recipe in assets/ wrote; the stage names no colour of its own for a thing. */
import data from '../../assets/art/palette.json';
import type { Mood } from '../app/view.ts';

export const PALETTE = data.palette;
export const SKIES = data.skies;
/** The caller's backdrop by mood: the ground and the pattern on it. */
export const GROUNDS = data.grounds as unknown as Record<Mood, readonly [string, string]>;
export const PEOPLE: readonly string[] = data.people;
