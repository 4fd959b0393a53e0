/** Judges what was played for an assignment: one after the other in one worker, each once. */
import { loadScenario } from '../../content/catalogue.ts';
import type { Attempt, Scenario } from '../../core/model.ts';
import { LogError, type Result } from '../../core/scoring.ts';
import type { Assignment } from './model.ts';
import { type JudgedAttempt, judged } from './standing.ts';

/** What has been judged already: it stays what it is as long as nothing is added to its log. */
const known = new Map<string, JudgedAttempt>();

const keyOf = ({ id, hash, log }: Attempt): string => `${id}.${hash}.${log.length}`;

/** The attempts that were played on the structures assigned, judged; what does not fit its scenario is left out. */
export async function judgeAll(
  { scenarios }: Pick<Assignment, 'scenarios'>,
  attempts: readonly Attempt[],
): Promise<JudgedAttempt[]> {
  const ours = attempts.filter(({ scenario, hash }) =>
    scenarios.some((assigned) => assigned.id === scenario && assigned.hash === hash),
  );
  const missing = ours.filter((attempt) => !known.has(keyOf(attempt)));
  if (missing.length > 0) await judgeMissing(missing);
  return ours.flatMap((attempt) => known.get(keyOf(attempt)) ?? []);
}

async function judgeMissing(attempts: readonly Attempt[]): Promise<void> {
  const judge = openJudge();
  try {
    // The judge remembers the analysis of the scenario last judged.
    const grouped = [...attempts].sort((one, other) => (one.scenario < other.scenario ? -1 : 1));
    for (const attempt of grouped) {
      const scenario = await loadScenario(attempt.scenario).catch(() => undefined);
      if (scenario?.hash !== attempt.hash) continue;
      const result = await judge.ask(scenario, attempt);
      if (result) known.set(keyOf(attempt), judged(headOf(attempt), result));
    }
  } finally {
    judge.close();
  }
}

const headOf = ({ id, scenario, locale, startedAt, log }: Attempt) => ({
  id,
  scenario,
  locale,
  startedAt,
  endedAt: startedAt + (log.at(-1)?.at ?? 0),
});

export interface Judge {
  /** Undefined where the log does not fit the scenario. */
  ask(scenario: Scenario, attempt: Attempt): Promise<Result | undefined>;
  close(): void;
}

/** A judge beside the page, where there are workers. */
export function openJudge(): Judge {
  let worker: Worker | undefined;
  try {
    worker = new Worker(new URL('../judge-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    // It is judged here.
  }
  const ask = (scenario: Scenario, attempt: Attempt) =>
    new Promise<Result>((resolve, reject) => {
      if (!worker) {
        reject(new Error('no worker'));
        return;
      }
      worker.onmessage = ({ data }: MessageEvent<Result>) => resolve(data);
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error('the worker did not judge'));
      };
      worker.postMessage({ scenario, attempt });
    });
  return {
    ask: (scenario, attempt) => ask(scenario, attempt).catch(() => judgeHere(scenario, attempt)),
    close: () => worker?.terminate(),
  };
}

async function judgeHere(scenario: Scenario, attempt: Attempt): Promise<Result | undefined> {
  const { judgeAttempt } = await import('../judge.ts');
  try {
    return judgeAttempt(scenario, attempt);
  } catch (error) {
    if (error instanceof LogError) return undefined;
    throw error;
  }
}
