/** An assignment while it is being put together: what stands in the fields, whether it can be used or not. Kept at every change. */
import type { Assignment, Counting, Terms } from '../../app/assignment/model.ts';
import type { Locale } from '../../content/locales.ts';

export interface Draft {
  /** The ids of the scenarios, in their order. */
  readonly scenarios: readonly string[];
  /** Undefined until something has been written: then one is proposed from what is picked. */
  readonly title: string | undefined;
  readonly from: string;
  readonly note: string;
  readonly locales: readonly Locale[];
  readonly coach: Terms['coach'];
  readonly timers: Terms['timers'];
  readonly pass: string;
  /** Marks of single principles, as they are written; an empty one is none. */
  readonly principles: Readonly<Record<string, string>>;
  readonly attempts: number;
  readonly counts: Counting;
  readonly order: Terms['order'];
  /** `YYYY-MM-DD`, empty for none. */
  readonly due: string;
  readonly endpoint: string;
  /** The record store's key and secret; a key that begins with Basic or Bearer is the whole header. */
  readonly storeKey: string;
  readonly storeSecret: string;
}

export const EMPTY_DRAFT: Draft = {
  scenarios: [],
  title: undefined,
  from: '',
  note: '',
  locales: [],
  coach: 'free',
  timers: 'free',
  pass: '70',
  principles: {},
  attempts: 0,
  counts: 'best',
  order: 'free',
  due: '',
  endpoint: '',
  storeKey: '',
  storeSecret: '',
};

/** A draft that begins as a copy; the day it was due has most likely passed. */
export function draftOf({ scenarios, title, from, terms, store }: Assignment): Draft {
  const { principles, pass, note, due: _, ...rest } = terms;
  return {
    ...EMPTY_DRAFT,
    ...rest,
    ...keyOf(store?.authorization ?? ''),
    scenarios: scenarios.map(({ id }) => id),
    title,
    from,
    note,
    pass: String(pass),
    principles: Object.fromEntries(Object.entries(principles).map(([name, mark]) => [name, String(mark)])),
    endpoint: store?.endpoint ?? '',
  };
}

/** The Authorization header of key and secret. Secrets may hold any letter: UTF-8 (RFC 7617). */
export function authorizationOf({ storeKey, storeSecret }: Pick<Draft, 'storeKey' | 'storeSecret'>): string {
  const key = storeKey.trim();
  if (/^(basic|bearer) /i.test(key)) return key;
  if (key === '' && storeSecret === '') return '';
  return `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(`${key}:${storeSecret}`)))}`;
}

function keyOf(authorization: string): Pick<Draft, 'storeKey' | 'storeSecret'> {
  try {
    const bytes = Uint8Array.from(atob(authorization.replace(/^Basic /, '')), (one) => one.charCodeAt(0));
    const [key, ...secret] = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split(':');
    const found = { storeKey: key!, storeSecret: secret.join(':') };
    if (secret.length > 0 && authorizationOf(found) === authorization) return found;
  } catch {
    // Some other kind of key: shown as it is.
  }
  return { storeKey: authorization, storeSecret: '' };
}

const PLACE = 'good-call.new-assignment';
/** Where a draft lies that a copy has taken the place of. */
const BEFORE = `${PLACE}.before`;

/** The draft that was left, or the one before it; undefined where there is none, or none that can be read. */
export function keptDraft(before = false): Draft | undefined {
  try {
    return soundDraft(JSON.parse(localStorage.getItem(before ? BEFORE : PLACE) ?? 'null'));
  } catch {
    return undefined;
  }
}

export function keepDraft(draft: Draft | undefined, before = false): void {
  const place = before ? BEFORE : PLACE;
  try {
    if (draft) localStorage.setItem(place, JSON.stringify(draft));
    else localStorage.removeItem(place);
  } catch {
    // Where nothing can be kept the page itself still has it.
  }
}

/** What an older or a damaged draft lacks is as in an empty one. */
export function soundDraft(data: unknown): Draft | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const found = data as Record<string, unknown>;
  const same = (key: keyof Draft) => {
    const [value, model] = [found[key], EMPTY_DRAFT[key]];
    return typeof value === typeof model && Array.isArray(value) === Array.isArray(model) && value !== null;
  };
  const keys = (Object.keys(EMPTY_DRAFT) as (keyof Draft)[]).filter(same);
  const title = typeof found.title === 'string' ? found.title : undefined;
  const sound: Draft = {
    ...EMPTY_DRAFT,
    ...Object.fromEntries(keys.map((key) => [key, found[key]])),
    title,
  };
  const isText = (value: unknown) => typeof value === 'string';
  const texts = [...sound.scenarios, ...sound.locales, ...Object.values(sound.principles)].every(isText);
  return texts ? sound : undefined;
}
