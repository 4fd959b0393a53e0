/** What can be done with a call of the assignment. What uses up a try is asked for twice. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Step } from '../../app/assignment/progress.ts';
import { t } from '../../i18n/index.ts';
import { useUi } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';
import { useAssigned } from './use-assigned.ts';
import { usePlay } from './use-play.ts';

interface Props {
  readonly step: Step;
  readonly title: string;
}

export function SlipActions({ step, title }: Props) {
  const { record } = useAssigned();
  const play = usePlay();
  const [asking, setAsking] = useState(false);
  const anew = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  // What was answered is gone: the focus goes back to where the question came from.
  useEffect(() => {
    if (!asking && asked.current) anew.current?.focus();
    asked.current = asking;
  }, [asking]);
  const { host } = useUi();
  const condensed = new Set(host?.condensed?.().map(({ id }) => id));
  const last = step.attempts.filter(({ id, summary }) => summary && !condensed.has(id)).at(-1);
  const label = step.open ? 'home.go-on' : step.over ? 'home.play-again' : 'home.play';
  return (
    <div class="slip-buttons">
      {asking ? (
        <Sure onYes={() => play(step.id, true)} onNo={() => setAsking(false)} />
      ) : (
        <>
          {last && (
            <a class="link-button" href={`#/debrief/${last.id}`}>
              {t('assigned.slip.debrief')}
              <span class="visually-hidden"> {title}</span>
            </a>
          )}
          {step.open && step.left > 0 && !step.obstacle && (
            <button ref={anew} type="button" class="link-button anew" onClick={() => setAsking(true)}>
              {t('home.start-anew')}
              <span class="visually-hidden"> {title}</span>
            </button>
          )}
          {!step.obstacle && (
            <a
              class={step.over && !step.open ? 'quiet-button' : 'big-button'}
              href={`#/play/${step.id}/${record.id}`}
              onClick={(event) => {
                event.preventDefault();
                play(step.id);
              }}
            >
              <Icon name={step.open ? 'resume' : 'pick-up'} />
              {t(label)}
              <span class="visually-hidden"> {title}</span>
            </a>
          )}
        </>
      )}
    </div>
  );
}

function Sure({ onYes, onNo }: { onYes: () => void; onNo: () => void }) {
  const text = useRef<HTMLParagraphElement>(null);
  const { attempts } = useAssigned().record.assignment.terms;
  // The button that was pressed is gone: the question takes the focus.
  useEffect(() => text.current?.focus(), []);
  return (
    <div class="anew-sure">
      <p ref={text} tabIndex={-1}>
        {t(attempts === 0 ? 'assigned.slip.anew' : 'assigned.slip.anew-costs')}
      </p>
      <button type="button" class="quiet-button" onClick={onNo}>
        {t('assigned.slip.anew-no')}
      </button>
      <button type="button" class="quiet-button danger" onClick={onYes}>
        {t('assigned.slip.anew-yes')}
      </button>
    </div>
  );
}
