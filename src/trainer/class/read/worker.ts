/** Reads results in beside the page, which stays free for whoever is looking at it. */
import type { ResultRecord } from '../../../app/shelves.ts';
import { spread } from './read-zip.ts';
import { createReader } from './reader.ts';
import type { Input, Outcome, ReaderSetup } from './types.ts';

/** What the page asks for: results from the shelf, or inputs from outside. */
export interface Request {
  readonly setup: ReaderSetup;
  readonly inputs: readonly Input[];
  readonly records: readonly ResultRecord[];
}

/** Outcomes since the last message; `read` of `total` are done; a zip counts as what is in it. */
export interface Progress {
  readonly outcomes: readonly Outcome[];
  readonly read: number;
  readonly total: number;
  readonly done: boolean;
}

/** Milliseconds between two messages: often enough to be seen moving, seldom enough to cost nothing. */
const PAUSE = 120;
/** Jobs under way at once. */
const AHEAD = 8;

addEventListener('message', ({ data }: MessageEvent<Request>) => void work(data));

async function work({ setup, inputs, records }: Request): Promise<void> {
  const reader = createReader(setup);
  const files = (await Promise.all(inputs.map(spread))).flat();
  const jobs = [
    ...records.map((record) => async () => [await reader.reopen(record)]),
    ...files.map((input) => () => reader.read(input)),
  ];
  let outcomes: Outcome[] = [];
  let told = performance.now();
  for await (const [at, came] of ahead(jobs)) {
    outcomes.push(...came);
    if (performance.now() - told < PAUSE) continue;
    told = performance.now();
    tell({ outcomes, read: at + 1, total: jobs.length, done: false });
    outcomes = [];
  }
  tell({ outcomes, read: jobs.length, total: jobs.length, done: true });
}

/**
 * What the jobs bring, in their order. Some are under way ahead of the one that is awaited: a file is fetched and decrypted elsewhere, and to sit
 * out every one of these waits would take most of the time.
 */
async function* ahead<T>(jobs: readonly (() => Promise<T>)[]): AsyncGenerator<readonly [number, T]> {
  const started = jobs.slice(0, AHEAD).map((job) => job());
  for (const at of jobs.keys()) {
    yield [at, await started[at]!];
    if (jobs[at + AHEAD]) started.push(jobs[at + AHEAD]!());
    // What has come is not kept twice.
    delete started[at];
  }
}

const tell = (progress: Progress): void => postMessage(progress);
