/** The LMS room: connects a packaged game with the LMS that it runs in. */
import type { Host } from '../app/host.ts';

/** @param kind what the package says it is: `scorm-1.2`, `scorm-2004` or `cmi5` */
export async function connectHost(kind: string): Promise<Host> {
  if (kind === 'cmi5') {
    const { connectCmi5 } = await import('./cmi5/index.ts');
    return connectCmi5();
  }
  if (kind !== 'scorm-1.2' && kind !== 'scorm-2004') throw new RangeError(`no such package: ${kind}`);
  const { connectScorm } = await import('./scorm/index.ts');
  return connectScorm(kind);
}
