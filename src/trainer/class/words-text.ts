/** Words of a scenario with their facts, as they stand on a page about many calls: relative days count from today. */
import type { Words } from '../../content/words.ts';
import { calendar, fillText, t } from '../../i18n/index.ts';
import { useLocale } from './context.tsx';
import { type Place, RECORD, RINGING } from './read/types.ts';

export function useFillWords(): (words: Words, text: string) => string {
  const locale = useLocale();
  const today = new Date().setHours(12, 0, 0, 0);
  return (words, text) =>
    fillText(text, words.facts, words.language ?? locale, calendar(words.language), today);
}

/** What the customer says in a place, or what the place is. */
export function usePlaceText(): (words: Words | undefined, place: Place) => string {
  const fill = useFillWords();
  return (words, place) => {
    if (place === RINGING) return t('class.moments.ringing');
    if (place === RECORD) return t('class.moments.record');
    const line = words?.moments[place]?.lines[0];
    return words && line ? fill(words, line) : t('class.moments.silent');
  };
}
