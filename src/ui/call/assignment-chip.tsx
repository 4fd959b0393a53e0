/** Which assignment a call is played for, or that it is practice beside it; the way back there. Its words have come with the assignment. */
import { t } from '../../i18n/index.ts';
import { useStore } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';

export function AssignmentChip() {
  const assigned = useStore((state) => state.assigned);
  const call = useStore((state) => state.call);
  const own = call?.attempt.assignment;
  if (!assigned || !call || (own !== assigned.record.id && !call.practice)) return null;
  const { id, assignment } = assigned.record;
  return (
    <a class={call.practice ? 'mission-chip practice' : 'mission-chip'} href={`#/assignment/${id}`}>
      <Icon name={call.practice ? 'replay' : 'notes'} />
      <span>
        {call.practice ? t('assigned.call.practice') : t('assigned.call.for', { title: assignment.title })}
      </span>
    </a>
  );
}
