/** Hands everything that happens to the LMS, soon after it has been drawn, and makes it safe there. */
import type { Assignment } from '../../app/assignment/model.ts';
import type { HostTrouble } from '../../app/host.ts';
import type { Reporter } from '../../app/ports.ts';
import type { Call } from '../../app/store.ts';
import { gradeOf } from '../grade.ts';
import type { HostedStorage } from '../hosted-storage.ts';
import type { Key } from '../suspend.ts';
import { fitSuspend } from '../suspend-fit.ts';
import { createTeller, type TellerServices } from '../teller.ts';
import type { Lms } from './api.ts';
import { commentsOf } from './comments.ts';
import { type Element, gradeElements, isPassed, ROOM } from './elements.ts';
import { NAMES } from './names.ts';
import { objectivesOf } from './objectives.ts';
import { interactionQueue } from './queue.ts';
import { createSender } from './sender.ts';
import { spanOf } from './times.ts';

export interface RecorderServices extends TellerServices {
  /** The principles of the handbook. */
  readonly principles: readonly string[];
  readonly now: () => number;
  /** Runs something soon, after what has happened has been drawn, or later, when nothing happens any more. */
  readonly defer: (when: 'soon' | 'later', work: () => void) => void;
}

export interface Recorder {
  readonly reporter: Reporter;
  /** Hands over what there is now, without waiting for judgements. */
  flush(): void;
  /** Hands over what there is, for the last time. */
  end(): void;
  /** Resolves when everything that has happened is judged and handed over. */
  idle(): Promise<void>;
}

interface Desk {
  readonly lms: Lms;
  readonly key: Key & { readonly assignment: Assignment };
  readonly storage: HostedStorage;
  readonly services: RecorderServices;
  readonly tell: (trouble: HostTrouble | undefined) => void;
}

export function recorder({ lms, key, storage, services, tell }: Desk): Recorder {
  const { kind } = lms;
  const names = NAMES[kind];
  const sender = createSender(lms);
  const queue = interactionQueue(kind, storage);
  const objectives = objectivesOf(lms);
  const begun = services.now();
  /** Data of an earlier session got lost, and the LMS has it that the learner passed: only a better word is said of it. */
  const passedBefore = isPassed(lms.get(names.status)) && storage.held().length === 0;
  let changed = false;
  let due: 'soon' | 'later' | undefined;
  let ended = false;
  let location = '';
  let comments = '';

  const teller = createTeller(storage, services, (telling) => {
    queue.add(telling);
    if (telling.last && telling.reports.length > 0) comments = commentsOf(telling.reports);
    flushAt(telling.last ? 'soon' : 'later');
  });

  function elements(): Element[] {
    const grade = gradeOf(key.assignment, storage.held());
    const suspend = changed ? fitSuspend(key, storage.held(), ROOM[kind]) : undefined;
    return [
      ...(suspend === undefined ? [] : [{ name: 'cmi.suspend_data', value: suspend, must: true }]),
      ...(location ? [{ name: names.location, value: location }] : []),
      ...objectives(grade),
      ...(passedBefore && !grade.passed ? [] : gradeElements(kind, grade)),
      ...(comments && kind === 'scorm-1.2' ? [{ name: 'cmi.comments', value: comments }] : []),
      // Also where all is done: who comes back finds their calls, and no more attempts than the terms allow.
      { name: names.exit, value: 'suspend' },
      { name: names.time, value: spanOf(kind, services.now() - begun) },
    ];
  }

  function flush(): void {
    if (ended) return;
    due = undefined;
    queue.send(sender);
    const taken = sender.send(elements());
    const safe = sender.commit();
    tell(taken && safe ? undefined : 'not-taken');
  }

  function flushAt(when: 'soon' | 'later'): void {
    if (due === when || due === 'soon') return;
    due = when;
    services.defer(when, () => {
      if (due) flush();
    });
  }

  storage.onChange(() => {
    changed = true;
    flushAt('soon');
  });

  /** What an earlier session did not come to: attempts that were left or just over when the page was closed. */
  const catchUp = (quietly: boolean) => {
    for (const { head, log, outcome, told } of storage.held())
      if (log && (!outcome || told < log.length)) teller.tell(head.id, quietly);
  };
  catchUp(true);
  /** How much of the call on the screen has been judged. */
  let seen: { id: string; length: number } | undefined;

  /** @param always whether or not something has happened that is to be told */
  function heard({ attempt, state }: Call, always: boolean): void {
    if (attempt.assignment !== key.assignment.id) return;
    // Whoever plays on after having left plays for nobody.
    if (ended) tell('no-lms');
    location = `${attempt.scenario}.${attempt.log.length}.${state.phase}`;
    flushAt('soon');
    if (!seen) catchUp(false);
    const from = seen?.id === attempt.id ? seen.length : 0;
    if (always || attempt.log.slice(from).some(({ event }) => !PASSING.has(event.type)))
      teller.tell(attempt.id);
    seen = { id: attempt.id, length: attempt.log.length };
  }

  flush();
  return {
    reporter: {
      begun(call) {
        heard(call, false);
        // The one before it is over now.
        for (const { head, outcome } of storage.held())
          if (head.scenario === call.attempt.scenario && head.id !== call.attempt.id && !outcome)
            teller.tell(head.id);
      },
      logged: (call) => heard(call, false),
      finished: (call) => heard(call, true),
    },
    flush,
    end() {
      flush();
      ended = true;
    },
    idle: async () => {
      await teller.idle();
      flush();
    },
  };
}

/** Events after which nothing new is to be told. */
const PASSING: ReadonlySet<string> = new Set(['ring', 'wait', 'note', 'line-end']);
