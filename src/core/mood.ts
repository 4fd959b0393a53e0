/** The customer's mood: nothing but a reading of what is left of their patience, tinted by what they are talking about. */
import type { Scenario, State } from './model.ts';

/** The nine moods, from the best to the worst; each has a face, a word and a colour. */
export const MOODS = [
  'pleased',
  'relieved',
  'calm',
  'confused',
  'anxious',
  'sad',
  'annoyed',
  'angry',
  'furious',
] as const;
export type Mood = (typeof MOODS)[number];

/** Patience below which a customer started in trouble, so that being content again is relief. */
const TROUBLED = 0.6;

/** What is left of the patience, 0–1. */
export const patienceShare = (scenario: Scenario, state: State): number =>
  Math.max(0, Math.min(1, state.patience / scenario.patience.max));

/** The mood that a share of patience shows. */
export function moodOf(scenario: Scenario, state: State): Mood {
  const share = patienceShare(scenario, state);
  if (share < 0.17) return 'furious';
  if (share < 0.35) return 'angry';
  if (share >= 0.85)
    return scenario.patience.start / scenario.patience.max < TROUBLED ? 'relieved' : 'pleased';
  const tint = scenario.moments[state.moment]?.tint ?? 'plain';
  if (tint !== 'plain') return tint;
  return share < 0.55 ? 'annoyed' : 'calm';
}
