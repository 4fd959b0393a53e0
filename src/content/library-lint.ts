/** The bias checks over every set of a library, per locale. */
import { lengthBias, meanScore, type Playable, strategies } from './bias-lint.ts';
import type { Entry, Library } from './library.ts';
import { LOCALES, type Locale } from './locales.ts';
import type { Problem } from './problems.ts';

/** How many seeds a strategy plays: chance and positions are averaged over them. */
const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);
const MAX_LONGEST = 0.4;
const MAX_RATIO = 1.25;

/** A set as it is played in one locale. */
const playables = (entries: readonly Entry[], locale: Locale): Playable[] =>
  entries.flatMap(({ scenario, analysis, words }) => {
    const text = words[locale];
    return analysis && text ? [{ scenario, analysis, words: text }] : [];
  });

/** The problems of bias of every set in every locale. Scenarios that do not stand, or lack the locale, are left out. */
export function lintBias(library: Library): Problem[] {
  return library.sets.flatMap((set) =>
    LOCALES.flatMap((locale) => {
      const entries = library.entries.filter(({ scenario }) => set.scenarios.includes(scenario.id));
      const plays = playables(entries, locale);
      return plays.length === 0 ? [] : lintSet(set.id, plays, locale, library.courtesy[locale] ?? []);
    }),
  );
}

function lintSet(
  set: string,
  plays: readonly Playable[],
  locale: Locale,
  courtesy: readonly string[],
): Problem[] {
  const problem = (code: Problem['code'], values: Problem['values']): Problem => ({
    code,
    file: 'sets/sets.yaml',
    line: 0,
    values: { set, locale, ...values },
  });
  const pass = plays.reduce((sum, { scenario }) => sum + scenario.pass, 0) / plays.length;
  const problems: Problem[] = [];
  for (const [strategy, score] of Object.entries(scoresOf(plays, courtesy))) {
    if (score >= pass) problems.push(problem('bias-strategy', { strategy, score: Math.round(score), pass }));
  }
  const { longest, ratio } = lengthBias(plays);
  if (longest > MAX_LONGEST) {
    problems.push(problem('bias-longest', { share: Math.round(longest * 100), limit: MAX_LONGEST * 100 }));
  }
  if (ratio > MAX_RATIO) {
    problems.push(problem('bias-length', { ratio: ratio.toFixed(2), limit: MAX_RATIO }));
  }
  return problems;
}

/** The mean score of each thoughtless strategy over some scenarios. */
export function scoresOf(plays: readonly Playable[], courtesy: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    Object.entries(strategies(courtesy)).map(([name, strategy]) => [
      name,
      plays.reduce((sum, play) => sum + meanScore(play, strategy, SEEDS), 0) / plays.length,
    ]),
  );
}
