/** What somebody said or did, told of them: the debrief tells it to them. */
import { type DebriefEntry, wasOnHold } from '../../app/debrief-model.ts';
import type { Words } from '../../content/words.ts';
import type { GameEvent } from '../../core/model.ts';
import { t } from '../../i18n/index.ts';
import { useFillWords } from './words-text.ts';

export function useDeedText(): (words: Words, entry: DebriefEntry) => string {
  const fill = useFillWords();
  return (words, entry) => {
    const { event, before, after } = entry;
    if (event.type === 'choose')
      return fill(words, words.moments[before.moment]?.choices[event.choice]?.[0] ?? '');
    if (event.type === 'ring') return t('class.did.ring', { count: after.rings });
    if (event.type === 'wait' && wasOnHold(entry)) return t('class.did.hold-wait');
    if (event.type === 'note' && !event.right) return t('class.did.misnote', { name: nameIn(words, event) });
    return t(`class.did.${event.type}`, { name: nameIn(words, event) });
  };
}

function nameIn(words: Words, event: GameEvent): string {
  if (event.type === 'look-up') return words.lookUps[event.item]?.name ?? '';
  if (event.type === 'transfer') return words.desks[event.desk] ?? '';
  return event.type === 'note' ? (words.record[event.fact]?.label ?? '') : '';
}
