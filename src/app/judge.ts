/** A call judged: its own chunk, because nothing before the record needs it. */
import { Analysis } from '../core/analysis.ts';
import type { Attempt, Scenario } from '../core/model.ts';
import { judgeLog, type Result } from '../core/scoring.ts';
import { begin } from '../core/step.ts';

/** The analysis of the scenario last judged: asked for again by every redraw of a debrief. */
let latest: { key: string; analysis: Analysis } | undefined;

function analysisOf(scenario: Scenario, seed: number): Analysis {
  const key = `${scenario.hash}.${begin(scenario, seed).patience}`;
  if (latest?.key !== key) latest = { key, analysis: new Analysis(scenario, [begin(scenario, seed)]) };
  return latest.analysis;
}

/** Judges an attempt. @throws LogError where its log does not fit the scenario */
export const judgeAttempt = (scenario: Scenario, attempt: Attempt): Result =>
  judgeLog(scenario, analysisOf(scenario, attempt.seed), attempt.seed, attempt.log);
