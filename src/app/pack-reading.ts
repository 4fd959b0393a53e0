/** The reading of a pack as the worker does it: what stands, what is wrong, and on request what an author wants to know. */
import type { PackScenario } from '../content/catalogue.ts';
import type { Handbook } from '../content/handbook.ts';
import type { Files } from '../content/library.ts';
import { type Pack, type PackOptions, readPack } from '../content/pack.ts';
import { type PackReport, reportOf } from '../content/pack-report.ts';
import type { Problem } from '../content/problems.ts';

export interface ReadingRequest extends PackOptions {
  readonly files: Files;
  readonly handbook: Handbook;
  /** Whether the author's numbers are wanted too. */
  readonly report: boolean;
}

/** Plain data: it comes from a worker. */
export interface PackReading {
  readonly scenarios: readonly PackScenario[];
  readonly problems: readonly Problem[];
  /** The structures that could be read, by folder; only with a report. */
  readonly sources: Pack['sources'];
  /** By scenario id. */
  readonly reports: Readonly<Record<string, PackReport>>;
}

export async function readAll({ files, handbook, report, ...options }: ReadingRequest): Promise<PackReading> {
  const { entries, sources, problems } = await readPack(files, handbook, options);
  return {
    scenarios: entries.map(({ head, scenario, words }) => ({ head, scenario, words })),
    problems,
    sources: report ? sources : {},
    reports: Object.fromEntries(
      entries.flatMap((entry) => (report ? [[entry.scenario.id, reportOf(entry, options.courtesy)]] : [])),
    ),
  };
}
