/** How long ago something was, and how long something takes, in the manner of a locale. */
import { intlTag } from '../../content/locales.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "3 minutes ago", "yesterday"; the date after a week. */
export function formatWhen(locale: string, at: number, now: number): string {
  const past = Math.max(0, now - at);
  if (past >= 7 * DAY) return new Intl.DateTimeFormat(intlTag(locale), { dateStyle: 'medium' }).format(at);
  const [size, unit] =
    past < HOUR
      ? ([MINUTE, 'minute'] as const)
      : past < DAY
        ? ([HOUR, 'hour'] as const)
        : ([DAY, 'day'] as const);
  // Minus nothing is something else than nothing to Intl ("in 0 minutes").
  return new Intl.RelativeTimeFormat(intlTag(locale), { numeric: 'auto' }).format(
    -Math.floor(past / size) || -0,
    unit,
  );
}

/** Minutes, or seconds below one. */
export function formatLength(locale: string, minutes: number): string {
  const [value, unit] = minutes < 1 ? [minutes * 60, 'second'] : [minutes, 'minute'];
  return new Intl.NumberFormat(intlTag(locale), { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
