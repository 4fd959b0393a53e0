/** What hangs over the chart: the name of the training, its terms in a line, and what can be done with the class. */
import { dueAt } from '../../app/assignment/standing.ts';
import { formatDay, t } from '../../i18n/index.ts';
import { Icon } from '../../ui/parts/icon.tsx';
import { useAssignment, useClass, useLocale, useNumbers } from './context.tsx';
import { ExportMenu } from './export-menu.tsx';

export function WallHead() {
  const assignment = useAssignment();
  const any = useClass(({ results }) => results.size > 0);
  const locale = useLocale();
  const { points } = useNumbers();
  const { terms, scenarios, title } = assignment;
  const due = dueAt(terms);
  return (
    <header class="wall-head">
      <div class="wall-title">
        <p class="kicker">{t('class.kicker')}</p>
        <h1>{title}</h1>
        <p class="wall-terms">
          <span>{t('class.head.scenarios', { count: scenarios.length })}</span>
          <span>{t('class.head.pass', { score: points(terms.pass) })}</span>
          <span>{t(`class.head.counts-${terms.counts}`)}</span>
          {due !== undefined && <span>{t('class.head.due', { day: formatDay(locale, due) })}</span>}
        </p>
      </div>
      {any && (
        <div class="wall-tools">
          <ExportMenu />
          <button type="button" class="quiet-button" onClick={() => print()}>
            <Icon name="notes" />
            {t('class.print')}
          </button>
        </div>
      )}
    </header>
  );
}
