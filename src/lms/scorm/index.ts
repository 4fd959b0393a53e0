/** Connects a SCORM package with the LMS around its window. */

import type { Host } from '../../app/host.ts';
import { loadHandbook, loadScenario, loadWords } from '../../content/catalogue.ts';
import { isLocale } from '../../content/locales.ts';
import { loadTexts } from '../../i18n/index.ts';
import { readPackaged } from '../packaged.ts';
import { steadyJudge } from '../steady-judge.ts';
import { lmsOf } from './api.ts';
import { type ApiWindow, findApi, type ScormKind } from './find-api.ts';
import { type ScormHost, scormHost } from './host.ts';

/** `soon` is long enough for a turn to have been drawn: some LMSs hold up the whole page while they save. */
const DELAYS = { soon: 40, later: 3000 } as const;

export async function connectScorm(kind: ScormKind): Promise<Host> {
  const raw = findApi(window as unknown as ApiWindow, kind);
  const found = raw && lmsOf(raw, kind);
  const lms = found?.initialize() ? found : undefined;
  const [assignment, handbook] = await Promise.all([readPackaged(), loadHandbook()]);
  const host = scormHost(lms, assignment, {
    principles: handbook.principles.map(({ id }) => id),
    judge: steadyJudge(),
    loadScenario,
    loadWords,
    locale: () => (isLocale(document.documentElement.lang) ? document.documentElement.lang : 'en'),
    decisionsOf: async (told, result) => {
      const [{ decisionsOf }] = await Promise.all([import('../decisions.ts'), loadTexts('more')]);
      return decisionsOf(told, result);
    },
    now: Date.now,
    defer: (when, work) => setTimeout(work, DELAYS[when]),
  });
  followPage(host);
  return host;
}

/** A hidden page may never be shown again; one that goes has this last chance. `unload` is not to be relied on. */
function followPage(host: ScormHost): void {
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) host.flush();
  });
  addEventListener('pagehide', () => host.end());
}
