/** A scenario's own address, opened for the first time: bytes and time up to the first choice, beside a bare page with the same words. */

import type { Locale } from '../../src/content/locales.ts';
import { type Site, startSite } from '../browser/harness/site.ts';
import { makeBarePage } from './bare-page.ts';
import { atMost, count, fixed, kilobytes, type Metric } from './metric.ts';
import { median, ratioOf } from './rounds.ts';
import { type Line, type Transfer, visit } from './visit.ts';

/** A cheap telephone on a poor line. */
const SLOW: Line = { bandwidth: 1_600_000, latency: 150, slowdown: 4 };
const RUNS = 9;

interface Start {
  readonly first: number;
  readonly three: number;
  /** What had been asked for when the first choice stood, and when all three did. */
  readonly needed: readonly Transfer[];
  readonly neededForThree: readonly Transfer[];
}

async function start(address: string, line?: Line): Promise<Start> {
  const { transfers, marks, close } = await visit(address, line ? { line } : {});
  const { origin, first, three } = await marks;
  const until = (time: number) => transfers.filter(({ at }) => at <= origin + time);
  // Later requests take their share of the line only after this.
  const result = { first, three, needed: until(first), neededForThree: until(three) };
  await close();
  return result;
}

/** By turns, each first in every other run; the servers have compressed their files before. */
async function alternate(ours: string, bare: string): Promise<Record<'ours' | 'bare', Start[]>> {
  const starts: Record<'ours' | 'bare', Start[]> = { ours: [], bare: [] };
  for (const address of [ours, bare]) await start(address);
  for (let run = 0; run < RUNS; run++) {
    const order = run % 2 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const);
    for (const name of order) starts[name].push(await start(name === 'ours' ? ours : bare, SLOW));
  }
  return starts;
}

const sum = (transfers: readonly Transfer[]): number =>
  transfers.reduce((total, { bytes }) => total + bytes, 0);

function bytesMetric(name: string, ours: readonly Transfer[], bare: readonly Transfer[]): Metric {
  const tell = (transfers: readonly Transfer[]) =>
    `${kilobytes(sum(transfers))} in ${transfers.length} requests`;
  return {
    name,
    ours: tell(ours),
    others: `${tell(bare)} (bare page)`,
    value: sum(ours) / 1000,
    shown: kilobytes(sum(ours)),
    aim: atMost(80, '≤ 80 kB'),
  };
}

function timeMetric(name: string, ours: readonly number[], bare: readonly number[], limit?: number): Metric {
  const value = ratioOf(ours, bare);
  return {
    name,
    ours: `${count(median(ours))} ms`,
    others: `${count(median(bare))} ms (bare page)`,
    value,
    shown: `${fixed(value)} ×`,
    ...(limit ? { aim: atMost(limit, `≤ ${limit} ×`) } : {}),
  };
}

/** What was loaded, largest first: where to look when an aim is missed. */
export function list(transfers: readonly Transfer[]): string {
  const lines = [...transfers].sort((a, b) => b.bytes - a.bytes);
  return lines.map(({ url, bytes }) => `  ${String(bytes).padStart(7)} ${new URL(url).pathname}`).join('\n');
}

const timesOf = (starts: readonly Start[], name: 'first' | 'three'): number[] =>
  starts.map((each) => each[name]);

export async function measureColdStart(site: Site, id: string, locale: Locale): Promise<Metric[]> {
  const bareSite = await startSite({ folder: await makeBarePage(id, locale) });
  const { ours, bare } = await alternate(`${site.origin}/#/play/${id}?lang=${locale}`, `${bareSite.origin}/`);
  await bareSite.stop();
  const [mine, theirs] = [ours.at(-1)!, bare.at(-1)!];
  console.log(`Up to the first choice (${id}, ${locale}):\n${list(mine.needed)}`);
  const slow = `first visit, ${RUNS} runs at ${SLOW.slowdown} × CPU slowdown, 1.6 Mbit/s, 150 ms`;
  return [
    bytesMetric('bytes up to the first choice', mine.needed, theirs.needed),
    bytesMetric(
      'bytes up to three choices after a press at once',
      mine.neededForThree,
      theirs.neededForThree,
    ),
    timeMetric(`first choice, ${slow}`, timesOf(ours, 'first'), timesOf(bare, 'first'), 1.35),
    timeMetric(
      'three choices after a press at once, the same runs',
      timesOf(ours, 'three'),
      timesOf(bare, 'three'),
    ),
  ];
}
