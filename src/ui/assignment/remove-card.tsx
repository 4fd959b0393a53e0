/** Taking an assignment off the list, with what was played for it: asked twice. */
import { t } from '../../i18n/index.ts';
import { useCommands } from '../context.tsx';
import { Sure, useAsking } from '../parts/sure.tsx';
import { useAssigned, useAssignments } from './use-assigned.ts';

export function RemoveCard() {
  const { record } = useAssigned();
  const commands = useCommands();
  const assignments = useAssignments();
  const { asking, setAsking, start } = useAsking();
  const remove = () =>
    void assignments(async (all) => {
      await all.remove(record.id);
      commands.go({ name: 'home' });
    });
  if (!asking) {
    return (
      <p class="remove">
        <button ref={start} type="button" class="link-button" onClick={() => setAsking(true)}>
          {t('assigned.remove.start')}
        </button>
      </p>
    );
  }
  const unsent = record.assignment.key && !record.sentAt;
  return (
    <Sure
      class="paper remove-sure"
      question={t(unsent ? 'assigned.remove.ask-unsent' : 'assigned.remove.ask')}
      no={t('assigned.remove.no')}
      yes={t('assigned.remove.yes')}
      onNo={() => setAsking(false)}
      onYes={remove}
    />
  );
}
