/** What the terms of an assignment change about the call on the screen. Whoever needs to can always turn the timers off. */
import { LOCALES, type Locale } from '../content/locales.ts';
import { PHASE } from '../core/model.ts';
import type { Terms } from './assignment/model.ts';
import type { AppState } from './store.ts';

type Read = Pick<AppState, 'call' | 'assigned' | 'settings'>;

/** The terms that the call on the screen is played by; undefined where it belongs to no assignment. */
export const termsOf = ({ call, assigned }: Pick<AppState, 'call' | 'assigned'>): Terms | undefined =>
  assigned && call?.attempt.assignment === assigned.record.id ? assigned.record.assignment.terms : undefined;

export function coachOn(state: Read): boolean {
  const coach = termsOf(state)?.coach ?? 'free';
  return coach === 'free' ? state.settings.coach : coach === 'on';
}

export const timersOn = (state: Read): boolean => state.settings.timers && termsOf(state)?.timers !== 'off';

/** The languages that may be chosen now: during a call of an assignment only some. */
export function localesOf(state: Pick<AppState, 'call' | 'assigned' | 'screen'>): readonly Locale[] {
  const { screen, call } = state;
  const underWay = screen.name === 'call' && call && call.state.phase < PHASE.done;
  const { locales = [] } = (underWay && termsOf(state)) || {};
  return locales.length > 0 ? locales : LOCALES;
}
