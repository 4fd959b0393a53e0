/** What cmi5 itself defines, said when it has come true. */
import type { Clock } from '../../app/ports.ts';
import { gradeOf } from '../grade.ts';
import type { Statement } from '../xapi/model.ts';
import { completed, failed, initialized, passed, terminated } from './defined.ts';
import type { Said } from './progress.ts';
import type { Recorded } from './recorder.ts';

export interface OwnStatements {
  /** All of this session so far, in order. */
  all(): readonly Statement[];
  said(): Said;
  /** Finds out what earlier sessions have said that could not be kept any more. */
  recall(isThere: (statement: Statement) => Promise<boolean>): Promise<void>;
  /** An attempt is over. @param fresh whether it was played, or at least told, in this session */
  conclude(fresh: boolean): void;
  /** The session is over. */
  close(recording: boolean): void;
}

/** Under the rules of cmi5, 9.3: one of each in a session, never both verdicts, never `failed` after a pass. */
export function ownStatements(
  { setting, storage, assignment, begun }: Recorded,
  clock: Clock,
  before: Said,
): OwnStatements {
  let all: readonly Statement[] = [initialized(setting, begun)];
  let said = before;
  let played = false;
  let judged = false;
  const say = (statement: Statement) => {
    all = [...all, statement];
  };
  const now = () => Math.max(clock.now(), begun);
  const spent = () => storage.held().reduce((sum, { head, endedAt }) => sum + endedAt - head.startedAt, 0);
  const grade = () => {
    const { masteryScore } = setting.data;
    // What the LMS asks for goes before what the trainer asked for.
    const pass = masteryScore === undefined ? assignment.terms.pass : masteryScore * 100;
    return gradeOf({ ...assignment, terms: { ...assignment.terms, pass } }, storage.held());
  };
  const fail = (score: number) => {
    judged = true;
    say(failed(setting, now(), spent(), score));
  };
  return {
    all: () => all,
    said: () => said,
    async recall(isThere) {
      const done = said.completed || (await isThere(completed(setting, 0, 0)));
      const won = said.passed || (await isThere(passed(setting, 0, 0, 0)));
      said = { completed: done, passed: won };
    },
    conclude(fresh) {
      played ||= fresh;
      const { complete, passed: won, final, score } = grade();
      if (complete && !said.completed) {
        say(completed(setting, now(), spent()));
        said = { ...said, completed: true };
      }
      if (judged || said.passed) return;
      if (won) {
        judged = true;
        say(passed(setting, now(), spent(), score));
        said = { ...said, passed: true };
      } else if (final && played) fail(score);
    },
    close(recording) {
      const { complete, passed: won, score } = grade();
      if (recording && played && complete && !won && !judged && !said.passed) fail(score);
      say(terminated(setting, now(), now() - begun));
    },
  };
}
