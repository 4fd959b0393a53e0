/** Attempts told in full, as the debrief tells them: judged when somebody looks at them. */
import { useEffect, useState } from 'preact/hooks';
import { unpackLog } from '../../app/assignment/log-codec.ts';
import { type DebriefEntry, debriefOf } from '../../app/debrief-model.ts';
import { judge } from '../../app/judging.ts';
import { loadWords } from '../../content/catalogue.ts';
import type { Words } from '../../content/words.ts';
import type { Attempt, Scenario } from '../../core/model.ts';
import type { Result } from '../../core/scoring.ts';
import { useClass, useLocale } from './context.tsx';
import type { ClassAttempt } from './model/people.ts';

export interface ToldAttempt {
  readonly attempt: ClassAttempt;
  readonly scenario: Scenario;
  readonly words: Words;
  readonly result: Result;
  readonly entries: readonly DebriefEntry[];
}

/** An attempt with its log as the core reads it. */
export const unpacked = ({ id, scenario, hash, locale, seed, startedAt, log }: ClassAttempt): Attempt => ({
  id,
  scenario,
  hash,
  locale,
  seed,
  startedAt,
  log: unpackLog(log),
});

/** Undefined until they have been judged; what cannot be told is left out. */
export function useDebriefs(attempts: readonly ClassAttempt[]): readonly ToldAttempt[] | undefined {
  const scenarios = useClass((state) => state.scenarios);
  const locale = useLocale();
  const [told, setTold] = useState<readonly ToldAttempt[]>();
  const key = `${locale}.${attempts.map(({ id, log }) => `${id}.${log.length}`).join()}`;
  useEffect(() => {
    let live = true;
    const tellAll = async () => {
      const all: ToldAttempt[] = [];
      for (const attempt of attempts) {
        const scenario = scenarios.get(attempt.scenario);
        if (!live || !scenario || !attempt.replay) continue;
        const [words, result] = await Promise.all([
          loadWords(attempt.scenario, locale),
          judge(scenario, unpacked(attempt)),
        ]);
        all.push({ attempt, scenario, words, result, entries: debriefOf(scenario, result) });
      }
      return all;
    };
    tellAll().then(
      (all) => live && setTold(all),
      () => live && setTold([]),
    );
    return () => {
      live = false;
    };
  }, [key]);
  return told;
}
