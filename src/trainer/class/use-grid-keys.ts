/** Walking through the cells of a grid by keys: one stop for Tab, arrows from there. Row −1 is the head. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { rowHeight } from './use-window.ts';

export interface Cell {
  readonly row: number;
  readonly column: number;
}

interface Grid {
  readonly rows: number;
  readonly columns: number;
}

/** What an element carries that stands for a cell. */
export const cellKey = (row: number, column: number): string => `${row},${column}`;

export function useGridKeys(place: RefObject<HTMLElement | null>, grid: Grid) {
  const [active, setActive] = useState<Cell>({ row: -1, column: 0 });
  const moved = useRef(false);
  // Fewer rows than there were: the cell that was active may be gone.
  useEffect(() => {
    if (active.row >= grid.rows) setActive({ ...active, row: grid.rows - 1 });
  }, [grid.rows]);
  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const cell = place.current?.querySelector<HTMLElement>(
      `[data-cell="${cellKey(active.row, active.column)}"]`,
    );
    cell?.focus({ preventScroll: true });
    if (cell) bringIntoSight(place.current!, cell);
  }, [active]);
  return {
    active,
    onKeyDown(event: KeyboardEvent) {
      const next = nextCell(event, active, grid, place.current!.clientHeight);
      if (!next) return;
      event.preventDefault();
      moved.current = true;
      setActive(next);
    },
    /** A cell may be reached by a click as well. */
    onFocus(event: FocusEvent) {
      const key = (event.target as HTMLElement).dataset.cell;
      if (!key) return;
      const [row, column] = key.split(',').map(Number) as [number, number];
      if (row !== active.row || column !== active.column) setActive({ row, column });
    },
  };
}

function nextCell(event: KeyboardEvent, { row, column }: Cell, grid: Grid, view: number): Cell | undefined {
  const { key, ctrlKey, altKey, metaKey } = event;
  if (altKey || metaKey) return undefined;
  const page = Math.max(1, Math.floor(view / rowHeight()) - 4);
  const last = grid.columns - 1;
  const moves: Readonly<Record<string, Cell>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
    Home: ctrlKey ? { row: -1, column: 0 } : { row, column: 0 },
    End: ctrlKey ? { row: grid.rows - 1, column: last } : { row, column: last },
  };
  const move = moves[key];
  if (!move) return undefined;
  return {
    row: Math.max(-1, Math.min(grid.rows - 1, move.row)),
    column: Math.max(0, Math.min(last, move.column)),
  };
}

/** Head and first column stay where they are and must not cover the cell. */
function bringIntoSight(place: HTMLElement, cell: HTMLElement): void {
  const [outer, inner] = [place.getBoundingClientRect(), cell.getBoundingClientRect()];
  const head = place.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  const names = place.querySelector('thead th')?.getBoundingClientRect().width ?? 0;
  if (!cell.closest('thead')) {
    const over = inner.top - (outer.top + head);
    const under = inner.bottom - (outer.top + place.clientHeight);
    if (over < 0) place.scrollTop += over - 4;
    else if (under > 0) place.scrollTop += under + 4;
  }
  if (cell.closest('.heat-name')) return;
  const before = inner.left - (outer.left + names);
  const after = inner.right - (outer.left + place.clientWidth);
  if (before < 0) place.scrollLeft += before - 4;
  else if (after > 0) place.scrollLeft += after + 4;
}
