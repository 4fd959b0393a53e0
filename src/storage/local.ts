/** The browser's small synchronous store, where it allows one. */
export function localStore(): globalThis.Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined; // a frame or a private window may forbid it
  }
}
