/** The heap after 50 calls over the heap after 5, on one page with the stage running: what grows would be a leak. */
import type { Page } from 'playwright-core';
import type { Locale } from '../../src/content/locales.ts';
import { atMost, fixed, type Metric } from './metric.ts';
import { openCall } from './opened-call.ts';

const [EARLY, LATE] = [5, 50];

/** Runs in the page: plays calls by pressing whatever can be pressed, each from the address to the debrief. */
export async function playCalls(options: { id: string; calls: number; seed: number }): Promise<void> {
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

/** Bytes in use when everything that can go has gone. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await page.waitForTimeout(1500);
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

export async function measureHeap(id: string, locale: Locale): Promise<Metric[]> {
  const { page, close } = await openCall(id, locale, 'full');
  await page.evaluate(playCalls, { id, calls: EARLY, seed: 1 });
  const early = await heapOf(page);
  await page.evaluate(playCalls, { id, calls: LATE - EARLY, seed: 2 });
  const late = await heapOf(page);
  await close();
  const megabytes = (bytes: number) => `${fixed(bytes / 1e6)} MB`;
  return [
    {
      name: `heap after ${LATE} calls over heap after ${EARLY}`,
      ours: megabytes(late),
      others: `${megabytes(early)} after ${EARLY}`,
      value: late / early,
      shown: `${fixed(late / early)} ×`,
      aim: atMost(1.1, '≤ 1.1 ×'),
    },
  ];
}
