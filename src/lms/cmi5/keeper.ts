/**
 * Keeps the progress where the LMS keeps it, and meanwhile here: written at once on this machine, handed to the LMS as soon as it takes it.
 * Another window, or another machine, may have written too: versions are compared, and what both have is put together.
 */
import type { Clock } from '../../app/ports.ts';
import { backoff } from '../xapi/answers.ts';
import type { Line, Request } from '../xapi/line.ts';
import { mergeProgress, NOTHING, type Progress, readProgress, writeProgress } from './progress.ts';
import type { Resources } from './resources.ts';
import type { Drawer } from './session.ts';

export interface KeeperServices {
  readonly resources: Resources;
  readonly line: Line;
  readonly clock: Clock;
  readonly drawer: Drawer;
  /** The name in the drawer: one a registration and unit. */
  readonly name: string;
  /** What there is now. */
  readonly progress: () => Progress;
  /** Whether the LMS has what there is. */
  readonly onState: (taken: boolean) => void;
}

export interface Keeper {
  /** It has changed. */
  changed(): void;
  /** The request that would hand over what has not arrived; undefined where all has. */
  last(): Request | undefined;
  /** Resolves when what there is has arrived, or could not. */
  settled(): Promise<void>;
  stop(): void;
}

export interface Found {
  readonly progress: Progress;
  /** The version of the LMS's document. */
  readonly tag: string | undefined;
  /** What the LMS kept cannot be read. */
  readonly lost: boolean;
}

/** What the LMS and this machine have kept; undefined where the LMS does not answer. */
export async function findProgress(
  resources: Resources,
  drawer: Drawer,
  name: string,
): Promise<Found | undefined> {
  const { status, text, headers } = await resources.progress();
  if (status !== 200 && status !== 404) return undefined;
  const theirs = status === 404 ? NOTHING : readProgress(text);
  const ours = readProgress(drawer?.getItem(name) ?? '') ?? NOTHING;
  return {
    progress: mergeProgress(theirs ?? NOTHING, ours),
    tag: status === 404 ? undefined : headers.etag,
    lost: !theirs,
  };
}

export function createKeeper(services: KeeperServices, tag: string | undefined): Keeper {
  const { resources, line, clock, drawer, name, progress, onState } = services;
  /** What others have written meanwhile. */
  let others = NOTHING;
  let version = tag;
  let taken: string | undefined;
  let failures = 0;
  let over = false;
  let callOff = () => {};
  let work: Promise<void> | undefined;
  const text = (): string => writeProgress(mergeProgress(progress(), others));

  /** Reads the version that is there now; what others have in it stays theirs to go on with. */
  const catchUp = async (): Promise<boolean> => {
    const reply = await resources.progress();
    if (reply.status !== 200 && reply.status !== 404) return false;
    version = reply.status === 404 ? undefined : reply.headers.etag;
    others = mergeProgress(others, readProgress(reply.text) ?? NOTHING);
    return true;
  };

  /** Hands over one version; whether it was taken, or may be with the next try. */
  const hand = async (now: string): Promise<boolean> => {
    const { status, headers } = await line(resources.putProgress(now, version));
    if (status === 412 || status === 409) return ++failures <= 5 && (await catchUp());
    if (status < 200 || status >= 300) return false;
    taken = now;
    failures = 0;
    version = headers.etag;
    // Not every store says what it calls the version that it has just taken.
    return version !== undefined || (await catchUp());
  };

  const write = async (): Promise<void> => {
    for (let now = text(); now !== taken && !over; now = text()) {
      if (!(await hand(now))) {
        later();
        return;
      }
    }
    if (over) return;
    drawer?.removeItem(name);
    onState(true);
  };

  const later = (): void => {
    failures++;
    onState(false);
    callOff = clock.after(backoff(failures, 0.5), start);
  };

  const start = (): void => {
    callOff();
    work ??= write().finally(() => {
      work = undefined;
    });
  };

  return {
    changed() {
      const now = text();
      if (now === taken) return;
      try {
        drawer?.setItem(name, now);
      } catch {
        // No room, or none allowed: the LMS has it soon.
      }
      start();
    },
    last() {
      const now = text();
      return now === taken ? undefined : resources.putProgress(now, version);
    },
    settled: async () => work,
    stop() {
      over = true;
      callOff();
    },
  };
}
