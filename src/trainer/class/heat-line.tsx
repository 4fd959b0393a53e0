/** One person's row of the wall chart. */
import { Component } from 'preact';
import { t } from '../../i18n/index.ts';
import { dayIn, useAssignment, useLocale, useNumbers } from './context.tsx';
import type { Opened } from './heat-page.tsx';
import { type HeatRow, stepOf } from './model/heat-table.ts';
import { Signs, StatusStamp } from './pass-list.tsx';
import { classPath } from './places.ts';
import { cellKey } from './use-grid-keys.ts';

interface Props {
  readonly heat: HeatRow;
  readonly index: number;
  /** The column that has the grid's one stop for Tab; −1 where it is in another row. */
  readonly column: number;
  readonly principles: readonly string[];
  readonly onOpen: (opened: Opened) => void;
}

/** Drawn again only when something in it has changed: a grid that scrolls has hundreds of rows to leave alone. */
export class HeatLine extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    return (Object.keys(next) as (keyof Props)[]).some((name) => next[name] !== this.props[name]);
  }

  override render(props: Props) {
    return <Line {...props} />;
  }
}

function Line({ heat, index, column, principles, onOpen }: Props) {
  const { id } = useAssignment();
  const locale = useLocale();
  const { points, whole } = useNumbers();
  const { row, score } = heat;
  const cell = (at: number) => ({ 'data-cell': cellKey(index, at), tabIndex: column === at ? 0 : -1 });
  const end = principles.length + 2;
  return (
    <tr aria-rowindex={index + 2} data-person={row.id}>
      <th scope="row" class="heat-name">
        <a href={classPath(id, 'person', row.id)} {...cell(0)}>
          {row.name}
        </a>
        <Signs row={row} />
      </th>
      <td class="heat-score" {...cell(1)}>
        {score === undefined ? '' : points(score)}
      </td>
      {principles.map((principle, at) => (
        <Share
          key={principle}
          heat={heat}
          principle={principle}
          cell={cell(at + 2)}
          points={points}
          onOpen={onOpen}
        />
      ))}
      <td class="heat-status" {...cell(end)}>
        <StatusStamp row={row} />
        {row.late && <span class="sign-text">{t('class.late')}</span>}
      </td>
      <td class="heat-attempts" {...cell(end + 1)}>
        {whole(row.attempts.length)}
      </td>
      <td class="heat-last" {...cell(end + 2)}>
        {row.lastAt > 0 ? dayIn(locale, row.lastAt) : ''}
      </td>
    </tr>
  );
}

interface ShareProps {
  readonly heat: HeatRow;
  readonly principle: string;
  readonly points: (share: number) => string;
  readonly cell: { readonly 'data-cell': string; readonly tabIndex: number };
  readonly onOpen: (opened: Opened) => void;
}

function Share({ heat: { row, shares }, principle, points, cell, onOpen }: ShareProps) {
  const own = shares.get(principle);
  if (own?.share === undefined)
    return (
      <td class="heat-cell">
        <span class="heat none" {...cell}>
          <span aria-hidden="true">·</span>
          <span class="visually-hidden">{t('class.heat.untouched')}</span>
        </span>
      </td>
    );
  return (
    <td class="heat-cell">
      <button
        type="button"
        class={`heat step-${stepOf(own.share)}${own.reached ? '' : ' missed'}`}
        data-share={own.share}
        data-principle={principle}
        aria-haspopup="dialog"
        onClick={() => onOpen({ row, principle })}
        {...cell}
      >
        {points(own.share)}
        {!own.reached && <span class="visually-hidden"> {t('class.heat.missed')}</span>}
      </button>
    </td>
  );
}
