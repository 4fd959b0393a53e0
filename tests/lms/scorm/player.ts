/** Somebody who plays a package as the game does: event by event, kept and reported. */
import type { Assignment } from '../../../src/app/assignment/model.ts';
import type { Call } from '../../../src/app/store.ts';
import { transcriptOf } from '../../../src/app/transcript.ts';
import type { Locale } from '../../../src/content/locales.ts';
import type { Words } from '../../../src/content/words.ts';
import {
  type Attempt,
  type GameEvent,
  type LoggedEvent,
  PHASE,
  type Scenario,
} from '../../../src/core/model.ts';
import { replay } from '../../../src/core/scoring.ts';
import { begin, step } from '../../../src/core/step.ts';
import { loadTexts, speak } from '../../../src/i18n/index.ts';
import { decisionsOf } from '../../../src/lms/decisions.ts';
import { lmsOf } from '../../../src/lms/scorm/api.ts';
import type { ScormKind } from '../../../src/lms/scorm/find-api.ts';
import { type ScormHost, scormHost } from '../../../src/lms/scorm/host.ts';
import { analysisOf, attemptOf, judge, readAll, scenarios } from '../fixtures.ts';
import type { StrictLms } from './strict-lms.ts';

let all: Scenario[];
let words: Map<string, Words>;
let principles: string[];

/** Reads the library; once, before anybody plays. */
export async function setUp(): Promise<Scenario[]> {
  const { entries, handbook } = await readAll();
  all = await scenarios();
  words = new Map(
    entries.flatMap((entry) =>
      Object.entries(entry.words).map(([locale, one]) => [`${entry.scenario.id} ${locale}`, one as Words]),
    ),
  );
  principles = handbook!.principles.map(({ id }) => id);
  await speak('en');
  await loadTexts('more');
  return all;
}

export class Player {
  readonly host: ScormHost;
  readonly lms: StrictLms;
  private now = Date.UTC(2026, 8, 2, 9);
  private attempt: Attempt | undefined;

  constructor(kind: ScormKind, lms: StrictLms, assignment: Assignment, locale: Locale = 'en') {
    this.lms = lms;
    const raw = lmsOf(lms.api, kind);
    this.host = scormHost(raw.initialize() ? raw : undefined, assignment, {
      principles,
      judge: async (scenario, attempt) => judge(scenario, attempt),
      loadScenario: async (id) => all.find((scenario) => scenario.id === id)!,
      loadWords: async (id, language) => words.get(`${id} ${language}`)!,
      locale: () => locale,
      decisionsOf: async (told, result) => decisionsOf(told, result),
      now: () => this.now,
      defer: (when, work) => {
        if (when === 'soon') queueMicrotask(work);
      },
    });
  }

  async begin(scenario: Scenario, more: Partial<Attempt> = {}): Promise<void> {
    this.now += 60_000;
    const { log, ...head } = attemptOf(scenario, [], { id: `try-${this.now}`, startedAt: this.now, ...more });
    this.attempt = { ...head, log };
    await this.host.storage.begin(head, log);
    this.host.reporter.begun(this.call(scenario));
  }

  async resume(scenario: Scenario): Promise<readonly LoggedEvent[]> {
    const heads = (await this.host.storage.list()).filter(
      (head) => head.scenario === scenario.id && !head.summary,
    );
    this.attempt = (await this.host.storage.load(heads[0]!.id))!;
    return this.attempt.log;
  }

  /** One event after the other. */
  async play(scenario: Scenario, events: readonly GameEvent[]): Promise<void> {
    for (const event of events) {
      const { id, log, startedAt } = this.attempt!;
      this.now += 2345;
      const logged = { event, at: this.now - startedAt };
      await this.host.storage.append(id, log.length, [logged]);
      this.attempt = { ...this.attempt!, log: [...log, logged] };
      this.host.reporter.logged(this.call(scenario));
    }
    const result = judge(scenario, this.attempt!);
    if (result.finished) {
      const { kind } = scenario.outcomes[result.final.outcome]!;
      const summary = { score: result.score, passed: result.passed, outcome: kind, finishedAt: this.now };
      await this.host.storage.finish(this.attempt!.id, summary);
      this.host.reporter.finished(this.call(scenario), summary);
    }
    await this.host.idle();
  }

  private call(scenario: Scenario): Call {
    const attempt = this.attempt!;
    const state = replay(scenario, attempt.seed, attempt.log);
    const transcript = transcriptOf(scenario, attempt.seed, attempt.log);
    return { attempt, scenario, words: words.get(`${scenario.id} en`)!, state, transcript };
  }
}

/** The events of the best call, or of the worst. */
export function way(scenario: Scenario, best: boolean, seed = 1): GameEvent[] {
  const analysis = analysisOf(scenario, seed);
  let state = begin(scenario, seed);
  const events: GameEvent[] = [];
  while (state.phase !== PHASE.done) {
    const worth = ({ gain, to }: { gain: number; to: number }) => gain + analysis.nodes[to]!.worst;
    const { moves } = analysis.nodeOf(state);
    const low = moves.reduce((least, move) => (worth(move) < worth(least) ? move : least), moves[0]!);
    const event = best ? analysis.bestMove(state)!.event : low.event;
    events.push(event);
    [state] = step(scenario, state, event);
  }
  return events;
}
