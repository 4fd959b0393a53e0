/**
 * The clock of a call: turns time into the core's events (a ring, the end of a line, a step of patience). Time stands still while the
 * game is paused or hidden, and with timers off only the lines end by themselves, so that nobody loses points by being slow.
 */
import { PHASE } from '../core/model.ts';
import { moodOf } from '../core/mood.ts';
import type { Commands } from './commands.ts';
import type { Clock, Voice } from './ports.ts';
import { isVenting } from './selectors.ts';
import { speechDuration } from './speech.ts';
import type { AppState, AppStore, Call } from './store.ts';
import { timersOn } from './terms.ts';

/** Milliseconds between rings, and for a step of patience in the player's turn and on hold. */
export const RING_EVERY = 4000;
export const WAIT_EVERY = 14000;
export const HOLD_EVERY = 5000;

interface Wiring {
  readonly clock: Clock;
  readonly voice: () => Voice;
  /** The text of what the customer is saying now (reply and line), with its facts filled in. */
  readonly spoken: (call: Call) => string;
  /** Whether lines are shown at once whatever the speed (reduced motion does not slow the reader down). */
  readonly instant: () => boolean;
}

/** Keeps the clock of whatever call the store shows; returns how to stop it. */
export function runTimers(store: AppStore, commands: Commands, wiring: Wiring): () => void {
  let cancel = () => {};
  let armedFor: string | undefined;

  const arm = (state: AppState) => {
    const key = momentKey(state);
    if (key === armedFor) return;
    cancel();
    armedFor = key;
    cancel = key === undefined ? () => {} : start(state);
  };

  const start = (state: AppState): (() => void) => {
    const { call } = state;
    if (!call) return () => {};
    if (call.state.phase === PHASE.speaking) return startLine(call, state);
    if (!timersOn(state)) return () => {};
    const { phase } = call.state;
    if (phase === PHASE.ringing)
      return wiring.clock.after(RING_EVERY, () => commands.press({ type: 'ring' }));
    const every = phase === PHASE.hold ? HOLD_EVERY : WAIT_EVERY;
    return wiring.clock.after(every, () => commands.press({ type: 'wait' }));
  };

  /** A line that is poured out ends by itself only with timers on; without, the player says when they have listened. */
  const startLine = (call: Call, state: AppState): (() => void) => {
    const { settings } = state;
    // A call of one's own may be told in another language than the page.
    const locale = call.words.language ?? state.locale;
    const text = wiring.spoken(call);
    const voice = settings.voice ? wiring.voice() : undefined;
    const said = voice?.speak(text, locale, moodOf(call.scenario, call.state)) ?? Promise.resolve();
    if (isVenting(call) && !timersOn(state)) return () => voice?.stop();
    let live = true;
    const duration =
      wiring.instant() && !isVenting(call) ? 0 : speechDuration(text, locale, settings.textSpeed);
    const end = () => void said.then(() => (live ? commands.press({ type: 'line-end' }) : undefined));
    const stop = duration === 0 ? runNow(end) : wiring.clock.after(duration, end);
    return () => {
      live = false;
      voice?.stop();
      stop();
    };
  };

  arm(store.getState());
  const unsubscribe = store.subscribe(arm);
  return () => {
    unsubscribe();
    cancel();
  };
}

function runNow(work: () => void): () => void {
  work();
  return () => {};
}

/** What the clock is set for: it is set anew whenever this changes, and not running where it is undefined. */
function momentKey(state: AppState): string | undefined {
  const { call, screen, paused, settings, locale } = state;
  if (!call || paused || screen.name !== 'call' || call.state.phase >= PHASE.wrapUp) return undefined;
  const notes = call.attempt.log.filter(({ event }) => event.type === 'note').length;
  const moves = call.attempt.log.length - notes; // noting takes no time off the clock and adds none
  const speech = call.state.phase === PHASE.speaking ? [locale, settings.textSpeed, settings.voice] : [];
  return [call.attempt.id, moves, timersOn(state), ...speech].join('|');
}
