/** The words of our statements: published ones wherever there are any, our own under one name that nobody else can have. See PROFILE.md. */
import { NAMESPACE } from './uuid.ts';

const ADL = 'http://adlnet.gov/expapi';

/** A verb: an id of the ADL vocabulary, and its label there. */
const verb = (label: string) => ({ id: `${ADL}/verbs/${label}`, display: { en: label } });

export const VERBS = {
  attempted: verb('attempted'),
  answered: verb('answered'),
  interacted: verb('interacted'),
  completed: verb('completed'),
  passed: verb('passed'),
  failed: verb('failed'),
  scored: verb('scored'),
  initialized: verb('initialized'),
  terminated: verb('terminated'),
} as const;

export const TYPES = {
  course: `${ADL}/activities/course`,
  simulation: `${ADL}/activities/simulation`,
  cmiInteraction: `${ADL}/activities/cmi.interaction`,
  interaction: `${ADL}/activities/interaction`,
  objective: `${ADL}/activities/objective`,
  profile: `${ADL}/activities/profile`,
} as const;

const own = (path: string): string => `urn:uuid:${NAMESPACE}#${path}`;

/** The ids of our activities. */
export const ACTIVITY = {
  profile: own('profile/1'),
  assignment: (id: string) => own(`assignments/${id}`),
  /** With the hash of its structure: what has become another scenario is another activity. */
  scenario: (id: string, hash: string) => own(`scenarios/${id}/${hash}`),
  principle: (id: string) => own(`principles/${id}`),
} as const;

/** What no published vocabulary has a word for. */
export const EXTENSION = {
  loss: own('extensions/loss'),
  verdict: own('extensions/verdict'),
  kept: own('extensions/rules-kept'),
  broken: own('extensions/rules-broken'),
  critical: own('extensions/critical'),
  better: own('extensions/better'),
  mood: own('extensions/mood'),
  record: own('extensions/record'),
  outcome: own('extensions/outcome'),
  attempt: own('extensions/attempt'),
  /** A score that a cmi5 `failed` may not carry because it reaches the mastery score. */
  score: own('extensions/score'),
} as const;

export const CMI5 = {
  category: 'https://w3id.org/xapi/cmi5/context/categories/cmi5',
  moveOn: 'https://w3id.org/xapi/cmi5/context/categories/moveon',
  masteryScore: 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore',
  progress: 'https://w3id.org/xapi/cmi5/result/extensions/progress',
  session: 'https://w3id.org/xapi/cmi5/context/extensions/sessionid',
} as const;
