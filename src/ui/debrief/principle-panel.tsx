/** One principle: how often it was kept and broken, and by which choices. */
import { type DebriefEntry, tracesOf } from '../../app/debrief-model.ts';
import type { Result } from '../../core/scoring.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../parts/icon.tsx';
import { useHandbook } from '../parts/use-handbook.ts';
import { useEntryText } from './entry-text.ts';
import type { List } from './jump.ts';
import { tallyText } from './tally-text.ts';

interface Props {
  readonly principle: string;
  readonly result: Result;
  readonly entries: readonly DebriefEntry[];
  readonly list: List;
}

export function PrinciplePanel({ principle, result, entries, list }: Props) {
  const handbook = useHandbook();
  const textOf = useEntryText();
  const tally = result.tallies.get(principle);
  const texts = handbook?.principles[principle];
  return (
    <div class="paper db-principle">
      <h3>{texts?.name}</h3>
      <p class="db-tally">{tallyText(tally)}</p>
      <p class="db-about">{tally ? texts?.about : t('debrief.garden.untouched-text')}</p>
      <ul>
        {tracesOf(entries, principle).map(({ entry, rule, kept }, at) => (
          <li key={at}>
            <button type="button" class={kept ? 'kept' : 'broken'} onClick={() => list.jumpTo(entry.index)}>
              <Icon name={kept ? 'check' : 'cross'} />
              <span>
                <strong>
                  <span class="visually-hidden">
                    {t('app.label', { label: t(`debrief.decisions.${kept ? 'kept' : 'broken'}`) })}
                  </span>
                  {handbook?.rules[rule]?.name}
                </strong>
                <span class="db-trace-text">{textOf(entry)}</span>
              </span>
              <Icon name="arrow" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
