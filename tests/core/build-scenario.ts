/**
 * A terse way to write a scenario for a test. Conditions are written `flag & not other & patience>=3`, destinations `moment`, `!outcome`
 * or, with a condition, `condition ? destination`.
 */
import { type Act, actBit, ENGINE_FLAGS, flagsOfActs } from '../../src/core/acts.ts';
import type {
  Choice,
  Condition,
  Mark,
  Moment,
  OutcomeKind,
  Route,
  Scenario,
  Temper,
  Tint,
} from '../../src/core/model.ts';

export interface ChoiceDraft {
  when?: string;
  /** Act names, apart by blanks. */
  acts?: string;
  answers?: readonly string[];
  promise?: 0 | 1 | 2;
  keep?: Readonly<Record<string, number>>;
  break?: Readonly<Record<string, number>>;
  mood?: number;
  set?: readonly string[];
  clear?: readonly string[];
  reply?: boolean;
  to: string | readonly string[];
}

export interface MomentDraft {
  /** The conditions of the lines, '' for none; a single line without one unless given. */
  lines?: readonly string[];
  vent?: boolean;
  tint?: Tint;
  raises?: readonly string[];
  gives?: readonly string[];
  choices: Readonly<Record<string, ChoiceDraft>>;
}

export interface ScenarioDraft {
  temper?: Temper;
  /** The most, and at the start. */
  patience?: readonly [number, number];
  pass?: number;
  facts?: readonly string[];
  questions?: readonly string[];
  flags?: readonly string[];
  lookUps?: Readonly<Record<string, readonly string[]>>;
  desks?: Readonly<Record<string, string | readonly string[]>>;
  outcomes?: Readonly<Record<string, readonly [OutcomeKind, number]>>;
  snap?: string | readonly string[];
  hangUp?: string | readonly string[];
  moments: Readonly<Record<string, MomentDraft>>;
}

/** The endings that every fixture has. */
const OUTCOMES = {
  solved: ['solved', 10],
  'hung-up': ['hung-up', -10],
  'cut-off': ['cut-off', -8],
  missed: ['missed', -8],
} as const;

interface Names {
  readonly flags: readonly string[];
  readonly moments: readonly string[];
  readonly outcomes: readonly string[];
}

function place(names: readonly string[], name: string): number {
  const index = names.indexOf(name);
  if (index < 0) throw new Error(`the fixture has no ${name}`);
  return index;
}

const bits = (names: readonly string[], chosen: readonly string[] | undefined): number =>
  (chosen ?? []).reduce((mask, name) => mask | (1 << place(names, name)), 0);

function condition(flags: readonly string[], text: string | undefined): Condition | null {
  if (!text) return null;
  let [all, none, min, max] = [0, 0, 0, 1000];
  for (const term of text.split('&').map((part) => part.trim())) {
    const bound = /^patience\s*(<|>=)\s*(\d+)$/.exec(term);
    if (bound?.[1] === '<') max = Math.min(max, Number(bound[2]) - 1);
    else if (bound) min = Math.max(min, Number(bound[2]));
    else if (term.startsWith('not ')) none |= bits(flags, [term.slice(4)]);
    else all |= bits(flags, [term]);
  }
  return { all, none, min, max };
}

const routes = ({ flags, moments, outcomes }: Names, to: string | readonly string[]): Route[] =>
  (typeof to === 'string' ? [to] : to).map((text) => {
    const [when, target] = text.includes('?') ? text.split('?') : ['', text];
    const name = target!.trim();
    return {
      when: condition(flags, when!.trim()),
      to: name.startsWith('!') ? ~place(outcomes, name.slice(1)) : place(moments, name),
    };
  });

const marks = (list: Readonly<Record<string, number>> | undefined, kept: boolean): Mark[] =>
  Object.entries(list ?? {}).map(([rule, weight]) => ({ rule, kept, weight }));

function choice(id: string, draft: ChoiceDraft, names: Names, questions: readonly string[]): Choice {
  const acts = (draft.acts ?? '')
    .split(' ')
    .filter((name) => name !== '')
    .reduce((mask, name) => mask | actBit(name as Act), 0);
  return {
    id,
    when: condition(names.flags, draft.when),
    acts,
    answers: bits(questions, draft.answers),
    promise: draft.promise ?? 0,
    marks: [...marks(draft.keep, true), ...marks(draft.break, false)],
    mood: draft.mood ?? 0,
    sets: flagsOfActs(acts) | bits(names.flags, draft.set),
    clears: bits(names.flags, draft.clear),
    routes: routes(names, draft.to),
    reply: draft.reply ?? false,
  };
}

export function buildScenario(draft: ScenarioDraft): Scenario {
  const { facts = [], questions = [], flags = [], moments } = draft;
  const outcomes = { ...OUTCOMES, ...draft.outcomes };
  const names: Names = {
    flags: [...ENGINE_FLAGS, ...flags],
    moments: Object.keys(moments),
    outcomes: Object.keys(outcomes),
  };
  return {
    id: 'fixture',
    hash: '000000000000',
    channel: 'phone',
    person: 'granny',
    temper: draft.temper ?? 'even',
    patience: { max: draft.patience?.[0] ?? 10, start: draft.patience?.[1] ?? 6 },
    pass: draft.pass ?? 70,
    length: 1,
    hour: 9,
    trains: [],
    facts,
    questions,
    flags,
    lookUps: Object.entries(draft.lookUps ?? {}).map(([id, sets]) => ({ id, sets: bits(names.flags, sets) })),
    desks: Object.entries(draft.desks ?? {}).map(([id, to]) => ({ id, routes: routes(names, to) })),
    outcomes: Object.entries(outcomes).map(([id, [kind, value]]) => ({ id, kind, value })),
    moments: Object.entries(moments).map(
      ([id, moment]): Moment => ({
        id,
        lines: (moment.lines ?? ['']).map((when, index) => ({
          id: `line-${index}`,
          when: condition(names.flags, when),
        })),
        vent: moment.vent ?? false,
        tint: moment.tint ?? 'plain',
        raises: bits(questions, moment.raises),
        gives: bits(facts, moment.gives),
        choices: Object.entries(moment.choices).map(([name, data]) => choice(name, data, names, questions)),
      }),
    ),
    start: 0,
    snap: routes(names, draft.snap ?? '!hung-up'),
    hangUp: routes(names, draft.hangUp ?? '!cut-off'),
    missed: names.outcomes.indexOf('missed'),
  };
}
