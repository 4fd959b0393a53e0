/** The mood over the call: an ink line over ground in the colours of the moods, faces where it turned, flags where points were lost. */
import type { DebriefEntry } from '../../app/debrief-model.ts';
import { type CurvePoint, turningPoints } from '../../app/mood-curve.ts';
import { formatNumber, t } from '../../i18n/index.ts';
import { useStore } from '../context.tsx';
import { Face } from '../parts/face.tsx';
import { flagsOf, pathThrough, placeOf } from './curve-path.ts';
import { CurveTable } from './curve-table.tsx';

interface Props {
  readonly curve: readonly CurvePoint[];
  readonly entries: readonly DebriefEntry[];
}

export function MoodCurve({ curve, entries }: Props) {
  return (
    <section class="db-curve" aria-labelledby="db-curve">
      <h2 id="db-curve">{t('debrief.curve.title')}</h2>
      <p class="db-curve-story">{useStory(curve)}</p>
      <div class="paper db-plot" aria-hidden="true">
        <span class="db-axis-top">{t('debrief.curve.full')}</span>
        <span class="db-axis-bottom">{t('debrief.curve.none')}</span>
        <Plot curve={curve} entries={entries} />
      </div>
      <CurveTable curve={curve} entries={entries} />
    </section>
  );
}

/** The curve in one sentence. */
function useStory(curve: readonly CurvePoint[]): string {
  const locale = useStore((state) => state.locale);
  const feeling = ({ mood, share }: CurvePoint) =>
    t('debrief.curve.feeling', {
      mood: t(`moods.${mood}`),
      percent: formatNumber(locale, share, { style: 'percent' }),
    });
  const lowest = curve.reduce((low, point) => (point.share < low.share ? point : low));
  if (curve.every(({ share }) => share === curve[0]!.share)) {
    return t('debrief.curve.flat', { mood: feeling(curve[0]!) });
  }
  return t('debrief.curve.story', {
    from: feeling(curve[0]!),
    to: feeling(curve.at(-1)!),
    lowest: feeling(lowest),
  });
}

function Plot({ curve, entries }: Props) {
  const line = pathThrough(curve);
  const flags = flagsOf(curve, entries);
  return (
    <div class="db-field">
      <svg viewBox="0 0 1000 200" preserveAspectRatio="none" aria-hidden="true">
        <defs>
          <linearGradient id="db-ground">
            {curve.map(({ mood }, at) => (
              <stop key={at} offset={placeOf(curve, at).left} class={`mood-${mood}`} />
            ))}
          </linearGradient>
        </defs>
        <path class="db-ground" d={`${line}V200H0Z`} />
        {flags.map(({ at }) => (
          <path key={at} class="db-flagpole" d={`M${placeOf(curve, at).x} ${placeOf(curve, at).y}V200`} />
        ))}
        <path class="db-line" d={line} />
      </svg>
      {turningPoints(curve).map((at) => (
        <span key={at} class="db-face" style={{ left: placeOf(curve, at).left, top: placeOf(curve, at).top }}>
          <Face mood={curve[at]!.mood} />
        </span>
      ))}
      {flags.map(({ at, loss, verdict }, index) => (
        <Flag
          key={at}
          left={placeOf(curve, at).left}
          loss={loss}
          looks={`db-flag verdict-${verdict} ${index % 2 ? 'low' : ''}`}
        />
      ))}
    </div>
  );
}

function Flag({ left, loss, looks }: { left: string; loss: number; looks: string }) {
  const locale = useStore((state) => state.locale);
  return (
    <span class={looks} style={{ left }}>
      −{formatNumber(locale, loss)}
    </span>
  );
}
