/** The flowers as a list, for those who read rather than look. */
import type { Result } from '../../core/scoring.ts';
import { formatNumber, t } from '../../i18n/index.ts';
import { useStore } from '../context.tsx';
import { useHandbook } from '../parts/use-handbook.ts';

interface Props {
  readonly principles: readonly string[];
  readonly tallies: Result['tallies'];
}

export function GardenList({ principles, tallies }: Props) {
  const handbook = useHandbook();
  const locale = useStore((state) => state.locale);
  return (
    <details class="db-more">
      <summary>{t('debrief.garden.list')}</summary>
      <table>
        <thead>
          <tr>
            {['principle', 'kept', 'broken'].map((head) => (
              <th key={head} scope="col">
                {t(`debrief.garden.head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {principles.map((id) => (
            <tr key={id} class={tallies.has(id) ? undefined : 'untouched'}>
              <th scope="row">{handbook?.principles[id]?.name}</th>
              <td>{formatNumber(locale, tallies.get(id)?.kept ?? 0)}</td>
              <td>{formatNumber(locale, tallies.get(id)?.broken ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
