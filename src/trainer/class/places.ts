/** The parts of the class page and their addresses: `#/trainer/class/<assignment>/<place>`. */

export const PLACES = ['overview', 'people', 'moments', 'files'] as const;
export type ClassPlace = (typeof PLACES)[number] | 'person';

export const placeOf = ([name]: readonly string[]): ClassPlace =>
  name === 'person' ? name : (PLACES.find((place) => place === name) ?? 'overview');

export const classPath = (assignment: string, ...rest: readonly string[]): string =>
  ['#/trainer/class', assignment, ...rest.filter((part) => part !== 'overview')].join('/');
