/**
 * A bot that plays through the page as a person does: by what stands on it. What to press is decided by the core (the best or the worst way);
 * the pressing is done by mouse or keyboard on real buttons.
 */
import type { Page } from 'playwright-core';
import { handwork } from '../../src/content/bias-lint.ts';
import type { Library } from '../../src/content/library.ts';
import { readLibrary } from '../../src/content/library.ts';
import type { Locale } from '../../src/content/locales.ts';
import { readYamlFiles } from '../../src/content/plugin.ts';
import { Analysis } from '../../src/core/analysis.ts';
import { offeredChoices } from '../../src/core/conditions.ts';
import { type GameEvent, PHASE, type Scenario, type State } from '../../src/core/model.ts';
import { shuffle } from '../../src/core/random.ts';
import { begin, step } from '../../src/core/step.ts';

let library: Promise<Library> | undefined;

/** The library as it stands on the disk. */
export const readAll = (): Promise<Library> => {
  library ??= readLibrary(readYamlFiles('scenarios'));
  return library;
};

export async function scenarioOf(id: string): Promise<Scenario> {
  const { entries } = await readAll();
  return entries.find(({ scenario }) => scenario.id === id)!.scenario;
}

/** Chooses the next event of a state. */
export type Way = (state: State) => GameEvent;

/** The way that loses nothing, for the seed of the call on the page. */
export function bestWay(scenario: Scenario, seed: number): Way {
  const analysis = new Analysis(scenario, [begin(scenario, seed)]);
  return (state) => analysis.bestMove(state)!.event;
}

/** The way of somebody in a bad mood: of the words on offer the dearest ones, hanging up last of all. */
export function worstWay(scenario: Scenario, seed: number): Way {
  const analysis = new Analysis(scenario, [begin(scenario, seed)]);
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

/** The attempt on the page (or the newest, where none is) as the page's own database has it; waits until it is there. */
export async function savedCall(page: Page): Promise<Saved> {
  const shown = page.locator('main.call');
  const id = (await shown.count()) > 0 ? await shown.getAttribute('data-attempt') : null;
  for (let look = 0; look < 100; look++) {
    const found = await page.evaluate(readAttempt, id);
    if (found) return found as never;
    await page.waitForTimeout(50);
  }
  throw new Error(`attempt ${id} is not kept`);
}

/** Runs in the page: an attempt with its events, the newest where no id is given. */
async function readAttempt(id: string | null): Promise<object | undefined> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('good-call');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const all = (store: string) =>
    new Promise<Record<string, unknown>[]>((resolve) => {
      const request = database.transaction(store).objectStore(store).getAll();
      request.onsuccess = () => resolve(request.result);
    });
  const [heads, events] = [await all('attempts'), await all('events')];
  database.close();
  heads.sort((a, b) => Number(b.startedAt) - Number(a.startedAt));
  const head = id ? heads.find((attempt) => attempt.id === id) : heads[0];
  if (!head) return undefined;
  const own = events
    .filter(({ attempt }) => attempt === head.id)
    .sort((a, b) => Number(a.index) - Number(b.index));
  return { ...head, events: own.map(({ event }) => event) };
}

export const stateOf = (scenario: Scenario, { seed, events }: Saved): State =>
  events.reduce((state, event) => step(scenario, state, event)[0], begin(scenario, seed));

export interface PlayOptions {
  /** Stop when this many events have been played. */
  readonly until?: number;
  readonly keyboard?: boolean;
}

/** Plays the call on the page along a way until it is filed (or as far as asked). Returns the state reached. */
export async function playCall(
  page: Page,
  scenario: Scenario,
  seed: number,
  way: Way,
  { until = 500, keyboard = false }: PlayOptions = {},
  from = begin(scenario, seed),
): Promise<State> {
  let state = from;
  for (let count = 0; count < until && state.phase !== PHASE.done; count++) {
    const event = way(state);
    await press(page, scenario, state, seed, event, keyboard);
    state = step(scenario, state, event)[0];
  }
  return settled(scenario, state);
}

/** At full text speed a line that nobody would cut into ends by itself. */
const settled = (scenario: Scenario, state: State): State =>
  state.phase === PHASE.speaking && !scenario.moments[state.moment]!.vent
    ? step(scenario, state, { type: 'line-end' })[0]
    : state;

/** Presses what an event is pressed by. The page is at full text speed, so that a line's end comes by itself where nobody would cut in. */
export async function press(
  page: Page,
  scenario: Scenario,
  state: State,
  seed: number,
  event: GameEvent,
  keyboard: boolean,
): Promise<void> {
  const moment = scenario.moments[state.moment]!;
  switch (event.type) {
    case 'pick-up':
      return hit(page, '.pick-up', keyboard);
    case 'line-end':
      // Without timers a vent waits to be listened to; every other line ends by itself at full text speed.
      if (moment.vent) await hit(page, '.listen', keyboard);
      return;
    case 'choose': {
      const offered = new Set(offeredChoices(scenario, state));
      const order = shuffle(moment.choices.length, seed, state.moment).filter((index) => offered.has(index));
      const number = order.indexOf(event.choice);
      await page.locator(`.choices[data-moment="${moment.id}"] .choice`).nth(number).waitFor();
      if (keyboard) return page.keyboard.press(String(number + 1));
      return page.locator(`.choices[data-moment="${moment.id}"] .choice`).nth(number).click();
    }
    case 'hold':
      return hit(page, '.key[data-key="h"]', keyboard);
    case 'resume':
      return hit(page, '.hold-view .big-button', keyboard);
    case 'look-up':
      return lookUp(page, scenario, state, event.item, keyboard);
    case 'note':
      return note(page, scenario, state, event.fact, keyboard);
    case 'file':
      return hit(page, '.record .big-button', keyboard);
    case 'hang-up':
      await hit(page, '.key.danger', keyboard);
      return hit(page, '.sure .danger', keyboard);
    default:
      throw new Error(`the bot does not ${event.type}`);
  }
}

async function hit(page: Page, selector: string, keyboard: boolean): Promise<void> {
  const target = page.locator(selector).first();
  await target.waitFor();
  if (!keyboard) return target.click();
  await target.focus();
  await page.keyboard.press('Enter');
}

async function lookUp(
  page: Page,
  scenario: Scenario,
  state: State,
  item: number,
  keyboard: boolean,
): Promise<void> {
  if (state.phase !== PHASE.hold) await hit(page, '.key[data-key="l"]', keyboard);
  const open = scenario.lookUps.flatMap(({ sets }, index) => ((state.flags & sets) === sets ? [] : [index]));
  const place = state.phase === PHASE.hold ? '.hold-view' : '.drawer';
  await hit(page, `${place} .look-ups li:nth-child(${open.indexOf(item) + 1}) .choice`, keyboard);
}

/** After the call a fact is picked from memory: the right one is the value that comes first before the shuffle. */
async function note(
  page: Page,
  scenario: Scenario,
  state: State,
  fact: number,
  keyboard: boolean,
): Promise<void> {
  if (state.phase === PHASE.wrapUp) {
    const radio = page.locator(`input[name="record-${fact}"][value="0"]`);
    await radio.waitFor();
    return keyboard ? radio.press('Space') : radio.check();
  }
  const key = page.locator('.key[data-key="n"]');
  if ((await key.getAttribute('aria-expanded')) !== 'true') await hit(page, '.key[data-key="n"]', keyboard);
  const open = scenario.facts.flatMap((_, index) =>
    ((state.given & ~state.noted) >> index) & 1 ? [index] : [],
  );
  await page.locator('.notepad .note').nth(open.indexOf(fact)).click();
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
