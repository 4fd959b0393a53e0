/** Starting a call of the assignment: with a name, where the result needs one. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Assigned } from '../../app/store.ts';
import { useCommands, useUi } from '../context.tsx';
import { useAssignments } from './use-assigned.ts';

/** Where somebody collects what is played, it has to say whose it is. In an LMS that is known. */
export const needsName = ({ record: { assignment } }: Assigned, hosted: boolean): boolean =>
  !hosted && (assignment.key !== undefined || assignment.store !== undefined);

/** Asks for the name: shows that it is missing, and goes there. */
export const AskName = createContext<() => void>(() => {});

/** Plays a scenario of the assignment on the desk; asks for the name first where it is needed and missing. */
export function usePlay(): (scenario: string, fresh?: boolean) => void {
  const { store } = useUi();
  const commands = useCommands();
  const askName = useContext(AskName);
  const assignments = useAssignments();
  const play = async (scenario: string, fresh: boolean) => {
    // The field that was left by this very press may be keeping the name only now.
    await assignments(() => undefined);
    const { assigned, hosted } = store.getState();
    if (!assigned) return;
    const nameless = needsName(assigned, hosted !== undefined) && assigned.record.name.trim() === '';
    if (nameless) askName();
    else void commands.play(scenario, { fresh, assignment: assigned.record.id });
  };
  return (scenario, fresh = false) => void play(scenario, fresh);
}
