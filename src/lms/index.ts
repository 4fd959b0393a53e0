/** The LMS room: connects a packaged game with the LMS that it runs in. */
import type { Host } from '../app/host.ts';

/** @param kind what the package says it is: `scorm-1.2`, `scorm-2004` or `cmi5` */
export async function connectHost(kind: string): Promise<Host> {
  throw new RangeError(`no such package: ${kind}`);
}
