/**
 * The session that a launch begins: its key can be fetched once only, and must outlive a reload of the page; so it is kept for as long as the
 * tab lives, with when the session began.
 */
import type { Line, Reply } from '../xapi/line.ts';
import { type Launch, parsed } from './launch.ts';

export interface Session {
  readonly authorization: string;
  /** When `initialized` was said, milliseconds since 1970. */
  readonly begun: number;
  /** `terminated` has been said: nothing more may follow. */
  readonly over: boolean;
}

/** What keeps a few texts for a tab; a frame may have none. */
export type Drawer = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;

/** Every launch has its own address for the key. */
const nameOf = ({ fetch }: Launch): string => `good-call.cmi5.session.${fetch}`;

/** The session of this launch: taken up again after a reload, else begun. undefined where the LMS gives no key. */
export async function openSession(
  launch: Launch,
  line: Line,
  drawer: Drawer,
  now: number,
): Promise<Session | undefined> {
  const kept = keptSession(launch, drawer);
  if (kept) return kept;
  // A second try could come after a first whose answer was lost: the LMS would say so, and there is no harm.
  const key = keyOf(await line({ method: 'POST', url: launch.fetch, headers: {} }));
  if (!key) return undefined;
  const session: Session = { authorization: `Basic ${key}`, begun: now, over: false };
  keepSession(launch, session, drawer);
  return session;
}

function keptSession(launch: Launch, drawer: Drawer): Session | undefined {
  return (parsed(drawer?.getItem(nameOf(launch)) ?? '') as Session | undefined) ?? undefined;
}

export function keepSession(launch: Launch, session: Session, drawer: Drawer): void {
  try {
    drawer?.setItem(nameOf(launch), JSON.stringify(session));
  } catch {
    // A reload will find no key; what was played is kept elsewhere.
  }
}

/** `{"auth-token": …}`; an error comes with status 200 too, as `{"error-code": …}` (section 8.2.3). */
function keyOf({ status, text }: Reply): string | undefined {
  if (status !== 200) return undefined;
  const key = (parsed(text) as Record<string, unknown> | undefined)?.['auth-token'];
  return typeof key === 'string' && /^[\x21-\x7e]+$/.test(key) ? key : undefined;
}
