/** The wall chart: people down, principles across, in every cell the share of the rules that were kept. */
import { useMemo, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { CellDialog } from './cell-dialog.tsx';
import { useAssignment, useLocale, useModel, useNumbers } from './context.tsx';
import { HeatFilters } from './heat-filters.tsx';
import { HeatGrid } from './heat-grid.tsx';
import { STEPS, shownRows } from './model/heat-table.ts';
import type { Row } from './model/people.ts';
import { useView } from './view.tsx';

export interface Opened {
  readonly row: Row;
  readonly principle: string;
}

export function HeatPage() {
  const { rows } = useModel();
  const assignment = useAssignment();
  const locale = useLocale();
  const { view } = useView();
  const [opened, setOpened] = useState<Opened>();
  const shown = useMemo(() => {
    const { compare } = new Intl.Collator(locale, { numeric: true });
    return shownRows(rows, view, assignment, compare);
  }, [rows, view, assignment, locale]);
  return (
    <div class="paper heat-page">
      <h2 id="heat-title">{t('class.heat.title')}</h2>
      <p class="heat-about">{t('class.heat.about')}</p>
      <HeatFilters shown={shown.length} />
      <Legend />
      {rows.length > 0 && <HeatGrid shown={shown} onOpen={setOpened} />}
      {opened && <CellDialog {...opened} onClose={() => setOpened(undefined)} />}
    </div>
  );
}

/** What the colours mean; the numbers say the same. */
function Legend() {
  const { percent } = useNumbers();
  return (
    <ul class="heat-legend" aria-label={t('class.heat.legend')}>
      {STEPS.map((least, at) => {
        const next = STEPS[at + 1];
        return (
          <li key={least}>
            <span class={`heat step-${at}`} aria-hidden="true" />
            {next === undefined
              ? t('class.heat.from', { least: percent(least) })
              : t('class.heat.to', { least: percent(least), most: percent(next - 1) })}
          </li>
        );
      })}
      <li>
        <span class="heat none" aria-hidden="true">
          ·
        </span>
        {t('class.heat.untouched')}
      </li>
      <li>
        <span class="heat missed" aria-hidden="true" />
        {t('class.heat.missed')}
      </li>
    </ul>
  );
}
