/**
 * `npm run test:content [-- --scenario ID] [--stats]`: lints the whole library, or one scenario with its own bias numbers.
 * Prints `file:line: what is wrong and what to do`; exits with 1 where anything is.
 */
import { parseArgs } from 'node:util';
import { lengthBias } from '../content/bias-lint.ts';
import { type Entry, type Library, readLibrary } from '../content/library.ts';
import { lintBias, scoresOf } from '../content/library-lint.ts';
import { LOCALES } from '../content/locales.ts';
import { problemSentences, readYamlFiles } from '../content/plugin.ts';
import type { Problem } from '../content/problems.ts';

const { values: options } = parseArgs({
  options: { scenario: { type: 'string' }, stats: { type: 'boolean' } },
});

const sentence = problemSentences('.');
const print = (problem: Problem): void => console.error(sentence(problem));

/** The library as if one scenario were all there is, a set of its own. */
function only(library: Library, id: string): Library {
  const entries = library.entries.filter(({ scenario }) => scenario.id === id);
  const problems = library.problems.filter(({ file }) => file.startsWith(`${id}/`));
  return { ...library, entries, problems, sets: [{ id, scenarios: [id] }] };
}

function printStats({ scenario, analysis, words, source }: Entry, library: Library): void {
  if (!analysis) return;
  const par = analysis.nodes[0]!.best;
  console.log(
    `${scenario.id}: ${scenario.moments.length} moments, ${analysis.size} states, par ${par}, worst ${analysis.nodes[0]!.worst}`,
  );
  if (source.intro) return;
  for (const locale of LOCALES) {
    const text = words[locale];
    if (!text) continue;
    const plays = [{ scenario, analysis, words: text }];
    const scores = Object.entries(scoresOf(plays, library.courtesy[locale] ?? []))
      .map(([name, score]) => `${name} ${score.toFixed(0)}`)
      .join(', ');
    const { longest, ratio } = lengthBias(plays);
    console.log(
      `  ${locale}: ${scores}; best longest ${(longest * 100).toFixed(0)} %, length ratio ${ratio.toFixed(2)}`,
    );
  }
}

const all = await readLibrary(readYamlFiles('scenarios'));
const library = options.scenario ? only(all, options.scenario) : all;
const intros = new Set(
  library.entries.filter(({ source }) => source.intro).map(({ scenario }) => scenario.id),
);
const bias = lintBias(library).filter(({ values }) => !intros.has(String(values.set)));
const problems = [...library.problems, ...bias];
if (options.scenario || options.stats) for (const entry of library.entries) printStats(entry, library);
problems.forEach(print);
const { entries, handbookWords } = library;
console.log(
  `${entries.length} scenarios, ${Object.keys(handbookWords).length} handbooks, ${problems.length} problems`,
);
process.exitCode = problems.length > 0 || entries.length === 0 ? 1 : 0;
