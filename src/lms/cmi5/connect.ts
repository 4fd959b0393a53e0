/** From a launch to a session: the key, what the LMS has laid down, what the learner prefers, what has been played. */
import { LOCALES, type Locale } from '../../content/locales.ts';
import type { Line, Reply } from '../xapi/line.ts';
import { type Found, findProgress } from './keeper.ts';
import { type Launch, type LaunchData, launchDataOf, parsed } from './launch.ts';
import { type Resources, resourcesOf } from './resources.ts';
import { type Drawer, openSession, type Session } from './session.ts';

export interface Preferences {
  /** The first of the languages asked for that is one of ours. */
  readonly locale: Locale | undefined;
  /** undefined where the learner has said nothing. */
  readonly audio: boolean | undefined;
}

export interface Connected {
  readonly launch: Launch;
  readonly session: Session;
  readonly data: LaunchData;
  readonly preferences: Preferences;
  readonly found: Found;
  readonly resources: Resources;
  /** The name of the copy on this machine. */
  readonly name: string;
}

/** Times that something is asked for again, milliseconds apart: an LMS may be slow to get up. */
const AGAIN = [500, 1500];

/** @returns undefined where the LMS gives no key, or no data, or where the session is over */
export async function connect(
  launch: Launch,
  line: Line,
  drawers: { readonly session: Drawer; readonly local: Drawer },
  now: number,
): Promise<Connected | undefined> {
  const patient = insisting(line);
  const session = await openSession(launch, patient, drawers.session, now);
  if (!session || session.over) return undefined;
  const resources = resourcesOf(launch, session.authorization, patient);
  const name = `good-call.cmi5.progress.${launch.registration}.${launch.activityId}`;
  const [data, preferences, found] = await Promise.all([
    resources.launchData().then(({ status, text }) => (status === 200 ? launchDataOf(text) : undefined)),
    resources.preferences().then(preferencesOf),
    findProgress(resources, drawers.local, name),
  ]);
  if (!data || !found) return undefined;
  return {
    launch,
    session,
    data,
    preferences,
    found,
    resources: resourcesOf(launch, session.authorization, line),
    name,
  };
}

/** Asks again where there is no answer, or one that says that there may be one later. */
const insisting =
  (line: Line): Line =>
  async (request) => {
    let reply = await line(request);
    for (const wait of AGAIN) {
      if (reply.status !== 0 && reply.status !== 429 && reply.status < 500) return reply;
      await new Promise((resolve) => setTimeout(resolve, wait));
      reply = await line(request);
    }
    return reply;
  };

/** `cmi5LearnerPreferences` (section 11); an LMS may have none, or show none. */
export function preferencesOf({ status, text }: Pick<Reply, 'status' | 'text'>): Preferences {
  const document = status === 200 ? parsed(text) : undefined;
  const { languagePreference, audioPreference } = (document ?? {}) as Record<string, unknown>;
  const wanted = typeof languagePreference === 'string' ? languagePreference.split(',') : [];
  return {
    locale: wanted.map(localeOf).find((locale) => locale !== undefined),
    audio: audioPreference === 'on' ? true : audioPreference === 'off' ? false : undefined,
  };
}

const localeOf = (tag: string): Locale | undefined =>
  LOCALES.find((locale) => locale.split('-')[0] === tag.trim().toLowerCase().split('-')[0]);
