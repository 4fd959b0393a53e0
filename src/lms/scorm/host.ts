/**
 * A SCORM package at work: everything that happens is handed to the LMS, and made safe there, soon after it has been drawn; what the LMS does not
 * take is tried again with the next event. Nothing here knows a window: that is index.ts.
 */
import type { Assignment } from '../../app/assignment/model.ts';
import type { Host, HostTrouble } from '../../app/host.ts';
import { nullReporter } from '../../app/ports.ts';
import { LOCALES, type Locale } from '../../content/locales.ts';
import { type Held, judgedOf } from '../held.ts';
import { hostedStorage } from '../hosted-storage.ts';
import { type Key, readSuspend } from '../suspend.ts';
import { SuspendError } from '../suspend-text.ts';
import type { Lms } from './api.ts';
import { NAMES } from './names.ts';
import { type RecorderServices, recorder } from './recorder.ts';

export interface ScormHost extends Host {
  /** Hands over everything now, without waiting for judgements; where the page is hidden, or about to go. */
  flush(): void;
  /** Says goodbye to the LMS, once. */
  end(): void;
  /** Resolves when everything that has happened is judged and handed over. */
  idle(): Promise<void>;
}

/** @param lms undefined where there is none: everything works, and nothing is recorded */
export function scormHost(
  lms: Lms | undefined,
  assignment: Assignment | undefined,
  services: RecorderServices,
): ScormHost {
  const names = lms && NAMES[lms.kind];
  const mode = modeOf(names ? lms.get(names.mode) : '');
  const key = assignment && { assignment, principles: services.principles };
  const { held, lost } = lms && key ? keptBy(lms, key) : { held: [], lost: false };
  const storage = hostedStorage(assignment?.id, held);
  let trouble: HostTrouble | undefined = !lms
    ? 'no-lms'
    : !assignment
      ? 'no-assignment'
      : lost
        ? 'lost'
        : undefined;
  const listeners = new Set<() => void>();
  const tell = (now: HostTrouble | undefined) => {
    if (now === trouble) return;
    trouble = now;
    for (const listener of listeners) listener();
  };
  const record =
    lms && key && mode === 'normal'
      ? recorder({ lms, key, storage, services, tell: (now) => tell(now ?? (lost ? 'lost' : undefined)) })
      : undefined;
  let ended = false;
  const end = () => {
    if (ended || !lms) return;
    ended = true;
    record?.end();
    lms.terminate();
  };
  return {
    assignment,
    learner: names ? lms.get(names.learner).trim() : '',
    locale: localeOf(names ? lms.get(names.language) : ''),
    mode,
    storage,
    reporter: record?.reporter ?? nullReporter,
    condensed: () => storage.held().flatMap((one) => (one.log ? [] : judgedOf(one))),
    trouble: () => trouble,
    onTrouble(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush: () => record?.flush(),
    idle: async () => record?.idle(),
    end,
    async leave() {
      await record?.idle();
      // The LMS is asked to close the course; what has been played stays to be gone on with.
      if (!ended && lms?.kind === 'scorm-2004') lms.set('adl.nav.request', 'suspendAll');
      end();
    },
  };
}

function keptBy(lms: Lms, key: Key): { held: Held[]; lost: boolean } {
  try {
    return { held: readSuspend(key, lms.get('cmi.suspend_data')), lost: false };
  } catch (error) {
    if (error instanceof SuspendError) return { held: [], lost: true };
    throw error;
  }
}

const modeOf = (text: string): Host['mode'] => (text === 'review' || text === 'browse' ? text : 'normal');

/** `hu-HU`, `zh_CN`, `fr;en`: the first language that is one of ours. */
export function localeOf(text: string): Locale | undefined {
  const language = text
    .trim()
    .toLowerCase()
    .split(/[^a-z]/)[0];
  return LOCALES.find((locale) => locale.split('-')[0] === language);
}
