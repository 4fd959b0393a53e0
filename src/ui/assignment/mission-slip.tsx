/** One call of the assignment as a message slip: who rings, how it stands, and what can be done about it. */
import { isLate } from '../../app/assignment/due.ts';
import type { Step } from '../../app/assignment/progress.ts';
import type { ScenarioStanding } from '../../app/assignment/standing.ts';
import { shownScore } from '../../app/shown-score.ts';
import type { Titles } from '../../content/listing.ts';
import { formatNumber, t } from '../../i18n/index.ts';
import { useStore } from '../context.tsx';
import { formatLength } from '../home/when.ts';
import { Icon } from '../parts/icon.tsx';
import { Portrait } from '../parts/portrait.tsx';
import { SlipActions } from './slip-actions.tsx';
import { slipState } from './slip-state.ts';
import { headOf, useAssigned } from './use-assigned.ts';

interface Props {
  readonly step: Step;
  readonly number: number;
  readonly text: Titles[string] | undefined;
  readonly standing: ScenarioStanding | undefined;
}

export function MissionSlip({ step, number, text, standing }: Props) {
  const locale = useStore((state) => state.locale);
  const head = headOf(step.id);
  const state = slipState(step, standing);
  const title = text?.title ?? step.id;
  return (
    <article class={`slip mission-slip is-${state} person-${head?.person ?? ''}`} data-scenario={step.id}>
      <p class="slip-strip">
        <b class="slip-number">{formatNumber(locale, number)}</b>
        <span>{head ? t(`channels.${head.channel}`) : ''}</span>
        {head && <span>{formatLength(locale, head.length)}</span>}
      </p>
      <div class="slip-body">
        {head && (
          <Portrait
            person={head.person}
            mood={state === 'passed' ? 'relieved' : state === 'below' ? 'sad' : 'calm'}
          />
        )}
        <div class="slip-words">
          <h3>{title}</h3>
          {text && <p>{text.blurb}</p>}
        </div>
        <div class="mission-state">
          <StateLine step={step} standing={standing} />
          <Tries step={step} />
        </div>
        <SlipActions step={step} title={title} />
      </div>
    </article>
  );
}

function StateLine({ step, standing }: Pick<Props, 'step' | 'standing'>) {
  const locale = useStore((state) => state.locale);
  const { terms } = useAssigned().record.assignment;
  const state = slipState(step, standing);
  if (step.obstacle && step.obstacle !== 'no-tries')
    return (
      <p class="obstacle">
        <Icon name={step.obstacle === 'locked' ? 'lock' : 'bolt'} />
        {t(`assigned.refusal.${step.obstacle}`)}
      </p>
    );
  const counting = standing?.counting;
  const late = counting && isLate(terms, counting.endedAt);
  return (
    <p class="result">
      {counting && (
        <span class={`stamp ${standing.passed ? 'passed' : 'not-yet'}`} data-score={counting.score}>
          <strong>{formatNumber(locale, shownScore(counting.score))}</strong>
          <span>{t(`assigned.state.${standing.passed ? 'passed' : 'below'}`)}</span>
        </span>
      )}
      {(state === 'new' || state === 'open') && <span>{t(`assigned.state.${state}`)}</span>}
      {counting && counting.criticals.length > 0 && (
        <span class="was-crossed">{t('assigned.state.crossed')}</span>
      )}
      {late && <span class="was-late">{t('assigned.state.late')}</span>}
    </p>
  );
}

function Tries({ step }: { step: Step }) {
  const { attempts } = useAssigned().record.assignment.terms;
  if (attempts === 0 || step.obstacle === 'missing' || step.obstacle === 'version') return null;
  const text = step.left === 0 ? t('assigned.refusal.no-tries') : t('assigned.tries', { count: step.left });
  return (
    <p class="tries">
      <span class="try-dots" aria-hidden="true">
        {Array.from({ length: Math.min(attempts, 12) }, (_, at) => (
          <i key={at} class={at < step.attempts.length ? 'used' : ''} />
        ))}
      </span>
      {text}
    </p>
  );
}
