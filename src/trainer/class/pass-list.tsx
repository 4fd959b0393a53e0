/** Who has passed, and who has not and why. */

import { useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/parts/icon.tsx';
import { dayIn, useAssignment, useList, useLocale, useModel, useNumbers } from './context.tsx';
import type { Row } from './model/people.ts';
import { classPath } from './places.ts';
import { TablePlace } from './table-place.tsx';
import { usePrinting } from './use-printing.ts';

/** Rows that are shown at once. */
const SOME = 30;

export function PassList() {
  const { rows } = useModel();
  const locale = useLocale();
  const printing = usePrinting();
  const [all, setAll] = useState(false);
  const { compare } = new Intl.Collator(locale);
  const sorted = [...rows].sort((one, other) => compare(one.name, other.name));
  const shown = all || printing ? sorted : sorted.slice(0, SOME);
  return (
    <section class="paper pass-list" aria-labelledby="pass-title">
      <h2 id="pass-title">{t('class.pass.title')}</h2>
      <TablePlace by="pass-title">
        <table class="plain-table">
          <caption class="visually-hidden">{t('class.pass.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('class.column.name')}</th>
              <th scope="col">{t('class.column.status')}</th>
              <th scope="col" class="figure">
                {t('class.column.score')}
              </th>
              <th scope="col">{t('class.pass.why')}</th>
              <th scope="col">{t('class.column.last')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <PassRow key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </TablePlace>
      {shown.length < sorted.length && (
        <button type="button" class="quiet-button no-print" onClick={() => setAll(true)}>
          {t('class.pass.all', { count: sorted.length })}
        </button>
      )}
    </section>
  );
}

function PassRow({ row }: { row: Row }) {
  const { id } = useAssignment();
  const locale = useLocale();
  const list = useList();
  const { points } = useNumbers();
  const { standing, reasons, late, lastAt } = row;
  const why = [...reasons.map((reason) => t(`class.reason.${reason}`)), ...(late ? [t('class.late')] : [])];
  return (
    <tr data-person={row.id}>
      <th scope="row">
        <a href={classPath(id, 'person', row.id)}>{row.name}</a>
        <Signs row={row} />
      </th>
      <td>
        <StatusStamp row={row} />
      </td>
      <td class="figure">{points(standing.score)}</td>
      <td>{list(why)}</td>
      <td>{lastAt > 0 ? dayIn(locale, lastAt) : ''}</td>
    </tr>
  );
}

export function StatusStamp({ row: { status } }: { row: Row }) {
  return <span class={`wall-stamp is-${status}`}>{t(`class.status.${status}`)}</span>;
}

/** What must catch the eye beside a name. */
export function Signs({ row: { suspicious, namesake } }: { row: Row }) {
  return (
    <>
      {suspicious && (
        <span class="sign" title={t('class.sign.suspicious')}>
          <Icon name="search" />
          <span class="visually-hidden">{t('class.sign.suspicious')}</span>
        </span>
      )}
      {namesake && <span class="sign-text">{t('class.sign.namesake')}</span>}
    </>
  );
}
