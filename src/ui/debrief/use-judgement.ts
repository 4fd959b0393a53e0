/** The judgement of a call: it comes from a worker, or not at all. */
import { useEffect, useState } from 'preact/hooks';
import { judge } from '../../app/judging.ts';
import type { Call } from '../../app/store.ts';
import { LogError, type Result } from '../../core/scoring.ts';

export interface Judgement {
  readonly result: Result | undefined;
  /** The log does not fit the scenario, or the judge could not be loaded. */
  readonly trouble: 'log' | 'load' | undefined;
  readonly retry: () => void;
}

export function useJudgement({ scenario, attempt }: Call): Judgement {
  const [result, setResult] = useState<Result>();
  const [trouble, setTrouble] = useState<'log' | 'load'>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let live = true;
    setTrouble(undefined);
    judge(scenario, attempt).then(
      (judged) => live && setResult(judged),
      (error: unknown) => live && setTrouble(error instanceof LogError ? 'log' : 'load'),
    );
    return () => {
      live = false;
    };
  }, [attempt.id, tries]);
  return { result, trouble, retry: () => setTries(tries + 1) };
}
