/** Times as the two editions write them. */
import type { ScormKind } from './find-api.ts';

const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');

/** A length of time: `0000:01:02.50` or `PT1M2.5S`, to the hundredth of a second. */
export function spanOf(kind: ScormKind, milliseconds: number): string {
  const hundredths = Math.max(0, Math.round(milliseconds / 10));
  const seconds = (hundredths % 6000) / 100;
  const minutes = Math.floor(hundredths / 6000) % 60;
  const hours = Math.floor(hundredths / 360_000);
  if (kind === 'scorm-2004') return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds}S`;
  return `${String(Math.min(hours, 9999)).padStart(4, '0')}:${two(minutes)}:${seconds.toFixed(2).padStart(5, '0')}`;
}

/** A moment: the time of day where the learner is, or day and time in UTC (a zone may stand only behind a fraction of a second). */
export function momentOf(kind: ScormKind, at: number): string {
  const date = new Date(at);
  if (kind === 'scorm-2004') return `${date.toISOString().slice(0, 19)}.00Z`;
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}
