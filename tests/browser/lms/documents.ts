// The document resources of a record store (Communication, 2.3 and 2.6), with concurrency by ETag (3.1).
import { createHash } from 'node:crypto';
import type { Answer, Asked } from './record-store.ts';

export interface Documents {
  /** Sets a document as the LMS would. */
  put(path: string, key: Readonly<Record<string, string>>, body: unknown): void;
  /** The text of a document. */
  get(path: string, key: Readonly<Record<string, string>>): string | undefined;
  answer(path: string, asked: Asked): Answer | undefined;
}

/** What names a document, by resource. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  'activities/state': ['activityId', 'agent', 'registration', 'stateId'],
  'agents/profile': ['agent', 'profileId'],
  'activities/profile': ['activityId', 'profileId'],
};

export function documents(): Documents {
  const all = new Map<string, string>();
  const keyOf = (path: string, query: Readonly<Record<string, string>>) =>
    JSON.stringify([path, ...KEYS[path]!.map((name) => canonical(name, query[name] ?? ''))]);
  const answer = (path: string, { method, query, headers, body }: Asked): Answer => {
    const key = keyOf(path, query);
    const now = all.get(key);
    const tag = now === undefined ? undefined : etagOf(now);
    if (method === 'GET') {
      return tag === undefined
        ? { status: 404 }
        : { status: 200, body: JSON.parse(now!), headers: { etag: tag } };
    }
    if (method !== 'PUT') return { status: 405 };
    const { 'if-match': match, 'if-none-match': none } = headers;
    // A profile must not be overwritten unseen (3.1); a state may, but ours is not.
    if (!match && !none) return { status: tag === undefined ? 400 : 409 };
    if ((match && match !== tag) || (none === '*' && tag !== undefined)) return { status: 412 };
    all.set(key, body);
    return { status: 204 };
  };
  return {
    put: (path, query, body) => void all.set(keyOf(path, query), JSON.stringify(body)),
    get: (path, query) => all.get(keyOf(path, query)),
    answer: (path, asked) => (path in KEYS ? answer(path, asked) : undefined),
  };
}

/** Agents are the same whatever the order of their properties. */
const canonical = (name: string, text: string): string => {
  if (name !== 'agent') return text;
  const { account = {} } = JSON.parse(text || '{}');
  return `${account.homePage} ${account.name}`;
};

const etagOf = (text: string): string => `"${createHash('sha1').update(text).digest('hex')}"`;
