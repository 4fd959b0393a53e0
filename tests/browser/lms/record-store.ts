// A record store on the loopback: the resources of xAPI 1.0.3 over real HTTP, as strict as one may be, with faults when told.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Statement } from '../../../src/lms/xapi/model.ts';
import { checkStatement } from '../../lms/xapi/check-statement.ts';
import { type Documents, documents } from './documents.ts';

/** What may go wrong with a request. */
export interface Fault {
  readonly status?: number;
  /** Seconds or a date. */
  readonly retryAfter?: string;
  /** Milliseconds before anything happens. */
  readonly delay?: number;
  /** The line breaks before the request is seen (`before`), after it has been done (`after`), or in the middle of the answer (`within`). */
  readonly cut?: 'before' | 'after' | 'within';
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly at: number;
}

export interface Answer {
  readonly status: number;
  /** A page, instead of data. */
  readonly html?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Stored = Statement;

export interface StoreOptions {
  /** Authorization headers that are taken. */
  readonly keys?: Set<string>;
  /** A statement that is there already is a conflict, even the same one again. */
  readonly strict?: boolean;
  /** Called before a statement is stored; what it returns is why not. */
  readonly check?: (statement: Stored, asked: Asked) => string[];
  /** Answers what xAPI does not know. */
  readonly other?: (asked: Asked) => Answer | undefined;
}

export interface RecordStoreServer {
  readonly endpoint: string;
  readonly origin: string;
  /** In the order in which they came. */
  readonly statements: readonly Stored[];
  readonly asked: readonly Asked[];
  /** Everything that was not as the standard has it. */
  readonly wrong: string[];
  readonly documents: Documents;
  /** The next requests (other than preflights) go wrong, one after the other. */
  fail(...faults: (Fault | undefined)[]): void;
  /** All requests go wrong until told otherwise. */
  failAlways(fault: Fault | undefined): void;
  /** Goes away, and comes back at the same address. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD, POST, PUT, DELETE, OPTIONS',
  'access-control-allow-headers':
    'authorization, content-type, x-experience-api-version, if-match, if-none-match',
  'access-control-max-age': '600',
  'access-control-expose-headers': 'etag, retry-after',
};

export async function startRecordStore(options: StoreOptions = {}): Promise<RecordStoreServer> {
  const statements: Stored[] = [];
  const asked: Asked[] = [];
  const wrong: string[] = [];
  const faults: (Fault | undefined)[] = [];
  let always: Fault | undefined;
  const kept = documents();
  const world = { options, statements, wrong, documents: kept };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method === 'OPTIONS') {
      response.writeHead(204, CORS).end();
      return;
    }
    const one = await askedBy(request);
    asked.push(one);
    const fault = faults.length > 0 ? faults.shift() : always;
    if (fault?.delay) await new Promise((done) => setTimeout(done, fault.delay));
    if (fault?.cut === 'before') return void request.socket.destroy();
    const answer: Answer = fault?.status
      ? { status: fault.status, headers: fault.retryAfter ? { 'retry-after': fault.retryAfter } : {} }
      : answerTo(world, one);
    if (fault?.cut === 'after') return void request.socket.destroy();
    const body = answer.html ?? (answer.body === undefined ? '' : JSON.stringify(answer.body));
    const length = fault?.cut === 'within' ? { 'content-length': String(body.length + 10) } : {};
    response.writeHead(answer.status, {
      ...CORS,
      'content-type': answer.html ? 'text/html; charset=utf-8' : 'application/json',
      ...length,
      ...answer.headers,
    });
    if (fault?.cut === 'within') response.write(body, () => request.socket.destroy());
    else response.end(answer.status === 204 ? undefined : body);
  };

  let port = 0;
  let server = createServer();
  const start = async (): Promise<void> => {
    server = createServer((request, response) => {
      serve(request, response).catch((error) => {
        wrong.push(String(error));
        request.socket.destroy();
      });
    });
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    port = (server.address() as AddressInfo).port;
  };
  await start();
  return {
    origin: `http://127.0.0.1:${port}`,
    endpoint: `http://127.0.0.1:${port}/xapi/`,
    statements,
    asked,
    wrong,
    documents: kept,
    fail: (...more) => void faults.push(...more),
    failAlways(fault) {
      always = fault;
    },
    start,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function askedBy(request: IncomingMessage): Promise<Asked> {
  const url = new URL(request.url!, 'http://store');
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return {
    method: request.method!,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: request.headers,
    body: Buffer.concat(parts).toString(),
    at: Date.now(),
  };
}

interface World {
  readonly options: StoreOptions;
  readonly statements: Stored[];
  readonly wrong: string[];
  readonly documents: Documents;
}

function answerTo(world: World, asked: Asked): Answer {
  const { options, wrong, documents } = world;
  const other = options.other?.(asked);
  if (other) return other;
  const path = asked.path.replace(/^\/xapi\//, '');
  if (path === 'about') return { status: 200, body: { version: ['1.0.3', '1.0.2'] } };
  if (options.keys && !options.keys.has(asked.headers.authorization ?? '')) return { status: 401 };
  if (!/^1\.0/.test(String(asked.headers['x-experience-api-version']))) {
    wrong.push(`${asked.method} ${path}: no version`);
    return { status: 400 };
  }
  if (path === 'statements') return asked.method === 'GET' ? find(world, asked) : store(world, asked);
  return documents.answer(path, asked) ?? { status: 404 };
}

function find({ statements }: World, { query }: Asked): Answer {
  if (query.statementId) {
    const found = statements.find(({ id }) => id === query.statementId);
    return found ? { status: 200, body: found } : { status: 404 };
  }
  const all = statements.filter(({ verb }) => !query.verb || verb.id === query.verb);
  return { status: 200, body: { statements: [...all].reverse(), more: '' } };
}

/** All of a batch is stored, or none of it. */
function store({ options, statements, wrong }: World, asked: Asked): Answer {
  const body = parsed(asked.body);
  const batch: Stored[] = Array.isArray(body) ? body : [body];
  const faults = batch.flatMap((one) => [...checkStatement(one), ...(options.check?.(one, asked) ?? [])]);
  if (asked.method === 'PUT' && asked.query.statementId !== batch[0]?.id) faults.push('another statementId');
  if (new Set(batch.map((one) => one?.id)).size !== batch.length) faults.push('one id twice in a batch');
  if (faults.length > 0) {
    wrong.push(...faults);
    return { status: 400, body: faults };
  }
  const known = batch.filter(({ id }) => statements.some((one) => one.id === id));
  const others = known.filter((one) => !same(one, statements.find(({ id }) => id === one.id)!));
  for (const { id } of others) wrong.push(`${id} has become another statement`);
  if (others.length > 0 || (options.strict && known.length > 0)) return { status: 409 };
  statements.push(...batch.filter((one) => !known.includes(one)));
  return asked.method === 'PUT' ? { status: 204 } : { status: 200, body: batch.map(({ id }) => id) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Definitions and labels are no part of a statement (Data, 2.3.1). */
const same = (one: Stored, other: Stored): boolean => plain(one) === plain(other);
const plain = (statement: Stored): string =>
  JSON.stringify(statement, (key, value) => (key === 'definition' || key === 'display' ? undefined : value));
