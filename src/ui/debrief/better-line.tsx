/** What would have served better, and why. */
import type { DebriefEntry } from '../../app/debrief-model.ts';
import { t } from '../../i18n/index.ts';
import { useCall, useFill } from '../context.tsx';
import { VerdictIcon } from '../parts/verdict-badge.tsx';
import { adviceOf, useBetterText } from './entry-text.ts';

export function BetterLine({ entry }: { entry: DebriefEntry }) {
  const { words } = useCall();
  const fill = useFill();
  const betterText = useBetterText();
  const { better, before } = entry;
  if (!better) return null;
  const text = betterText(better, before);
  const why = better.type === 'choose' ? fill(words.moments[before.moment]!.choices[better.choice]![2]) : '';
  return (
    <div class="db-better">
      <VerdictIcon verdict="best" />
      <div>
        <h4>{t('debrief.decisions.better')}</h4>
        {better.type === 'choose' ? (
          <>
            <p class="db-advice">{adviceOf(entry)}</p>
            <p class="db-better-line">{text}</p>
          </>
        ) : (
          <p class="db-better-line">{text}</p>
        )}
        {why && <p>{why}</p>}
      </div>
    </div>
  );
}
