/** What is pressed for an event, and how: by the mouse, by the keyboard, or in the page itself, many in one go. */
import type { Page } from 'playwright-core';
import { offeredChoices } from '../../src/core/conditions.ts';
import { type GameEvent, PHASE } from '../../src/core/model.ts';
import { shuffle } from '../../src/core/random.ts';
import { type Course, type Shown, shownOf } from './course.ts';

export interface Press {
  readonly selector: string;
  /** Which of those that the selector finds. */
  readonly nth?: number;
  /** The single key that does the same. */
  readonly key?: string;
  /** Not pressed where this stands on the page: a drawer that is open already. */
  readonly unless?: string;
}

/** What is to be pressed when the page shows a turn. */
export interface Turn {
  readonly shown: Shown;
  readonly presses: readonly Press[];
}

export type Hand = 'mouse' | 'keyboard' | 'page';

export const turnOf = (course: Course, event: GameEvent): Turn => ({
  shown: shownOf(course),
  presses: pressesOf(course, event),
});

/** The page is at full text speed, so that a line's end comes by itself where nobody would cut in. */
function pressesOf(course: Course, event: GameEvent): Press[] {
  const moment = course.scenario.moments[course.state.moment]!;
  switch (event.type) {
    case 'pick-up':
      return [{ selector: '.pick-up' }];
    case 'line-end':
      // Without timers a vent waits to be listened to.
      return moment.vent ? [{ selector: '.listen' }] : [];
    case 'choose':
      return [choice(course, event.choice)];
    case 'hold':
      return [{ selector: '.key[data-key="h"]:not(.off)' }];
    case 'resume':
      return [{ selector: '.hold-view .big-button' }];
    case 'look-up':
      return lookUp(course, event.item);
    case 'note':
      return note(course, event.fact);
    case 'file':
      return [{ selector: '.record .big-button' }];
    case 'hang-up':
      return [{ selector: '.key.danger' }, { selector: '.sure .danger' }];
    default:
      throw new Error(`the bot does not ${event.type}`);
  }
}

function choice({ scenario, state, seed }: Course, index: number): Press {
  const moment = scenario.moments[state.moment]!;
  const offered = new Set(offeredChoices(scenario, state));
  const order = shuffle(moment.choices.length, seed, state.moment).filter((one) => offered.has(one));
  const nth = order.indexOf(index);
  return { selector: `.choices[data-moment="${moment.id}"] .choice`, nth, key: String(nth + 1) };
}

function lookUp({ scenario, state }: Course, item: number): Press[] {
  const unseen = scenario.lookUps.flatMap(({ sets }, index) =>
    (state.flags & sets) === sets ? [] : [index],
  );
  const held = state.phase === PHASE.hold;
  const place = held ? '.hold-view' : '.drawer';
  const press = { selector: `${place} .look-ups .choice`, nth: unseen.indexOf(item) };
  return held ? [press] : [opener('l'), press];
}

/** After the call a fact is picked from memory: the right one is the value that comes first before the shuffle. */
function note({ scenario, state }: Course, fact: number): Press[] {
  if (state.phase === PHASE.wrapUp) return [{ selector: `input[name="record-${fact}"][value="0"]` }];
  const open = scenario.facts.flatMap((_, index) =>
    ((state.given & ~state.noted) >> index) & 1 ? [index] : [],
  );
  return [opener('n'), { selector: '.notepad .note', nth: open.indexOf(fact) }];
}

const opener = (key: string): Press => ({
  selector: `.key[data-key="${key}"]:not(.off)`,
  unless: `.key[data-key="${key}"][aria-expanded="true"]`,
});

/** Presses what stands on the page once the turn is shown: never what the turn before has left there. */
export async function pressTurn(page: Page, turn: Turn, hand: Hand): Promise<void> {
  if (hand === 'page') return pressInPage(page, [turn]);
  await awaitShown(page, turn.shown);
  for (const { selector, nth = 0, key, unless } of turn.presses) {
    if (unless && (await page.locator(unless).count()) > 0) continue;
    const target = page.locator(selector).nth(nth);
    await target.waitFor();
    if (hand === 'mouse') await target.click();
    else if (key) await page.keyboard.press(key);
    else await target.press(selector.startsWith('input') ? 'Space' : 'Enter');
  }
}

/** Waits until the page shows a turn. */
export const awaitShown = (page: Page, shown: Shown): Promise<void> =>
  pressInPage(page, [{ shown, presses: [] }]);

export const pressInPage = (page: Page, turns: readonly Turn[]): Promise<void> =>
  page.evaluate(pressAll, turns);

/**
 * Runs in the page: presses turn after turn, each when it is shown, what a mouse could reach. One round trip for many presses.
 * @throws Error that says what was waited for in vain and what stood there instead
 */
async function pressAll(turns: readonly Turn[]): Promise<void> {
  const LIMIT = 15_000;
  const seen = () => {
    const main = document.querySelector('main');
    return `${main?.className}, ${document.querySelectorAll('.transcript > li').length} lines`;
  };
  /** Looks at every change of the page, and now and then besides, for what moves without changing. */
  const until = <T>(what: string, look: () => T | undefined | false): Promise<T> =>
    new Promise((resolve, reject) => {
      const begun = performance.now();
      const stop = () => {
        observer.disconnect();
        clearInterval(timer);
      };
      const again = () => {
        const found = look();
        if (found) {
          stop();
          resolve(found);
        } else if (performance.now() - begun > LIMIT) {
          stop();
          reject(new Error(`waited for ${what}, but there is: ${seen()}`));
        }
      };
      const observer = new MutationObserver(again);
      const timer = setInterval(again, 50);
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      again();
    });
  const isShown = ({ phase, lines }: Shown) =>
    // A call that is over goes on to its debrief at once.
    (phase === 5 && document.querySelector('main.debrief')) ||
    (document.querySelector(`main.call.phase-${phase}`) &&
      document.querySelectorAll('.transcript > li').length === lines);
  const reachable = (target: HTMLElement | undefined) => {
    if (!target) return undefined;
    target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { left, top, width, height } = target.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    const labels = [...((target as HTMLInputElement).labels ?? [])];
    return [target, ...labels].some((one) => one.contains(hit)) ? target : undefined;
  };
  for (const { shown, presses } of turns) {
    await until(`phase ${shown.phase} with ${shown.lines} lines`, () => isShown(shown));
    for (const { selector, nth = 0, unless } of presses) {
      if (unless && document.querySelector(unless)) continue;
      const target = await until(`${selector} number ${nth}, within reach`, () =>
        reachable(document.querySelectorAll<HTMLElement>(selector)[nth]),
      );
      target.click();
    }
  }
}
