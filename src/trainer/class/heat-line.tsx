/** One person's row of the wall chart. */
import { Component } from 'preact';
import { type HeatRow, stepOf } from './model/heat-table.ts';
import { Signs, StatusStamp } from './pass-list.tsx';
import { classPath } from './places.ts';
import { cellKey } from './use-grid-keys.ts';

/** What every row needs of the page. */
export interface LineTools {
  /** Of the assignment. */
  readonly id: string;
  readonly principles: readonly string[];
  readonly points: (share: number) => string;
  readonly whole: (value: number) => string;
  readonly day: (at: number) => string;
  readonly untouched: string;
  readonly missed: string;
  readonly late: string;
}

interface Props {
  readonly heat: HeatRow;
  readonly index: number;
  /** The column that has the grid's one stop for Tab; −1 where it is in another row. */
  readonly column: number;
  readonly tools: LineTools;
}

/** Laid out as boxes in a row, a table's parts would lose what they are. */
const [ROW_ROLE, NAME_ROLE, CELL_ROLE] = [
  { role: 'row' },
  { role: 'rowheader' },
  { role: 'gridcell' },
] as const;

/** Drawn again only when something in it has changed: a grid that scrolls has many rows to leave alone. */
export class HeatLine extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    return (Object.keys(next) as (keyof Props)[]).some((name) => next[name] !== this.props[name]);
  }

  override render({ heat, index, column, tools }: Props) {
    const { row, score } = heat;
    const { principles, points, whole, day } = tools;
    const cell = (at: number) => ({ 'data-cell': cellKey(index, at), tabIndex: column === at ? 0 : -1 });
    const end = principles.length + 2;
    return (
      <tr {...ROW_ROLE} aria-rowindex={index + 2} data-person={row.id}>
        <th {...NAME_ROLE} scope="row" class="heat-name">
          <a href={classPath(tools.id, 'person', row.id)} {...cell(0)}>
            {row.name}
          </a>
          <Signs row={row} />
        </th>
        <td {...CELL_ROLE} class="heat-score" {...cell(1)}>
          {score === undefined ? '' : points(score)}
        </td>
        {principles.map((principle, at) => share(heat, principle, cell(at + 2), tools))}
        <td {...CELL_ROLE} class="heat-status" {...cell(end)}>
          <StatusStamp row={row} />
          {row.late && <span class="sign-text">{tools.late}</span>}
        </td>
        <td {...CELL_ROLE} class="heat-attempts" {...cell(end + 1)}>
          {whole(row.attempts.length)}
        </td>
        <td {...CELL_ROLE} class="heat-last" {...cell(end + 2)}>
          {row.lastAt > 0 ? day(row.lastAt) : ''}
        </td>
      </tr>
    );
  }
}

/** A principle's cell. No component of its own and as few boxes as can be: there are too many of them. The grid hears its click. */
function share({ shares }: HeatRow, principle: string, cell: object, tools: LineTools) {
  const own = shares.get(principle);
  if (own?.share === undefined)
    return (
      <td {...CELL_ROLE} key={principle} class="heat-cell none" aria-label={tools.untouched} {...cell}>
        ·
      </td>
    );
  const points = tools.points(own.share);
  return (
    <td {...CELL_ROLE} key={principle} class="heat-cell">
      <button
        type="button"
        class={`heat step-${stepOf(own.share)}${own.reached ? '' : ' missed'}`}
        data-share={own.share}
        data-principle={principle}
        aria-haspopup="dialog"
        aria-label={own.reached ? undefined : `${points} ${tools.missed}`}
        {...cell}
      >
        {points}
      </button>
    </td>
  );
}
