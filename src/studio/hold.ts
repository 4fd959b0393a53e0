/**
 * A pack is written in one tab at a time: two would write over each other. Whoever opens it where it is open elsewhere is told, and may have it
 * handed over; the other tab keeps what it has first.
 */

export interface Hold {
  /** Resolves when another tab has asked for it. What has to be kept is kept, then it is released. */
  readonly asked: Promise<void>;
  release(): void;
}

/** Milliseconds a tab that holds a pack has for letting go; a frozen one is not waited for any longer. */
const PATIENCE = 2000;
/** The same where nobody is asked: the page that was left a moment ago may still be keeping it. */
const GLANCE = 500;

const lockName = (pack: string): string => `good-call-pack-${pack}`;
const CHANNEL = 'good-call-packs';

/** @param insist asks whoever holds it to let go. @returns undefined where it is held elsewhere */
export async function holdPack(pack: string, insist: boolean): Promise<Hold | undefined> {
  // Only over https and on the machine itself: elsewhere everybody is on their own.
  if (!navigator.locks) return { asked: new Promise(() => {}), release: () => {} };
  if (!insist) return take(pack, { signal: AbortSignal.timeout(GLANCE) });
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(pack);
  channel.close();
  const taken = await take(pack, { signal: AbortSignal.timeout(PATIENCE) });
  return taken ?? take(pack, { steal: true });
}

function take(pack: string, options: LockOptions): Promise<Hold | undefined> {
  return new Promise((resolve) => {
    const [asked, askedFor] = signal();
    const [released, release] = signal();
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }) => {
      if (data === pack) askedFor();
    };
    navigator.locks
      .request(lockName(pack), options, (lock) => {
        resolve(lock ? { asked, release } : undefined);
        return lock ? released : undefined;
      })
      // Not had in time; or had, and taken away by force.
      .catch(askedFor)
      .finally(() => {
        channel.close();
        resolve(undefined);
      });
  });
}

function signal(): readonly [Promise<void>, () => void] {
  let tell = (): void => {};
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return [told, tell];
}
