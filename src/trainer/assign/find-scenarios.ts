/** Which scenarios are shown: by words, principle or rule, channel, difficulty and length. */
import type { ScenarioHead, Titles } from '../../content/listing.ts';
import { principleOf } from '../../core/scoring.ts';

export interface Finder {
  readonly words: string;
  /** A principle, a rule (with its dot), or empty. */
  readonly about: string;
  readonly channel: string;
  readonly difficulty: string;
  /** The most minutes; 0: any number. */
  readonly minutes: number;
}

export const FIND_ALL: Finder = { words: '', about: '', channel: '', difficulty: '', minutes: 0 };
/** What may be asked for as the longest. */
export const LENGTHS = [5, 10, 15] as const;

export const isFindAll = (finder: Finder): boolean =>
  (Object.keys(FIND_ALL) as (keyof Finder)[]).every((key) => finder[key] === FIND_ALL[key]);

type Head = Pick<ScenarioHead, 'id' | 'channel' | 'difficulty' | 'length' | 'trains' | 'rules'>;

/** Those that train what is asked for come first. */
export function findScenarios<T extends Head>(heads: readonly T[], finder: Finder, titles: Titles): T[] {
  const found = heads.filter((head) => fits(head, finder, titles));
  if (!finder.about) return found;
  const first = (head: Head) => (trains(head, finder.about) ? 0 : 1);
  return found.sort((one, other) => first(one) - first(other));
}

function fits(head: Head, { words, about, channel, difficulty, minutes }: Finder, titles: Titles): boolean {
  return (
    (!channel || head.channel === channel) &&
    (!difficulty || head.difficulty === difficulty) &&
    (!minutes || head.length <= minutes) &&
    (!about || isAbout(head, about)) &&
    says(titles[head.id], words)
  );
}

/**
 * Nearly every call comes to some rule of nearly every principle: a principle is what it trains. A single rule is also what it can come to.
 */
const isAbout = (head: Head, about: string): boolean =>
  trains(head, about) || (about.includes('.') && head.rules.includes(about));

const trains = (head: Head, about: string): boolean =>
  head.trains.some((rule) => rule === about || principleOf(rule) === about);

function says(text: Titles[string] | undefined, words: string): boolean {
  const all = `${text?.title ?? ''} ${text?.blurb ?? ''}`.toLocaleLowerCase();
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
