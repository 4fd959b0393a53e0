/** How the customer felt from the first word to the last: what the debrief draws before anything is judged. */
import { type GameEvent, type LoggedEvent, PHASE, type Scenario, type State } from '../core/model.ts';
import { type Mood, moodOf, patienceShare } from '../core/mood.ts';
import { LogError } from '../core/scoring.ts';
import { begin, step } from '../core/step.ts';

export interface CurvePoint {
  /** The event of the log that led here; −1 for the start. */
  readonly index: number;
  /** What was left of the patience, 0–1. */
  readonly share: number;
  readonly mood: Mood;
}

/** Events that are no turn of the conversation: they leave no point on the curve. */
const SILENT: ReadonlySet<GameEvent['type']> = new Set(['ring', 'pick-up', 'line-end', 'note', 'file']);

/** The feeling after everything that was said or done; waiting in one go is one point. @throws LogError */
export function moodCurve(scenario: Scenario, seed: number, log: readonly LoggedEvent[]): CurvePoint[] {
  let state = begin(scenario, seed);
  const points = [pointOf(scenario, state, -1)];
  log.forEach(({ event }, index) => {
    const [after, effects] = step(scenario, state, event);
    if (after === state) throw new LogError(index);
    state = after;
    if (SILENT.has(event.type)) return;
    if (event.type === 'wait' && log[index - 1]?.event.type === 'wait') points.pop();
    // Who has had enough finds a second wind in the same step: the bottom is shown before it.
    if (effects.some(({ type }) => type === 'snap')) points.push({ index, share: 0, mood: 'furious' });
    points.push(pointOf(scenario, after, index));
  });
  return points;
}

const pointOf = (scenario: Scenario, state: State, index: number): CurvePoint => ({
  index,
  share: patienceShare(scenario, state),
  mood: moodOf(scenario, state),
});

/** The least distance of two faces on the curve, as a share of its length. */
const APART = 0.09;

/** The points that tell the story: start, end, and between them the sharpest peaks and valleys that have room. */
export function turningPoints(points: readonly CurvePoint[]): number[] {
  const last = points.length - 1;
  const chosen = last > 0 ? [0, last] : [0];
  const turns = points.map((_, at) => ({ at, size: sharpness(points, at) })).filter(({ size }) => size > 0);
  for (const { at } of turns.sort((a, b) => b.size - a.size)) {
    if (chosen.every((other) => Math.abs(other - at) / last >= APART)) chosen.push(at);
  }
  return chosen.sort((a, b) => a - b);
}

/** How far the curve turns at a point: 0 where it goes on in the same direction. */
function sharpness(points: readonly CurvePoint[], at: number): number {
  const [before, here, after] = [points[at - 1], points[at]!, points[at + 1]];
  if (!before || !after) return 0;
  const [came, goes] = [here.share - before.share, after.share - here.share];
  return came * goes > 0 ? 0 : Math.abs(came) + Math.abs(goes);
}

/** The point at which an event of the log shows; the last one for what came after the call. */
export function pointOfEvent(points: readonly CurvePoint[], index: number): number {
  const at = points.findIndex((point) => point.index >= index);
  return at < 0 ? points.length - 1 : at;
}

/** Longer between two events, and the player was away. */
const AWAY = 120_000;

/** How long they talked, in milliseconds: from picking up to the end of the call, without the breaks the player took. */
export function callLength(scenario: Scenario, seed: number, log: readonly LoggedEvent[]): number {
  let state = begin(scenario, seed);
  let length = 0;
  log.forEach(({ event, at }, index) => {
    const talking = state.phase > PHASE.ringing && state.phase < PHASE.wrapUp;
    if (talking) length += Math.max(0, Math.min(AWAY, at - (log[index - 1]?.at ?? 0)));
    state = step(scenario, state, event)[0];
  });
  return length;
}
