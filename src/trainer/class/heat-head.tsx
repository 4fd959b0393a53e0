/** The head of the wall chart: every column can be sorted by. */
import { t } from '../../i18n/index.ts';
import { useHandbook } from '../../ui/parts/use-handbook.ts';
import { useModel } from './context.tsx';
import type { SortKey } from './model/heat-table.ts';
import { type Cell, cellKey } from './use-grid-keys.ts';
import { useView } from './view.tsx';

/** Laid out as boxes in a row, a table's parts would lose what they are. */
const ROLES = { group: { role: 'rowgroup' }, row: { role: 'row' }, head: { role: 'columnheader' } } as const;

export function HeatHead({ active }: { active: Cell }) {
  const { principles } = useModel();
  const handbook = useHandbook();
  const columns: readonly (readonly [SortKey, string, string])[] = [
    ['name', t('class.column.name'), 'heat-name'],
    ['score', t('class.column.score'), 'heat-score'],
    ...principles.map(
      (id) => [`principle:${id}`, handbook?.principles[id]?.name ?? id, 'heat-principle'] as const,
    ),
    ['status', t('class.column.status'), 'heat-status'],
    ['attempts', t('class.column.attempts'), 'heat-attempts'],
    ['last', t('class.column.last'), 'heat-last'],
  ];
  return (
    <thead {...ROLES.group}>
      <tr {...ROLES.row} aria-rowindex={1}>
        {columns.map(([key, name, kind], column) => (
          <Head
            key={key}
            sort={key}
            name={name}
            kind={kind}
            column={column}
            focusable={active.row === -1 && active.column === column}
          />
        ))}
      </tr>
    </thead>
  );
}

interface HeadProps {
  readonly sort: SortKey;
  readonly name: string;
  readonly kind: string;
  readonly column: number;
  readonly focusable: boolean;
}

/** The weakest come first where that is what one looks for; a second press turns it round. */
function Head({ sort, name, kind, column, focusable }: HeadProps) {
  const { view, setView } = useView();
  const here = view.sort === sort;
  const turn = () => setView({ ...view, sort, descending: here ? !view.descending : firstDown(sort) });
  return (
    <th
      {...ROLES.head}
      scope="col"
      class={kind}
      aria-colindex={column + 1}
      aria-sort={here ? (view.descending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        data-cell={cellKey(-1, column)}
        data-sort={sort}
        tabIndex={focusable ? 0 : -1}
        onClick={turn}
      >
        <span>{name}</span>
        <span class="heat-arrow" aria-hidden="true">
          {here ? (view.descending ? '▼' : '▲') : ''}
        </span>
      </button>
    </th>
  );
}

/** The latest and the most first. */
const firstDown = (sort: SortKey): boolean => sort === 'last' || sort === 'attempts';
