/** Has a call judged: in a worker where there is one, else here. */
import type { Attempt, Scenario } from '../core/model.ts';
import type { Result } from '../core/scoring.ts';
import type { Summary } from './ports.ts';

/** The judgement last asked for: the debrief and the summary ask for the same one. */
let latest: { key: string; result: Promise<Result> } | undefined;

/** The judgement of an attempt. @throws LogError where its log does not fit the scenario */
export function judge(scenario: Scenario, attempt: Attempt): Promise<Result> {
  const key = `${attempt.id}.${attempt.log.length}.${scenario.hash}`;
  if (latest?.key !== key) {
    const result = inWorker(scenario, attempt).catch(() => here(scenario, attempt));
    latest = { key, result };
    // What failed once may be tried again.
    result.catch(() => {
      if (latest?.result === result) latest = undefined;
    });
  }
  return latest.result;
}

function inWorker(scenario: Scenario, attempt: Attempt): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./judge-worker.ts', import.meta.url), { type: 'module' });
    const end = (settle: () => void) => {
      worker.terminate();
      settle();
    };
    worker.onmessage = ({ data }: MessageEvent<Result>) => end(() => resolve(data));
    worker.onerror = (event) => {
      event.preventDefault();
      end(() => reject(new Error('the worker did not judge')));
    };
    worker.postMessage({ scenario, attempt });
  });
}

async function here(scenario: Scenario, attempt: Attempt): Promise<Result> {
  const { judgeAttempt } = await import('./judge.ts');
  return judgeAttempt(scenario, attempt);
}

/** What is kept of a finished attempt. */
export const summaryOf = (scenario: Scenario, result: Result, finishedAt: number): Summary => ({
  score: result.score,
  passed: result.passed,
  outcome: scenario.outcomes[result.final.outcome]!.kind,
  finishedAt,
});
