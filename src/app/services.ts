/** What the commands need from outside, and what they share among themselves. */
import type { Locale } from '../content/locales.ts';
import type { Words } from '../content/words.ts';
import type { Scenario } from '../core/model.ts';
import { type Clock, type Reporter, type Storage, StorageError } from './ports.ts';
import type { Settings } from './settings.ts';
import type { AssignedRecord, Shelves } from './shelves.ts';
import type { AppStore, Notice, Screen } from './store.ts';

export interface Services {
  readonly storage: Promise<Storage>;
  readonly shelves: () => Promise<Shelves>;
  readonly reporter: Reporter;
  readonly clock: Clock;
  readonly loadScenario: (id: string) => Promise<Scenario>;
  readonly loadWords: (id: string, locale: Locale) => Promise<Words>;
  /** Makes the texts of the interface speak a language; resolves when they do. */
  readonly speak: (locale: Locale) => Promise<void>;
  readonly keepSettings: (settings: Settings) => boolean;
  readonly randomSeed: () => number;
  readonly randomId: () => string;
  /** Whether lines are shown whole and end at once: full text speed or no motion, and no voice that reads them. */
  readonly linesAtOnce: () => boolean;
  /** Whether nobody has played here before, as far as is known. */
  readonly firstVisit: boolean;
  /** An assignment has been taken up, or taken up again: nothing of it is played before this resolves. */
  readonly onAssigned: (record: AssignedRecord) => Promise<void>;
}

/** What all commands share. */
export interface Desk {
  readonly store: AppStore;
  readonly services: Services;
  readonly notify: (notice: Notice) => void;
  /** Works with the storage. Whatever it cannot do is told, once while it lasts; the game goes on. */
  readonly kept: <T>(work: (storage: Storage) => Promise<T>) => Promise<T | undefined>;
  /** One after the other, so that no press overtakes another. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Reads the heads of the attempts anew: those of no assignment, and those of the one on the desk. */
  readonly refreshAttempts: () => Promise<void>;
  readonly goTo: (screen: Screen) => void;
  readonly setLocale: (locale: Locale) => Promise<void>;
}

/** Work with the storage that tells its troubles. */
export function keeper(storage: Promise<Storage>, notify: (notice: Notice) => void): Desk['kept'] {
  let told: Notice | undefined;
  return async (work) => {
    try {
      const result = await work(await storage);
      told = undefined;
      return result;
    } catch (error) {
      const trouble = error instanceof StorageError ? error.trouble : 'failed';
      if (told !== trouble) notify(trouble);
      told = trouble;
      return undefined;
    }
  };
}

export function queue(): Desk['inTurn'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
