/** Days and durations on the desk, in the manner of a locale. */
import type { Terms } from '../../app/assignment/model.ts';
import { intlTag, type Locale } from '../../content/locales.ts';
import { calendar, formatFact, t } from '../../i18n/index.ts';

/** A day as `YYYY-MM-DD`, where this machine stands. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** "by 27 November", in the case that the language asks for; undefined where nothing is due. */
export const formatDue = ({ due }: Pick<Terms, 'due'>, locale: Locale): string | undefined =>
  due && formatFact({ day: 0, style: 'until' }, locale, calendar(), new Date(`${due}T12:00`).getTime());

/** Minutes, rounded up to whole ones. */
export const formatMinutes = (locale: Locale, minutes: number): string =>
  new Intl.NumberFormat(intlTag(locale), { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(
    Math.ceil(minutes),
  );

/** The parts of a sentence, one after the other. */
export const inOneLine = (parts: readonly (string | undefined)[]): string =>
  parts.filter(Boolean).join(t('trainer.join'));
