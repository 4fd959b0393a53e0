/** One first visit: a new context with nothing in its cache, the requests of the page counted, the first choices timed in the page. */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { sharedBrowser } from '../browser/harness/chromium.ts';

export interface Line {
  /** Bits a second, and milliseconds there and back. */
  readonly bandwidth: number;
  readonly latency: number;
  /** How many times slower the processor is made. */
  readonly slowdown: number;
}

export interface Transfer {
  readonly url: string;
  readonly type: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Headers included, as compressed. */
  bytes: number;
}

export interface Visit {
  readonly page: Page;
  readonly session: CDPSession;
  readonly transfers: readonly Transfer[];
  readonly marks: Promise<Marks>;
  close(): Promise<void>;
}

/** What the page writes down, in milliseconds since its navigation began. */
export interface Marks {
  readonly origin: number;
  /** The first thing of the call that can be pressed has been painted; then, after a press at once, three choices. */
  readonly first: number;
  readonly three: number;
}

/** The loader that runs the bench marks functions with their names by a helper of its own, which a page does not have. */
export const NAMES = 'globalThis.__name = (target) => target';

/** Runs before anything else in the page. A mark is set when the frame that shows the thing has been painted. */
function watchChoices(): void {
  const marks: Record<string, number> = { origin: performance.timeOrigin };
  Object.assign(globalThis, { benchMarks: marks });
  const seen = new Set<string>();
  const painted = (name: string, then: () => void) => {
    seen.add(name);
    requestAnimationFrame(() =>
      setTimeout(() => {
        marks[name] = performance.now();
        then();
      }),
    );
  };
  const look = () => {
    const pickUp = document.querySelector<HTMLElement>('.pick-up');
    if (pickUp && !seen.has('first')) painted('first', () => pickUp.click());
    if (!seen.has('three') && document.querySelectorAll('button.choice').length >= 3)
      painted('three', () => console.debug(`bench ${JSON.stringify(marks)}`));
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

function countTransfers(session: CDPSession): Transfer[] {
  const transfers: Transfer[] = [];
  const byId = new Map<string, Transfer>();
  session.on('Network.requestWillBeSent', ({ requestId, request, wallTime, type }) => {
    if (!request.url.startsWith('http')) return;
    const transfer = { url: request.url, type: type ?? '', at: wallTime * 1000, bytes: 0 };
    byId.set(requestId, transfer);
    transfers.push(transfer);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const transfer = byId.get(requestId);
    if (transfer) transfer.bytes = encodedDataLength;
  });
  return transfers;
}

async function slowDown(session: CDPSession, { bandwidth, latency, slowdown }: Line): Promise<void> {
  const throughput = bandwidth / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

interface VisitOptions {
  readonly line?: Line;
  /** Without a service worker, which would load the whole game beside what is counted. */
  readonly alone?: boolean;
}

const newContext = async (alone: boolean): Promise<BrowserContext> =>
  (await sharedBrowser()).newContext({
    viewport: { width: 1280, height: 720 },
    serviceWorkers: alone ? 'block' : 'allow',
  });

export async function visit(address: string, { line, alone = false }: VisitOptions = {}): Promise<Visit> {
  const context = await newContext(alone);
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const transfers = countTransfers(session);
  await page.addInitScript(NAMES);
  await page.addInitScript(watchChoices);
  if (line) await slowDown(session, line);
  const marks = marksOf(page);
  await page.goto(address, { waitUntil: 'commit' });
  return { page, session, transfers, marks, close: () => context.close() };
}

/** The page tells them by itself when both have been set: to ask it would cost it time. */
async function marksOf(page: Page): Promise<Marks> {
  const message = await page.waitForEvent('console', (each) => each.text().startsWith('bench '));
  return JSON.parse(message.text().slice('bench '.length)) as Marks;
}
