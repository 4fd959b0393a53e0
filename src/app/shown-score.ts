/** The score as it is shown: rounded down, so that a number at the pass mark has really passed. */
export const shownScore = (score: number): number => Math.floor(score);
