/**
 * The LMS's side, strict: takes only what the standards allow, in the order in which they allow it, keeps what was committed, and can be made to
 * refuse or to vanish.
 */
import type { ScormKind } from '../../../src/lms/scorm/find-api.ts';

const NUMBER = /^-?\d+(\.\d+)?$/;
const within = (least: number, most: number) => (value: string) =>
  NUMBER.test(value) && Number(value) >= least && Number(value) <= most;
const one =
  (...words: string[]) =>
  (value: string) =>
    words.includes(value);
const text = (most: number) => (value: string) => value.length <= most;
const identifier = (value: string) => /^[A-Za-z0-9_-]{0,255}$/.test(value);
const span12 = (value: string) => /^\d{2,4}:\d\d:\d\d(\.\d{1,2})?$/.test(value);
const span2004 = (value: string) => /^P(T(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)$/.test(value) && value !== 'PT';
const moment = (value: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,2}(Z|[+-]\d\d(:\d\d)?)?)?$/.test(value);
const short = (value: string) => /^[\w.:/#-]{1,250}$/.test(value);

type Rule = readonly [RegExp, (value: string) => boolean];

export const RULES: Readonly<Record<ScormKind, readonly Rule[]>> = {
  'scorm-1.2': [
    [/^cmi\.suspend_data$/, (value) => value.length <= 4096 && /^[\x20-\x7e]*$/.test(value)],
    [/^cmi\.core\.lesson_location$/, text(255)],
    [/^cmi\.core\.lesson_status$/, one('passed', 'completed', 'failed', 'incomplete', 'browsed')],
    [/^cmi\.core\.exit$/, one('time-out', 'suspend', 'logout', '')],
    [/^cmi\.core\.session_time$/, span12],
    [/^cmi(\.core|\.objectives\.\d+)\.score\.(raw|min|max)$/, within(0, 100)],
    [/^cmi\.comments$/, text(4096)],
    [/^cmi\.(objectives|interactions)\.\d+\.id$/, identifier],
    [/^cmi\.objectives\.\d+\.status$/, one('passed', 'completed', 'failed', 'incomplete', 'not attempted')],
    [/^cmi\.interactions\.\d+\.type$/, one('choice', 'performance')],
    [/^cmi\.interactions\.\d+\.time$/, (value) => /^\d\d:\d\d:\d\d$/.test(value)],
    [/^cmi\.interactions\.\d+\.(student_response|correct_responses\.0\.pattern)$/, identifier],
    [/^cmi\.interactions\.\d+\.result$/, one('correct', 'wrong', 'unanticipated', 'neutral')],
    [/^cmi\.interactions\.\d+\.weighting$/, within(-100, 100)],
    [/^cmi\.interactions\.\d+\.latency$/, span12],
  ],
  'scorm-2004': [
    [/^cmi\.suspend_data$/, (value) => value.length <= 64_000],
    [/^cmi\.location$/, (value) => value !== '' && value.length <= 1000],
    [
      /^cmi(\.objectives\.\d+)?\.completion_status$/,
      one('completed', 'incomplete', 'not attempted', 'unknown'),
    ],
    [/^cmi(\.objectives\.\d+)?\.success_status$/, one('passed', 'failed', 'unknown')],
    [/^cmi(\.objectives\.\d+)?\.score\.scaled$/, within(-1, 1)],
    [/^cmi(\.objectives\.\d+)?\.score\.(raw|min|max)$/, within(0, 100)],
    [/^cmi\.progress_measure$/, within(0, 1)],
    [/^cmi\.exit$/, one('time-out', 'suspend', 'logout', 'normal', '')],
    [/^cmi\.session_time$/, span2004],
    [/^cmi\.(objectives|interactions)\.\d+\.id$/, (value) => value.length <= 4000 && short(value)],
    [/^cmi\.interactions\.\d+\.objectives\.\d\.id$/, short],
    [/^cmi\.interactions\.\d+\.type$/, one('choice', 'other')],
    [/^cmi\.interactions\.\d+\.timestamp$/, moment],
    [/^cmi\.interactions\.\d+\.(learner_response|correct_responses\.0\.pattern)$/, short],
    [/^cmi\.interactions\.\d+\.result$/, one('correct', 'incorrect', 'unanticipated', 'neutral')],
    [/^cmi\.interactions\.\d+\.weighting$/, within(-100, 100)],
    [/^cmi\.interactions\.\d+\.latency$/, span2004],
    [/^cmi\.interactions\.\d+\.description$/, (value) => value.length > 0 && value.length <= 250],
    [/^adl\.nav\.request$/, one('suspendAll', 'exitAll')],
  ],
};

export interface StrictLms {
  /** The object that stands in the window. */
  readonly api: object;
  /** What has been set, and what has been committed. */
  readonly data: Map<string, string>;
  readonly committed: Map<string, string>;
  /** Everything that was wrong. */
  readonly faults: string[];
  readonly calls: string[];
  /** `refuses` answers false to everything, `gone` throws. */
  state: 'well' | 'refuses' | 'gone';
  /** Elements that it does not know. */
  unknown: RegExp | undefined;
  /** A new session with what was committed. */
  again(): void;
}

export function strictLms(kind: ScormKind, given: Readonly<Record<string, string>> = {}): StrictLms {
  const lms = {
    data: new Map(Object.entries(given)),
    committed: new Map(),
    faults: [],
    calls: [],
  } as unknown as {
    -readonly [K in keyof StrictLms]: StrictLms[K];
  };
  lms.state = 'well';
  let open: 'not yet' | 'open' | 'over' = 'not yet';
  let error = '0';
  const fault = (what: string) => {
    lms.faults.push(what);
    error = kind === 'scorm-1.2' ? '405' : '406';
    return 'false';
  };
  const call = (name: string, work: () => string): string => {
    lms.calls.push(name);
    if (lms.state === 'gone') throw new Error('the window is gone');
    error = lms.state === 'refuses' ? '101' : '0';
    return lms.state === 'refuses' && name !== 'get' ? 'false' : work();
  };
  const set = (name: string, value: unknown): string => {
    if (lms.unknown?.test(name)) {
      error = '401';
      return 'false';
    }
    if (open !== 'open') return fault(`${name} while ${open}`);
    if (typeof value !== 'string') return fault(`${name} is no text`);
    const rule = RULES[kind].find(([pattern]) => pattern.test(name));
    if (!rule) return fault(`there is no ${name}`);
    if (!rule[1](value)) return fault(`${name} cannot be ${value}`);
    const place = /^(cmi\.(?:interactions|objectives))\.(\d+)\.(.+)$/.exec(name);
    if (place && Number(place[2]) > countOf(place[1]!)) return fault(`${name} leaves a gap`);
    if (place && place[3] !== 'id' && !lms.data.has(`${place[1]}.${place[2]}.id`))
      return fault(`${name} before its id`);
    lms.data.set(name, value);
    return 'true';
  };
  const countOf = (list: string): number =>
    [...lms.data.keys()].filter((name) => name.startsWith(`${list}.`) && /^\w+\.\w+\.\d+\.id$/.test(name))
      .length;
  const get = (name: string): string => {
    const list = /^(cmi\.\w+)\._count$/.exec(name);
    return list ? String(countOf(list[1]!)) : (lms.data.get(name) ?? '');
  };
  const methods = {
    Initialize: () =>
      call('initialize', () => {
        if (open !== 'not yet') return fault('initialized twice');
        open = 'open';
        return 'true';
      }),
    GetValue: (name: string) => call('get', () => get(name)),
    SetValue: (name: string, value: unknown) => call(`set ${name}`, () => set(name, value)),
    Commit: () =>
      call('commit', () => {
        if (open !== 'open') return fault(`commit while ${open}`);
        lms.committed = new Map(lms.data);
        return 'true';
      }),
    Terminate: () =>
      call('terminate', () => {
        if (open !== 'open') return fault(`terminate while ${open}`);
        open = 'over';
        lms.committed = new Map(lms.data);
        return 'true';
      }),
    GetLastError: () => error,
  };
  lms.api =
    kind === 'scorm-2004'
      ? methods
      : Object.fromEntries(
          Object.entries(methods).map(([name, method]) => [
            `LMS${name === 'Terminate' ? 'Finish' : name}`,
            method,
          ]),
        );
  lms.again = () => {
    open = 'not yet';
    lms.data = new Map(lms.committed);
  };
  return lms;
}
