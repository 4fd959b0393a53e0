/** What is asked of a record store, as xAPI 1.0.3 has it. */
import type { RecordStore } from '../../app/assignment/model.ts';
import type { Line, Reply, Request } from './line.ts';

export const VERSION = '1.0.3';

/** A resource of the store, with the parameters of the request. */
export function resource(
  { endpoint }: Pick<RecordStore, 'endpoint'>,
  path: string,
  parameters: Readonly<Record<string, string>> = {},
): string {
  const url = new URL(path, endpoint.endsWith('/') ? endpoint : `${endpoint}/`);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

export const headersOf = ({ authorization }: Pick<RecordStore, 'authorization'>): Record<string, string> => ({
  ...(authorization ? { authorization } : {}),
  'x-experience-api-version': VERSION,
});

/** The request that hands statements over. */
export const statementsRequest = (store: RecordStore, statements: readonly unknown[]): Request => ({
  method: 'POST',
  url: resource(store, 'statements'),
  headers: { ...headersOf(store), 'content-type': 'application/json' },
  body: JSON.stringify(statements),
});

/** Hands statements over. */
export const postStatements = (
  line: Line,
  store: RecordStore,
  statements: readonly unknown[],
): Promise<Reply> => line(statementsRequest(store, statements));

/** Asks for one statement by its id. */
export const askStatement = (line: Line, store: RecordStore, statement: unknown): Promise<Reply> =>
  line({
    method: 'GET',
    url: resource(store, 'statements', { statementId: (statement as { id: string }).id }),
    headers: headersOf(store),
  });

/** Why a store cannot be used: no answer, a key that is not taken, something else at this address, or a store out of order. */
export type StoreTrouble = 'unreachable' | 'not-authorised' | 'not-a-store' | 'failing';

/** Tries whether statements would be taken, without leaving any: asks what the store is, then hands over an empty list with the key. */
export async function tryStore(line: Line, store: RecordStore): Promise<'ok' | StoreTrouble> {
  const headers = headersOf(store);
  const about = await line({ method: 'GET', url: resource(store, 'about'), headers, patience: 10_000 });
  const wrong = troubleOf(about);
  if (wrong) return wrong;
  if (!isAbout(about.text)) return 'not-a-store';
  const empty = await line({ ...statementsRequest(store, []), patience: 10_000 });
  // A store may refuse an empty list, but it looks at the key first.
  return empty.status === 400 ? 'ok' : (troubleOf(empty) ?? 'ok');
}

function troubleOf({ status }: Reply): StoreTrouble | undefined {
  if (status === 0) return 'unreachable';
  if (status === 401 || status === 403) return 'not-authorised';
  if (status === 429 || status >= 500) return 'failing';
  return status >= 300 ? 'not-a-store' : undefined;
}

/** The About resource lists the versions of xAPI that are spoken. */
function isAbout(text: string): boolean {
  try {
    const { version } = JSON.parse(text);
    return Array.isArray(version);
  } catch {
    return false;
  }
}
