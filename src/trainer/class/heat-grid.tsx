/** The grid of the wall chart: only the rows in sight are drawn, all of them are counted, and arrow keys lead everywhere. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { useModel } from './context.tsx';
import { HeatHead } from './heat-head.tsx';
import { HeatLine } from './heat-line.tsx';
import type { Opened } from './heat-page.tsx';
import type { HeatRow } from './model/heat-table.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { usePrinting } from './use-printing.ts';
import { drawnRows, useWindow } from './use-window.ts';

/** Widths in rem, as the style sheet has them: columns that follow their contents would jump as one scrolls. */
const [SHARE, OTHERS] = [2.9, 46];

interface Props {
  readonly shown: readonly HeatRow[];
  readonly onOpen: (opened: Opened) => void;
}

export function HeatGrid({ shown, onOpen }: Props) {
  const { principles } = useModel();
  const place = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(38);
  const printing = usePrinting();
  const columns = principles.length + 5;
  const sight = useWindow(place, height, shown.length);
  const { active, onKeyDown, onFocus } = useGridKeys(place, { rows: shown.length, columns, height });
  useLayoutEffect(() => {
    const row = place.current?.querySelector('tbody tr[aria-rowindex]');
    const measured = row?.getBoundingClientRect().height;
    if (measured && Math.abs(measured - height) > 0.1) setHeight(measured);
  });
  const lines = drawnRows(printing ? { from: 0, to: shown.length } : sight, shown.length, active.row);
  return (
    <div class="heat-scroll" ref={place}>
      <table
        class="heat-grid"
        style={{ width: `${OTHERS + SHARE * principles.length}rem` }}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked through by arrow keys is a grid
        role="grid"
        aria-labelledby="heat-title"
        aria-rowcount={shown.length + 1}
        aria-colcount={columns}
        onKeyDown={onKeyDown}
        onFocusIn={onFocus}
      >
        <caption class="visually-hidden">{t('class.heat.caption')}</caption>
        <HeatHead active={active} />
        <tbody>
          {lines.map((line) =>
            'gap' in line ? (
              // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
              <tr key={`gap-${line.at}`} class="heat-gap" aria-hidden="true">
                <td colSpan={columns} style={{ height: `${line.gap * height}px` }} />
              </tr>
            ) : (
              <HeatLine
                key={shown[line.index]!.row.id}
                heat={shown[line.index]!}
                index={line.index}
                column={active.row === line.index ? active.column : -1}
                principles={principles}
                onOpen={onOpen}
              />
            ),
          )}
        </tbody>
      </table>
      {shown.length === 0 && <p class="heat-nobody">{t('class.heat.nobody')}</p>}
    </div>
  );
}
