/** Taking an assignment off the list, with what was played for it: asked twice. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { useCommands } from '../context.tsx';
import { useAssigned, useAssignments } from './use-assigned.ts';

export function RemoveCard() {
  const { record } = useAssigned();
  const commands = useCommands();
  const assignments = useAssignments();
  const [asking, setAsking] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  const question = useRef<HTMLParagraphElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (asking) question.current?.focus();
    else if (was.current) start.current?.focus();
    was.current = asking;
  }, [asking]);
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
  return (
    <div class="paper remove-sure">
      <p ref={question} tabIndex={-1}>
        {t(record.assignment.key && !record.sentAt ? 'assigned.remove.ask-unsent' : 'assigned.remove.ask')}
      </p>
      <button type="button" class="quiet-button" onClick={() => setAsking(false)}>
        {t('assigned.remove.no')}
      </button>
      <button type="button" class="quiet-button danger" onClick={remove}>
        {t('assigned.remove.yes')}
      </button>
    </div>
  );
}
