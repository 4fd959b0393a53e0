/** Classes to test with: real scenarios of the library, played by people of different skill, sealed as trainees seal them. */

import { packLog } from '../../../src/app/assignment/log-codec.ts';
import type { Assignment, PublicKey, ResultPayload, SentAttempt } from '../../../src/app/assignment/model.ts';
import { keyId, makeKey, type PrivateKey, seal } from '../../../src/app/assignment/seal.ts';
import { readHandbook, ruleIds } from '../../../src/content/handbook.ts';
import { readEntry } from '../../../src/content/library.ts';
import { LOCALES } from '../../../src/content/locales.ts';
import { readYamlFiles } from '../../../src/content/plugin.ts';
import type { Analysis } from '../../../src/core/analysis.ts';
import { movesOf } from '../../../src/core/legal.ts';
import {
  type GameEvent,
  type LoggedEvent,
  PHASE,
  type Scenario,
  type State,
} from '../../../src/core/model.ts';
import { begin, step } from '../../../src/core/step.ts';
import { analysisOf } from '../../library.ts';
import { TERMS } from '../../terms.ts';

/** Monday morning, 16 November 2026. */
export const MONDAY = Date.UTC(2026, 10, 16, 8);
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

const files = () => readYamlFiles('scenarios');
let rules: ReadonlySet<string> | undefined;

/** One scenario of the library, and nothing else: the others take their time to be analysed. */
export async function scenarioOf(id: string): Promise<Scenario> {
  rules ??= ruleIds(readHandbook('handbook/handbook.yaml', files()['handbook/handbook.yaml']!, [])!);
  return (await readEntry(id, files(), rules, []))!.scenario;
}

/** Two short calls: the introduction, and the same under another name. */
export async function shortCalls(): Promise<readonly [Scenario, Scenario]> {
  const first = await scenarioOf('first-call');
  return [first, { ...first, id: 'second-call', hash: '0123456789ab' }];
}

/** The scenarios of the library but the introduction. */
export const scenariosOfLibrary = (): Promise<Scenario[]> =>
  Promise.all(['angry-caller', 'billing-error', 'out-of-scope'].map(scenarioOf));

/** Numbers 0–1 that are the same in every run. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Plays a call to its end. @param skill how often the best is done, 0–1; else chance decides */
export function playCall(
  scenario: Scenario,
  seed: number,
  skill: number,
  random: () => number,
): LoggedEvent[] {
  const analysis = analysisOf(scenario, seed);
  const log: LoggedEvent[] = [];
  let state = begin(scenario, seed);
  let at = 0;
  while (state.phase !== PHASE.done) {
    const event = pick(scenario, analysis, state, skill, random);
    at += event.type === 'choose' ? 3000 + Math.floor(random() * 6000) : Math.floor(400 + random() * 1500);
    log.push({ event, at });
    [state] = step(scenario, state, event);
  }
  return log;
}

function pick(
  scenario: Scenario,
  analysis: Analysis,
  state: State,
  skill: number,
  random: () => number,
): GameEvent {
  if (random() < skill) return analysis.bestMove(state)!.event;
  const moves = movesOf(scenario, state).filter(({ type }) => type !== 'wait' && type !== 'hang-up');
  return moves[Math.floor(random() * moves.length)] ?? movesOf(scenario, state)[0]!;
}

export const sentOf = (
  scenario: Scenario,
  id: string,
  seed: number,
  startedAt: number,
  log: readonly LoggedEvent[],
  locale = 'en',
): SentAttempt => ({
  id,
  scenario: scenario.id,
  hash: scenario.hash,
  locale,
  seed,
  startedAt,
  log: packLog(log),
});

export function assignmentOf(
  scenarios: readonly Scenario[],
  key: PublicKey | undefined,
  changes: Partial<Assignment> = {},
): Assignment {
  return {
    id: 'monday-class',
    title: 'Monday: the first week',
    from: 'Rūta',
    made: MONDAY,
    scenarios: scenarios.map(({ id, hash }) => ({ id, hash })),
    terms: TERMS,
    key: key && { x: key.x, y: key.y },
    store: undefined,
    pack: undefined,
    ...changes,
  };
}

const FIRST =
  'Anna Bálint Chloé Dovilė Edit François Gabija Hanna Imre Jonas 李伟 Kata Lukas Mária Ngozi Ona 王芳 Péter Rasa Sofie'.split(
    ' ',
  );
const LAST =
  'Kovács Nagy Petrauskas Dubois Okafor Szabó Lefèvre Žukauskas Smith 陈 Tóth Moreau Jankauskienė Brown Horváth'.split(
    ' ',
  );

export interface Maker {
  readonly scenarios: readonly Scenario[];
  readonly assignment: string;
  /** Attempts a person. */
  readonly attempts: number;
}

/** A person of a class; the same number gives the same person. People get better as they play. */
export function makeResult({ scenarios, assignment, attempts }: Maker, number: number): ResultPayload {
  const random = numbers(number * 7919 + 17);
  const talent = 0.35 + 0.55 * random();
  const locale = LOCALES[number % LOCALES.length]!;
  let at = MONDAY + DAY + Math.floor(random() * 4 * DAY);
  const sent: SentAttempt[] = [];
  for (let nth = 0; nth < attempts; nth++) {
    const scenario = scenarios[nth % scenarios.length]!;
    const seed = Math.floor(random() * 2 ** 32);
    const skill = Math.min(0.99, talent + 0.1 * Math.floor(nth / scenarios.length));
    const log = playCall(scenario, seed, skill, random);
    sent.push(sentOf(scenario, `attempt-${number}-${nth}`, seed, at, log, locale));
    at += log.at(-1)!.at + 2 * MINUTE + Math.floor(random() * 60 * MINUTE);
  }
  const name = `${FIRST[number % FIRST.length]} ${LAST[Math.floor(number / FIRST.length + number) % LAST.length]}`;
  return {
    assignment,
    person: `person-${String(number).padStart(4, '0')}`,
    name: number < FIRST.length * LAST.length ? name : `${name} ${number}`,
    made: at,
    attempts: sent,
  };
}

/** A key as the trainer has it on the shelf. */
export async function makeKeyRecord(): Promise<{
  id: string;
  key: PrivateKey;
  made: number;
  backedUp: boolean;
}> {
  const key = await makeKey();
  return { id: await keyId(key), key, made: MONDAY, backedUp: true };
}

/** A result as a trainee sends it: a plain line, then the sealed text. */
export const fileOf = async (payload: ResultPayload, key: PublicKey): Promise<string> =>
  `${payload.name}: a result for “Monday: the first week”\n\n${await seal(payload, key)}\n`;

export { TERMS };
