/** The commands: the only ones who set the store. */
import type { Locale } from '../content/locales.ts';
import type { GameEvent } from '../core/model.ts';
import { PHASE } from '../core/model.ts';
import type { AssignmentCommands } from './assignment/commands.ts';
import { createPlaying, type PlayOptions } from './playing.ts';
import type { Summary } from './ports.ts';
import { type Desk, keeper, queue, type Services } from './services.ts';
import type { Settings } from './settings.ts';
import type { AppState, AppStore, Notice, Screen } from './store.ts';
import { localesOf } from './terms.ts';
import type { Gesture } from './view.ts';

export type { Services } from './services.ts';

export interface Commands {
  /** Starts a call, or goes on with the unfinished one; `fresh` always starts anew. */
  play(scenario: string, options?: PlayOptions): Promise<void>;
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
  /** Everything that was played here, assignments too; what a trainer made or collected here stays. */
  forgetEverything(): Promise<void>;
  /** Hands out each gesture once. */
  onGesture(listener: (gesture: Gesture) => void): () => void;
  /** What can be done with assignments; arrives when it is first wanted. @throws where it does not arrive */
  assignments(): Promise<AssignmentCommands>;
}

export function createCommands(store: AppStore, services: Services): Commands {
  const listeners = new Set<(gesture: Gesture) => void>();
  const notify = (notice: Notice) => store.setState({ notice });
  const kept = keeper(services.storage, notify);
  const inTurn = queue();

  const refreshAttempts = async () => {
    const all = await kept((storage) => storage.list());
    if (!all) return;
    const { assigned } = store.getState();
    const own = all.filter(
      ({ assignment }) => assignment !== undefined && assignment === assigned?.record.id,
    );
    store.setState({
      attempts: all.filter(({ assignment }) => assignment === undefined),
      ...(assigned ? { assigned: { ...assigned, attempts: own } } : {}),
    });
  };

  async function setLocale(locale: Locale): Promise<void> {
    const { call } = store.getState();
    // A call may be bound to some languages.
    if (!localesOf(store.getState()).includes(locale)) return;
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
    const place = store.getState().hosted ? withinHost(screen, store.getState()) : screen;
    store.setState({ screen: place });
    const { locale } = store.getState();
    const [allowed = locale, ...others] = localesOf(store.getState());
    if (place.name === 'call' && ![allowed, ...others].includes(locale)) void setLocale(allowed);
    if (place.name === 'home' || place.name === 'assignment') void refreshAttempts();
  }

  function set(changes: Partial<Settings>): void {
    const settings = { ...store.getState().settings, ...changes };
    store.setState({ settings });
    if (!services.keepSettings(settings)) notify('unavailable');
  }

  const desk: Desk = { store, services, notify, kept, inTurn, refreshAttempts, goTo, setLocale };
  const { play, press, playOnFrom, recall } = createPlaying(desk, (gesture) => {
    for (const listener of listeners) listener(gesture);
  });

  return {
    play: (id, options = {}) => inTurn(() => play(id, options)),
    press: (event) => {
      const seen = store.getState().call;
      return inTurn(() => press(event, seen));
    },
    playOnFrom: (id, index) => inTurn(() => playOnFrom(id, index)),
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
      store.setState({ attempts: [], call: undefined, assigned: undefined });
      try {
        await (await import('./assignment/shelf.ts')).forgetAssigned(await services.shelves());
      } catch {
        notify('failed');
      }
    },
    onGesture: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    assignments: async () => (await import('./assignment/commands.ts')).assignmentCommands(desk),
  };
}

/** In an LMS the assignment is all there is to come home to. */
function withinHost(screen: Screen, { assigned }: AppState): Screen {
  if (!['home', 'assignment', 'trainer', 'studio'].includes(screen.name)) return screen;
  const id = assigned?.record.id ?? '';
  return { name: 'assignment', id, trouble: assigned ? undefined : 'foreign' };
}
