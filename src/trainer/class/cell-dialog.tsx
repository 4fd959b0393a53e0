/** What is behind a cell of the wall chart: one person, one principle, every decision that kept or broke its rules. */
import { useEffect, useRef } from 'preact/hooks';
import { tracesOf } from '../../app/debrief-model.ts';
import { t } from '../../i18n/index.ts';
import { tallyText } from '../../ui/debrief/tally-text.ts';
import { Icon } from '../../ui/parts/icon.tsx';
import { useHandbook } from '../../ui/parts/use-handbook.ts';
import { useAssignment, useTitles } from './context.tsx';
import { useDeedText } from './deed-text.ts';
import type { Opened } from './heat-page.tsx';
import { classPath } from './places.ts';
import { type ToldAttempt, useDebriefs } from './use-debriefs.ts';
import { useView } from './view.tsx';

export function CellDialog({ row, principle, onClose }: Opened & { onClose: () => void }) {
  const { id } = useAssignment();
  const handbook = useHandbook();
  const { scenario } = useView().view.filter;
  const dialog = useRef<HTMLDialogElement>(null);
  const counting = row.attempts.filter((one) => one.counting && (!scenario || one.scenario === scenario));
  const told = useDebriefs(counting);
  useEffect(() => dialog.current?.showModal(), []);
  const all = told?.filter(({ entries }) => tracesOf(entries, principle).length > 0);
  return (
    <dialog class="paper cell-dialog" ref={dialog} aria-labelledby="cell-title" onClose={onClose}>
      <header>
        <h2 id="cell-title">
          {t('app.label', { label: row.name })}
          {handbook?.principles[principle]?.name}
        </h2>
        <button
          type="button"
          class="icon-button"
          aria-label={t('class.close')}
          title={t('class.close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </header>
      <p class="cell-about">{handbook?.principles[principle]?.about}</p>
      {!all && <p role="status">{t('class.cell.looking')}</p>}
      {all?.map((one) => (
        <Traces key={one.attempt.id} told={one} principle={principle} />
      ))}
      <a class="quiet-button" href={classPath(id, 'person', row.id)}>
        {t('class.cell.person', { name: row.name })}
        <Icon name="arrow" />
      </a>
    </dialog>
  );
}

function Traces({ told, principle }: { told: ToldAttempt; principle: string }) {
  const titles = useTitles();
  const handbook = useHandbook();
  const deed = useDeedText();
  const traces = tracesOf(told.entries, principle);
  const kept = traces.filter((trace) => trace.kept).length;
  return (
    <section class="cell-call">
      <h3>{titles(told.attempt.scenario)}</h3>
      <p class="cell-tally">{tallyText({ kept, broken: traces.length - kept })}</p>
      <ul>
        {traces.map(({ entry, rule, kept: held }, at) => (
          <li key={at} class={held ? 'kept' : 'broken'}>
            <Icon name={held ? 'check' : 'cross'} />
            <div>
              <a href={`#/handbook/${rule}`}>
                <span class="visually-hidden">
                  {t('app.label', { label: t(`debrief.decisions.${held ? 'kept' : 'broken'}`) })}
                </span>
                {handbook?.rules[rule]?.name ?? rule}
              </a>
              <p>{deed(told.words, entry)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
