/** The LMS's object under one set of names, whatever the edition, and never throwing: an LMS that is gone answers like one that refuses. */
import type { ScormKind } from './find-api.ts';

/** What came of a wish: `never` where the LMS does not know or does not take such a thing, so that it need not be tried again. */
export type Answer = 'taken' | 'refused' | 'never';

export interface Lms {
  readonly kind: ScormKind;
  initialize(): boolean;
  /** Empty where there is nothing. */
  get(name: string): string;
  set(name: string, value: string): Answer;
  commit(): boolean;
  terminate(): boolean;
}

const NAMES = {
  'scorm-1.2': {
    initialize: 'LMSInitialize',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    terminate: 'LMSFinish',
    error: 'LMSGetLastError',
  },
  'scorm-2004': {
    initialize: 'Initialize',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    terminate: 'Terminate',
    error: 'GetLastError',
  },
} as const;

/** Codes by which an LMS says that it does not do this at all, or not with this value: the standards' 2xx and 4xx, and 351 for "one too many". */
const NEVER = /^(201|351|4\d\d)$/;
/** Somebody has said it already: another script of the LMS, or this page before it was drawn anew. */
const ALREADY = { 'scorm-1.2': '101', 'scorm-2004': '103' } as const;

export function lmsOf(raw: object, kind: ScormKind): Lms {
  const names = NAMES[kind];
  const call = (what: keyof typeof names, ...values: string[]): string => {
    try {
      const api = raw as Record<string, (...values: string[]) => unknown>;
      return String(api[names[what]]!(...values) ?? '');
    } catch {
      return '';
    }
  };
  const yes = (what: keyof typeof names): boolean => call(what, '') === 'true';
  return {
    kind,
    initialize: () => yes('initialize') || call('error') === ALREADY[kind],
    get: (name) => call('get', name),
    set(name, value) {
      if (call('set', name, value) === 'true') return 'taken';
      return NEVER.test(call('error')) ? 'never' : 'refused';
    },
    commit: () => yes('commit'),
    terminate: () => yes('terminate'),
  };
}
