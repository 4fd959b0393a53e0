/**
 * A bot that plays through the page as a person does: by what stands on it. What to press is decided by the core (the best or the worst way);
 * the pressing is done on real buttons, each when the page shows the turn that it belongs to.
 */
import type { Page } from 'playwright-core';
import { handwork } from '../../src/content/bias-lint.ts';
import type { Locale } from '../../src/content/locales.ts';
import { offeredChoices } from '../../src/core/conditions.ts';
import { type GameEvent, PHASE, type Scenario, type State } from '../../src/core/model.ts';
import { analysisOf, readAll, scenarioOf } from '../library.ts';
import { after, type Course, courseOf, endsByItself, shownOf } from './course.ts';
import { awaitShown, type Hand, pressInPage, pressTurn, type Turn, turnOf } from './presses.ts';

export { analysisOf, readAll, scenarioOf };

/** Chooses the next event of a state. */
export type Way = (state: State) => GameEvent;

/** The way that loses nothing, for the seed of the call on the page. */
export function bestWay(scenario: Scenario, seed: number): Way {
  const analysis = analysisOf(scenario, seed);
  return (state) => analysis.bestMove(state)!.event;
}

/** The way of somebody in a bad mood: of the words on offer the dearest ones, hanging up last of all. */
export function worstWay(scenario: Scenario, seed: number): Way {
  const analysis = analysisOf(scenario, seed);
  return (state) => {
    if (state.phase === PHASE.wrapUp) return { type: 'file' };
    const work = handwork(scenario, state);
    if (work) return work;
    const moves = analysis.nodeOf(state).moves.filter(({ event }) => event.type === 'choose');
    const worth = ({ gain, to }: (typeof moves)[number]) => gain + analysis.nodes[to]!.worst;
    return moves.reduce((low, move) => (worth(move) < worth(low) ? move : low)).event;
  };
}

/** The way of chance, from numbers 0–1. */
export function randomWay(scenario: Scenario, random: () => number): Way {
  return (state) => {
    const work = handwork(scenario, state);
    if (work) return work;
    const offered = offeredChoices(scenario, state);
    return { type: 'choose', choice: offered[Math.floor(random() * offered.length)]! };
  };
}

/** What the page keeps of the call: the bot reads it as a saved game would be read. */
export interface Saved {
  readonly id: string;
  readonly scenario: string;
  readonly seed: number;
  readonly events: readonly GameEvent[];
}

/**
 * The attempt on the page (or the newest, where none is) as the page's own database has it; waits until it is there. Which one is on the page
 * is asked at every look: where the browser was killed before it knew that somebody has been here, a new call is shown until the old one is found.
 */
export async function savedCall(page: Page): Promise<Saved> {
  let id: string | null = null;
  for (let look = 0; look < 100; look++) {
    id = await page.evaluate(() => document.querySelector('main.call')?.getAttribute('data-attempt') ?? null);
    const found = await page.evaluate(readAttempt, id);
    if (found) return found as never;
    await page.waitForTimeout(50);
  }
  throw new Error(`attempt ${id} is not kept`);
}

/** Runs in the page: an attempt with its events as of one moment, the newest where no id is given. */
async function readAttempt(id: string | null): Promise<object | undefined> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await answer(indexedDB.open('good-call'));
  const transaction = database.transaction(['attempts', 'events']);
  const heads = await answer<Record<string, unknown>[]>(transaction.objectStore('attempts').getAll());
  heads.sort((a, b) => Number(b.startedAt) - Number(a.startedAt));
  const head = id ? heads.find((attempt) => attempt.id === id) : heads[0];
  const own = IDBKeyRange.bound([head?.id ?? ''], [head?.id ?? '', []]);
  const records = await answer<{ event: unknown }[]>(transaction.objectStore('events').getAll(own));
  database.close();
  return head && { ...head, events: records.map(({ event }) => event) };
}

export interface PlayOptions {
  /** Stop when this many events have been played. */
  readonly until?: number;
  /** By what is pressed; in the page itself a whole call is one round trip. */
  readonly hand?: Hand;
}

/**
 * Plays the call on the page along a way until it is filed (or as far as asked), from where `events` have brought it. Returns how it went, when
 * the page shows it.
 */
export async function playCall(
  page: Page,
  scenario: Scenario,
  seed: number,
  way: Way,
  { until = 500, hand = 'mouse' }: PlayOptions = {},
  events: readonly GameEvent[] = [],
): Promise<Course> {
  let course = courseOf(scenario, seed, events);
  const turns: Turn[] = [];
  for (let count = 0; count < until && course.state.phase !== PHASE.done; count++) {
    const event = way(course.state);
    turns.push(turnOf(course, event));
    course = after(course, event);
  }
  // Ends of lines that come by themselves are never seen to stand.
  const pressed = turns.filter(({ presses }) => presses.length > 0);
  if (endsByItself(course)) course = after(course, { type: 'line-end' });
  if (hand === 'page') await pressInPage(page, pressed);
  else for (const turn of pressed) await pressTurn(page, turn, hand);
  await awaitShown(page, shownOf(course));
  return course;
}

/** Settings for tests: no timers, no text running in. */
export const QUICK_SETTINGS = {
  motion: 'reduced',
  textSpeed: 'instant',
  timers: false,
  introDone: true,
  muted: true,
};

export const playAddress = (id: string, locale: Locale): string => `/#/play/${id}?lang=${locale}`;

/** For tests of the words alone: the stage and the offline copy have tests of their own, and take their time. */
export const WORDS_ONLY = {
  blockUrls: [/stage-/],
  initScript: () => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  },
};
