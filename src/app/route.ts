/** Addresses: what stands behind the # says where we are, so that a page can be linked, kept and reloaded. */
import { isLocale, type Locale } from '../content/locales.ts';
import type { Attempt } from '../core/model.ts';
import type { Screen } from './store.ts';

export type Route =
  | { readonly to: 'home' | 'settings' }
  /** `assignment` is the id of the one that it is played for. */
  | { readonly to: 'play'; readonly scenario: string; readonly assignment?: string | undefined }
  | { readonly to: 'debrief'; readonly attempt: string }
  | { readonly to: 'handbook'; readonly rule?: string | undefined }
  /** `text` is an assignment's, from its link, or the id of one that is kept here. */
  | { readonly to: 'assignment'; readonly text: string }
  | { readonly to: 'trainer' | 'studio'; readonly part: string };

const ID = /^[\w.-]{1,80}$/;
const PART = /^[\w./-]{0,200}$/;

/** The route of an address's hash; home for anything unknown. `#/play/angry-caller?lang=hu` */
export function parseRoute(hash: string): { route: Route; locale: Locale | undefined } {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const asked = new URLSearchParams(query).get('lang');
  return { route: routeOf(path.split('/')), locale: isLocale(asked) ? asked : undefined };
}

function routeOf([name, id, ...more]: readonly string[]): Route {
  const valid = id !== undefined && ID.test(id);
  if (name === 'play' && valid)
    return { to: 'play', scenario: id, assignment: ID.test(more[0] ?? '') ? more[0] : undefined };
  if (name === 'debrief' && valid) return { to: 'debrief', attempt: id };
  if (name === 'handbook') return { to: 'handbook', rule: valid ? id : undefined };
  if (name === 'assignment' && id) return { to: 'assignment', text: id };
  const part = [id, ...more].join('/');
  if (name === 'trainer' || name === 'studio') return { to: name, part: PART.test(part) ? part : '' };
  return { to: name === 'settings' ? 'settings' : 'home' };
}

/** The hash of a call, by its scenario and the assignment that it is played for. */
export const playHash = (scenario: string, assignment?: string): string =>
  `#/play/${scenario}${assignment === undefined ? '' : `/${assignment}`}`;

/** The hash of a screen. @param attempt that of the call on the screen */
export function hashOf(
  screen: Screen,
  attempt: Pick<Attempt, 'scenario' | 'assignment'> | undefined,
): string {
  if (screen.name === 'start') return '';
  if (screen.name === 'call') return playHash(attempt?.scenario ?? '', attempt?.assignment);
  if (screen.name === 'debrief') return `#/debrief/${screen.attempt}`;
  if (screen.name === 'handbook') return screen.rule ? `#/handbook/${screen.rule}` : '#/handbook';
  if (screen.name === 'assignment') return `#/assignment/${screen.id}`;
  if (screen.name === 'trainer' || screen.name === 'studio')
    return `#/${screen.name}${screen.part ? `/${screen.part}` : ''}`;
  return screen.name === 'settings' ? '#/settings' : '#/';
}
