/** The composition root: the only file that knows every room. The words come first; stage and sounds follow when there is time. */

import { createCallPort } from './app/call-port.ts';
import { createCommands } from './app/commands.ts';
import type { Host } from './app/host.ts';
import { navigate } from './app/navigation.ts';
import { nullVoice, relayReporter, systemClock, type Voice } from './app/ports.ts';
import { parseRoute } from './app/route.ts';
import { readSettings, writeSettings } from './app/settings.ts';
import { type AppStore, type Call, createAppStore } from './app/store.ts';
import { runTimers } from './app/timers.ts';
import { followAssigned, recordTelling } from './assigned.ts';
import { bringPacksBy, loadScenario, loadWords } from './content/catalogue.ts';
import { bestLocale } from './content/locales.ts';
import { PHASE } from './core/model.ts';
import { calendar, fillText, loadCalendar, loadTexts, speak } from './i18n/index.ts';
import { pages } from './pages.ts';
import { shelves } from './shelves.ts';
import { openStorage } from './storage/index.ts';
import { isFirstVisit, localStore } from './storage/local.ts';
import { currentSpeech, mountUi, textOfSpeech } from './ui/index.tsx';

const settings = readSettings(localStore());
const asked = parseRoute(location.hash).locale;
const store = createAppStore(settings, asked ?? settings.locale ?? bestLocale(navigator.languages));
let voice: Voice = nullVoice;

/** The texts of the language that is spoken first; nothing else is loaded in no language. */
let speaking: Promise<void> = Promise.resolve();

/** In a package the LMS keeps the attempts. */
const packaged = document.querySelector<HTMLMetaElement>('meta[name="good-call-package"]')?.content;
const hosted = packaged
  ? import('./lms/index.ts').then(({ connectHost }) => connectHost(packaged))
  : undefined;
const storage = hosted ? hosted.then((host) => host.storage) : openStorage();
const reporter = relayReporter();
const commands = createCommands(store, {
  storage,
  shelves,
  reporter,
  clock: systemClock,
  loadScenario,
  loadWords: async (id, locale) => {
    const words = await loadWords(id, locale);
    if (words.language) await loadCalendar(words.language);
    return words;
  },
  speak,
  // A frame in an LMS may not be allowed to keep anything: what counts the LMS keeps.
  keepSettings: (changed) => writeSettings(localStore(), changed) || hosted !== undefined,
  linesAtOnce: () => {
    const { textSpeed, voice: aloud } = store.getState().settings;
    return (textSpeed === 'instant' || still()) && !aloud;
  },
  firstVisit: isFirstVisit(localStore()),
  randomSeed: () => crypto.getRandomValues(new Uint32Array(1))[0]!,
  randomId: () =>
    Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => byte.toString(36)).join(''),
  onAssigned: async (record) => {
    await speaking;
    await followAssigned(record, reporter, hosted !== undefined, {
      storage,
      locale: () => store.getState().locale,
    });
  },
});

bringPacksBy(async () => (await import('./app/kept-packs.ts')).bringKeptPacks(shelves));

const calm = matchMedia('(prefers-reduced-motion: reduce)');
const still = (): boolean => {
  const { motion } = store.getState().settings;
  return motion === 'reduced' || (motion === 'system' && calm.matches);
};

/** The customer's words of this turn, as they are said. */
function spoken(call: Call): string {
  const { words, attempt, transcript } = call;
  return currentSpeech(transcript)
    .map((entry) =>
      fillText(
        textOfSpeech(words, entry),
        words.facts,
        words.language ?? store.getState().locale,
        calendar(words.language),
        attempt.startedAt,
      ),
    )
    .join(' ');
}

/** What the style sheets need to know stands on the root element. */
function dress({ settings: { theme, contrast }, locale, screen }: ReturnType<AppStore['getState']>): void {
  const { dataset } = document.documentElement;
  document.documentElement.lang = locale;
  dataset.theme = theme;
  dataset.contrast = contrast;
  dataset.motion = still() ? 'reduced' : 'full';
  dataset.screen = screen.name;
}

/** When a record is filed the call is judged, kept and shown. */
async function debrief(call: Call): Promise<void> {
  const { judge, summaryOf } = await import('./app/judging.ts');
  const result = await judge(call.scenario, call.attempt);
  await commands.finish(summaryOf(call.scenario, result, systemClock.now()));
  commands.show({ name: 'debrief', attempt: call.attempt.id });
}

/** Every call that is over is judged once: one just ended, and one whose page was closed before it could be. */
function followEndings(): void {
  let judged: string | undefined;
  const follow = ({ call, screen }: ReturnType<AppStore['getState']>): void => {
    if (call?.state.phase !== PHASE.done || screen.name !== 'call' || judged === call.attempt.id) return;
    judged = call.attempt.id;
    debrief(call).catch(() => commands.notify('load-failed'));
  };
  follow(store.getState());
  store.subscribe(follow);
}

async function furnish(): Promise<void> {
  const { furnishRoom } = await import('./furnish.ts');
  await furnishRoom(
    { store, commands, port: createCallPort(store, commands), still, onVoice: (found) => (voice = found) },
    captions,
  );
}

/** Captions come from a room that arrives later: until then there is nobody to ask. */
const captionListeners = new Set<(caption: string) => void>();
const captions = (caption: string): void => {
  for (const listener of captionListeners) listener(caption);
};

/** The LMS brings the assignment, and knows who plays it in which language. */
async function enter(host: Host): Promise<void> {
  reporter.add(host.reporter);
  if (host.audio !== undefined) commands.set({ muted: !host.audio });
  if (host.locale && !asked && !settings.locale) store.setState({ locale: host.locale });
  await speak(store.getState().locale);
  await loadTexts('lms');
  await (await commands.assignments()).enter(host);
}

async function begin(): Promise<void> {
  const host = await hosted;
  if (host) await enter(host);
  store.subscribe(dress);
  calm.addEventListener('change', () => dress(store.getState()));
  dress(store.getState());
  // The texts, the scenario and its words come side by side.
  speaking = speak(store.getState().locale);
  void navigate(store, commands, {
    read: () => location.hash || '#/',
    write: (hash, replace) =>
      replace ? history.replaceState(null, '', hash) : history.pushState(null, '', hash),
    onChange: (listener) => addEventListener('popstate', listener),
  });
  await Promise.all([speaking, somewhere()]);
  const early = pickedUpEarly();
  mountUi(document.getElementById('app')!, {
    store,
    commands,
    still,
    pages,
    shelves,
    host,
    recording: recordTelling,
    onCaption: (listener) => {
      captionListeners.add(listener);
      return () => captionListeners.delete(listener);
    },
  });
  followEndings();
  void storage.then(({ trouble }) => trouble && commands.notify(trouble));
  const picked = early();
  runTimers(store, commands, { clock: systemClock, voice: () => voice, spoken, instant: still });
  document.addEventListener('visibilitychange', () => commands.pause(document.hidden));
  // The line is kept free for the turn that somebody is waiting for already.
  await picked;
  whenIdle(() => void furnish().catch(() => undefined));
}

/**
 * The telephone may have rung, and been picked up, before the game was there (content/first-ring.ts): looks at it before it is replaced, and
 * returns how to go on from there.
 */
function pickedUpEarly(): () => Promise<unknown> {
  const focused = document.activeElement?.matches('.pick-up.early');
  const { goodCallPickedUp: pressed } = globalThis as { goodCallPickedUp?: boolean };
  return async () => {
    if (focused) document.querySelector<HTMLElement>('.pick-up')?.focus();
    if (pressed) await commands.press({ type: 'pick-up' });
  };
}

/** Resolves as soon as there is a screen to show; what is still to be saved is not waited for. */
const somewhere = (): Promise<void> =>
  new Promise((resolve) => {
    const look = ({ screen }: ReturnType<AppStore['getState']>): void => {
      if (screen.name !== 'start') resolve();
    };
    look(store.getState());
    store.subscribe(look);
  });

/** After the first words have been painted, and the browser has nothing better to do. */
function whenIdle(work: () => void): void {
  const idle = globalThis.requestIdleCallback ?? ((callback: () => void) => setTimeout(callback, 200));
  requestAnimationFrame(() => setTimeout(() => idle(work), 0));
}

void begin();
