/** Looks for the object by which an LMS lets a course talk to it: in the windows around this one, then in the one that opened it. */

/** What a window holds, as far as it matters here. */
export interface ApiWindow {
  readonly parent: ApiWindow;
  readonly opener?: ApiWindow | null;
  readonly [name: string]: unknown;
}

/** LMSs wrap their courses in many frames; the standard's own examples give up after 500. */
const MOST_LEVELS = 500;

export const API_NAMES = { 'scorm-1.2': 'API', 'scorm-2004': 'API_1484_11' } as const;
export type ScormKind = keyof typeof API_NAMES;

/** @returns undefined where there is none to be had */
export function findApi(from: ApiWindow, kind: ScormKind): object | undefined {
  const name = API_NAMES[kind];
  const opener = read(top(from), 'opener') ?? read(from, 'opener');
  return above(from, name) ?? (isWindow(opener) ? above(opener, name) : undefined);
}

function above(from: ApiWindow, name: string): object | undefined {
  let place = from;
  for (let level = 0; level <= MOST_LEVELS; level++) {
    const found = read(place, name);
    if (typeof found === 'object' && found !== null) return found;
    const next = read(place, 'parent');
    if (!isWindow(next) || next === place) return undefined;
    place = next;
  }
  return undefined;
}

function top(from: ApiWindow): ApiWindow {
  let place = from;
  for (let level = 0; level < MOST_LEVELS; level++) {
    const next = read(place, 'parent');
    if (!isWindow(next) || next === place) return place;
    place = next;
  }
  return place;
}

const isWindow = (value: unknown): value is ApiWindow => typeof value === 'object' && value !== null;

/** A window of another site lets nobody look into it: that is no reason not to look further up. */
function read(place: ApiWindow, name: string): unknown {
  try {
    return place[name];
  } catch {
    return undefined;
  }
}
