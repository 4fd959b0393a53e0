/** All points that were possible as one bar: what was won, and a piece for every decision that lost some. A picture of the sum beside it. */
import type { DebriefEntry } from '../../app/debrief-model.ts';
import type { Result } from '../../core/scoring.ts';
import { t } from '../../i18n/index.ts';

interface Props {
  readonly result: Result;
  readonly entries: readonly DebriefEntry[];
}

export function LossBar({ result: { par, loss, value }, entries }: Props) {
  if (loss === 0) return <p class="db-nothing-lost">{t('debrief.score.nothing-lost')}</p>;
  const whole = Math.max(par, loss);
  const width = (points: number) => ({ width: `${(100 * points) / whole}%` });
  return (
    <div class="db-loss-bar" aria-hidden="true" title={t('debrief.score.where-it-went')}>
      {value > 0 && <span class="db-won" style={width(value)} />}
      {entries
        .filter((entry) => entry.loss > 0)
        .map((entry) => (
          <span key={entry.index} class={`verdict-${entry.verdict}`} style={width(entry.loss)} />
        ))}
    </div>
  );
}
