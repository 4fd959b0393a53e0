/** Where the points of the mood curve stand on its drawing (1000 × 200, stretched to the room there is). */
import type { DebriefEntry } from '../../app/debrief-model.ts';
import { type CurvePoint, pointOfEvent } from '../../app/mood-curve.ts';
import { VERDICTS, type Verdict } from '../../core/scoring.ts';

const [TOP, BOTTOM] = [16, 186];

interface Place {
  readonly x: number;
  readonly y: number;
  /** The same as shares of the drawing. */
  readonly left: string;
  readonly top: string;
}

export function placeOf(curve: readonly CurvePoint[], at: number): Place {
  const x = curve.length > 1 ? Math.round((1000 * at) / (curve.length - 1)) : 500;
  const y = Math.round(BOTTOM - curve[at]!.share * (BOTTOM - TOP));
  return { x, y, left: `${x / 10}%`, top: `${y / 2}%` };
}

/** A soft line through all points that overshoots none. */
export function pathThrough(curve: readonly CurvePoint[]): string {
  const [first, ...rest] = curve.map((_, at) => placeOf(curve, at));
  if (rest.length === 0) return `M0 ${first!.y}H1000`;
  let before = first!;
  let path = `M${before.x} ${before.y}`;
  for (const place of rest) {
    const middle = (before.x + place.x) / 2;
    path += `C${middle} ${before.y} ${middle} ${place.y} ${place.x} ${place.y}`;
    before = place;
  }
  return path;
}

export interface Flag {
  readonly at: number;
  readonly loss: number;
  readonly verdict: Verdict;
}

/** Where points were lost: one flag a point of the curve. */
export function flagsOf(curve: readonly CurvePoint[], entries: readonly DebriefEntry[]): Flag[] {
  const flags = new Map<number, Flag>();
  for (const { index, count, loss, verdict } of entries) {
    if (loss === 0) continue;
    const at = pointOfEvent(curve, index + count - 1);
    const here = flags.get(at);
    flags.set(at, {
      at,
      loss: loss + (here?.loss ?? 0),
      verdict: here ? worse(here.verdict, verdict) : verdict,
    });
  }
  return [...flags.values()];
}

const worse = (a: Verdict, b: Verdict): Verdict => (VERDICTS.indexOf(a) > VERDICTS.indexOf(b) ? a : b);
