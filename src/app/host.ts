/** Where a packaged game runs: an LMS that brings the assignment, keeps the attempts and is told of everything. */
import type { Locale } from '../content/locales.ts';
import type { Assignment } from './assignment/model.ts';
import type { JudgedAttempt } from './assignment/standing.ts';
import type { Reporter, Storage } from './ports.ts';

/** What a player of a package must be told: a key of `lms.trouble.*` in the locale files. */
export type HostTrouble =
  /** No LMS answers: the game can be played, nothing is recorded. */
  | 'no-lms'
  /** The LMS answers, but what it had kept cannot be read: the attempts begin anew. */
  | 'lost'
  /** The LMS did not take what it was given last; it is tried again. */
  | 'not-taken'
  /** The package's own assignment cannot be read. */
  | 'no-assignment';

export interface Host {
  readonly assignment: Assignment | undefined;
  /** The learner's name, empty where the LMS keeps it to itself. */
  readonly learner: string;
  /** The language that the LMS asks for, where it is one of ours. */
  readonly locale: Locale | undefined;
  /** Whether the learner wants sound; undefined where the LMS does not say. */
  readonly audio?: boolean | undefined;
  /** Nothing is recorded in `review` (looking back at what was done) and `browse` (looking round). */
  readonly mode: 'normal' | 'review' | 'browse';
  /** Holds what the LMS had kept; what happens is handed to the LMS by the reporter. */
  readonly storage: Storage;
  readonly reporter: Reporter;
  /** Attempts of which the LMS had room only for what they came to: in the lists of the storage, but not to be loaded from it. */
  condensed?(): readonly JudgedAttempt[];
  /** What is wrong now; listeners hear of changes, and get the way to stop listening. */
  trouble(): HostTrouble | undefined;
  onTrouble(listener: () => void): () => void;
  /** Tells the LMS that the learner leaves, and closes the window or returns to the LMS where that can be done. */
  leave(): Promise<void>;
}
