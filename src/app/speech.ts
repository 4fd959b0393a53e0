/** How long a customer's line takes to say. */
import type { Settings } from './settings.ts';

/** Milliseconds a character, by text speed; the Chinese say more with one. */
const PACE = { slow: 75, normal: 48, fast: 26, instant: 0 } as const;
const DENSE_FACTOR = 3.2;
/** A breath before the player's turn. */
const BREATH = 250;

/** Milliseconds for a text at a speed; 0 where it is shown at once. */
export function speechDuration(text: string, locale: string, speed: Settings['textSpeed']): number {
  const pace = PACE[speed] * (locale.startsWith('zh') ? DENSE_FACTOR : 1);
  return pace === 0 ? 0 : Math.round(text.length * pace) + BREATH;
}
