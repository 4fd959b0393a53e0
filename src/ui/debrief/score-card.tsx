/** What it was worth: the score, whether it passed, and the sum behind it. */
import { type DebriefEntry, decisiveOf } from '../../app/debrief-model.ts';
import { shownScore } from '../../app/shown-score.ts';
import type { Result } from '../../core/scoring.ts';
import { formatNumber, t } from '../../i18n/index.ts';
import { useCall, useStore } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';
import type { List } from './jump.ts';
import { LossBar } from './loss-bar.tsx';
import { ScoreGauge } from './score-gauge.tsx';

interface Props {
  readonly result: Result;
  readonly entries: readonly DebriefEntry[];
  readonly list: List;
}

export function ScoreCard({ result, entries, list }: Props) {
  const { scenario } = useCall();
  const locale = useStore((state) => state.locale);
  const verdict = t(result.passed ? 'debrief.score.passed' : 'debrief.score.not-passed');
  const [score, pass] = [shownScore(result.score), scenario.pass].map((value) => formatNumber(locale, value));
  const decisive = decisiveOf(entries);
  return (
    <section class="paper db-score" aria-labelledby="db-score" data-score={result.score}>
      <h2 id="db-score">{t('debrief.score.title')}</h2>
      <p class="visually-hidden" role="status">
        {t('debrief.score.told', { score, pass, verdict })}
      </p>
      <ScoreGauge score={result.score} pass={scenario.pass} passed={result.passed} />
      <div class="db-worth">
        <p class={result.passed ? 'db-stamp passed' : 'db-stamp'} aria-hidden="true">
          <strong>{verdict}</strong>
          <span>{t('debrief.score.pass-mark', { score: pass })}</span>
        </p>
        <Sum result={result} />
      </div>
      <LossBar result={result} entries={entries} />
      {decisive && (
        <button type="button" class="quiet-button db-to-decisive" onClick={() => list.jumpTo(decisive.index)}>
          <Icon name="bolt" />
          {t(result.passed ? 'debrief.score.costliest' : 'debrief.score.decisive')}
          <Icon name="arrow" />
        </button>
      )}
    </section>
  );
}

/** "96 possible − 14 lost = 82 won" */
function Sum({ result: { par, loss, value } }: { result: Result }) {
  const locale = useStore((state) => state.locale);
  const figure = (points: number, name: string) => (
    <span>
      <strong>{formatNumber(locale, points)}</strong> <span>{t(`debrief.score.${name}`)}</span>
    </span>
  );
  return (
    <p class="db-sum">
      {figure(par, 'possible')}
      <b>−</b>
      {figure(loss, 'lost')}
      <b>=</b>
      {figure(value, 'won')}
    </p>
  );
}
