/**
 * Judges decision after decision of calls under way. One worker does it, which remembers the analysis of the scenario: else every decision
 * would be paid for with a whole analysis. It goes when nothing has been asked of it for a while.
 */
import { type Judge, openJudge } from '../app/assignment/judging.ts';
import type { Attempt, Scenario } from '../core/model.ts';
import { LogError, type Result } from '../core/scoring.ts';

/** Milliseconds without a question after which the worker goes. */
const IDLE = 60_000;

/** @returns a judge that answers one question after the other; rejects where a log does not fit its scenario */
export function steadyJudge(): (scenario: Scenario, attempt: Attempt) => Promise<Result> {
  let judge: Judge | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const close = () => {
    judge?.close();
    judge = undefined;
  };
  const ask = async (scenario: Scenario, attempt: Attempt): Promise<Result> => {
    clearTimeout(timer);
    judge ??= openJudge();
    try {
      const result = await judge.ask(scenario, attempt);
      if (!result) throw new LogError(attempt.log.length);
      return result;
    } finally {
      timer = setTimeout(close, IDLE);
    }
  };
  return (scenario, attempt) => {
    const answer = last.then(() => ask(scenario, attempt));
    last = answer.catch(() => undefined);
    return answer;
  };
}
