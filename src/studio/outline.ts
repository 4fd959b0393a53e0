/** A scenario as its author wants to see it: what leads where, from the structure alone, whether it stands or not. */
import type { ScenarioSource } from '../content/structure-schema.ts';

/** A way from a moment: by a choice, by the panel, or because patience ends. */
export interface Way {
  readonly by: string;
  /** A moment's id, or an outcome's. */
  readonly to: string;
  readonly ends: boolean;
  readonly when: readonly string[];
}

export interface OutlineChoice {
  readonly id: string;
  readonly ways: readonly Way[];
  /** Marks kept minus marks broken: what judgment says of it, without what the engine adds. */
  readonly points: number;
  readonly mood: number;
}

export interface OutlineMoment {
  readonly id: string;
  readonly lines: readonly string[];
  readonly vent: boolean;
  readonly choices: readonly OutlineChoice[];
  /** No way leads there. */
  readonly lost: boolean;
}

export interface Outline {
  readonly start: string;
  readonly moments: readonly OutlineMoment[];
  readonly outcomes: readonly {
    readonly id: string;
    readonly kind: string;
    readonly value: number;
    readonly lost: boolean;
  }[];
}

type Target = {
  to?: string | readonly Target[] | undefined;
  end?: string | undefined;
  when?: string[] | undefined;
};

const waysOf = (by: string, target: Target): Way[] => {
  if (Array.isArray(target.to)) return (target.to as Target[]).flatMap((route) => waysOf(by, route));
  const when = target.when ?? [];
  if (typeof target.to === 'string') return [{ by, to: target.to, ends: false, when }];
  return target.end === undefined ? [] : [{ by, to: target.end, ends: true, when }];
};

const sum = (marks: Readonly<Record<string, number>> | undefined): number =>
  Object.values(marks ?? {}).reduce((total, weight) => total + weight, 0);

export function outlineOf(source: ScenarioSource): Outline {
  const moments = Object.entries(source.moments).map(([id, moment]) => ({
    id,
    lines: Array.isArray(moment.lines) ? [] : Object.keys(moment.lines ?? { line: {} }),
    vent: moment.vent ?? false,
    choices: Object.entries(moment.choices).map(([name, choice]) => ({
      id: name,
      ways: waysOf(name, choice as Target),
      points: sum(choice.keep) - sum(choice.break),
      mood: choice.mood ?? 0,
    })),
  }));
  const panel = [source.snap, source['hang-up'], ...Object.values(source.desks)].flatMap((target) =>
    waysOf('', Array.isArray(target) ? { to: target as Target[] } : (target as Target)),
  );
  const { reached, ended } = walk(source.start, moments, panel);
  return {
    start: source.start,
    moments: moments.map((moment) => ({ ...moment, lost: !reached.has(moment.id) })),
    outcomes: Object.entries(source.outcomes).map(([id, { kind, value }]) => ({
      id,
      kind,
      value,
      lost: !ended.has(id) && kind !== 'missed',
    })),
  };
}

/** What can be come to, conditions left aside: the check knows better, and says so. */
function walk(start: string, moments: readonly Omit<OutlineMoment, 'lost'>[], panel: readonly Way[]) {
  const reached = new Set([start, ...panel.filter(({ ends }) => !ends).map(({ to }) => to)]);
  const ended = new Set(panel.filter(({ ends }) => ends).map(({ to }) => to));
  // The set grows while it is walked.
  for (const id of reached) {
    for (const { ways } of moments.find((moment) => moment.id === id)?.choices ?? []) {
      for (const { to, ends } of ways) (ends ? ended : reached).add(to);
    }
  }
  return { reached, ended };
}
