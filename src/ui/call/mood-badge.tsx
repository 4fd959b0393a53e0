/** The customer's mood as face, word and bar. */
import { moodOf, patienceShare } from '../../core/mood.ts';
import { formatNumber, t } from '../../i18n/index.ts';
import { useCall, useStore } from '../context.tsx';
import { Face } from '../parts/face.tsx';

export function MoodBadge() {
  const { scenario, state } = useCall();
  const locale = useStore((app) => app.locale);
  const mood = moodOf(scenario, state);
  const share = patienceShare(scenario, state);
  const percent = formatNumber(locale, share, { style: 'percent' });
  const word = t(`moods.${mood}`);
  return (
    <div class={`mood mood-${mood}`}>
      <Face mood={mood} />
      <div>
        <span class="mood-word">
          <span class="visually-hidden">{t('call.mood', { mood: word })}</span>
          <span aria-hidden="true">{word}</span>
        </span>
        {/* biome-ignore lint/a11y/useSemanticElements: a native meter cannot be coloured by mood in every browser */}
        <div
          class="bar"
          role="meter"
          aria-label={t('call.patience')}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(share * 100)}
          aria-valuetext={t('call.patience-value', { percent })}
        >
          <span style={{ width: `${Math.round(share * 100)}%` }} />
        </div>
      </div>
    </div>
  );
}
