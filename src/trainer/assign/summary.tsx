/** The assignment in one sentence, as it is put together. */

import { sets } from '../../content/listing.ts';
import type { Locale } from '../../content/locales.ts';
import { LOCALE_NAMES } from '../../content/locales.ts';
import { formatNumber, hasText, t } from '../../i18n/index.ts';
import { useStore } from '../../ui/context.tsx';
import { formatDue, formatMinutes, inOneLine } from '../desk/formats.ts';
import { pickedHeads, type Supplies, useBench } from './bench.tsx';
import type { Draft } from './draft.ts';

export function Summary() {
  const locale = useStore((state) => state.locale);
  const { draft, heads } = useBench();
  const picked = pickedHeads({ draft, heads });
  const minutes = picked.reduce((sum, { length }) => sum + length, 0);
  return (
    <p class="summary" data-count={picked.length}>
      {picked.length === 0 ? t('trainer.summary.nothing') : sentence(draft, picked.length, minutes, locale)}
    </p>
  );
}

export function sentence(draft: Draft, count: number, minutes: number, locale: Locale): string {
  const { pass, due, attempts, counts, locales, coach, timers } = draft;
  const number = formatNumber(locale, count);
  return inOneLine([
    t('trainer.calls', { count, number }),
    t('trainer.summary.minutes', { minutes: formatMinutes(locale, minutes) }),
    /^\d{1,3}$/.test(pass.trim()) ? t('trainer.summary.pass', { pass: pass.trim() }) : undefined,
    attempts > 0 ? t('trainer.summary.attempts', { count: attempts }) : undefined,
    attempts !== 1 && counts !== 'best' ? t(`trainer.summary.${counts}`) : undefined,
    locales.length > 0 ? locales.map((one) => LOCALE_NAMES[one]).join('/') : undefined,
    coach === 'free' ? undefined : t(`trainer.summary.coach-${coach}`),
    timers === 'free' ? undefined : t('trainer.summary.timers-off'),
    /^\d{4}-\d{2}-\d{2}$/.test(due) ? formatDue({ due }, locale) : undefined,
  ]);
}

/** What an assignment is called until somebody names it: the set, the one call, or the first of them and how many more. */
export function proposedTitle({
  draft,
  heads,
  titles,
}: Pick<Supplies, 'draft' | 'heads' | 'titles'>): string {
  const picked = pickedHeads({ draft, heads });
  const set = sets.find(({ scenarios }) => sameOnes(scenarios, draft.scenarios));
  if (set) return setName(set.id);
  const [first, ...more] = picked;
  if (!first) return '';
  const title = titles[first.id]?.title ?? first.id;
  return more.length === 0 ? title : t('trainer.new.and-more', { title, count: more.length }).slice(0, 80);
}

export const sameOnes = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));

/** A set that no locale file knows yet is called by its id. */
export const setName = (id: string): string =>
  hasText(`trainer.sets.${id}`) ? t(`trainer.sets.${id}`) : id.replaceAll('-', ' ');
