/** What others use of xAPI: a reporter for an assignment with a record store, a test of such a store, and the statements themselves. */
import type { RecordStore } from '../../app/assignment/model.ts';
import { workerLine } from './line.ts';
import { type StoreTrouble, tryStore } from './store-requests.ts';

export { courseStatements } from './course-statements.ts';
export { type Frame, frameOf, homePageOf, type Person } from './frame.ts';
export type { Statement } from './model.ts';
export { judgedOf, type RecordReporter, type Reported, recordReporter } from './reporter.ts';
export type { Sending } from './sender.ts';
export { attemptStatements } from './statements.ts';
export type { StoreTrouble } from './store-requests.ts';

/** Tries whether a store would take statements from this page, without leaving any there. */
export const testStore = (store: RecordStore): Promise<'ok' | StoreTrouble> => tryStore(workerLine(), store);
