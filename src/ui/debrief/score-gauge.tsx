/** The score as an office dial: the pass mark is where the scale turns from rose to green. */
import { shownScore } from '../../app/shown-score.ts';
import { formatNumber, t } from '../../i18n/index.ts';
import { useStore } from '../context.tsx';
import { useCountUp } from './use-count-up.ts';

interface Props {
  readonly score: number;
  readonly pass: number;
  readonly passed: boolean;
}

const [X, Y, RADIUS] = [110, 108, 84];

/** A place on the dial. @param share 0 at the left, 1 at the right */
function spot(share: number, radius: number): string {
  const angle = Math.PI * (1 - share);
  return `${(X + radius * Math.cos(angle)).toFixed(1)} ${(Y - radius * Math.sin(angle)).toFixed(1)}`;
}

const arc = (from: number, to: number): string =>
  `M${spot(from, RADIUS)}A${RADIUS} ${RADIUS} 0 0 1 ${spot(to, RADIUS)}`;

export function ScoreGauge({ score, pass, passed }: Props) {
  const locale = useStore((state) => state.locale);
  const shown = useCountUp(score);
  const needle = `M${spot(shown / 100, 46)}L${spot(shown / 100, RADIUS + 2)}`;
  return (
    <div class={passed ? 'db-gauge passed' : 'db-gauge'} aria-hidden="true">
      <svg viewBox="0 0 220 124" aria-hidden="true">
        <path class="db-dial-edge" d={arc(0, 1)} />
        <path class="db-dial-below" d={arc(0, pass / 100)} />
        <path class="db-dial-above" d={arc(pass / 100, 1)} />
        <path class="db-dial-value" d={arc(0, Math.max(0.001, shown / 100))} />
        <path class="db-dial-tick" d={`M${spot(pass / 100, RADIUS - 13)}L${spot(pass / 100, RADIUS + 15)}`} />
        <path class="db-needle-edge" d={needle} />
        <path class="db-needle" d={needle} />
      </svg>
      <p>
        <strong>{formatNumber(locale, shownScore(shown))}</strong>
        <span>{t('debrief.score.of')}</span>
      </p>
    </div>
  );
}
