/** Playing: a call begun, gone on with, pressed, brought back. Every press goes the same way: step → saved → store → effects handed out once. */
import type { Words } from '../content/words.ts';
import type { Attempt, GameEvent, LoggedEvent, Scenario } from '../core/model.ts';
import { LogError, replay } from '../core/scoring.ts';
import { gesturesOf } from './gestures.ts';
import type { Desk } from './services.ts';
import type { Call, Screen } from './store.ts';
import { coachOn } from './terms.ts';
import { transcriptOf } from './transcript.ts';
import { takeTurn } from './turn.ts';
import type { Gesture } from './view.ts';

export interface PlayOptions {
  /** Starts anew whatever is unfinished. */
  readonly fresh?: boolean;
  /** The id of the assignment that it is played for. */
  readonly assignment?: string | undefined;
  /** A call that has come this far already: an author looks at a moment. */
  readonly from?: { readonly seed: number; readonly log: readonly LoggedEvent[] } | undefined;
}

interface Loaded {
  readonly scenario: Scenario;
  readonly words: Words;
}

export interface Playing {
  play(id: string, options: PlayOptions): Promise<void>;
  press(event: GameEvent, seen: Call | undefined): Promise<void>;
  playOnFrom(id: string, index: number): Promise<void>;
  recall(id: string): Promise<boolean>;
}

/** The part that assignments have in it arrives when one is played. */
const assignments = () => import('./assignment/playing.ts');

/** @param handOut takes each gesture once */
export function createPlaying(desk: Desk, handOut: (gesture: Gesture) => void): Playing {
  const { store, services, kept, notify } = desk;
  let nothingKnown = services.firstVisit;

  /** Loads a scenario with its words; tells and returns undefined where it does not come. */
  async function load(id: string): Promise<Loaded | undefined> {
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

  function show(attempt: Attempt, { scenario, words }: Loaded, screen: Screen, practice = false): void {
    const state = replay(scenario, attempt.seed, attempt.log);
    const transcript = transcriptOf(scenario, attempt.seed, attempt.log);
    store.setState({
      call: { attempt, scenario, words, state, transcript, practice },
      screen,
      loading: false,
    });
  }

  /** An attempt that begins now, after what is in the log already. */
  function newAttempt(
    { id, hash }: Scenario,
    seed: number,
    log: readonly LoggedEvent[],
    assignment?: string,
  ): Attempt {
    return {
      id: services.randomId(),
      ...(assignment === undefined ? {} : { assignment }),
      scenario: id,
      hash,
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

  async function playFreely(id: string, fresh: boolean, from: PlayOptions['from']): Promise<void> {
    const search = unfinished(id);
    // On a first visit nothing can be waiting: the call is shown without asking the storage first.
    const atOnce = nothingKnown;
    nothingKnown = false;
    const [loaded] = await Promise.all([load(id), atOnce ? undefined : search]);
    if (!loaded) {
      store.setState({ loading: false, call: undefined, screen: { name: 'home' } });
      return;
    }
    const attempt = newAttempt(loaded.scenario, from?.seed ?? services.randomSeed(), from?.log ?? []);
    if (atOnce) show(attempt, loaded, { name: 'call' });
    const old = resumable(loaded.scenario, await search);
    if (old && !fresh) {
      show(old, loaded, { name: 'call' });
      return;
    }
    if (!atOnce) show(attempt, loaded, { name: 'call' });
    // Whoever begins anew is not offered the old call again.
    if (old) await kept((storage) => storage.remove(old.id));
    await keepNew(attempt);
  }

  /** Within an assignment an attempt that was broken off stays: it counts as one. */
  async function playAssigned(id: string, assignment: string, fresh: boolean): Promise<void> {
    const leave = await (await assignments()).leaveToPlay(desk, assignment, id, fresh);
    const loaded = leave && (await load(id));
    if (!leave || !loaded) {
      store.setState({ loading: false });
      if (leave) desk.goTo({ name: 'assignment', id: assignment });
      return;
    }
    const { open } = leave;
    const found = open === undefined ? undefined : await kept((storage) => storage.load(open));
    const old = resumable(loaded.scenario, found);
    if (old) {
      show(old, loaded, { name: 'call' });
      return;
    }
    const attempt = newAttempt(loaded.scenario, services.randomSeed(), [], assignment);
    show(attempt, loaded, { name: 'call' });
    await keepNew(attempt);
  }

  async function play(id: string, { fresh = false, assignment, from }: PlayOptions): Promise<void> {
    store.setState({ loading: true });
    try {
      await (assignment === undefined ? playFreely(id, fresh, from) : playAssigned(id, assignment, fresh));
    } catch {
      // The part for assignments did not arrive.
      store.setState({ loading: false });
      notify('load-failed');
      if (store.getState().screen.name === 'start') desk.goTo({ name: 'home' });
    }
  }

  async function press(event: GameEvent, seen: Call | undefined): Promise<void> {
    const { call } = store.getState();
    if (!call || call.attempt.id !== seen?.attempt.id) return;
    if (event.type !== 'note' && !isStill(seen, call)) return;
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
    for (const gesture of gesturesOf(call.scenario, turn.effects, coachOn(store.getState())))
      handOut(gesture);
  }

  async function recall(id: string): Promise<boolean> {
    const current = store.getState().call;
    if (current?.attempt.id === id) return true;
    const attempt = await kept((storage) => storage.load(id));
    if (attempt?.assignment) await (await assignments()).takeUp(desk, attempt.assignment);
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
      show(attempt, loaded, store.getState().screen);
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      notify('corrupt');
      return false;
    }
    void desk.refreshAttempts();
    return true;
  }

  /** From a call of an assignment it goes on as practice: what is known already proves nothing. */
  async function playOnFrom(id: string, index: number): Promise<void> {
    if (!(await recall(id))) return;
    const { scenario, words, attempt, practice } = store.getState().call!;
    const next = newAttempt(scenario, attempt.seed, attempt.log.slice(0, index));
    show(next, { scenario, words }, { name: 'call' }, attempt.assignment !== undefined || practice === true);
    await keepNew(next);
  }

  return { play, press, playOnFrom, recall };
}

/** What happens without changing what a press means: notes, and time that goes by meanwhile (a ring, the end of a line that is heard out). */
const PASSING: ReadonlySet<GameEvent['type']> = new Set(['note', 'ring', 'wait', 'line-end']);

/** Whether what was pressed at the sight of a call still means what it says: the player has not moved on since, nor the customer. */
const isStill = (seen: Call, now: Call): boolean =>
  seen.state.moment === now.state.moment && movesIn(seen.attempt) === movesIn(now.attempt);

/** How often the player has moved the call on. */
const movesIn = ({ log }: Attempt): number =>
  log.reduce((count, { event }) => count + (PASSING.has(event.type) ? 0 : 1), 0);
