/** The statements that cmi5 itself defines (section 9): about the unit as a whole, with the categories and the context of the LMS. */
import {
  type Activity,
  type Context,
  durationOf,
  type Result,
  type Statement,
  timestampOf,
} from '../xapi/model.ts';
import { scoreOf } from '../xapi/statements.ts';
import { uuidOf } from '../xapi/uuid.ts';
import { CMI5, EXTENSION, VERBS } from '../xapi/vocabulary.ts';
import type { Launch, LaunchData } from './launch.ts';

/** What a session's statements have in common. */
export interface Setting {
  readonly launch: Launch;
  readonly data: LaunchData;
  /** As the LMS calls it; a launch without a name has its own address for the key. */
  readonly session: string;
}

export const settingOf = (launch: Launch, data: LaunchData): Setting => {
  const session = data.contextTemplate.extensions?.[CMI5.session];
  return { launch, data, session: typeof session === 'string' ? session : launch.fetch };
};

type Kind = 'initialized' | 'completed' | 'passed' | 'failed' | 'terminated';

/** Said once in a session; these two once in a registration. */
const ONCE: ReadonlySet<Kind> = new Set(['completed', 'passed']);

function defined(setting: Setting, kind: Kind, at: number, result?: Result, mastery?: number): Statement {
  const { launch, session } = setting;
  const scope = ONCE.has(kind) ? 'registration' : session;
  const judged = result?.success !== undefined || result?.completion !== undefined;
  return {
    id: uuidOf('cmi5', launch.registration, launch.activityId, scope, kind),
    actor: launch.actor,
    verb: VERBS[kind],
    object: { objectType: 'Activity', id: launch.activityId },
    ...(result ? { result } : {}),
    context: contextOf(setting, judged, mastery),
    timestamp: timestampOf(at),
  };
}

const category = (id: string): Activity => ({ objectType: 'Activity', id });

function contextOf({ launch, data }: Setting, judged: boolean, mastery: number | undefined): Context {
  const { contextTemplate: template } = data;
  const given = template.contextActivities ?? {};
  const categories = [CMI5.category, ...(judged ? [CMI5.moveOn] : [])].map(category);
  const extensions = {
    ...(mastery === undefined ? {} : { [CMI5.masteryScore]: mastery }),
    ...template.extensions,
  };
  return {
    ...template,
    registration: launch.registration,
    contextActivities: { ...given, category: [...(given.category ?? []), ...categories] },
    ...(Object.keys(extensions).length > 0 ? { extensions } : {}),
  };
}

export const initialized = (setting: Setting, at: number): Statement => defined(setting, 'initialized', at);

/** @param spent milliseconds of the session */
export const terminated = (setting: Setting, at: number, spent: number): Statement =>
  defined(setting, 'terminated', at, { duration: durationOf(spent) });

/** @param spent milliseconds that the learner has played */
export const completed = (setting: Setting, at: number, spent: number): Statement =>
  defined(setting, 'completed', at, { completion: true, duration: durationOf(spent) });

/** @param score 0–100, at or above the mastery score */
export function passed(setting: Setting, at: number, spent: number, score: number): Statement {
  const result = { score: scoreOf(score), success: true, duration: durationOf(spent) };
  return defined(setting, 'passed', at, result, setting.data.masteryScore);
}

/** A score that reaches the mastery score must not stand beside `failed`: it is told as an extension. */
export function failed(setting: Setting, at: number, spent: number, score: number): Statement {
  const { masteryScore } = setting.data;
  const told = scoreOf(score);
  const contrary = masteryScore !== undefined && told.scaled >= masteryScore;
  const result = {
    ...(contrary ? { extensions: { [EXTENSION.score]: told.scaled } } : { score: told }),
    success: false,
    duration: durationOf(spent),
  };
  return defined(setting, 'failed', at, result, masteryScore);
}
