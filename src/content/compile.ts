/** From the source of a scenario (ids, lists of words) to the core's data (indices, bit masks). */
import { ACTS, type Act, actBit, ENGINE_FLAGS, flagsOfActs } from '../core/acts.ts';
import { isEngineRule } from '../core/engine-rules.ts';
import {
  type Choice,
  type Condition,
  type Mark,
  type Moment,
  PROMISE,
  type Route,
  type Scenario,
} from '../core/model.ts';
import type { PathKey, Reporter } from './problems.ts';
import type { ChoiceSource, MomentSource, RouteSource, ScenarioSource } from './structure-schema.ts';

/** Bits there are for flags in one whole number. */
const MAX_FLAGS = 31;
const NO_MAX = 1000;

/** The names that a scenario declares, with their indices. */
interface Names {
  readonly flags: readonly string[];
  readonly moments: readonly string[];
  readonly outcomes: readonly string[];
  readonly questions: readonly string[];
  /** The facts for the record, and all of them. */
  readonly facts: readonly string[];
  readonly all: readonly string[];
}

interface Context {
  readonly names: Names;
  readonly rules: ReadonlySet<string>;
  readonly report: Reporter;
}

type Path = readonly PathKey[];

/** Facts that belong in the record, in the order of the source: their places are the core's fact indices. */
export const recordFacts = (source: ScenarioSource): string[] =>
  Object.keys(source.facts).filter((name) => source.facts[name]!.record === true);

/**
 * Compiles a scenario; everything wrong is reported and the scenario is undefined then.
 * @param rules the ids of the handbook's rules
 */
export function compileScenario(
  source: ScenarioSource,
  rules: ReadonlySet<string>,
  report: Reporter,
): Omit<Scenario, 'hash'> | undefined {
  let clean = true;
  const context: Context = {
    names: namesOf(source),
    rules,
    report: (...problem) => {
      clean = false;
      report(...problem);
    },
  };
  checkHead(source, context);
  const scenario = build(source, context);
  return clean ? scenario : undefined;
}

function namesOf(source: ScenarioSource): Names {
  const once = Object.entries(source.moments).flatMap(([moment, { choices }]) =>
    Object.entries(choices).flatMap(([choice, { once }]) => (once ? [onceFlag(moment, choice)] : [])),
  );
  return {
    flags: [...ENGINE_FLAGS, ...source.flags, ...once],
    moments: Object.keys(source.moments),
    outcomes: Object.keys(source.outcomes),
    questions: source.questions,
    facts: recordFacts(source),
    all: Object.keys(source.facts),
  };
}

/** The flag behind `once`; the dot keeps it apart from an author's flags. */
const onceFlag = (moment: string, choice: string): string => `${moment}.${choice}`;

function checkHead(source: ScenarioSource, { names, rules, report }: Context): void {
  if (names.flags.length > MAX_FLAGS) report('too-many-flags', ['flags'], { limit: MAX_FLAGS });
  const kinds = new Set(Object.values(source.outcomes).map(({ kind }) => kind));
  for (const kind of ['missed', 'hung-up', 'cut-off'] as const) {
    if (!kinds.has(kind)) report('no-outcome-kind', ['outcomes'], { kind });
  }
  source.trains.forEach((rule, index) => {
    if (!rules.has(rule)) report('unknown-rule', ['trains', index], { name: rule });
  });
}

function build(source: ScenarioSource, context: Context): Omit<Scenario, 'hash'> {
  const { names } = context;
  const outcomes = Object.entries(source.outcomes).map(([id, { kind, value }]) => ({ id, kind, value }));
  return {
    id: source.id,
    channel: source.channel,
    person: source.person,
    temper: source.temper,
    patience: { max: source.patience.max, start: source.patience.start },
    pass: source.pass,
    length: source.length,
    hour: source.hour,
    trains: source.trains,
    facts: names.facts,
    questions: source.questions,
    flags: source.flags,
    lookUps: Object.entries(source['look-ups']).map(([id, { sets }]) => ({
      id,
      sets: bits(sets, names.flags, 'unknown-flag', ['look-ups', id, 'sets'], context),
    })),
    desks: Object.entries(source.desks).map(([id, desk]) => ({
      id,
      routes: target(desk, ['desks', id], context),
    })),
    outcomes,
    moments: Object.entries(source.moments).map(([id, moment]) => compileMoment(id, moment, context)),
    start: indexOf(source.start, names.moments, 'unknown-moment', ['start'], context),
    snap: routesOf(source.snap, ['snap'], context),
    hangUp: routesOf(source['hang-up'], ['hang-up'], context),
    missed: outcomes.findIndex(({ kind }) => kind === 'missed'),
  };
}

function compileMoment(id: string, moment: MomentSource, context: Context): Moment {
  const path = ['moments', id];
  const { names } = context;
  const lines = Array.isArray(moment.lines) ? {} : (moment.lines ?? { line: {} });
  return {
    id,
    lines: Object.entries(lines).map(([line, { when }]) => ({
      id: line,
      when: compileCondition(when, [...path, 'lines', line], context),
    })),
    vent: moment.vent ?? false,
    tint: moment.tint ?? 'plain',
    raises: bits(moment.raises, names.questions, 'unknown-question', [...path, 'raises'], context),
    gives: bits(moment.gives, names.facts, 'unknown-fact', [...path, 'gives'], context),
    choices: Object.entries(moment.choices).map(([choice, data]) => compileChoice(id, choice, data, context)),
  };
}

function compileChoice(moment: string, id: string, choice: ChoiceSource, context: Context): Choice {
  const path = ['moments', moment, 'choices', id];
  const { names } = context;
  const acts = actsOf(choice);
  const due = choice.promise?.when;
  if (due !== undefined && !names.all.includes(due))
    context.report('unknown-placeholder', [...path, 'promise'], { name: due });
  const once = choice.once ? [onceFlag(moment, id)] : [];
  const when = [...(choice.when ?? []), ...once.map((flag) => `not ${flag}`)];
  return {
    id,
    when: compileCondition(when.length > 0 ? when : undefined, [...path, 'when'], context),
    acts,
    answers: bits(choice.answers, names.questions, 'unknown-question', [...path, 'answers'], context),
    promise: promiseOf(choice),
    marks: [
      ...compileMarks(choice.keep, true, [...path, 'keep'], context),
      ...compileMarks(choice.break, false, [...path, 'break'], context),
    ],
    mood: choice.mood ?? 0,
    sets:
      flagsOfActs(acts) |
      bits([...(choice.set ?? []), ...once], names.flags, 'unknown-flag', [...path, 'set'], context),
    clears: bits(choice.clear, names.flags, 'unknown-flag', [...path, 'clear'], context),
    routes: target(choice, path, context),
    reply: choice.reply ?? false,
  };
}

function actsOf(choice: ChoiceSource): number {
  const acts: Act[] = [...(choice.acts ?? [])];
  if (choice.answers && choice.answers.length > 0) acts.push('answer');
  if (choice.promise) acts.push('promise');
  return acts.reduce((mask, act) => mask | actBit(act), 0);
}

function promiseOf({ promise }: ChoiceSource): 0 | 1 | 2 {
  if (!promise) return PROMISE.none;
  return promise.what && promise.when ? PROMISE.full : PROMISE.vague;
}

function compileMarks(
  marks: Record<string, number> | undefined,
  kept: boolean,
  path: Path,
  { rules, report }: Context,
): Mark[] {
  return Object.entries(marks ?? {}).map(([rule, weight]) => {
    if (!rules.has(rule)) report('unknown-rule', [...path, rule], { name: rule });
    else if (isEngineRule(rule)) report('engine-rule', [...path, rule], { name: rule });
    return { rule, kept, weight };
  });
}

/** Where something leads: exactly one of `to` and `end`. */
function target(
  from: { to?: string | RouteSource[] | undefined; end?: string | undefined },
  path: Path,
  context: Context,
): Route[] {
  if ((from.to === undefined) === (from.end === undefined)) {
    context.report('no-target', path);
    return [];
  }
  if (Array.isArray(from.to)) return routesOf(from.to, [...path, 'to'], context);
  return [{ when: null, to: destination({ to: from.to, end: from.end }, path, context) }];
}

function routesOf(routes: readonly RouteSource[], path: Path, context: Context): Route[] {
  if (routes.at(-1)?.when) context.report('last-route', [...path, routes.length - 1]);
  return routes.map((route, index) => ({
    when: compileCondition(route.when, [...path, index, 'when'], context),
    to: destination(route, [...path, index], context),
  }));
}

function destination(
  { to, end }: { to?: string | undefined; end?: string | undefined },
  path: Path,
  context: Context,
): number {
  const { names, report } = context;
  if ((to === undefined) === (end === undefined)) {
    report('no-target', path);
    return 0;
  }
  if (to !== undefined) return indexOf(to, names.moments, 'unknown-moment', [...path, 'to'], context);
  return ~indexOf(end!, names.outcomes, 'unknown-outcome', [...path, 'end'], context);
}

function indexOf(
  name: string,
  among: readonly string[],
  code: 'unknown-moment' | 'unknown-outcome' | 'unknown-flag' | 'unknown-question' | 'unknown-fact',
  path: Path,
  { report }: Context,
): number {
  const index = among.indexOf(name);
  if (index < 0) report(code, path, { name });
  return Math.max(0, index);
}

function bits(
  chosen: readonly string[] | undefined,
  among: readonly string[],
  code: 'unknown-flag' | 'unknown-question' | 'unknown-fact',
  path: Path,
  context: Context,
): number {
  return (chosen ?? []).reduce((mask, name) => mask | (1 << indexOf(name, among, code, path, context)), 0);
}

/** Compiles a list of conditions into masks and bounds. */
export function compileCondition(
  terms: readonly string[] | undefined,
  path: Path,
  context: Context,
): Condition | null {
  if (!terms || terms.length === 0) return null;
  const flag = (name: string) => 1 << indexOf(name, context.names.flags, 'unknown-flag', path, context);
  let [all, none, min, max] = [0, 0, 0, NO_MAX];
  for (const term of terms) {
    const bound = /^patience (<|>=) (\d+)$/.exec(term);
    if (bound?.[1] === '<') max = Math.min(max, Number(bound[2]) - 1);
    else if (bound) min = Math.max(min, Number(bound[2]));
    else if (term.startsWith('not ')) none |= flag(term.slice(4));
    else all |= flag(term);
  }
  return { all, none, min, max };
}

/** The names of the acts in a mask, for people. */
export const actNames = (mask: number): Act[] => ACTS.filter((act) => (mask & actBit(act)) !== 0);
