/** What reading in results comes to, as plain data: it crosses from the worker to the page. */
import type { SentAttempt } from '../../../app/assignment/model.ts';
import type { PrivateKey, SealTrouble } from '../../../app/assignment/seal.ts';
import type { ResultRecord } from '../../../app/shelves.ts';
import type { RuleId, Scenario } from '../../../core/model.ts';
import type { Tally } from '../../../core/scoring.ts';
import type { FileTrouble } from './decode-file.ts';

/** What somebody answered when they were first in a moment. */
export interface Answer {
  readonly moment: number;
  /** Index of the choice; −1: they hung up or put the call through instead. */
  readonly choice: number;
  /** Bits of the choices that were on offer. */
  readonly offered: number;
  readonly loss: number;
  /** The choice that keeps the best within reach; −1 where none of them does. */
  readonly best: number;
}

/** A place in a call where points get lost: the index of a moment, or what comes before and after them all. */
export type Place = number;
export const RINGING: Place = -1;
export const RECORD: Place = -2;

/** An attempt recomputed from its log. */
export interface Replay {
  readonly finished: boolean;
  readonly score: number;
  readonly par: number;
  readonly criticals: readonly RuleId[];
  /** How often each rule was kept and broken. */
  readonly rules: Readonly<Record<RuleId, Tally>>;
  /** The same by their principles. */
  readonly tallies: Readonly<Record<string, Tally>>;
  /** How many decisions had each verdict, in the order of `VERDICTS`. */
  readonly verdicts: readonly number[];
  readonly answers: readonly Answer[];
  /** Points lost by place. */
  readonly losses: readonly (readonly [Place, number])[];
  /** Index of the outcome, −1 of an unfinished call. */
  readonly outcome: number;
  /** Milliseconds from the beginning to the last event, and from pick-up on. */
  readonly lasted: number;
  readonly duration: number;
  /** Median milliseconds from one answer to the next; undefined where there are too few or no times. */
  readonly pace: number | undefined;
}

/** Why an attempt cannot be replayed: it is told, and counts for nothing. */
export type ReplayTrouble =
  /** Its log does not stand: it was changed, or is of something else. */
  | 'log'
  /** The assignment has no such scenario. */
  | 'scenario'
  /** It was played on another version of the scenario than there is here. */
  | 'version';

export interface ReadAttempt extends SentAttempt {
  readonly replay: Replay | undefined;
  readonly trouble: ReplayTrouble | undefined;
  /** The event of the log from which on it does not stand, from 0. */
  readonly brokenAt: number | undefined;
}

/** A result, opened. */
export interface OpenedResult {
  /** Id of its record on the shelf. */
  readonly id: string;
  readonly person: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly made: number;
  readonly received: number;
  readonly attempts: readonly ReadAttempt[];
}

/** Why something that was read in brings nothing. */
export type Refusal = FileTrouble | SealTrouble | 'doubled' | 'assignment' | 'unknown-assignment';

/** What came of one file, or of one of the results in it. */
export type Outcome =
  | {
      readonly kind: 'opened';
      readonly source: string;
      readonly result: OpenedResult;
      readonly record: ResultRecord;
    }
  /** It belongs to another assignment of this trainer, and is put there. */
  | {
      readonly kind: 'moved';
      readonly source: string;
      readonly record: ResultRecord;
      readonly name: string;
      readonly title: string;
    }
  | {
      readonly kind: 'refused';
      readonly source: string;
      readonly why: Refusal;
      /** Whose it is, where that can be known. */
      readonly name?: string;
    };

/** Something to be read: a file, or a text that was pasted. */
export type Input = File | { readonly name: string; readonly text: string };

/** All that a reader needs. */
export interface ReaderSetup {
  /** The id of the assignment whose class it is. */
  readonly assignment: string;
  /** This trainer's assignments, titles by id. */
  readonly titles: ReadonlyMap<string, string>;
  readonly keys: ReadonlyMap<string, PrivateKey>;
  /** The ids of the assignment's scenarios, and those of them that can be had here. */
  readonly assigned: readonly string[];
  readonly scenarios: readonly Scenario[];
  /** Ids of the results that lie on the shelf already. */
  readonly known: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
}
