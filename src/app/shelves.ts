/** What is kept beside attempts: on shelves, by id. A port like `Storage`; without a database everything lies on shelves in memory. */
import type { Locale } from '../content/locales.ts';
import type { Assignment, PackFiles } from './assignment/model.ts';
import type { PrivateKey } from './assignment/seal.ts';

/** Keeps items of one kind. Promises resolve when the data is safe from a killed page. @throws StorageError */
export interface Shelf<T extends { readonly id: string }> {
  /** Everything, in the order of the ids. */
  all(): Promise<T[]>;
  get(id: string): Promise<T | undefined>;
  /** Puts items there, over those with the same ids: all of them or, where anything fails, none. */
  put(...items: readonly T[]): Promise<void>;
  remove(...ids: readonly string[]): Promise<void>;
}

/** An assignment that was opened here, by its id. */
export interface AssignedRecord {
  readonly id: string;
  readonly assignment: Assignment;
  /** By what the results from here are known to be from one person: chosen by chance, for this assignment only. */
  readonly person: string;
  /** As the trainee has written it; empty before. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  /** When a result was last sent. */
  readonly sentAt: number | undefined;
  /** A later text of it names another key or record store than the first one did: the trainee is told. */
  readonly rerouted?: boolean;
}

/** An assignment that was made here. */
export interface MadeRecord {
  readonly id: string;
  readonly assignment: Assignment;
}

/** A key pair of the trainer, by its key id. */
export interface KeyRecord {
  readonly id: string;
  readonly key: PrivateKey;
  /** Milliseconds since 1970. */
  readonly made: number;
  /** Whether it has been copied to a safe place. */
  readonly backedUp: boolean;
}

/** A result as it came in, sealed; the id is a hash of it, so that the same one is kept once. */
export interface ResultRecord {
  readonly id: string;
  readonly assignment: string;
  readonly sealed: string;
  /** When it was read in, milliseconds since 1970. */
  readonly received: number;
}

/** A pack of scenarios that was loaded or written here. */
export interface PackRecord {
  readonly id: string;
  readonly name: string;
  readonly files: PackFiles;
  /** The scenarios that stand, with the languages each has. */
  readonly scenarios: readonly {
    readonly id: string;
    readonly hash: string;
    readonly locales: readonly Locale[];
  }[];
  /** Milliseconds since 1970. */
  readonly changed: number;
}

/** A statement that waits to be sent: ids sort in the order in which they happened. */
export interface StatementRecord {
  readonly id: string;
  /** The assignment whose record store it is for. */
  readonly assignment: string;
  /** The statement as it goes over the line. */
  readonly statement: unknown;
}

export interface Shelves {
  readonly assigned: Shelf<AssignedRecord>;
  readonly made: Shelf<MadeRecord>;
  readonly keys: Shelf<KeyRecord>;
  readonly results: Shelf<ResultRecord>;
  readonly packs: Shelf<PackRecord>;
  readonly statements: Shelf<StatementRecord>;
}
