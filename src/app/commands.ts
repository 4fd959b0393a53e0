/**
 * The commands: the only ones who set the store. Every press goes the same way: step → saved → store → effects handed out once.
 */
import type { Locale } from '../content/locales.ts';
import type { Words } from '../content/words.ts';
import { type Attempt, type GameEvent, type LoggedEvent, PHASE, type Scenario } from '../core/model.ts';
import { LogError, replay } from '../core/scoring.ts';
import { gesturesOf } from './gestures.ts';
import type { Clock, Reporter, Storage, Summary } from './ports.ts';
import { StorageError } from './ports.ts';
import type { Settings } from './settings.ts';
import type { AppStore, Call, Notice, Screen } from './store.ts';
import { transcriptOf } from './transcript.ts';
import { takeTurn } from './turn.ts';
import type { Gesture } from './view.ts';

/** What the commands need from outside. */
export interface Services {
  readonly storage: Promise<Storage>;
  readonly reporter: Reporter;
  readonly clock: Clock;
  readonly loadScenario: (id: string) => Promise<Scenario>;
  readonly loadWords: (id: string, locale: Locale) => Promise<Words>;
  /** Makes the texts of the interface speak a language; resolves when they do. */
  readonly speak: (locale: Locale) => Promise<void>;
  readonly keepSettings: (settings: Settings) => boolean;
  readonly randomSeed: () => number;
  readonly randomId: () => string;
  /** Whether lines are shown whole and end at once: full text speed or no motion, and no voice that reads them. */
  readonly linesAtOnce: () => boolean;
  /** Whether nobody has played here before, as far as is known. */
  readonly firstVisit: boolean;
}

export interface Commands {
  /** Starts a call, or goes on with the unfinished one; `fresh` always starts anew. */
  play(scenario: string, options?: { fresh?: boolean }): Promise<void>;
  /** Something happens in the call. Ignored where it has become impossible meanwhile (a double click). */
  press(event: GameEvent): Promise<void>;
  /** Starts a new attempt that goes as the given one went up to an event, and plays on from there. */
  playOnFrom(attempt: string, index: number): Promise<void>;
  /** Brings a stored attempt back as the call shown, for its debrief. */
  recall(attempt: string): Promise<boolean>;
  finish(summary: Summary): Promise<void>;
  /** Goes to a screen; what was to be told has been told. */
  go(screen: Screen): void;
  /** Goes to a screen, with what is to be told still standing. */
  show(screen: Screen): void;
  setLocale(locale: Locale): Promise<void>;
  set(settings: Partial<Settings>): void;
  pause(paused: boolean): void;
  dismiss(): void;
  notify(notice: Notice): void;
  forgetEverything(): Promise<void>;
  /** Hands out each gesture once. */
  onGesture(listener: (gesture: Gesture) => void): () => void;
}

export function createCommands(store: AppStore, services: Services): Commands {
  const listeners = new Set<(gesture: Gesture) => void>();
  const notify = (notice: Notice) => store.setState({ notice });
  let queue: Promise<unknown> = Promise.resolve();

  let told: Notice | undefined;
  let nothingKnown = services.firstVisit;

  /** Whatever the storage cannot do is told, once while it lasts; the game goes on. */
  async function kept<T>(work: (storage: Storage) => Promise<T>): Promise<T | undefined> {
    try {
      const result = await work(await services.storage);
      told = undefined;
      return result;
    } catch (error) {
      const trouble = error instanceof StorageError ? error.trouble : 'failed';
      if (told !== trouble) notify(trouble);
      told = trouble;
      return undefined;
    }
  }

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const refreshAttempts = async () => {
    const attempts = await kept((storage) => storage.list());
    if (attempts) store.setState({ attempts });
  };

  /** Loads a scenario with its words; tells and returns undefined where it does not come. */
  async function load(id: string): Promise<{ scenario: Scenario; words: Words } | undefined> {
    try {
      const { locale } = store.getState();
      const [scenario, words] = await Promise.all([
        services.loadScenario(id),
        services.loadWords(id, locale),
      ]);
      return { scenario, words };
    } catch (error) {
      notify(error instanceof RangeError ? 'not-found' : 'load-failed');
      return undefined;
    }
  }

  function show(attempt: Attempt, scenario: Scenario, words: Words, screen: Screen): void {
    const state = replay(scenario, attempt.seed, attempt.log);
    const transcript = transcriptOf(scenario, attempt.seed, attempt.log);
    store.setState({ call: { attempt, scenario, words, state, transcript }, screen, loading: false });
  }

  /** An attempt that begins now, after what is in the log already. */
  function newAttempt(scenario: Scenario, seed: number, log: readonly LoggedEvent[]): Attempt {
    return {
      id: services.randomId(),
      scenario: scenario.id,
      hash: scenario.hash,
      locale: store.getState().locale,
      seed,
      startedAt: services.clock.now() - (log.at(-1)?.at ?? 0),
      log,
    };
  }

  /** What is pressed meanwhile waits for its turn, and so for the head to be safe. */
  async function keepNew(attempt: Attempt): Promise<void> {
    const { log, ...head } = attempt;
    await kept((storage) => storage.begin(head, log));
    const { call } = store.getState();
    if (call?.attempt.id === attempt.id) services.reporter.begun(call);
  }

  /** The unfinished attempt of a scenario, where it still fits what the scenario has become. */
  function resumable(scenario: Scenario, found: Attempt | undefined): Attempt | undefined {
    if (!found || found.hash !== scenario.hash) return undefined;
    try {
      replay(scenario, found.seed, found.log);
      return found;
    } catch (error) {
      if (error instanceof LogError) notify('corrupt');
      return undefined;
    }
  }

  const unfinished = (id: string): Promise<Attempt | undefined> =>
    kept(async (storage) => {
      const head = await storage.latestUnfinished(id);
      return head && storage.load(head.id);
    });

  async function play(id: string, fresh: boolean): Promise<void> {
    store.setState({ loading: true });
    const search = unfinished(id);
    // On a first visit nothing can be waiting: the call is shown without asking the storage first.
    const atOnce = nothingKnown;
    nothingKnown = false;
    const [loaded] = await Promise.all([load(id), atOnce ? undefined : search]);
    if (!loaded) {
      store.setState({ loading: false, call: undefined, screen: { name: 'home' } });
      return;
    }
    const { scenario, words } = loaded;
    const attempt = newAttempt(scenario, services.randomSeed(), []);
    if (atOnce) show(attempt, scenario, words, { name: 'call' });
    const old = resumable(scenario, await search);
    if (old && !fresh) {
      show(old, scenario, words, { name: 'call' });
      return;
    }
    if (!atOnce) show(attempt, scenario, words, { name: 'call' });
    // Whoever begins anew is not offered the old call again.
    if (old) await kept((storage) => storage.remove(old.id));
    await keepNew(attempt);
  }

  async function press(event: GameEvent, seen: Call | undefined): Promise<void> {
    const { call, settings } = store.getState();
    if (!call || call.attempt.id !== seen?.attempt.id) return;
    if (event.type !== 'note' && movesIn(call.attempt) !== movesIn(seen.attempt)) return;
    const turn = takeTurn(call, event, services.linesAtOnce());
    if (turn.events.length === 0) return;
    const at = services.clock.now() - call.attempt.startedAt;
    const logged: LoggedEvent[] = turn.events.map((happened) => ({ event: happened, at }));
    await kept((storage) => storage.append(call.attempt.id, call.attempt.log.length, logged));
    const attempt: Attempt = { ...call.attempt, log: [...call.attempt.log, ...logged] };
    // The language may have changed while the events were being saved.
    const { words } = store.getState().call ?? call;
    const transcript = [...call.transcript, ...turn.entries];
    store.setState({ call: { ...call, words, attempt, state: turn.state, transcript } });
    services.reporter.logged(store.getState().call!);
    for (const gesture of gesturesOf(call.scenario, turn.effects, settings.coach)) {
      for (const listener of listeners) listener(gesture);
    }
  }

  async function recall(id: string): Promise<boolean> {
    const current = store.getState().call;
    if (current?.attempt.id === id) return true;
    const attempt = await kept((storage) => storage.load(id));
    const loaded = attempt && (await load(attempt.scenario));
    if (!attempt || !loaded) {
      if (!attempt) notify('not-found');
      return false;
    }
    if (attempt.hash !== loaded.scenario.hash) {
      notify('foreign-attempt');
      return false;
    }
    try {
      show(attempt, loaded.scenario, loaded.words, store.getState().screen);
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      notify('corrupt');
      return false;
    }
    void refreshAttempts();
    return true;
  }

  async function setLocale(locale: Locale): Promise<void> {
    const { call } = store.getState();
    try {
      const [words] = await Promise.all([
        call ? services.loadWords(call.scenario.id, locale) : undefined,
        services.speak(locale),
      ]);
      // By now the call may have moved on, or be another.
      const now = store.getState().call;
      const same = words && now && now.scenario.id === call?.scenario.id;
      store.setState(same ? { locale, call: { ...now, words } } : { locale });
      set({ locale });
    } catch {
      notify('load-failed');
    }
  }

  function goTo(screen: Screen): void {
    store.setState({ screen });
    if (screen.name === 'home') void refreshAttempts();
  }

  function set(changes: Partial<Settings>): void {
    const settings = { ...store.getState().settings, ...changes };
    store.setState({ settings });
    if (!services.keepSettings(settings)) notify('unavailable');
  }

  return {
    play: (id, options) => inTurn(() => play(id, options?.fresh ?? false)),
    press: (event) => {
      const seen = store.getState().call;
      return inTurn(() => press(event, seen));
    },
    playOnFrom: (id, index) =>
      inTurn(async () => {
        if (!(await recall(id))) return;
        const { scenario, words, attempt } = store.getState().call!;
        const next = newAttempt(scenario, attempt.seed, attempt.log.slice(0, index));
        show(next, scenario, words, { name: 'call' });
        await keepNew(next);
      }),
    recall: (id) => inTurn(() => recall(id)),
    finish: async (summary) => {
      const { call } = store.getState();
      if (call?.state.phase !== PHASE.done) return;
      await kept((storage) => storage.finish(call.attempt.id, summary));
      services.reporter.finished(call, summary);
      await refreshAttempts();
    },
    go: (screen) => {
      store.setState({ notice: undefined });
      goTo(screen);
    },
    show: goTo,
    setLocale,
    set,
    pause: (paused) => store.setState({ paused }),
    dismiss: () => store.setState({ notice: undefined }),
    notify,
    forgetEverything: async () => {
      await kept((storage) => storage.clear());
      store.setState({ attempts: [], call: undefined });
    },
    onGesture: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** How often the call has moved on. Notes leave everything else where it is: what is pressed after one still means what it says. */
const movesIn = ({ log }: Attempt): number =>
  log.reduce((count, { event }) => count + (event.type === 'note' ? 0 : 1), 0);
