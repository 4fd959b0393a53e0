/** The heap after 50 calls over the heap after 5, on one page with the stage running: what grows would be a leak. */
import type { CDPSession, Page } from 'playwright-core';
import type { Locale } from '../../src/content/locales.ts';
import { atMost, fixed, type Metric } from './metric.ts';
import { openCall } from './opened-call.ts';

const [EARLY, LATE] = [5, 50];

/** Runs in the page: plays calls by pressing whatever can be pressed, each from the address to the debrief. */
async function playCalls(options: { id: string; calls: number; seed: number }): Promise<void> {
  const PRESSED = [
    '.pick-up',
    '.listen',
    '.choices .choice',
    '.hold-view .big-button',
    '.record .big-button',
  ];
  let seed = options.seed;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const pause = () => new Promise((resolve) => setTimeout(resolve, 15));
  const pressOne = () => {
    for (const selector of PRESSED) {
      const found = document.querySelectorAll<HTMLElement>(selector);
      if (found.length > 0) return found[random(found.length)]!.click();
    }
  };
  for (let call = 0; call < options.calls; call++) {
    location.hash = `#/play/${options.id}`;
    while (!document.querySelector('.pick-up')) await pause();
    while (!document.querySelector('main.debrief')) {
      pressOne();
      await pause();
    }
  }
}

interface Heap {
  readonly used: number;
  /** Of it what the engine has compiled of our files. */
  readonly code: number;
}

/**
 * Has the engine give back the machine code that it has made of what runs often. It makes more of it the longer anything runs, whatever the page
 * does, makes it anew when it is wanted, and drops it under no pressure and at no collection that can be asked for: counted in, it says how
 * long was played and not what the page holds. Counting calls is what the engine cannot do in optimised code; being asked to, it lets go of all of
 * it. What it compiles from our files (bytecode, feedback, baseline code) stays and is counted: code made anew in every call would show there.
 */
async function dropOptimisedCode(session: CDPSession): Promise<void> {
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await session.send('Profiler.stopPreciseCoverage');
  await session.send('Profiler.disable');
}

/** What is in use when everything that can go has gone: the same is asked for before either sample. */
async function heapOf(page: Page): Promise<Heap> {
  const session = await page.context().newCDPSession(page);
  await page.waitForTimeout(1500);
  await dropOptimisedCode(session);
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize: used } = await session.send('Runtime.getHeapUsage');
  const code = await codeIn(session);
  await session.detach();
  return { used, code };
}

/** The bytes of compiled code, from a snapshot of the heap. */
async function codeIn(session: CDPSession): Promise<number> {
  const parts: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  const { nodes, snapshot } = JSON.parse(parts.join('')) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [code, size] = [types[0].indexOf('code'), fields.indexOf('self_size')];
  let sum = 0;
  for (let at = 0; at < nodes.length; at += fields.length) if (nodes[at] === code) sum += nodes[at + size]!;
  return sum;
}

interface Snapshot {
  readonly nodes: readonly number[];
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: [readonly string[]] };
  };
}

const megabytes = (bytes: number) => `${fixed(bytes / 1e6)} MB`;

function metric(name: string, late: number, early: number): Metric {
  return {
    name,
    ours: megabytes(late),
    others: `${megabytes(early)} after ${EARLY}`,
    value: late / early,
    shown: `${fixed(late / early)} ×`,
    aim: atMost(1.1, '≤ 1.1 ×'),
  };
}

export async function measureHeap(id: string, locale: Locale): Promise<Metric[]> {
  const { page, close } = await openCall(id, locale, 'full');
  await page.evaluate(playCalls, { id, calls: EARLY, seed: 1 });
  const early = await heapOf(page);
  await page.evaluate(playCalls, { id, calls: LATE - EARLY, seed: 2 });
  const late = await heapOf(page);
  await close();
  const name = `heap after ${LATE} calls over heap after ${EARLY}`;
  return [
    metric(name, late.used, early.used),
    metric(`${name}, without compiled code`, late.used - late.code, early.used - early.code),
  ];
}
