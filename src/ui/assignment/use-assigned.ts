/** The assignment on the desk, as its page needs it. */
import { useEffect, useState } from 'preact/hooks';
import type { AssignmentCommands } from '../../app/assignment/commands.ts';
import { judgeAll } from '../../app/assignment/judging.ts';
import { progressOf, type Step } from '../../app/assignment/progress.ts';
import { type Standing, standingOf } from '../../app/assignment/standing.ts';
import type { Assigned } from '../../app/store.ts';
import { loadTitles, type ScenarioHead, scenarioHeads, type Titles } from '../../content/listing.ts';
import type { Attempt } from '../../core/model.ts';
import { useCommands, useStore, useUi } from '../context.tsx';
import { useLoaded } from '../parts/use-loaded.ts';

/** Only for parts that are drawn while there is one. */
export const useAssigned = (): Assigned => useStore(({ assigned }) => assigned)!;

export const headOf = (id: string): ScenarioHead | undefined =>
  scenarioHeads().find((head) => head.id === id);

export const stepsOf = ({ record, attempts }: Assigned): Step[] =>
  progressOf(record.assignment, attempts, scenarioHeads());

export function useTitles(): Titles | undefined {
  const locale = useStore((state) => state.locale);
  return useLoaded(locale, () => loadTitles(locale)).value;
}

/** Does something with assignments: what is needed for it arrives first, or it is told that it did not. */
export function useAssignments(): (work: (assignments: AssignmentCommands) => unknown) => Promise<void> {
  const commands = useCommands();
  return async (work) => {
    try {
      await work(await commands.assignments());
    } catch {
      commands.notify('load-failed');
    }
  };
}

/** What was played for an assignment, and what it comes to. */
export interface Judged {
  readonly logs: readonly Attempt[];
  readonly standing: Standing;
  /** When something last happened, milliseconds since 1970; 0 where nothing has. */
  readonly lastAt: number;
}

/** Undefined until everything has been read and judged; while it is read anew, what was there stays. */
export function useJudged({ record, attempts }: Assigned): Judged | undefined {
  const { commands, host } = useUi();
  const [judged, setJudged] = useState<Judged>();
  const key = attempts.map(({ id, summary }) => `${id}${summary ? '.' : ''}`).join();
  useEffect(() => {
    let live = true;
    const judge = async () => {
      const logs = await (await commands.assignments()).logs();
      const all = [...(await judgeAll(record.assignment, logs)), ...(host?.condensed?.() ?? [])];
      const ends = logs.map(({ startedAt, log }) => startedAt + (log.at(-1)?.at ?? 0));
      const standing = standingOf(record.assignment, all);
      if (live) setJudged({ logs, standing, lastAt: Math.max(0, ...ends) });
    };
    judge().catch(() => live && commands.notify('load-failed'));
    return () => {
      live = false;
    };
  }, [record.assignment, key, commands, host]);
  return judged;
}
