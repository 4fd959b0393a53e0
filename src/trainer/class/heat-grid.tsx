/** The grid of the wall chart: only the rows in sight are drawn, all of them are counted, and arrow keys lead everywhere. */
import { useMemo, useRef } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { dayIn, useAssignment, useLocale, useModel, useNumbers } from './context.tsx';
import { HeatBlock } from './heat-block.tsx';
import { HeatHead } from './heat-head.tsx';
import type { LineTools } from './heat-line.tsx';
import type { Opened } from './heat-page.tsx';
import type { HeatRow } from './model/heat-table.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { usePrinting } from './use-printing.ts';
import { BLOCK, useWindow } from './use-window.ts';

/** Widths in rem, as the style sheet has them: columns that follow their contents would jump as one scrolls. */
const [SHARE, OTHERS] = [2.9, 46];

interface Props {
  readonly shown: readonly HeatRow[];
  readonly onOpen: (opened: Opened) => void;
}

export function HeatGrid({ shown, onOpen }: Props) {
  const { principles } = useModel();
  const place = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const columns = principles.length + 5;
  const { from, to, aside } = useWindow(place);
  const { active, onKeyDown, onFocus } = useGridKeys(place, { rows: shown.length, columns });
  const tools = useLineTools();
  const onClick = ({ target }: MouseEvent) => {
    const cell = (target as Element).closest<HTMLElement>('button.heat');
    const row = cell && shown[Number(cell.closest('tr')!.ariaRowIndex) - 2]?.row;
    if (row) onOpen({ row, principle: cell.dataset.principle! });
  };
  // What has the focus is drawn wherever it is: taken away, it would lose it.
  const held = active.row < 0 ? -1 : Math.floor(active.row / BLOCK);
  return (
    <div class={`heat-scroll${aside ? ' aside' : ''}`} ref={place}>
      <table
        class="heat-grid"
        style={{ width: `${OTHERS + SHARE * principles.length}rem` }}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked through by arrow keys is a grid
        role="grid"
        aria-labelledby="heat-title"
        aria-rowcount={shown.length + 1}
        aria-colcount={columns}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onFocusIn={onFocus}
      >
        <caption class="visually-hidden">{t('class.heat.caption')}</caption>
        <HeatHead active={active} />
        {Array.from({ length: Math.ceil(shown.length / BLOCK) }, (_, at) => (
          <HeatBlock
            key={at}
            at={at}
            shown={shown}
            drawn={printing || (at >= from && at <= to) || at === held}
            active={at === held ? active : undefined}
            tools={tools}
          />
        ))}
      </table>
      {shown.length === 0 && <p class="heat-nobody">{t('class.heat.nobody')}</p>}
    </div>
  );
}

/** What all rows share, looked up once: there are thousands of cells. */
function useLineTools(): LineTools {
  const { id } = useAssignment();
  const { principles } = useModel();
  const locale = useLocale();
  const numbers = useNumbers();
  return useMemo(
    () => ({
      id,
      principles,
      ...numbers,
      points: remembering(numbers.points),
      day: (at) => dayIn(locale, at),
      untouched: t('class.heat.untouched'),
      missed: t('class.heat.missed'),
      late: t('class.late'),
    }),
    [id, principles, numbers, locale],
  );
}

/** Of a hundred and one numbers the words are made once: there are thousands of cells. */
function remembering(write: (value: number) => string): (value: number) => string {
  const written = new Map<number, string>();
  return (value) => {
    const text = written.get(value) ?? write(value);
    written.set(value, text);
    return text;
  };
}
