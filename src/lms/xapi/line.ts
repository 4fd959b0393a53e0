/**
 * The line to a record store. The page's own policy lets it talk to its own site only, and stays that strict: requests go out from a worker,
 * which does nothing else, and which has no policy because its script comes without one.
 */

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds after which nothing more is expected. */
  readonly patience?: number;
}

export interface Reply {
  /** 0 where there was no answer. */
  readonly status: number;
  /** By their names in lower case; another site shows only some. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Asks and hears. Never rejects. */
export type Line = (request: Request) => Promise<Reply>;

export const NO_REPLY: Reply = { status: 0, headers: {}, text: '' };
const PATIENCE = 30_000;

/** A request by this thread itself. */
export const directLine: Line = async ({ url, patience = PATIENCE, ...init }) => {
  try {
    const reply = await fetch(url, {
      ...init,
      signal: AbortSignal.timeout(patience),
      // What is asked is asked with its own key, and must be asked anew each time.
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    return { status: reply.status, headers: Object.fromEntries(reply.headers), text: await reply.text() };
  } catch {
    return NO_REPLY;
  }
};

/** A line through a worker, which is started with the first request; without workers a direct one. */
export function workerLine(): Line {
  const open = new Map<number, (reply: Reply) => void>();
  let worker: Worker | undefined;
  let count = 0;
  const settle = (id: number, reply: Reply) => {
    open.get(id)?.(reply);
    open.delete(id);
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./line-worker.ts', import.meta.url), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<{ id: number; reply: Reply }>) => settle(data.id, data.reply);
    started.onerror = (event) => {
      event.preventDefault();
      // It did not arrive: the next request tries again.
      worker = undefined;
      for (const id of [...open.keys()]) settle(id, NO_REPLY);
    };
    return started;
  };
  if (typeof Worker === 'undefined') return directLine;
  return (request) =>
    new Promise((resolve) => {
      worker ??= start();
      const id = count++;
      open.set(id, resolve);
      worker.postMessage({ id, request });
    });
}
