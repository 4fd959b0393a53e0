/**
 * `npm run bench`: one table of what was measured, beside whom, and what was aimed at. `--only engine,cold,stage,turns,frames,heap,class` for a
 * part of it, `--dist <folder>` for a build elsewhere, `--scenario`, `--lang`.
 */
import { parseArgs } from 'node:util';
import type { Locale } from '../../src/content/locales.ts';
import { closeSharedBrowser } from '../browser/harness/chromium.ts';
import { type Site, sharedSite, stopSharedSite } from '../browser/harness/site.ts';
import { measureClass } from './class.ts';
import { measureColdStart } from './cold-start.ts';
import { measureFrames } from './frames.ts';
import { measureHeap } from './heap.ts';
import type { Metric } from './metric.ts';
import { table, writeReport } from './report.ts';
import { runBuilt } from './run-built.ts';
import { measureStageBytes } from './stage-bytes.ts';
import { measureTurns } from './turns.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    dist: { type: 'string' },
    scenario: { type: 'string', default: 'angry-caller' },
    lang: { type: 'string', default: 'hu' },
  },
});
if (values.dist) process.env.GOOD_CALL_DIST = values.dist;

const PARTS: Readonly<Record<string, (site: Site, id: string, locale: Locale) => Promise<Metric[]>>> = {
  engine: () => runBuilt('in-node'),
  cold: measureColdStart,
  stage: measureStageBytes,
  turns: (_, id, locale) => measureTurns(id, locale),
  frames: (_, id, locale) => measureFrames(id, locale),
  heap: (_, id, locale) => measureHeap(id, locale),
  class: () => measureClass(),
};

async function main(): Promise<void> {
  const wanted = values.only?.split(',') ?? Object.keys(PARTS);
  const metrics: Metric[] = [];
  for (const name of wanted) {
    console.log(`Measuring ${name}…`);
    metrics.push(...(await PARTS[name]!(await sharedSite(), values.scenario, values.lang as Locale)));
  }
  console.log(`\n${table(metrics)}\n\nWritten to ${writeReport(metrics)}.`);
}

try {
  await main();
} finally {
  await closeSharedBrowser();
  await stopSharedSite();
}
