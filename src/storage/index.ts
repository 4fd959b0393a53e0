/** The storage room: keeps attempts where the browser lets it. */
import type { Storage } from '../app/ports.ts';
import { connect } from './connection.ts';
import { openDatabase } from './database.ts';
import { databaseStorage } from './database-storage.ts';
import { memoryStorage } from './memory-storage.ts';
import { openingTroubleOf } from './trouble.ts';

export { memoryStorage };

/** Opens the database, or, where there is none to be had, a storage in memory with its `trouble` set. Never rejects. */
export async function openStorage(): Promise<Storage> {
  try {
    const { run, opened } = await connect(openDatabase);
    return databaseStorage(run, opened.emptied ? 'corrupt' : undefined);
  } catch (error) {
    return memoryStorage(openingTroubleOf(error));
  }
}
