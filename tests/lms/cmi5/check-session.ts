/** The rules of cmi5 (sections 7 and 9) for everything that one registration has said, in the order of the times. Returns what is wrong. */
import type { Statement } from '../../../src/lms/xapi/model.ts';
import { CMI5 } from '../../../src/lms/xapi/vocabulary.ts';

export interface SessionRules {
  /** The LMS's name for it. */
  readonly id: string;
  readonly mode: 'Normal' | 'Browse' | 'Review';
  readonly masteryScore?: number | undefined;
}

const sessionOf = ({ context }: Statement): unknown => context.extensions?.[CMI5.session];
const categories = ({ context }: Statement): string[] =>
  (context.contextActivities?.category ?? []).map(({ id }) => id);
const isDefined = (statement: Statement): boolean => categories(statement).includes(CMI5.category);
export const verbOf = ({ verb }: Statement): string => verb.id.split('/').at(-1)!;

interface Unit {
  readonly activityId: string;
  readonly registration: string;
  /** Every context must hold this. */
  readonly grouping: string;
}

export function checkRegistration(
  unit: Unit,
  sessions: readonly SessionRules[],
  statements: readonly Statement[],
): string[] {
  const defined = statements.filter(isDefined);
  const times = (verb: string) => defined.filter((one) => verbOf(one) === verb).length;
  const wrong = statements.flatMap((one) => checkOne(unit, sessions, one));
  for (const verb of ['completed', 'passed']) if (times(verb) > 1) wrong.push(`${verb} ${times(verb)} times`);
  const passed = defined.findIndex((one) => verbOf(one) === 'passed');
  if (passed >= 0 && defined.slice(passed).some((one) => verbOf(one) === 'failed'))
    wrong.push('failed after passed');
  for (const session of sessions) {
    wrong.push(
      ...checkSession(
        session,
        statements.filter((one) => sessionOf(one) === session.id),
      ),
    );
  }
  return wrong;
}

function checkSession({ id, mode }: SessionRules, statements: readonly Statement[]): string[] {
  if (statements.length === 0) return [];
  const wrong: string[] = [];
  const say = (what: string) => wrong.push(`session ${id}: ${what}`);
  const verbs = statements.filter(isDefined).map(verbOf);
  if (new Set(verbs).size !== verbs.length) say(`said twice: ${verbs}`);
  if (verbs.includes('passed') && verbs.includes('failed')) say('passed and failed');
  const times = statements.map(({ timestamp }) => Date.parse(timestamp));
  // As they came, and by their times.
  if (verbOf(statements[0]!) !== 'initialized' || !isDefined(statements[0]!))
    say('does not begin with initialized');
  if (Math.min(...times) < times[0]!) say('something was before initialized');
  const end = verbs.indexOf('terminated');
  if (end >= 0) {
    if (verbOf(statements.at(-1)!) !== 'terminated') say('something came after terminated');
    if (Math.max(...times) > times.at(-1)!) say('something was after terminated');
  }
  if (mode !== 'Normal' && verbs.some((verb) => verb !== 'initialized' && verb !== 'terminated'))
    say(`${verbs} in ${mode}`);
  return wrong;
}

function checkOne(
  { activityId, registration, grouping }: Unit,
  sessions: readonly SessionRules[],
  one: Statement,
): string[] {
  const wrong: string[] = [];
  const verb = verbOf(one);
  const say = (what: string) => wrong.push(`${verb}: ${what}`);
  const session = sessions.find(({ id }) => id === sessionOf(one));
  if (!session) say(`unknown session ${sessionOf(one)}`);
  if (one.context.registration !== registration) say('another registration');
  if (!one.context.contextActivities?.grouping?.some(({ id }) => id === grouping)) say('no publisher id');
  if (!isDefined(one)) return wrong;
  const { result = {} } = one;
  if (one.object.id !== activityId) say('another object');
  const judged = result.success !== undefined || result.completion !== undefined;
  if (categories(one).includes(CMI5.moveOn) !== judged) say('moveon');
  if (result.completion !== (verb === 'completed' ? true : undefined)) say(`completion ${result.completion}`);
  const success = verb === 'passed' ? true : verb === 'failed' ? false : undefined;
  if (result.success !== success) say(`success ${result.success}`);
  if (verb !== 'initialized' && !result.duration) say('no duration');
  if (result.score && success === undefined) say('a score');
  const mastery = session?.masteryScore;
  const scaled = result.score?.scaled;
  if (scaled !== undefined && (scaled < 0 || scaled > 1)) say(`score ${scaled}`);
  if (scaled !== undefined && mastery !== undefined && scaled >= mastery !== success)
    say(`${scaled} against ${mastery}`);
  if (success !== undefined && one.context.extensions?.[CMI5.masteryScore] !== mastery) say('mastery score');
  return wrong;
}
