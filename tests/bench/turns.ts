/** From the press of a choice to the painted frame with the next words and choices, in frames of the display, with the stage running. */
import type { Page } from 'playwright-core';
import type { Locale } from '../../src/content/locales.ts';
import { atMost, fixed, type Metric } from './metric.ts';
import { numbers, openCall } from './opened-call.ts';
import { median, quantile } from './rounds.ts';

const PRESSES = 60;

interface Turn {
  /** Milliseconds from the press to the frame, and the frames of the display in it. */
  readonly ms: number;
  readonly frames: number;
}

/** Runs in the page: every press of a choice is followed until the turn after it stands. */
function watchTurns(): void {
  const FRAME = 1000 / 60;
  const turns: { ms: number; frames: number }[] = [];
  Object.assign(globalThis, { benchTurns: turns });
  const place = () => document.querySelector<HTMLElement>('.choices')?.dataset.moment;
  const stands = (before: string | undefined) => {
    if (document.querySelector('.record, .hold-view')) return true;
    const now = place();
    return now !== undefined && now !== before && document.querySelector('.speech') !== null;
  };
  const follow = (event: Event) => {
    if (!(event.target as Element).closest('.choices .choice')) return;
    const [pressed, before] = [event.timeStamp, place()];
    const tick = (time: number) => {
      // What the DOM holds when a frame begins is in that frame.
      if (!stands(before)) return void requestAnimationFrame(tick);
      const ms = Math.max(0, time - pressed);
      turns.push({ ms, frames: Math.max(1, Math.ceil(ms / FRAME - 0.01)) });
    };
    requestAnimationFrame(tick);
  };
  addEventListener('click', follow, { capture: true });
}

const turnsOf = (page: Page): Promise<Turn[]> =>
  page.evaluate(() => (globalThis as unknown as { benchTurns: Turn[] }).benchTurns);

async function collect(id: string, locale: Locale, motion: 'full' | 'reduced'): Promise<Turn[]> {
  const call = await openCall(id, locale, motion);
  await call.page.evaluate(watchTurns);
  const random = numbers(11);
  await call.play(random);
  while ((await turnsOf(call.page)).length < PRESSES) {
    await call.again();
    await call.play(random);
  }
  const turns = await turnsOf(call.page);
  await call.close();
  return turns;
}

function metrics(motion: string, turns: readonly Turn[]): Metric[] {
  const frames = turns.map((turn) => turn.frames);
  const ms = turns.map((turn) => turn.ms);
  const metric = (name: string, value: number, time: number, limit: number): Metric => ({
    name: `choice → next line and choices, ${motion}, ${name}`,
    ours: `${value} frames (${fixed(time, 1)} ms)`,
    others: `${turns.length} presses`,
    value,
    shown: `${value} frames`,
    aim: atMost(limit, `≤ ${limit} frames`),
  });
  return [
    metric('median', median(frames), median(ms), 2),
    metric('95th percentile', quantile(frames, 0.95), quantile(ms, 0.95), 3),
  ];
}

export async function measureTurns(id: string, locale: Locale): Promise<Metric[]> {
  const full = await collect(id, locale, 'full');
  const reduced = await collect(id, locale, 'reduced');
  return [...metrics('stage running', full), ...metrics('reduced motion', reduced)];
}
