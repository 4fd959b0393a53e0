/**
 * Some rows of the wall chart that come and go together. Every block keeps its place in the table, empty or not: so nothing is moved when one
 * scrolls, and the browser lays out and paints only what is new.
 */
import { Component } from 'preact';
import { HeatLine, type LineTools } from './heat-line.tsx';
import type { HeatRow } from './model/heat-table.ts';
import type { Cell } from './use-grid-keys.ts';
import { BLOCK, ROW } from './use-window.ts';

interface Props {
  readonly at: number;
  readonly shown: readonly HeatRow[];
  readonly drawn: boolean;
  /** The grid's one stop for Tab, where it is in this block. */
  readonly active: Cell | undefined;
  readonly tools: LineTools;
}

/** Laid out as a box, a table's part would lose what it is. */
const GROUP = { role: 'rowgroup' } as const;

export class HeatBlock extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    return (Object.keys(next) as (keyof Props)[]).some((name) => next[name] !== this.props[name]);
  }

  override render({ at, shown, drawn, active, tools }: Props) {
    const rows = shown.slice(at * BLOCK, (at + 1) * BLOCK);
    if (!drawn)
      return <tbody class="heat-gap" aria-hidden="true" style={{ height: `${ROW * rows.length}rem` }} />;
    return (
      <tbody {...GROUP} class="heat-block">
        {rows.map((heat, row) => (
          <HeatLine
            key={heat.row.id}
            heat={heat}
            index={at * BLOCK + row}
            column={active?.row === at * BLOCK + row ? active.column : -1}
            tools={tools}
          />
        ))}
      </tbody>
    );
  }
}
