// An LMS that launches a cmi5 unit in a frame: on the record store, with launch data, one-time keys and a page to return to.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CMI5 } from '../../../src/lms/xapi/vocabulary.ts';
import { checkRegistration, type SessionRules } from '../../lms/cmi5/check-session.ts';
import { type Site, startSite } from '../harness/index.ts';
import { layOut, type Packed } from './package-folder.ts';
import { type Answer, type Asked, type RecordStoreServer, startRecordStore } from './record-store.ts';

const UNIT = {
  activityId: 'https://lms.example/au/7',
  registration: '760e3480-ba55-4991-94b0-01820dbd23a2',
  grouping: 'https://publisher.example/au',
};
const ACTOR = {
  objectType: 'Agent',
  name: 'Ona Petrauskienė',
  account: { homePage: 'https://lms.example/', name: '1625378' },
};
const STATE = { activityId: UNIT.activityId, agent: JSON.stringify(ACTOR), registration: UNIT.registration };

export interface Cmi5Lms {
  readonly store: RecordStoreServer;
  readonly site: Site;
  /** The address of the LMS's page, with the unit in a frame. */
  launch(options?: { mode?: SessionRules['mode']; masteryScore?: number }): string;
  setPreferences(preferences: object): void;
  /** Everything that was not as cmi5 has it. */
  wrong(): string[];
  /** What cmi5 itself was told in each session: the first letters of the verbs. */
  defined(): string[];
  /** The text of the progress document. */
  progress(): string | undefined;
  stop(): Promise<void>;
}

export async function startCmi5Lms(packed: Packed): Promise<Cmi5Lms> {
  const keys = new Set<string>();
  const fetches = new Map<string, string>();
  const sessions: SessionRules[] = [];
  // The same statement again is no conflict (xAPI 1.0.3, data 2.4.1): a page that vanishes cannot know what of its last batch arrived.
  const store = await startRecordStore({ keys, other: (asked) => answer(asked, fetches) });
  const folder = mkdtempSync(join(tmpdir(), 'good-call-cmi5-'));
  layOut(folder, packed, 'cmi5');
  const site = await startSite({ folder });
  const { documents } = store;

  const launch: Cmi5Lms['launch'] = ({ mode = 'Normal', masteryScore } = {}) => {
    const id = `session-${sessions.length}`;
    sessions.push({ id, mode, masteryScore });
    const key = Buffer.from(`${id}:secret`).toString('base64');
    keys.add(`Basic ${key}`);
    fetches.set(id, key);
    const contextTemplate = {
      contextActivities: { grouping: [{ objectType: 'Activity', id: UNIT.grouping }] },
      extensions: { [CMI5.session]: id },
    };
    documents.put(
      'activities/state',
      { ...STATE, stateId: 'LMS.LaunchData' },
      {
        contextTemplate,
        launchMode: mode,
        moveOn: 'CompletedAndPassed',
        returnURL: `${store.origin}/returned`,
        ...(masteryScore === undefined ? {} : { masteryScore }),
      },
    );
    const parameters = new URLSearchParams({
      endpoint: store.endpoint.replace(/\/$/, ''),
      fetch: `${store.origin}/fetch?session=${id}`,
      actor: STATE.agent,
      registration: UNIT.registration,
      activityId: UNIT.activityId,
    });
    const unit = `${site.origin}/index.html?${parameters}`;
    return `${store.origin}/lms?unit=${encodeURIComponent(unit)}`;
  };
  const isDefined = ({ context }: (typeof store.statements)[number]) =>
    context.contextActivities?.category?.some(({ id }) => id === CMI5.category);
  return {
    store,
    site,
    launch,
    setPreferences: (preferences) =>
      documents.put(
        'agents/profile',
        { agent: STATE.agent, profileId: 'cmi5LearnerPreferences' },
        preferences,
      ),
    wrong: () => [...store.wrong, ...checkRegistration(UNIT, sessions, store.statements)],
    defined: () =>
      sessions.map(({ id }) =>
        store.statements
          .filter((one) => isDefined(one) && one.context.extensions?.[CMI5.session] === id)
          .map(({ verb }) => verb.id.split('/').at(-1)![0])
          .join(''),
      ),
    progress: () => documents.get('activities/state', { ...STATE, stateId: 'progress' }),
    async stop() {
      await site.stop();
      await store.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The LMS beside its record store. */
function answer({ method, path, query }: Asked, fetches: Map<string, string>): Answer | undefined {
  if (path === '/favicon.ico') return { status: 204 };
  if (path === '/lms')
    return {
      status: 200,
      html: `<!doctype html><title>LMS</title><iframe src="${query.unit!.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" width="1200" height="680"></iframe>`,
    };
  if (path === '/returned')
    return { status: 200, html: '<!doctype html><title>Back</title><p id="back">Back</p>' };
  if (path !== '/fetch') return undefined;
  const key = fetches.get(query.session!);
  fetches.delete(query.session!);
  if (method !== 'POST') return { status: 405 };
  const error = { 'error-code': '1', 'error-text': 'The authorization token has already been returned.' };
  return { status: 200, body: key ? { 'auth-token': key } : error };
}
