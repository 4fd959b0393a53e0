/** The mood curve for those who read it rather than look at it. */
import type { DebriefEntry } from '../../app/debrief-model.ts';
import type { CurvePoint } from '../../app/mood-curve.ts';
import { formatNumber, t } from '../../i18n/index.ts';
import { useStore } from '../context.tsx';
import { flagsOf } from './curve-path.ts';
import { useEntryText } from './entry-text.ts';

interface Props {
  readonly curve: readonly CurvePoint[];
  readonly entries: readonly DebriefEntry[];
}

export function CurveTable({ curve, entries }: Props) {
  const locale = useStore((state) => state.locale);
  const textOf = useEntryText();
  const lost = new Map(flagsOf(curve, entries).map(({ at, loss }) => [at, loss]));
  const doing = ({ index, share }: CurvePoint, at: number): string => {
    if (at === 0) return t('debrief.curve.start');
    if (share === 0 && curve[at + 1]?.index === index) return t('debrief.curve.snapped');
    const entry = entries.findLast((told) => told.index <= index);
    return entry ? textOf(entry) : '';
  };
  return (
    <details class="db-more">
      <summary>{t('debrief.curve.table')}</summary>
      <table>
        <thead>
          <tr>
            {['step', 'mood', 'patience', 'lost'].map((head) => (
              <th key={head} scope="col">
                {t(`debrief.curve.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {curve.map((point, at) => (
            <tr key={at}>
              <td>{doing(point, at)}</td>
              <td>{t(`moods.${point.mood}`)}</td>
              <td>{formatNumber(locale, point.share, { style: 'percent' })}</td>
              <td>{formatNumber(locale, lost.get(at) ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
