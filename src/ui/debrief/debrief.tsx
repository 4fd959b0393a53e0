/** A finished call, told: what is known at once is shown at once, the judgement when it arrives. */
import { debriefOf } from '../../app/debrief-model.ts';
import type { CurvePoint } from '../../app/mood-curve.ts';
import type { Call } from '../../app/store.ts';
import { t } from '../../i18n/index.ts';
import { CriticalNote } from './critical-note.tsx';
import { Decisions } from './decisions.tsx';
import { Garden } from './garden.tsx';
import { useList } from './jump.ts';
import { MoodCurve } from './mood-curve.tsx';
import { NextSteps } from './next-steps.tsx';
import { OutcomeCard } from './outcome-card.tsx';
import { ScoreCard } from './score-card.tsx';
import { Trouble } from './trouble.tsx';
import { useArrival } from './use-arrival.ts';
import { useJudgement } from './use-judgement.ts';

export function Debrief({ call, curve }: { call: Call; curve: readonly CurvePoint[] }) {
  const { result, trouble, retry } = useJudgement(call);
  const entries = result ? debriefOf(call.scenario, result) : [];
  const list = useList(call.attempt.id);
  const title = useArrival(call.attempt.id, result !== undefined);
  return (
    <>
      <div class="db-hero">
        <OutcomeCard curve={curve} title={title} />
        {result && <ScoreCard result={result} entries={entries} list={list} />}
        {!result && !trouble && (
          <p class="paper" role="status">
            {t('debrief.counting')}
          </p>
        )}
        {trouble && <Trouble kind={trouble} retry={retry} />}
        {result && <CriticalNote rules={result.criticals} />}
      </div>
      <div class="db-sheet">
        <MoodCurve curve={curve} entries={entries} />
        {result && <Garden result={result} entries={entries} list={list} />}
        {result && <Decisions result={result} entries={entries} list={list} />}
        <NextSteps />
      </div>
    </>
  );
}
