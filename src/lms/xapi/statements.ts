/**
 * What happened, as statements of xAPI 1.0.3. Pure: the same log always gives the same statements with the same ids, and a longer log the
 * same ones first, so that what has been sent stays true and needs sending only once. PROFILE.md says what they mean.
 */
import type { Result as Judgement, Tally } from '../../core/scoring.ts';
import { type DecisionReport, decisionsOf, type Told } from '../decisions.ts';
import type { Frame } from './frame.ts';
import {
  type Activity,
  type Context,
  durationOf,
  type Result,
  type Statement,
  timestampOf,
  type Verb,
} from './model.ts';
import { uuidOf } from './uuid.ts';
import { ACTIVITY, EXTENSION, TYPES, VERBS } from './vocabulary.ts';

/** What one statement says beyond what all of an attempt say. */
interface Saying {
  readonly verb: Verb;
  readonly object: Activity;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What makes its id unique within the attempt. */
  readonly key: readonly (string | number)[];
  readonly result?: Result;
  readonly parent?: readonly Activity[];
}

/** The statements of one attempt, as far as it has gone, in the order in which they happened. */
export function attemptStatements(frame: Frame, told: Told, judgement: Judgement): Statement[] {
  const { attempt } = told;
  const call = callOf(told);
  const say = (saying: Saying): Statement =>
    stated(frame, told.locale, { ...saying, key: [attempt.id, ...saying.key] }, attempt.id);
  const begun = { verb: VERBS.attempted, object: call, at: attempt.startedAt, key: ['begun'] };
  const decided = settled(decisionsOf(told, judgement), judgement.finished);
  return [
    say({ ...begun, parent: [frame.course] }),
    ...decided.map((report) => say(decision(told, report, call))),
    ...(judgement.finished ? endings(frame, told, judgement, call).map(say) : []),
  ];
}

/** Rings and waiting are told as one: while more of it may come, it is not told yet. */
const GROWING: ReadonlySet<string> = new Set(['do_ring', 'do_wait']);

function settled(reports: readonly DecisionReport[], finished: boolean): readonly DecisionReport[] {
  const last = reports.at(-1);
  return last && !finished && GROWING.has(last.response) ? reports.slice(0, -1) : reports;
}

/** The call that was played. */
function callOf({ scenario, words, locale }: Told): Activity {
  const language = words.language ?? locale;
  return {
    objectType: 'Activity',
    id: ACTIVITY.scenario(scenario.id, scenario.hash),
    definition: {
      type: TYPES.simulation,
      name: { [language]: words.title },
      ...(words.blurb ? { description: { [language]: words.blurb } } : {}),
    },
  };
}

function decision(told: Told, report: DecisionReport, call: Activity): Saying {
  const { kind, correct, response, took, at, index } = report;
  return {
    verb: kind === 'choice' ? VERBS.answered : VERBS.interacted,
    object: kind === 'choice' ? questionOf(told, report, call) : actionOf(told, report, call),
    at: told.attempt.startedAt + at,
    key: [index, kind],
    parent: [call],
    result: { success: correct, response, duration: durationOf(took), extensions: extensionsOf(report) },
  };
}

/**
 * A moment, as a question. What is right in it depends on all that went before, so that no list of right answers is true of it: whether this
 * answer was right stands in the result.
 */
function questionOf(
  { words, locale }: Told,
  { moment, prompt, options }: DecisionReport,
  call: Activity,
): Activity {
  const language = words.language ?? locale;
  return {
    objectType: 'Activity',
    id: `${call.id}/moments/${moment}`,
    definition: {
      type: TYPES.cmiInteraction,
      name: { und: moment },
      ...(prompt ? { description: { [language]: prompt } } : {}),
      interactionType: 'choice',
      choices: options.map(({ id, text }) => ({ id, description: { [language]: text } })),
    },
  };
}

const actionOf = ({ locale }: Told, { response, said }: DecisionReport, call: Activity): Activity => ({
  objectType: 'Activity',
  id: `${call.id}/actions/${response.replace(/^do_/, '')}`,
  definition: { type: TYPES.interaction, name: { [locale]: said } },
});

function extensionsOf(report: DecisionReport): Record<string, unknown> {
  const { loss, verdict, mood, critical, kept, broken, better, record } = report;
  return {
    [EXTENSION.loss]: loss,
    [EXTENSION.verdict]: verdict,
    [EXTENSION.mood]: mood,
    ...(critical ? { [EXTENSION.critical]: true } : {}),
    ...(kept.length > 0 ? { [EXTENSION.kept]: kept } : {}),
    ...(broken.length > 0 ? { [EXTENSION.broken]: broken } : {}),
    ...(better ? { [EXTENSION.better]: better } : {}),
    ...(record.length > 0
      ? { [EXTENSION.record]: Object.fromEntries(record.map(({ id, noted }) => [id, noted])) }
      : {}),
  };
}

/** The end of a call: that it is over, what each principle came to, and whether that will do. */
function endings(frame: Frame, told: Told, judgement: Judgement, call: Activity): Saying[] {
  const { attempt, scenario } = told;
  const length = attempt.log.at(-1)?.at ?? 0;
  const at = attempt.startedAt + length;
  const { score, criticals, final, tallies } = judgement;
  const duration = durationOf(length);
  const outcome = { [EXTENSION.outcome]: scenario.outcomes[final.outcome]!.kind };
  const passed = criticals.length === 0 && score >= frame.assignment.terms.pass;
  const broken = criticals.length > 0 ? { extensions: { [EXTENSION.critical]: criticals } } : {};
  const over = { object: call, at, parent: [frame.course] };
  return [
    {
      ...over,
      verb: VERBS.completed,
      key: ['over'],
      result: { completion: true, duration, extensions: outcome },
    },
    ...[...tallies].map(([name, tally]) => principle(frame, told, name, tally, call, at)),
    {
      ...over,
      verb: passed ? VERBS.passed : VERBS.failed,
      key: ['judged'],
      result: { score: scoreOf(score), success: passed, completion: true, duration, ...broken },
    },
  ];
}

function principle(
  { principles }: Frame,
  { locale }: Told,
  name: string,
  { kept, broken }: Tally,
  call: Activity,
  at: number,
): Saying {
  const all = kept + broken;
  const label = principles[name];
  return {
    verb: VERBS.scored,
    object: {
      objectType: 'Activity',
      id: ACTIVITY.principle(name),
      definition: { type: TYPES.objective, name: label ? { [locale]: label } : { und: name } },
    },
    at,
    key: ['principle', name],
    parent: [call],
    result: { score: { scaled: Math.floor((10_000 * kept) / all) / 10_000, raw: kept, min: 0, max: all } },
  };
}

/** A score of 0–100 in hundredths, rounded down: what is below a mark stays below it. */
export function scoreOf(score: number): { scaled: number; raw: number; min: number; max: number } {
  const hundredths = Math.floor(score * 100 + 1e-6);
  return { scaled: hundredths / 10_000, raw: hundredths / 100, min: 0, max: 100 };
}

/** One statement. @param attempt the attempt that it is about, if it is about one */
export function stated(frame: Frame, locale: string, saying: Saying, attempt?: string): Statement {
  const { verb, object, at, key, result } = saying;
  return {
    id: uuidOf(frame.registration, ...key),
    actor: frame.actor,
    verb,
    object,
    ...(result ? { result } : {}),
    context: contextOf(frame, locale, saying.parent ?? [], attempt),
    timestamp: timestampOf(at),
  };
}

function contextOf(frame: Frame, locale: string, parent: readonly Activity[], attempt?: string): Context {
  const { template, registration, course } = frame;
  const given = template.contextActivities ?? {};
  const profile: Activity = {
    objectType: 'Activity',
    id: ACTIVITY.profile,
    definition: { type: TYPES.profile },
  };
  return {
    platform: 'Good Call',
    language: locale,
    ...template,
    registration,
    contextActivities: {
      ...given,
      ...(parent.length > 0 || given.parent ? { parent: [...(given.parent ?? []), ...parent] } : {}),
      grouping: [...(given.grouping ?? []), course],
      category: [...(given.category ?? []), profile],
    },
    extensions: { ...(attempt ? { [EXTENSION.attempt]: attempt } : {}), ...template.extensions },
  };
}
