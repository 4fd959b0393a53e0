/** The browser's small synchronous store, where it allows one. */
export function localStore(): globalThis.Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined; // a frame or a private window may forbid it
  }
}

const BEEN_KEY = 'good-call.been';

/** Whether nobody has been here before, as far as the store knows; from now on somebody has. */
export function isFirstVisit(store: globalThis.Storage | undefined): boolean {
  try {
    if (!store || store.getItem(BEEN_KEY) !== null) return false;
    store.setItem(BEEN_KEY, '1');
    return true;
  } catch {
    return false;
  }
}
