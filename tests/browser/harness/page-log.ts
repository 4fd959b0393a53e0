// Everything that went wrong in a browser context, and every host it talked to.
import type { BrowserContext, ConsoleMessage, Request } from 'playwright-core';

export type TroubleKind =
  | 'console error'
  | 'console warning'
  | 'page error'
  | 'failed request'
  | 'http error';

export interface Trouble {
  kind: TroubleKind;
  text: string;
  /** Where it came from: the script, or the address that was asked for. */
  url: string;
}

export interface PageLog {
  troubles: Trouble[];
  /** Every address requested over the network, in order, those of workers included. */
  urls: string[];
  /** The hosts (with port) of these addresses. */
  hosts: Set<string>;
}

// What the software renderer of a machine without a graphics card says about itself.
const DRIVER_NOISE = /GL Driver Message \(OpenGL, Performance/;

/** Starts watching a context. Addresses that `isBlocked` names are cut on purpose and are no trouble. */
export function watch(context: BrowserContext, isBlocked: (url: string) => boolean): PageLog {
  const log: PageLog = { troubles: [], urls: [], hosts: new Set() };
  const add = (kind: TroubleKind, text: string, url: string) => {
    if (!isBlocked(url)) log.troubles.push({ kind, text, url });
  };
  context.on('console', (message) => addConsole(message, add));
  context.on('weberror', (error) =>
    add('page error', String(error.error().stack ?? error.error()), error.page()?.url() ?? ''),
  );
  context.on('request', (request) => addRequest(log, request));
  context.on('requestfailed', (request) => addFailure(request, add));
  context.on('response', (response) => {
    if (response.status() >= 400) add('http error', String(response.status()), response.url());
  });
  return log;
}

type Add = (kind: TroubleKind, text: string, url: string) => void;

function addConsole(message: ConsoleMessage, add: Add): void {
  const type = message.type();
  if ((type !== 'error' && type !== 'warning') || DRIVER_NOISE.test(message.text())) return;
  add(type === 'error' ? 'console error' : 'console warning', message.text(), message.location().url);
}

function addRequest(log: PageLog, request: Request): void {
  const url = new URL(request.url());
  if (!/^(https?|wss?):$/.test(url.protocol)) return;
  log.urls.push(url.href);
  log.hosts.add(url.host);
}

function addFailure(request: Request, add: Add): void {
  const reason = request.failure()?.errorText ?? 'failed';
  // The page gave it up itself, by leaving or by cancelling.
  if (reason !== 'net::ERR_ABORTED') add('failed request', reason, request.url());
}
