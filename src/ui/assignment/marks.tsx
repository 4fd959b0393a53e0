/** What besides the score decides: principles with marks of their own, and lines that were crossed. */
import type { Standing } from '../../app/assignment/standing.ts';
import { formatNumber, t } from '../../i18n/index.ts';
import { useStore } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';
import { useHandbook } from '../parts/use-handbook.ts';

export function Marks({ standing }: { standing: Standing }) {
  const words = useHandbook();
  const locale = useStore((state) => state.locale);
  const marked = [...standing.principles].filter(([, { mark }]) => mark !== undefined);
  const crossed = [...new Set(standing.criticals)];
  // Cut off and not rounded up: what is shown as reached has been reached.
  const percent = (share: number) => formatNumber(locale, Math.floor(share) / 100, { style: 'percent' });
  return (
    <>
      {marked.length > 0 && (
        <ul class="marks">
          {marked.map(([id, { share, mark, reached }]) => (
            <li key={id} class={share === undefined ? 'open' : reached ? 'reached' : 'missed'}>
              <Icon name={share === undefined ? 'clock' : reached ? 'check' : 'cross'} />
              <span>
                <strong>{words?.principles[id]?.name ?? id}</strong>{' '}
                {share === undefined
                  ? t('assigned.standing.principle-open', { mark: percent(mark!) })
                  : t('assigned.standing.principle', { share: percent(share), mark: percent(mark!) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {crossed.length > 0 && (
        <p class="crossed">
          <Icon name="bolt" />
          <span>
            {t('assigned.standing.crossed')}{' '}
            {crossed.map((rule) => (
              <a key={rule} href={`#/handbook/${rule}`}>
                {words?.rules[rule]?.name ?? rule}
              </a>
            ))}
          </span>
        </p>
      )}
    </>
  );
}
