/** What can be done with a call of the assignment. What uses up a try is asked for twice. */
import type { Step } from '../../app/assignment/progress.ts';
import { t } from '../../i18n/index.ts';
import { useUi } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';
import { Sure, useAsking } from '../parts/sure.tsx';
import { useAssigned } from './use-assigned.ts';
import { usePlay } from './use-play.ts';

interface Props {
  readonly step: Step;
  readonly title: string;
}

export function SlipActions({ step, title }: Props) {
  const { record } = useAssigned();
  const play = usePlay();
  const { asking, setAsking, start } = useAsking();
  const { attempts } = record.assignment.terms;
  const { host } = useUi();
  const condensed = new Set(host?.condensed?.().map(({ id }) => id));
  const last = step.attempts.filter(({ id, summary }) => summary && !condensed.has(id)).at(-1);
  const label = step.open ? 'home.go-on' : step.over ? 'home.play-again' : 'home.play';
  return (
    <div class="slip-buttons">
      {asking ? (
        <Sure
          class="anew-sure"
          question={t(attempts === 0 ? 'assigned.slip.anew' : 'assigned.slip.anew-costs')}
          no={t('assigned.slip.anew-no')}
          yes={t('assigned.slip.anew-yes')}
          onNo={() => setAsking(false)}
          onYes={() => play(step.id, true)}
        />
      ) : (
        <>
          {last && (
            <a class="link-button" href={`#/debrief/${last.id}`}>
              {t('assigned.slip.debrief')}
              <span class="visually-hidden"> {title}</span>
            </a>
          )}
          {step.open && step.left > 0 && !step.obstacle && (
            <button ref={start} type="button" class="link-button anew" onClick={() => setAsking(true)}>
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
