/** Connects a cmi5 package with the LMS that launched it. */
import type { Assignment } from '../../app/assignment/model.ts';
import type { Host, HostTrouble } from '../../app/host.ts';
import { nullReporter, systemClock } from '../../app/ports.ts';
import { loadScenario, loadWords } from '../../content/catalogue.ts';
import { bestLocale, isLocale, type Locale } from '../../content/locales.ts';
import type { Attempt } from '../../core/model.ts';
import { loadTexts } from '../../i18n/index.ts';
import type { Told } from '../decisions.ts';
import { hostedStorage } from '../hosted-storage.ts';
import { readPackaged } from '../packaged.ts';
import { steadyJudge } from '../steady-judge.ts';
import type { Frame } from '../xapi/frame.ts';
import { directLine } from '../xapi/line.ts';
import { whenBack } from '../xapi/occasions.ts';
import { principleNames } from '../xapi/principle-names.ts';
import { askStatement, postStatements, statementsRequest } from '../xapi/store-requests.ts';
import { TYPES } from '../xapi/vocabulary.ts';
import { type Connected, connect } from './connect.ts';
import { settingOf } from './defined.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import { launchOf, returnTo } from './launch.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { keepSession } from './session.ts';
import { troubleBook } from './trouble-book.ts';

/** The page's own policy lets a cmi5 package talk to its LMS, wherever that is: a page that goes can send only by itself. */
const line = directLine;

export async function connectCmi5(): Promise<Host> {
  const launch = launchOf(location.search);
  const drawers = { session: drawer('sessionStorage'), local: drawer('localStorage') };
  const [assignment, connected] = await Promise.all([
    readPackaged(),
    launch && connect(launch, line, drawers, Date.now()),
  ]);
  if (!connected || !assignment) return silentHost(assignment, connected ? 'no-assignment' : 'no-lms');
  return hostOf(assignment, connected, drawers);
}

type Drawers = Parameters<typeof connect>[2];

/** A frame may be allowed to keep nothing: even to look is an error then. */
function drawer(name: 'sessionStorage' | 'localStorage'): Drawers['session'] {
  try {
    return globalThis[name];
  } catch {
    return undefined;
  }
}

/** Everything can be played, and nothing is recorded. */
const silentHost = (assignment: Assignment | undefined, trouble: HostTrouble): Host => ({
  assignment,
  learner: '',
  locale: undefined,
  mode: 'normal',
  storage: hostedStorage(assignment?.id, []),
  reporter: nullReporter,
  trouble: () => trouble,
  onTrouble: () => () => {},
  leave: async () => undefined,
});

function hostOf(assignment: Assignment, connected: Connected, drawers: Drawers): Host {
  const { launch, data, session, found, resources, name, preferences } = connected;
  const store = { endpoint: launch.endpoint, authorization: session.authorization };
  const recording = data.launchMode === 'Normal';
  const storage = hostedStorage(assignment.id, found.progress.attempts);
  const troubles = troubleBook(found.lost ? 'lost' : undefined);
  let keeper: Keeper | undefined;
  const recorder = createRecorder(
    {
      setting: settingOf(launch, data),
      frame: frameOf(connected, assignment),
      assignment,
      storage,
      begun: session.begun,
      said: found.progress.said,
    },
    {
      clock: systemClock,
      random: Math.random,
      post: (statements) => postStatements(line, store, statements),
      ask: (statement) => askStatement(line, store, statement),
      judge: steadyJudge(),
      tell: toldOf,
      onSending: ({ trouble }) => troubles.set('sending', trouble !== undefined),
      onKept: () => keeper?.changed(),
    },
    recording,
  );
  if (recording) {
    const progress = () => ({ attempts: storage.held(), said: recorder.said() });
    const onState = (taken: boolean) => troubles.set('keeping', !taken);
    const services = { resources, line, clock: systemClock, drawer: drawers.local, name, progress, onState };
    keeper = createKeeper(services, found.tag);
    storage.onChange(() => keeper?.changed());
    void recorder.catchUp();
  }
  const leave = followPage(connected, recorder, keeper, drawers);
  return {
    assignment,
    learner: typeof launch.actor.name === 'string' ? launch.actor.name : '',
    locale: preferences.locale,
    mode: data.launchMode === 'Normal' ? 'normal' : data.launchMode === 'Review' ? 'review' : 'browse',
    audio: preferences.audio,
    storage,
    reporter: recorder.reporter,
    trouble: troubles.now,
    onTrouble: troubles.listen,
    async leave() {
      await leave();
      troubles.close();
    },
  };
}

/** A page that goes says goodbye by requests that outlive it; one that is left waits for the answers. */
function followPage(
  { launch, data, session }: Connected,
  recorder: Recorder,
  keeper: Keeper | undefined,
  drawers: Drawers,
): () => Promise<void> {
  const store = { endpoint: launch.endpoint, authorization: session.authorization };
  let gone = false;
  const close = () => keepSession(launch, { ...session, over: true }, drawers.session);
  const deaf = whenBack(() => void recorder.idle());
  addEventListener('pagehide', () => {
    const last = keeper?.last();
    const statements = gone ? [] : recorder.end();
    gone = true;
    close();
    for (const request of [statements.length > 0 ? statementsRequest(store, statements) : undefined, last]) {
      if (!request) continue;
      const { url, method, headers, body } = request;
      // Bodies beyond 64 KB are not taken on the way out: the next session tells what was in them.
      fetch(url, { method, headers, body: body ?? null, keepalive: true, credentials: 'omit' }).catch(
        () => {},
      );
    }
  });
  return async () => {
    if (gone) return;
    await within(PATIENCE, Promise.all([recorder.finish(), keeper?.settled()]));
    gone = true;
    close();
    deaf();
    const place = returnTo(data);
    if (place) location.assign(place);
    else window.close();
  };
}

/** Milliseconds that leaving may take. */
const PATIENCE = 8000;

const within = (milliseconds: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, new Promise((resolve) => setTimeout(resolve, milliseconds))]);

const frameOf = ({ launch, data }: Connected, assignment: Assignment): Frame => ({
  actor: launch.actor,
  registration: launch.registration,
  course: {
    objectType: 'Activity',
    id: launch.activityId,
    definition: { type: TYPES.course, name: { und: assignment.title } },
  },
  assignment,
  template: data.contextTemplate,
  principles: {},
});

const language = (): Locale => {
  const { lang } = document.documentElement;
  return isLocale(lang) ? lang : bestLocale([]);
};

async function toldOf(attempt: Attempt): Promise<Told & Pick<Frame, 'principles'>> {
  const locale = language();
  const [scenario, words, principles] = await Promise.all([
    loadScenario(attempt.scenario),
    loadWords(attempt.scenario, locale),
    principleNames(locale),
    loadTexts('more'),
  ]);
  return { scenario, words, attempt, locale, principles };
}
