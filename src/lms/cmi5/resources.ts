/** The documents of an LMS: launch data, the learner's preferences, and our own progress, each with its version. */
import type { Line, Reply, Request } from '../xapi/line.ts';
import { headersOf, resource } from '../xapi/store-requests.ts';
import type { Launch } from './launch.ts';

export interface Resources {
  launchData(): Promise<Reply>;
  preferences(): Promise<Reply>;
  progress(): Promise<Reply>;
  /** @param tag of the version that this one follows; undefined: there is none */
  putProgress(text: string, tag: string | undefined): Request;
}

export const PROGRESS = 'progress';

export function resourcesOf(launch: Launch, authorization: string, line: Line): Resources {
  const agent = JSON.stringify(launch.actor);
  const headers = headersOf({ authorization });
  const state = (stateId: string) => {
    const { activityId, registration } = launch;
    return resource(launch, 'activities/state', { activityId, agent, registration, stateId });
  };
  const get = (url: string) => line({ method: 'GET', url, headers });
  return {
    launchData: () => get(state('LMS.LaunchData')),
    preferences: () =>
      get(resource(launch, 'agents/profile', { agent, profileId: 'cmi5LearnerPreferences' })),
    progress: () => get(state(PROGRESS)),
    putProgress: (text, tag) => ({
      method: 'PUT',
      url: state(PROGRESS),
      headers: {
        ...headers,
        'content-type': 'application/json',
        ...(tag === undefined ? { 'if-none-match': '*' } : { 'if-match': tag }),
      },
      body: text,
    }),
  };
}
