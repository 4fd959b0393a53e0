/** After a call of an assignment: the next one of it, the same once more while there are tries, and its board. */
import { nextStep } from '../../app/assignment/progress.ts';
import { t } from '../../i18n/index.ts';
import { useCall, useCommands } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';
import { stepsOf, useAssigned, useTitles } from './use-assigned.ts';

export function NextInAssignment() {
  const assigned = useAssigned();
  const { scenario, attempt } = useCall();
  const commands = useCommands();
  const titles = useTitles();
  const { id, assignment } = assigned.record;
  const steps = stepsOf(assigned);
  const passed = new Set(steps.filter(({ over }) => over).map((step) => step.id));
  const next = nextStep(steps, passed);
  const own = steps.find((step) => step.id === scenario.id);
  const again = attempt.assignment === id && own && !own.obstacle && own.left > 0 && !own.open;
  return (
    <>
      <p class="db-mission">{t('assigned.debrief.board', { title: assignment.title })}</p>
      <div class="db-buttons">
        {next && (
          <button type="button" class="big-button" onClick={() => commands.play(next.id, { assignment: id })}>
            <Icon name={next.open ? 'resume' : 'pick-up'} />
            {t(next.open ? 'assigned.standing.go-on' : 'assigned.standing.next', {
              title: titles?.[next.id]?.title ?? next.id,
            })}
          </button>
        )}
        <a class={next ? 'quiet-button' : 'big-button'} href={`#/assignment/${id}`}>
          <Icon name="notes" />
          {t('assigned.debrief.back')}
        </a>
        {again && (
          <button
            type="button"
            class="quiet-button db-again"
            onClick={() => commands.play(scenario.id, { assignment: id })}
          >
            <Icon name="replay" />
            {t('debrief.next.again')}
            {Number.isFinite(own.left) && ` · ${t('assigned.tries', { count: own.left })}`}
          </button>
        )}
      </div>
      <p class="db-practice">
        {t(attempt.assignment === id ? 'assigned.debrief.practice' : 'assigned.debrief.was-practice')}
      </p>
    </>
  );
}
