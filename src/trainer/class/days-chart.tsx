/** When the class has played: bars, and the same as a table. */

import { intlTag, type Locale } from '../../content/locales.ts';
import { formatNumber, t } from '../../i18n/index.ts';
import { useLocale, useModel, useNumbers } from './context.tsx';
import type { DayCount } from './model/days.ts';
import { TablePlace } from './table-place.tsx';

/** The drawing's own units. */
const [WIDTH, HEIGHT, FOOT, GAP] = [600, 190, 26, 0.22];

export function DaysChart() {
  const { days } = useModel();
  const locale = useLocale();
  if (days.length === 0) return null;
  return (
    <section class="paper days" aria-labelledby="days-title">
      <h2 id="days-title">{t('class.days.title')}</h2>
      <Bars days={days} />
      <p class="days-legend" aria-hidden="true">
        <span class="days-key finished" /> {t('class.days.finished')}
        <span class="days-key open" /> {t('class.days.open')}
      </p>
      <details>
        <summary>{t('class.as-table')}</summary>
        <TablePlace by="days-title">
          <table class="plain-table">
            <caption class="visually-hidden">{t('class.days.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t(`class.days.${days[0]!.span}`)}</th>
                <th scope="col" class="figure">
                  {t('class.days.begun')}
                </th>
                <th scope="col" class="figure">
                  {t('class.days.finished')}
                </th>
              </tr>
            </thead>
            <tbody>
              {days.map((day) => (
                <tr key={day.from}>
                  <th scope="row">{nameOf(day, locale, 'long')}</th>
                  <td class="figure">{formatNumber(locale, day.begun)}</td>
                  <td class="figure">{formatNumber(locale, day.finished)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TablePlace>
      </details>
    </section>
  );
}

/** Every so manieth bar has its name below: as many as stand beside one another. */
function Bars({ days }: { days: readonly DayCount[] }) {
  const locale = useLocale();
  const { whole } = useNumbers();
  const most = Math.max(...days.map(({ begun }) => begun));
  const step = WIDTH / Math.max(days.length, 4);
  const every = Math.ceil(62 / step);
  const tall = (count: number) => ((HEIGHT - FOOT - 24) * count) / most;
  return (
    <svg class="days-bars" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path class="days-floor" d={`M0 ${HEIGHT - FOOT}q${WIDTH / 2} 3 ${WIDTH} 0`} />
      {days.map(({ begun, finished, ...day }, at) => {
        const [x, w, floor] = [step * (at + GAP / 2), step * (1 - GAP), HEIGHT - FOOT];
        return (
          <g key={day.from}>
            <rect class="open" x={x} y={floor - tall(begun)} width={w} height={tall(begun)} rx={3} />
            <rect
              class="finished"
              x={x}
              y={floor - tall(finished)}
              width={w}
              height={tall(finished)}
              rx={3}
            />
            {begun > 0 && step > 18 && (
              <text x={x + w / 2} y={floor - tall(begun) - 6}>
                {whole(begun)}
              </text>
            )}
            {at % every === 0 && (
              <text x={x + w / 2} y={HEIGHT - 6} class="days-name">
                {nameOf({ ...day, begun, finished }, locale, 'short')}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function nameOf({ from, span }: DayCount, locale: Locale, style: 'short' | 'long'): string {
  const options: Intl.DateTimeFormatOptions =
    span === 'month'
      ? { month: style, year: style === 'long' ? 'numeric' : '2-digit' }
      : style === 'long'
        ? { dateStyle: 'medium' }
        : { day: 'numeric', month: 'numeric' };
  return new Intl.DateTimeFormat(intlTag(locale), options).format(from);
}
