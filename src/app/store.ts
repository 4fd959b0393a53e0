/** The one store. Set only by commands; everyone else reads it and is told of changes. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Locale } from '../content/locales.ts';
import type { Words } from '../content/words.ts';
import type { Attempt, Scenario, State } from '../core/model.ts';
import type { StorageTrouble, StoredAttempt } from './ports.ts';
import type { Settings } from './settings.ts';
import type { TranscriptEntry } from './transcript.ts';

export type Screen =
  /** Before the address has been read: the words of index.html still stand. */
  | { readonly name: 'start' }
  | { readonly name: 'home' }
  | { readonly name: 'call' }
  | { readonly name: 'debrief'; readonly attempt: string }
  | { readonly name: 'handbook'; readonly rule?: string | undefined }
  | { readonly name: 'settings' }
  /** An assignment, by its id. */
  | { readonly name: 'assignment'; readonly id: string }
  /** The trainer's desk: `part` says where in it, e.g. `class/<assignment>`. */
  | { readonly name: 'trainer'; readonly part: string }
  /** Where scenarios are written: `part` is a pack's id, empty for the overview. */
  | { readonly name: 'studio'; readonly part: string };

/** A call under way, or just finished. */
export interface Call {
  readonly attempt: Attempt;
  readonly scenario: Scenario;
  /** The words of the language shown. */
  readonly words: Words;
  readonly state: State;
  readonly transcript: readonly TranscriptEntry[];
}

/** Something the player must be told: a key of `notices.*` in the locale files. */
export type Notice = StorageTrouble | 'not-found' | 'load-failed' | 'foreign-attempt';

export interface AppState {
  readonly screen: Screen;
  readonly locale: Locale;
  readonly settings: Settings;
  readonly call: Call | undefined;
  readonly attempts: readonly StoredAttempt[];
  readonly notice: Notice | undefined;
  /** Something covers the game (a dialog, a hidden tab): time stands still. */
  readonly paused: boolean;
  /** Waiting for a scenario to arrive. */
  readonly loading: boolean;
}

export type AppStore = StoreApi<AppState>;

export const createAppStore = (settings: Settings, locale: Locale): AppStore =>
  createStore<AppState>(() => ({
    screen: { name: 'start' },
    locale,
    settings,
    call: undefined,
    attempts: [],
    notice: undefined,
    paused: false,
    loading: false,
  }));
