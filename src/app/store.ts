/** The one store. Set only by commands; everyone else reads it and is told of changes. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Locale } from '../content/locales.ts';
import type { Words } from '../content/words.ts';
import type { Attempt, Scenario, State } from '../core/model.ts';
import type { StorageTrouble, StoredAttempt } from './ports.ts';
import type { Settings } from './settings.ts';
import type { AssignedRecord } from './shelves.ts';
import type { TranscriptEntry } from './transcript.ts';

export type Screen =
  /** Before the address has been read: the words of index.html still stand. */
  | { readonly name: 'start' }
  | { readonly name: 'home' }
  | { readonly name: 'call' }
  | { readonly name: 'debrief'; readonly attempt: string }
  | { readonly name: 'handbook'; readonly rule?: string | undefined }
  | { readonly name: 'settings' }
  /** An assignment, by its id; with `trouble` why there is none, and `id` is what stood in the address. */
  | { readonly name: 'assignment'; readonly id: string; readonly trouble?: AssignmentProblem | undefined }
  /** The trainer's desk: `part` says where in it, e.g. `class/<assignment>`. */
  | { readonly name: 'trainer'; readonly part: string }
  /** Where scenarios are written: `part` is a pack's id, empty for the overview. */
  | { readonly name: 'studio'; readonly part: string };

/** Why an address or a file leads to no assignment: a key of `assigned.trouble.*` in the locale files. `unknown`: an id that is not kept here. */
export type AssignmentProblem = 'newer' | 'damaged' | 'foreign' | 'unknown';

/** Why a scenario of an assignment cannot be played: a key of `assigned.refusal.*` in the locale files. */
export type Obstacle = 'missing' | 'version' | 'locked' | 'no-tries';

/** The assignment of the call or page shown. */
export interface Assigned {
  readonly record: AssignedRecord;
  /** What has been played for it, the newest first. */
  readonly attempts: readonly StoredAttempt[];
  /** What was asked for last and could not be played. */
  readonly refusal?: { readonly scenario: string; readonly why: Obstacle } | undefined;
}

/** The LMS that the game runs in. */
export interface Hosted {
  readonly mode: 'normal' | 'review' | 'browse';
}

/** A call under way, or just finished. */
export interface Call {
  readonly attempt: Attempt;
  readonly scenario: Scenario;
  /** The words of the language shown. */
  readonly words: Words;
  readonly state: State;
  readonly transcript: readonly TranscriptEntry[];
  /** Played on from a call of an assignment, for practice: it does not belong there itself. */
  readonly practice?: boolean | undefined;
}

/** Something the player must be told: a key of `notices.*` in the locale files. */
export type Notice = StorageTrouble | 'not-found' | 'load-failed' | 'foreign-attempt';

export interface AppState {
  readonly screen: Screen;
  readonly locale: Locale;
  readonly settings: Settings;
  readonly call: Call | undefined;
  /** Those of no assignment, the newest first. */
  readonly attempts: readonly StoredAttempt[];
  readonly assigned: Assigned | undefined;
  readonly hosted: Hosted | undefined;
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
    assigned: undefined,
    hosted: undefined,
    notice: undefined,
    paused: false,
    loading: false,
  }));
