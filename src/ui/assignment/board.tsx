/** The calls of the assignment, in its order, as message slips. */
import type { Step } from '../../app/assignment/progress.ts';
import type { Standing } from '../../app/assignment/standing.ts';
import type { Titles } from '../../content/listing.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../parts/icon.tsx';
import { MissionSlip } from './mission-slip.tsx';
import { useAssigned } from './use-assigned.ts';

interface Props {
  readonly steps: readonly Step[];
  readonly titles: Titles;
  readonly standing: Standing | undefined;
}

export function Board({ steps, titles, standing }: Props) {
  const { refusal } = useAssigned();
  return (
    <section class="calls mission-calls" aria-labelledby="mission-calls">
      <h2 id="mission-calls">{t('assigned.calls-title')}</h2>
      <div role="alert">
        {refusal && (
          <p class="paper refusal">
            <Icon name="bolt" />
            <span>
              <strong>{titles[refusal.scenario]?.title ?? refusal.scenario}</strong>{' '}
              {t(`assigned.refusal.${refusal.why}`)}
            </span>
          </p>
        )}
      </div>
      <ul>
        {steps.map((step, at) => (
          <li key={step.id}>
            <MissionSlip
              step={step}
              number={at + 1}
              text={titles[step.id]}
              standing={standing?.scenarios[at]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
