/** From what browsers throw to what the player can be told. */
import { StorageError, type StorageTrouble } from '../app/ports.ts';

/** What an error of a transaction means. */
export function troubleOf(error: unknown): StorageTrouble {
  if (error instanceof StorageError) return error.trouble;
  return (error as Error).name === 'QuotaExceededError' ? 'full' : 'failed';
}

/** What an error on opening means. Browsers call a database they cannot make sense of `UnknownError`. */
export function openingTroubleOf(error: unknown): StorageTrouble {
  const trouble = troubleOf(error);
  if (trouble !== 'failed') return trouble;
  return (error as Error).name === 'UnknownError' ? 'corrupt' : 'unavailable';
}

/** Settles as the promise does, or rejects with a TimeoutError when that takes longer than some milliseconds. */
export function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('', 'TimeoutError')), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
