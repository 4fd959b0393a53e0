/** The library as it stands on the disk, read once, and analysed once where the test files share their modules. */
import { type Library, readLibrary } from '../src/content/library.ts';
import { readYamlFiles } from '../src/content/plugin.ts';
import { Analysis } from '../src/core/analysis.ts';
import type { Attempt, Scenario } from '../src/core/model.ts';
import { judgeLog, type Result } from '../src/core/scoring.ts';
import { begin } from '../src/core/step.ts';

let library: Promise<Library> | undefined;

export const readAll = (): Promise<Library> => {
  library ??= readLibrary(readYamlFiles('scenarios'));
  return library;
};

export const scenarios = async (): Promise<Scenario[]> =>
  (await readAll()).entries.map(({ scenario }) => scenario);

export const scenarioOf = async (id: string): Promise<Scenario> =>
  (await scenarios()).find((scenario) => scenario.id === id)!;

const analyses = new Map<string, Analysis>();

/** The analysis of a scenario for a seed: seeds differ only in how patient the customer begins. */
export function analysisOf(scenario: Scenario, seed: number): Analysis {
  const start = begin(scenario, seed);
  const key = `${scenario.hash}.${start.patience}`;
  const analysis = analyses.get(key) ?? new Analysis(scenario, [start]);
  analyses.set(key, analysis);
  return analysis;
}

export const judge = (scenario: Scenario, { seed, log }: Pick<Attempt, 'seed' | 'log'>): Result =>
  judgeLog(scenario, analysisOf(scenario, seed), seed, log);
