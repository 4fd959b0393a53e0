/** Who is shown on the wall chart. */
import { isLocale, LOCALE_NAMES } from '../../content/locales.ts';
import { t } from '../../i18n/index.ts';
import { useAssignment, useModel, useTitles } from './context.tsx';
import { type Filter, isFiltered, NO_FILTER } from './model/heat-table.ts';
import { useView } from './view.tsx';

export function HeatFilters({ shown }: { shown: number }) {
  const { rows } = useModel();
  const { view, setView } = useView();
  const set = (changes: Partial<Filter>) => setView({ ...view, filter: { ...view.filter, ...changes } });
  const { name, late, suspicious } = view.filter;
  return (
    <search class="heat-filters no-print">
      <label class="heat-filter">
        <span>{t('class.filter.name')}</span>
        <input
          type="search"
          value={name}
          onInput={({ currentTarget }) => set({ name: currentTarget.value })}
        />
      </label>
      <Choices set={set} />
      <label class="heat-check">
        <input
          type="checkbox"
          checked={late}
          onChange={({ currentTarget }) => set({ late: currentTarget.checked })}
        />
        <span>{t('class.filter.late')}</span>
      </label>
      <label class="heat-check">
        <input
          type="checkbox"
          checked={suspicious}
          onChange={({ currentTarget }) => set({ suspicious: currentTarget.checked })}
        />
        <span>{t('class.filter.suspicious')}</span>
      </label>
      <p class="heat-count" role="status">
        {t('class.filter.shown', { count: shown, of: rows.length })}
      </p>
      {isFiltered(view.filter) && (
        <button type="button" class="link-button" onClick={() => setView({ ...view, filter: NO_FILTER })}>
          {t('class.filter.clear')}
        </button>
      )}
    </search>
  );
}

const STATUSES = ['all', 'passed', 'failed', 'incomplete'] as const;

function Choices({ set }: { set: (changes: Partial<Filter>) => void }) {
  const { rows } = useModel();
  const { scenarios } = useAssignment();
  const titles = useTitles();
  const { filter } = useView().view;
  const locales = [...new Set(rows.flatMap((row) => row.locales))].sort();
  return (
    <>
      <Select
        name="status"
        value={filter.status}
        options={STATUSES.map((status) => [status, t(`class.status.${status}`)])}
        onPick={(status) => set({ status: status as Filter['status'] })}
      />
      {scenarios.length > 1 && (
        <Select
          name="scenario"
          value={filter.scenario}
          options={[
            ['', t('class.filter.all-scenarios')],
            ...scenarios.map(({ id }) => [id, titles(id)] as const),
          ]}
          onPick={(scenario) => set({ scenario })}
        />
      )}
      {locales.length > 1 && (
        <Select
          name="language"
          value={filter.locale}
          options={[
            ['', t('class.filter.all-languages')],
            ...locales.map((locale) => [locale, isLocale(locale) ? LOCALE_NAMES[locale] : locale] as const),
          ]}
          onPick={(locale) => set({ locale })}
        />
      )}
    </>
  );
}

interface SelectProps {
  readonly name: 'status' | 'scenario' | 'language';
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onPick: (value: string) => void;
}

function Select({ name, value, options, onPick }: SelectProps) {
  return (
    <label class="heat-filter">
      <span>{t(`class.filter.${name}`)}</span>
      <select value={value} onChange={({ currentTarget }) => onPick(currentTarget.value)}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
