/** What the check says, as it is typed. */
import { isAdvice, type Problem } from '../content/problems.ts';
import { t } from '../i18n/index.ts';
import { Icon } from '../ui/parts/icon.tsx';
import { summaryOf } from './bench.tsx';
import { Missing, ProblemList } from './problem-list.tsx';

interface Props {
  readonly problems: readonly Problem[];
  /** All of them, languages that are missing included. */
  readonly missing: readonly Problem[];
  readonly checked: boolean;
  readonly onGo: (file: string, line: number) => void;
}

export function CheckPane({ problems, missing, checked, onGo }: Props) {
  const errors = problems.filter((problem) => !isAdvice(problem)).length;
  const look = errors > 0 ? 'bad' : 'good';
  return (
    <section class="st-check" aria-label={t('studio.views.check')} data-checked={checked}>
      <p class={`st-verdict ${checked ? look : 'busy'}`}>
        <Icon name={!checked ? 'clock' : errors > 0 ? 'cross' : 'check'} />
        {checked ? summaryOf(errors, problems.length - errors) : t('studio.check.busy')}
      </p>
      <ProblemList problems={problems} onGo={onGo} />
      <Missing problems={missing} />
      {checked && errors === 0 && <p class="st-soft">{t('studio.check.playable')}</p>}
    </section>
  );
}
