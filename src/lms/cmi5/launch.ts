/** How an LMS launches a cmi5 package: by parameters of the address (cmi5, section 8). */
import * as v from 'valibot';
import type { Agent, Context } from '../xapi/model.ts';

export interface Launch {
  readonly endpoint: string;
  /** Where the key for the endpoint is fetched, once. */
  readonly fetch: string;
  readonly actor: Agent;
  readonly registration: string;
  readonly activityId: string;
}

/** What the LMS has laid down for this launch, as `LMS.LaunchData` (section 10). */
export interface LaunchData {
  readonly contextTemplate: Context;
  readonly launchMode: 'Normal' | 'Browse' | 'Review';
  /** 0–1. */
  readonly masteryScore?: number | undefined;
  readonly moveOn?: string | undefined;
  readonly returnURL?: string | undefined;
}

const web = v.pipe(
  v.string(),
  v.check((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)),
);
const filled = v.pipe(v.string(), v.minLength(1));

const launchSchema = v.object({
  endpoint: web,
  fetch: web,
  // As it is, with whatever else the LMS has put there: it must be sent back the same.
  actor: v.looseObject({ account: v.looseObject({ homePage: filled, name: filled }) }),
  registration: v.pipe(v.string(), v.uuid()),
  activityId: filled,
});

const dataSchema = v.looseObject({
  contextTemplate: v.looseObject({ extensions: v.optional(v.record(v.string(), v.unknown())) }),
  launchMode: v.picklist(['Normal', 'Browse', 'Review']),
  masteryScore: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  moveOn: v.optional(v.string()),
  returnURL: v.optional(v.string()),
});

/** @param search the address from its question mark on @returns undefined where no LMS has launched this page */
export function launchOf(search: string): Launch | undefined {
  const { actor, ...rest } = Object.fromEntries(new URLSearchParams(search));
  const { success, output } = v.safeParse(launchSchema, { ...rest, actor: parsed(actor ?? '') });
  return success ? (output as unknown as Launch) : undefined;
}

export function launchDataOf(text: string): LaunchData | undefined {
  const { success, output } = v.safeParse(dataSchema, parsed(text));
  return success ? (output as unknown as LaunchData) : undefined;
}

/** The address to go back to; nothing but a web page is one. */
export const returnTo = ({ returnURL }: LaunchData): string | undefined =>
  v.is(web, returnURL) ? returnURL : undefined;

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
