/** The folder that fills: what is picked in its order, how long it plays, and the wall of rules. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatNumber, t } from '../../i18n/index.ts';
import { useStore } from '../../ui/context.tsx';
import { Icon } from '../../ui/parts/icon.tsx';
import { formatMinutes } from '../desk/formats.ts';
import { focusHeading } from '../desk/lost-focus.ts';
import { pickedHeads, useBench } from './bench.tsx';
import { CoverageWall } from './coverage-wall.tsx';

export function Tray() {
  const bench = useBench();
  const locale = useStore((state) => state.locale);
  const picked = pickedHeads(bench);
  const minutes = picked.reduce((sum, { length }) => sum + length, 0);
  return (
    <aside class="tray" aria-labelledby="tray-title">
      <div class="tray-folder">
        <h2 id="tray-title">{t('trainer.tray.title')}</h2>
        <p class="tray-sum">
          <strong>
            {t('trainer.calls', { count: picked.length, number: formatNumber(locale, picked.length) })}
          </strong>
          <span>
            <Icon name="clock" />
            {formatMinutes(locale, minutes)}
          </span>
        </p>
        {picked.length === 0 ? <p class="tray-empty">{t('trainer.tray.empty')}</p> : <Order />}
        <Gone />
      </div>
      <CoverageWall />
    </aside>
  );
}

/** The calls in their order; moved up and down by buttons, which keep the focus. */
function Order() {
  const bench = useBench();
  const { draft, write, titles } = bench;
  const picked = pickedHeads(bench);
  const [moved, setMoved] = useState<{ id: string; way: number }>();
  const list = useRef<HTMLOListElement>(null);
  // A row that has moved takes the focus with it; at the end of the list to the button that is left.
  useEffect(() => {
    if (!moved) return;
    const row = list.current?.querySelector(`[data-id="${CSS.escape(moved.id)}"]`);
    const [up, down] = [...(row?.querySelectorAll('button') ?? [])];
    const wanted = moved.way < 0 ? up : down;
    (wanted?.disabled ? (wanted === up ? down : up) : wanted)?.focus();
  }, [moved]);
  const move = (index: number, way: number) => {
    const ids = picked.map(({ id }) => id);
    const [id] = ids.splice(index, 1);
    ids.splice(index + way, 0, id!);
    write({ scenarios: ids });
    setMoved({ id: id!, way });
  };
  return (
    <>
      <ol class="order" ref={list}>
        {picked.map(({ id }, index) => {
          const title = titles[id]?.title ?? id;
          return (
            <li key={id} data-id={id}>
              <span class="order-title">{title}</span>
              <MoveButton
                label={t('trainer.tray.up', { title })}
                up
                off={index === 0}
                onMove={() => move(index, -1)}
              />
              <MoveButton
                label={t('trainer.tray.down', { title })}
                off={index === picked.length - 1}
                onMove={() => move(index, 1)}
              />
            </li>
          );
        })}
      </ol>
      {picked.length > 1 && (
        <label class="fixed-order">
          <input
            type="checkbox"
            checked={draft.order === 'fixed'}
            onChange={(event) => write({ order: event.currentTarget.checked ? 'fixed' : 'free' })}
          />
          <span>{t('trainer.tray.fixed')}</span>
        </label>
      )}
      <p class="visually-hidden" role="status">
        {moved
          ? t('trainer.tray.moved', {
              title: titles[moved.id]?.title ?? moved.id,
              place: picked.findIndex(({ id }) => id === moved.id) + 1,
              count: picked.length,
            })
          : ''}
      </p>
    </>
  );
}

interface MoveProps {
  readonly label: string;
  readonly up?: boolean;
  readonly off: boolean;
  readonly onMove: () => void;
}

const MoveButton = ({ label, up = false, off, onMove }: MoveProps) => (
  <button type="button" class="move" aria-label={label} title={label} disabled={off} onClick={onMove}>
    <svg viewBox="0 0 24 24" class="icon" aria-hidden="true">
      <path d={up ? 'M6 15l6-6 6 6' : 'M6 9l6 6 6-6'} />
    </svg>
  </button>
);

/** Calls of a copy that are not there any more: taken out with one press. */
function Gone() {
  const { draft, write, heads } = useBench();
  const there = draft.scenarios.filter((id) => heads.some((head) => head.id === id));
  const count = draft.scenarios.length - there.length;
  if (count === 0) return null;
  return (
    <p class="tray-gone">
      {t('trainer.tray.gone', { count })}{' '}
      <button
        type="button"
        class="link-button"
        onClick={() => {
          focusHeading('#tray-title');
          write({ scenarios: there });
        }}
      >
        {t('trainer.tray.take-out')}
      </button>
    </p>
  );
}
