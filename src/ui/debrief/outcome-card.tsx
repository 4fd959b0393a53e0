/** What happened, in the customer's story, before anything is said about points. */
import type { RefObject } from 'preact';
import { type CurvePoint, callLength } from '../../app/mood-curve.ts';
import type { Locale } from '../../content/locales.ts';
import { formatNumber, t } from '../../i18n/index.ts';
import { useCall, useFill, useStore } from '../context.tsx';
import { Face } from '../parts/face.tsx';
import { Icon } from '../parts/icon.tsx';

interface Props {
  readonly curve: readonly CurvePoint[];
  readonly title: RefObject<HTMLHeadingElement | null>;
}

export function OutcomeCard({ curve, title }: Props) {
  const { words, state, scenario, attempt } = useCall();
  const locale = useStore((app) => app.locale);
  const fill = useFill();
  const outcome = words.outcomes[state.outcome]!;
  const { mood } = curve.at(-1)!;
  const length = callLength(scenario, attempt.seed, attempt.log);
  return (
    <section class="paper db-outcome" aria-labelledby="db-title">
      <p class="db-kicker">
        {t('debrief.over')} · {words.title}
      </p>
      <h1 id="db-title" ref={title} tabIndex={-1}>
        {fill(outcome.title)}
      </h1>
      <p class="db-story">{fill(outcome.text)}</p>
      <p class="db-after">
        <span class="db-feeling">
          <Face mood={mood} />
          <span class="visually-hidden">{t('debrief.at-the-end', { mood: t(`moods.${mood}`) })}</span>
          <span aria-hidden="true">{t(`moods.${mood}`)}</span>
        </span>
        {length > 0 && (
          <span class="db-length">
            <Icon name="clock" />
            {t('debrief.length', { time: formatDuration(locale, length) })}
          </span>
        )}
      </p>
    </section>
  );
}

/** "2 min 34 sec", in the manner of a locale. */
function formatDuration(locale: Locale, milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const part = (value: number, unit: string) =>
    formatNumber(locale, value, { style: 'unit', unit, unitDisplay: 'short' });
  const minutes = Math.floor(seconds / 60);
  return [minutes > 0 && part(minutes, 'minute'), part(seconds % 60, 'second')].filter(Boolean).join(' ');
}
