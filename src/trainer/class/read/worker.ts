/** Reads results in beside the page, which stays free for whoever is looking at it. */
import type { ResultRecord } from '../../../app/shelves.ts';
import { createReader } from './reader.ts';
import type { Input, Outcome, ReaderSetup } from './types.ts';

/** What the page asks for: results from the shelf, or inputs from outside. */
export interface Request {
  readonly setup: ReaderSetup;
  readonly inputs: readonly Input[];
  readonly records: readonly ResultRecord[];
}

/** Outcomes since the last message; `read` inputs of all are done. */
export interface Progress {
  readonly outcomes: readonly Outcome[];
  readonly read: number;
  readonly done: boolean;
}

/** Milliseconds between two messages: often enough to be seen moving, seldom enough to cost nothing. */
const PAUSE = 120;

addEventListener('message', ({ data }: MessageEvent<Request>) => void work(data));

async function work({ setup, inputs, records }: Request): Promise<void> {
  const reader = createReader(setup);
  const jobs = [
    ...records.map((record) => async () => [await reader.reopen(record)]),
    ...inputs.map((input) => () => reader.read(input)),
  ];
  let outcomes: Outcome[] = [];
  let told = performance.now();
  for (const [at, job] of jobs.entries()) {
    outcomes.push(...(await job()));
    if (performance.now() - told < PAUSE) continue;
    told = performance.now();
    tell({ outcomes, read: at + 1, done: false });
    outcomes = [];
  }
  tell({ outcomes, read: jobs.length, done: true });
}

const tell = (progress: Progress): void => postMessage(progress);
