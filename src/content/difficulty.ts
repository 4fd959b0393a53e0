/**
 * How hard a scenario is, told from what it does and not from what its author thinks of it: how far chance stays below the pass mark, how touchy
 * the customer is, and how much of the patience is gone before the call begins.
 */
import type { Analysis } from '../core/analysis.ts';
import type { Scenario, Temper } from '../core/model.ts';
import { meanScore, type Playable, strategies } from './bias-lint.ts';

export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** Guesses are the same at every build. */
const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);
/** A quick customer loses twice the patience over the same fault; a worried one is easily alarmed. */
const TOUCHINESS: Readonly<Record<Temper, number>> = { even: 0, worried: 5, quick: 10 };
/** What it counts for that no patience at all is left at the start. */
const IMPATIENCE = 15;
/** The hardness from which a scenario is medium, and hard. */
const FROM = { medium: 45, hard: 72 } as const;

type Judged = Pick<Scenario, 'pass' | 'temper' | 'patience'>;

/** In points of the score: the gap between guessing and passing, more for a touchy or tired customer. @param chance mean score of guessing */
export const hardnessOf = ({ pass, temper, patience }: Judged, chance: number): number =>
  Math.max(0, pass - chance) + TOUCHINESS[temper] + IMPATIENCE * (1 - patience.start / patience.max);

export const gradeOf = (hardness: number): Difficulty =>
  hardness < FROM.medium ? 'easy' : hardness < FROM.hard ? 'medium' : 'hard';

/** The mean score of somebody who does the handwork and guesses what to say. */
export function chanceOf(scenario: Scenario, analysis: Analysis): number {
  // Guessing reads no words.
  const play = { scenario, analysis } as Playable;
  return meanScore(play, strategies([]).random!, SEEDS);
}

/** Without an analysis (a draft that does not stand) nothing is known: medium. */
export const difficultyOf = (scenario: Scenario, analysis: Analysis | undefined): Difficulty =>
  analysis ? gradeOf(hardnessOf(scenario, chanceOf(scenario, analysis))) : 'medium';
