/** Facts as words: names as they are, money, numbers, days and times in the manner of the locale. */
import { intlTag, type Locale } from '../content/locales.ts';
import type { FactValue } from '../content/words-schema.ts';

/**
 * The patterns that Intl does not know: days in the case a sentence needs. They stand in the locale's `calendar` texts.
 * `{month}` is the month's name, `{day}` the day's number; 31 patterns by the day where its ending depends on it.
 */
export interface Calendar {
  readonly date: string | readonly string[];
  readonly on: string | readonly string[];
  readonly until: string | readonly string[];
  /** The seven days from Sunday on, as they follow "on". */
  readonly 'on-weekday': readonly string[];
}

const DAY = 86_400_000;

/** What a fact says in a locale. @param startedAt the day from which relative days count, ms since 1970 */
export function formatFact(fact: FactValue, locale: Locale, calendar: Calendar, startedAt: number): string {
  if (typeof fact === 'string') return fact;
  if ('money' in fact) return formatMoney(fact.money, fact.currency, locale);
  if ('number' in fact) return new Intl.NumberFormat(intlTag(locale)).format(fact.number);
  if ('time' in fact) return formatTime(fact.time, locale);
  const date = 'day' in fact ? new Date(startedAt + fact.day * DAY) : workday(startedAt, fact.workday);
  return formatDate(date, fact.style ?? 'date', locale, calendar);
}

/** Whole amounts are said without cents. */
function formatMoney(amount: number, currency: string, locale: Locale): string {
  const whole = Number.isInteger(amount);
  return new Intl.NumberFormat(intlTag(locale), {
    style: 'currency',
    currency,
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: whole ? 0 : 2,
  }).format(amount);
}

function formatTime(time: string, locale: Locale): string {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  const date = new Date(2000, 0, 1, hour, minute);
  return new Intl.DateTimeFormat(intlTag(locale), { hour: 'numeric', minute: '2-digit' }).format(date);
}

/** The nth day from a day on that is neither Saturday nor Sunday; backwards for negative n. */
export function workday(from: number, n: number): Date {
  const date = new Date(from);
  const way = Math.sign(n);
  for (let left = Math.abs(n); left > 0; ) {
    date.setDate(date.getDate() + way);
    if (date.getDay() % 6 !== 0) left--;
  }
  return date;
}

function formatDate(date: Date, style: string, locale: Locale, calendar: Calendar): string {
  if (style === 'weekday') return new Intl.DateTimeFormat(intlTag(locale), { weekday: 'long' }).format(date);
  if (style === 'on-weekday') return calendar['on-weekday'][date.getDay()]!;
  const pattern = style === 'on' ? calendar.on : style === 'until' ? calendar.until : calendar.date;
  const text = typeof pattern === 'string' ? pattern : pattern[date.getDate() - 1]!;
  const parts = new Intl.DateTimeFormat(intlTag(locale), { day: 'numeric', month: 'long' }).formatToParts(
    date,
  );
  const part = (type: string) => parts.find((item) => item.type === type)?.value ?? '';
  // Some browsers count the sign for "month" to the month's name, some do not.
  const month = part('month').replace(/月$/, '');
  return text.replace('{month}', month).replace('{day}', part('day'));
}

/** A text with its facts filled in. What is filled in is text too: it is never read as markup or as a placeholder again. */
export function fillText(
  text: string,
  facts: Readonly<Record<string, FactValue>>,
  locale: Locale,
  calendar: Calendar,
  startedAt: number,
): string {
  return text.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    return fact === undefined ? whole : formatFact(fact, locale, calendar, startedAt);
  });
}
