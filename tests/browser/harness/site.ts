// Serves a folder, by default the built game, with the very server that `npm start` uses.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listen } from '../../../src/tools/listen.mjs';
import { createStaticServer, type Handler } from '../../../src/tools/server.mjs';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface Site {
  /** Address without a slash at its end. */
  origin: string;
  /** Stops the server and cuts open connections: a server that is gone, not a slow one. */
  stop(): Promise<void>;
}

export interface SiteOptions {
  folder?: string;
  /** 0 for any free port. A test that restarts a site gives the old port, because storage belongs to an address. */
  port?: number;
  /** Answers a request first by returning true: a false learning platform, say. */
  handler?: Handler;
}

/** Starts a server of its own; the caller stops it. */
export async function startSite(options: SiteOptions = {}): Promise<Site> {
  // GOOD_CALL_DIST: a build elsewhere, so that two people can test at once.
  const folder = options.folder ?? process.env.GOOD_CALL_DIST ?? join(ROOT, 'dist');
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`Nothing to serve in ${folder}: npm run build`);
  const server = createStaticServer(folder, options.handler ? { handler: options.handler } : {});
  const port = await listen(server, options.port ?? 0);
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

let shared: Promise<Site> | undefined;

/** The built game, served once for all tests of this worker. */
export function sharedSite(): Promise<Site> {
  shared ??= startSite();
  return shared;
}

/** Stops the shared server, if one was started. */
export async function stopSharedSite(): Promise<void> {
  const site = shared;
  shared = undefined;
  await (await site)?.stop();
}
