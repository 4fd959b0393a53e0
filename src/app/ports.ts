/** What the app needs from outside, as interfaces. Each has a null or in-memory form, so that nothing asks "if connected". */
import type { Attempt, LoggedEvent, OutcomeKind } from '../core/model.ts';
import type { Call } from './store.ts';

/** What remains of a finished attempt beside its log: computed from it, kept for the lists. */
export interface Summary {
  readonly score: number;
  readonly passed: boolean;
  readonly outcome: OutcomeKind;
  /** Milliseconds since 1970. */
  readonly finishedAt: number;
}

/** An attempt without its log. */
export type AttemptHead = Omit<Attempt, 'log'>;

export interface StoredAttempt extends AttemptHead {
  readonly summary?: Summary | undefined;
}

/** Why nothing can be kept, or what was lost: a key of `storage.*` in the locale files. */
export type StorageTrouble = 'unavailable' | 'full' | 'corrupt' | 'elsewhere' | 'failed';

/** Raised by a storage that could not do what was asked; what was saved before is still there. */
export class StorageError extends Error {
  readonly trouble: StorageTrouble;
  constructor(trouble: StorageTrouble, cause?: unknown) {
    super(trouble, { cause });
    this.trouble = trouble;
  }
}

/** Keeps attempts. Every promise resolves only when the data is safe from a killed page. @throws StorageError */
export interface Storage {
  /** What was wrong on opening, undefined if nothing. */
  readonly trouble: StorageTrouble | undefined;
  begin(head: AttemptHead, log: readonly LoggedEvent[]): Promise<void>;
  /** Appends events from position `index` on; trouble `elsewhere` if that place is taken by another tab. */
  append(id: string, index: number, events: readonly LoggedEvent[]): Promise<void>;
  finish(id: string, summary: Summary): Promise<void>;
  load(id: string): Promise<Attempt | undefined>;
  /** The attempt last begun and not finished, of one scenario or of all; never one of an assignment, where a later one puts an end to it. */
  latestUnfinished(scenario?: string): Promise<StoredAttempt | undefined>;
  /** All attempts without their logs, the newest first. */
  list(): Promise<StoredAttempt[]>;
  remove(id: string): Promise<void>;
  /** Throws everything away. */
  clear(): Promise<void>;
}

/** Tells an LMS or record store; the null reporter tells nobody. */
export interface Reporter {
  begun(call: Call): void;
  /** Something has happened in the call: its log is longer than it was. */
  logged(call: Call): void;
  finished(call: Call, summary: Summary): void;
}

export const nullReporter: Reporter = { begun() {}, logged() {}, finished() {} };

/** How it stands with telling a record store. */
export interface Recording {
  sending(): {
    /** Statements that have not arrived yet, and those that the store will not take. */
    readonly waiting: number;
    readonly refused: number;
    readonly trouble: 'not-authorised' | 'unreachable' | undefined;
  };
  onSending(listener: () => void): () => void;
  retry(): void;
}

/** Tells several reporters, which may come and go. */
export function relayReporter(): Reporter & { add(reporter: Reporter): () => void } {
  const reporters = new Set<Reporter>();
  return {
    begun: (call) => reporters.forEach((reporter) => void reporter.begun(call)),
    logged: (call) => reporters.forEach((reporter) => void reporter.logged(call)),
    finished: (call, summary) => reporters.forEach((reporter) => void reporter.finished(call, summary)),
    add(reporter) {
      reporters.add(reporter);
      return () => reporters.delete(reporter);
    },
  };
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once after some milliseconds; returns how to call it off. */
  after(milliseconds: number, callback: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Reads a line aloud; resolves when it has been said. The null voice says nothing, at once. */
export interface Voice {
  speak(text: string, locale: string, mood: string): Promise<void>;
  stop(): void;
}

export const nullVoice: Voice = { speak: () => Promise.resolve(), stop() {} };
