/**
 * All progress as the document that the LMS keeps in its State resource. There is room enough there: logs stand whole, with their times, and
 * attempts keep their ids, by which statements are known.
 */
import * as v from 'valibot';
import { PackedLogError, packLog, unpackLog } from '../../app/assignment/log-codec.ts';
import { LOCALES } from '../../content/locales.ts';
import { OUTCOME_KINDS } from '../../core/model.ts';
import type { Held } from '../held.ts';
import { parsed } from './launch.ts';

/** What has been said once for all in this registration. */
export interface Said {
  readonly completed: boolean;
  readonly passed: boolean;
}

export interface Progress {
  readonly attempts: readonly Held[];
  readonly said: Said;
}

export const NOTHING: Progress = { attempts: [], said: { completed: false, passed: false } };

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const tally = v.object({ kept: count, broken: count });
const schema = v.object({
  version: v.literal(1),
  said: v.object({ completed: v.boolean(), passed: v.boolean() }),
  attempts: v.array(
    v.object({
      head: v.object({
        id: v.pipe(v.string(), v.regex(/^[\w-]{8,40}$/)),
        assignment: v.string(),
        scenario: v.string(),
        hash: v.string(),
        locale: v.picklist(LOCALES),
        seed: count,
        startedAt: count,
        summary: v.optional(
          v.object({
            score: v.number(),
            passed: v.boolean(),
            outcome: v.picklist(OUTCOME_KINDS),
            finishedAt: v.number(),
          }),
        ),
      }),
      log: v.string(),
      outcome: v.optional(
        v.object({
          par: v.number(),
          loss: v.number(),
          criticals: v.array(v.string()),
          tallies: v.record(v.string(), tally),
        }),
      ),
      endedAt: count,
      told: count,
    }),
  ),
});

export function writeProgress({ attempts, said }: Progress): string {
  const rows = attempts.map((held) => ({ ...held, log: packLog(held.log ?? []) }));
  return JSON.stringify({ version: 1, said, attempts: rows });
}

/** @returns undefined where it is none of ours, or damaged */
export function readProgress(text: string): Progress | undefined {
  const { success, output } = v.safeParse(schema, parsed(text));
  if (!success) return undefined;
  try {
    const attempts = output.attempts.map(
      (row): Held => ({ ...row, outcome: row.outcome, log: unpackLog(row.log) }),
    );
    return { attempts, said: output.said };
  } catch (error) {
    if (error instanceof PackedLogError) return undefined;
    throw error;
  }
}

/** Both: of an attempt that both have, the one that has gone further. */
export function mergeProgress(one: Progress, other: Progress): Progress {
  const attempts = new Map(one.attempts.map((held) => [held.head.id, held]));
  for (const held of other.attempts) {
    const known = attempts.get(held.head.id);
    if (!known || worth(held) > worth(known)) attempts.set(held.head.id, held);
  }
  const said = (key: keyof Said) => one.said[key] || other.said[key];
  return {
    attempts: [...attempts.values()].sort(byStart),
    said: { completed: said('completed'), passed: said('passed') },
  };
}

/** Always in the same order, whoever puts it together. */
const byStart = ({ head: one }: Held, { head: other }: Held): number =>
  one.startedAt - other.startedAt || (one.id < other.id ? -1 : 1);

const worth = ({ log, head, outcome, told }: Held): number =>
  1e6 * (log?.length ?? 0) + 1e5 * ((head.summary ? 1 : 0) + (outcome ? 1 : 0)) + told;
