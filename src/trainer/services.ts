/** What the trainer's desk needs from other rooms, handed in by the composition root: it knows none of them. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Assignment, RecordStore } from '../app/assignment/model.ts';
import type { JudgedAttempt } from '../app/assignment/standing.ts';
import type { Locale } from '../content/locales.ts';
import type { Words } from '../content/words.ts';
import type { Attempt, Scenario } from '../core/model.ts';
import type { Result } from '../core/scoring.ts';

/** The packages that an LMS takes. */
export const PACKAGES = ['scorm-1.2', 'scorm-2004', 'cmi5'] as const;
export type PackageKind = (typeof PACKAGES)[number];

/** What came of trying a record store. */
export type StoreAnswer = 'ok' | 'unreachable' | 'not-authorised' | 'not-a-store' | 'failing';

export interface TrainerServices {
  /** Makes a package, game inside. @param onProgress told the share that is done, 0–1 */
  readonly buildPackage: (
    assignment: Assignment,
    kind: PackageKind,
    onProgress: (share: number) => void,
  ) => Promise<Blob>;
  /** Tries whether a record store would take statements; leaves none there. */
  readonly testStore: (store: RecordStore) => Promise<StoreAnswer>;
  /** Brings what tells attempts of an assignment as a record store would have got them, in the language spoken now. */
  readonly statementsOf: (assignment: Assignment) => Promise<StatementsOf>;
}

/** The statements of one attempt, in the order in which they happened. */
export type StatementsOf = (
  person: { readonly id: string; readonly name: string },
  told: {
    readonly attempt: Attempt;
    readonly scenario: Scenario;
    readonly words: Words;
    readonly locale: Locale;
  },
  judgement: Result,
  /** All attempts of this person, this one among them: what one makes of the whole assignment depends on the others. */
  all: readonly JudgedAttempt[],
) => readonly unknown[];

export const Services = createContext<TrainerServices>(null as unknown as TrainerServices);
export const useServices = (): TrainerServices => useContext(Services);
