/** The clock of a call, with a clock and a voice that do what they are told. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Commands } from '../../src/app/commands.ts';
import type { Clock } from '../../src/app/ports.ts';
import { DEFAULT_SETTINGS } from '../../src/app/settings.ts';
import { type AppState, type AppStore, type Call, createAppStore } from '../../src/app/store.ts';
import { HOLD_EVERY, RING_EVERY, runTimers, WAIT_EVERY } from '../../src/app/timers.ts';
import type { Locale } from '../../src/content/locales.ts';
import type { GameEvent } from '../../src/core/model.ts';
import { begin, step } from '../../src/core/step.ts';
import { buildScenario } from '../core/build-scenario.ts';

const scenario = buildScenario({
  moments: {
    hello: { lines: [], choices: { on: { to: 'calm' }, vent: { to: 'rage' } } },
    calm: { choices: { bye: { to: '!solved' }, no: { to: '!solved' } } },
    rage: { vent: true, choices: { bye: { to: '!solved' }, no: { to: '!solved' } } },
  },
});

/** A call after some events. */
function callAfter(events: readonly GameEvent[], language?: Locale): Call {
  const state = events.reduce((now, event) => step(scenario, now, event)[0], begin(scenario, 1));
  const log = events.map((event, at) => ({ event, at }));
  return { scenario, state, attempt: { id: 'one', log }, words: { language } } as unknown as Call;
}

const PICKED: readonly GameEvent[] = [{ type: 'pick-up' }];
const SPEAKING: readonly GameEvent[] = [...PICKED, { type: 'choose', choice: 0 }];
const POURED: readonly GameEvent[] = [...PICKED, { type: 'choose', choice: 1 }];

let stop = (): void => {};
afterEach(() => stop());

/** Runs the clock and tells what it was set to, what it pressed and what was said. */
function run(call: Call, changes: Partial<AppState> = {}, settings = {}) {
  const store: AppStore = createAppStore({ ...DEFAULT_SETTINGS, ...settings }, 'en');
  store.setState({ screen: { name: 'call' }, call, ...changes });
  const seen = {
    set: [] as [number, () => void][],
    pressed: [] as string[],
    said: [] as string[],
    cancelled: 0,
  };
  const clock: Clock = {
    now: () => 0,
    after: (milliseconds, work) => {
      seen.set.push([milliseconds, work]);
      return () => void seen.cancelled++;
    },
  };
  const press = async ({ type }: GameEvent) => void seen.pressed.push(type);
  stop = runTimers(store, { press } as unknown as Commands, {
    clock,
    voice: () => ({ speak: async (text, locale) => void seen.said.push(`${locale}: ${text}`), stop() {} }),
    spoken: () => 'Bonjour',
    instant: () => false,
  });
  return { ...seen, seen, store };
}

describe('the clock', () => {
  it.each([
    ['rings', [], RING_EVERY, 'ring'],
    ['waits for an answer', PICKED, WAIT_EVERY, 'wait'],
    ['waits on hold', [...PICKED, { type: 'hold' }], HOLD_EVERY, 'wait'],
  ] as const)('%s', (_, events, milliseconds, type) => {
    const { set, pressed } = run(callAfter(events));
    expect(set.map(([time]) => time)).toEqual([milliseconds]);
    set[0]![1]();
    expect(pressed).toEqual([type]);
  });

  it('ends a line after the time it takes to read', async () => {
    const { set, pressed } = run(callAfter(SPEAKING));
    expect(set).toHaveLength(1);
    set[0]![1]();
    await Promise.resolve();
    expect(pressed).toEqual(['line-end']);
  });

  it.each([
    ['paused', { paused: true }, {}, PICKED],
    ['away from the call', { screen: { name: 'home' } }, {}, PICKED],
    ['off, while one may think', {}, { timers: false }, PICKED],
    ['off, while somebody pours it out', {}, { timers: false }, POURED],
  ] as const)('stands still: %s', (_, changes, settings, events) => {
    expect(run(callAfter(events), changes, settings).set).toEqual([]);
  });

  it('is put away when the game is paused, and set anew afterwards', () => {
    const { store, set, seen } = run(callAfter(PICKED));
    store.setState({ paused: true });
    expect([set.length, seen.cancelled]).toEqual([1, 1]);
    store.setState({ paused: false });
    expect(set).toHaveLength(2);
  });

  it('is not set back by what does not concern it', () => {
    const { store, set } = run(callAfter(PICKED));
    store.setState({ loading: true });
    expect(set).toHaveLength(1);
  });
});

describe('the voice', () => {
  it.each([
    ['the language of the page', undefined, ['en: Bonjour']],
    ['the language that the call is told in', 'fr', ['fr: Bonjour']],
  ] as const)('speaks %s', (_, language, said) => {
    expect(run(callAfter(SPEAKING, language), {}, { voice: true }).said).toEqual(said);
  });

  it('is silent unless it has been asked for', () => {
    expect(run(callAfter(SPEAKING)).said).toEqual([]);
  });
});
