/**
 * Has calls judged as they are played, one after the other, and gives out each decision once, when nothing can be added to it any more. What was
 * lost by a decision never changes, so it can be told at once.
 */
import type { Locale } from '../content/locales.ts';
import type { Words } from '../content/words.ts';
import { type Attempt, PHASE, type Scenario } from '../core/model.ts';
import type { Result } from '../core/scoring.ts';
import type { DecisionReport, Told } from './decisions.ts';
import { outcomeOf } from './held.ts';
import type { HostedStorage } from './hosted-storage.ts';

/** What judging and telling need from outside. */
export interface TellerServices {
  readonly judge: (scenario: Scenario, attempt: Attempt) => Promise<Result>;
  readonly loadScenario: (id: string) => Promise<Scenario>;
  readonly loadWords: (id: string, locale: Locale) => Promise<Words>;
  /** The language spoken now. */
  readonly locale: () => Locale;
  readonly decisionsOf: (told: Told, result: Result) => Promise<readonly DecisionReport[]>;
}

export interface Telling {
  readonly attempt: Attempt;
  readonly reports: readonly DecisionReport[];
  /** The attempt is over, and these are the last ones. */
  readonly last: boolean;
  /** How many of its events have been told with these. */
  readonly told: number;
}

export interface Teller {
  /** Judges an attempt as it is kept, and tells what is new; `quietly` only judges. */
  tell(id: string, quietly?: boolean): void;
  /** Resolves when nothing is left to judge. */
  idle(): Promise<void>;
}

export function createTeller(
  storage: HostedStorage,
  services: TellerServices,
  onTold: (telling: Telling) => void,
): Teller {
  const waiting = new Map<string, boolean>();
  /** How many events have been given out, of which the LMS may not have taken all yet. */
  const given = new Map<string, number>();
  let work: Promise<void> | undefined;

  async function tellOne(id: string, quietly: boolean): Promise<void> {
    const attempt = await storage.load(id);
    if (!attempt) return;
    const scenario = await services.loadScenario(attempt.scenario);
    const result = await services.judge(scenario, attempt);
    const over = result.final.phase === PHASE.done || isLeft(storage, attempt);
    if (over) storage.note(id, { outcome: outcomeOf(result) });
    if (quietly) return;
    const from = given.get(id) ?? storage.find(id)?.told ?? 0;
    const locale = services.locale();
    const words = await services.loadWords(attempt.scenario, locale);
    const all = await services.decisionsOf({ scenario, words, attempt, locale }, result);
    const { reports, told } = newOnes(all, from, attempt, over);
    given.set(id, told);
    if (reports.length > 0 || over) onTold({ attempt, reports, last: over, told });
  }

  async function run(): Promise<void> {
    for (let next = first(waiting); next; next = first(waiting)) {
      const [id, quietly] = next;
      waiting.delete(id);
      // What cannot be judged now is judged with the next event.
      await tellOne(id, quietly).catch(() => undefined);
    }
    work = undefined;
  }

  return {
    tell(id, quietly = false) {
      waiting.set(id, quietly && (waiting.get(id) ?? true));
      work ??= run();
    },
    idle: async () => {
      while (work) await work;
    },
  };
}

const first = <K, V>(map: ReadonlyMap<K, V>): [K, V] | undefined => map.entries().next().value;

/** A later attempt has put an end to it. */
const isLeft = (storage: HostedStorage, { id, scenario, startedAt }: Attempt): boolean =>
  storage
    .held()
    .some(({ head }) => head.id !== id && head.scenario === scenario && head.startedAt > startedAt);

/** To the last one something may still be added while the call goes on (another ring, more waiting); not to something said. */
function newOnes(all: readonly DecisionReport[], from: number, { log }: Attempt, over: boolean) {
  const later = all.filter(({ index }) => index >= from);
  const last = later.at(-1);
  const open = !over && last?.kind === 'action' ? last : undefined;
  const settled = log.findLastIndex(({ event }) => event.type !== 'wait' && event.type !== 'ring') + 1;
  const told = open ? open.index : over ? log.length : settled;
  return { reports: later.filter((report) => report !== open), told };
}
