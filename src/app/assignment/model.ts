/**
 * What a trainer hands out and what comes back, as plain data. An assignment travels in a link, a QR code or a file; a result travels
 * sealed (seal.ts), and holds event logs, never a score: whoever reads it replays them.
 */
import type { Locale } from '../../content/locales.ts';

/** A scenario by its id and the hash of its structure: a result is only replayed against the structure it was played on. */
export interface AssignedScenario {
  readonly id: string;
  readonly hash: string;
}

/** Which attempt at a scenario counts. */
export const COUNTING = ['best', 'first', 'last'] as const;
export type Counting = (typeof COUNTING)[number];

/** `free` leaves it to the trainee. Timers can always be turned off by whoever needs to: there is no `on`. */
export const COACHING = ['free', 'on', 'off'] as const;
export const TIMING = ['free', 'off'] as const;
/** Whether the scenarios may be taken in any order. */
export const ORDERS = ['free', 'fixed'] as const;

export interface Terms {
  /** The languages that may be played in; empty: any. */
  readonly locales: readonly Locale[];
  readonly coach: (typeof COACHING)[number];
  readonly timers: (typeof TIMING)[number];
  /** The mean score over all scenarios from which the assignment is passed, 0–100. */
  readonly pass: number;
  /** Per principle: the least share of its rules kept, per cent 1–100. A principle that is not named has no mark of its own. */
  readonly principles: Readonly<Record<string, number>>;
  /** How often each scenario may be begun; 0: as often as one likes. */
  readonly attempts: number;
  readonly counts: Counting;
  readonly order: (typeof ORDERS)[number];
  /** The last day, `YYYY-MM-DD`, to its end; undefined: none. */
  readonly due: string | undefined;
  /** To the trainees; plain text. */
  readonly note: string;
}

/** The trainer's public key: a point of P-256, base64url as in a JWK. */
export interface PublicKey {
  readonly x: string;
  readonly y: string;
}

/** An xAPI record store to which statements are sent as they happen. */
export interface RecordStore {
  /** The endpoint's address, with a slash at its end. */
  readonly endpoint: string;
  /** The value of the Authorization header. Everybody who has the link has it: it should allow writing only. */
  readonly authorization: string;
}

/** The files of a scenario pack, text by path: `<id>/scenario.yaml`, `<id>/<locale>.yaml`. */
export type PackFiles = Readonly<Record<string, string>>;

export interface Assignment {
  /** 8–40 characters `[\w-]`, chosen by chance. */
  readonly id: string;
  readonly title: string;
  /** Who it is from. */
  readonly from: string;
  /** Milliseconds since 1970. */
  readonly made: number;
  readonly scenarios: readonly AssignedScenario[];
  readonly terms: Terms;
  /** To whom results are sealed; undefined where none are collected (an LMS collects by itself). */
  readonly key: PublicKey | undefined;
  readonly store: RecordStore | undefined;
  /** Scenarios of the trainer's own; only files and packages carry them, a link is too short. */
  readonly pack: PackFiles | undefined;
}

/** An attempt on its way to the trainer. */
export interface SentAttempt {
  readonly id: string;
  readonly scenario: string;
  readonly hash: string;
  readonly locale: string;
  readonly seed: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** The events, as `packLog` writes them. */
  readonly log: string;
}

/** What a trainee sends back. */
export interface ResultPayload {
  /** The id of the assignment. */
  readonly assignment: string;
  /** The same in every result from one browser for one assignment, and in no other. */
  readonly person: string;
  /** As the trainee wrote it. */
  readonly name: string;
  /** When it was made, milliseconds since 1970. */
  readonly made: number;
  readonly attempts: readonly SentAttempt[];
}
