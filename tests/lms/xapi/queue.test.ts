import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoff, fateOf, fateOfConflict, retryAfter } from '../../../src/lms/xapi/answers.ts';
import type { Reply } from '../../../src/lms/xapi/line.ts';
import type { Statement } from '../../../src/lms/xapi/model.ts';
import { openQueue } from '../../../src/lms/xapi/queue.ts';
import { createSender, type Sending } from '../../../src/lms/xapi/sender.ts';
import { memoryShelves } from '../../../src/storage/shelves.ts';
import { type FakeClock, fakeClock, settle } from './fake-clock.ts';

const reply = (status: number, headers: Reply['headers'] = {}): Reply => ({ status, headers, text: '' });
const statement = (name: string): Statement => ({ id: name }) as unknown as Statement;

/** What may go wrong with one request. `lost`: it was taken, but the answer did not come back. */
const FAULTS = ['lost', 'cut', '401', '403', '404', '408', '409', '429', '500', '503'] as const;
type Fault = (typeof FAULTS)[number] | 'none';

/** A store that has faults when told, and knows of each statement whether it has it. */
class Store {
  readonly held: string[] = [];
  readonly faults: Fault[] = [];
  readonly bad = new Set<string>();
  requests = 0;
  /** Nobody may ask before. */
  private closedUntil = 0;
  private readonly clock: FakeClock;
  /** Whether a statement that it has already is a conflict, even where it is the same. */
  private readonly strict: boolean;

  constructor(clock: FakeClock, strict: boolean) {
    this.clock = clock;
    this.strict = strict;
  }

  /** A store may show statements, or let this key only write. */
  async ask(id: string): Promise<Reply> {
    if (this.faults.shift() === 'cut') return reply(0);
    return reply(this.held.includes(id) ? 200 : 404);
  }

  async post(statements: readonly unknown[]): Promise<Reply> {
    this.requests++;
    expect(this.clock.now()).toBeGreaterThanOrEqual(this.closedUntil);
    await new Promise((done) => setImmediate(done));
    const fault = this.faults.shift() ?? 'none';
    if (fault === 'cut') return reply(0);
    if (fault === '503') {
      this.closedUntil = this.clock.now() + 120_000;
      return reply(503, { 'retry-after': '120' });
    }
    if (fault !== 'none' && fault !== 'lost') return reply(Number(fault));
    const ids = (statements as Statement[]).map(({ id }) => id);
    if (ids.some((id) => this.bad.has(id))) return reply(fault === 'lost' ? 0 : 400);
    const known = ids.filter((id) => this.held.includes(id));
    if (this.strict && known.length > 0) return reply(fault === 'lost' ? 0 : 409);
    this.held.push(...ids.filter((id) => !known.includes(id)));
    return reply(fault === 'lost' ? 0 : 200);
  }
}

/** A page that tells a store: it can be killed at any moment, and another be opened on the same shelf. */
function openPages(strict: boolean) {
  const clock = fakeClock();
  const store = new Store(clock, strict);
  const { statements: shelf } = memoryShelves();
  let sending: Sending | undefined;
  const open = () => {
    const queue = openQueue(shelf, 'assignment-1', clock.now);
    let dead = false;
    const sender = createSender({
      queue,
      clock,
      // A dead page hears no answer.
      post: async (all) => {
        const answer = await store.post(all);
        return dead ? new Promise<Reply>(() => {}) : answer;
      },
      ask: async (one) => store.ask((one as Statement).id),
      random: () => 0.5,
      alone: (work) => work(),
      onChange: (now) => {
        sending = now;
      },
    });
    return {
      queue,
      sender,
      kill() {
        dead = true;
        sender.stop();
      },
    };
  };
  return { clock, store, shelf, open, sending: () => sending };
}

type Action =
  | { type: 'tell'; count: number; bad: boolean }
  | { type: 'faults'; faults: Fault[] }
  | { type: 'kill' }
  | { type: 'back' }
  | { type: 'wait'; seconds: number };

const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('tell' as const),
      count: fc.integer({ min: 1, max: 70 }),
      bad: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('faults' as const),
      faults: fc.array(fc.constantFrom<Fault>(...FAULTS, 'none'), { maxLength: 6 }),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ type: 'kill' as const }) },
  { weight: 2, arbitrary: fc.constant({ type: 'back' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('wait' as const), seconds: fc.integer({ min: 0, max: 400 }) }),
  },
);

describe('the queue', () => {
  it('brings every statement to the store once and in order, whatever happens', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 14 }), fc.boolean(), async (actions, strict) => {
        const { clock, store, shelf, open, sending } = openPages(strict);
        let page = open();
        const told: Statement[] = [];
        for (const one of actions) {
          if (one.type === 'tell') {
            for (let count = 0; count < one.count; count++) told.push(statement(`s${told.length}`));
            if (one.bad) store.bad.add(told.at(-1)!.id);
            await page.queue.put('attempt-1', told, told.length);
            void page.sender.kick();
          }
          if (one.type === 'faults') store.faults.push(...one.faults);
          if (one.type === 'kill') {
            page.kill();
            page = open();
            void page.sender.kick();
          }
          if (one.type === 'back') void page.sender.kick(true);
          if (one.type === 'wait') await clock.pass(one.seconds * 1000);
          else await settle();
        }
        // At last everything is well again, for a day.
        store.faults.length = 0;
        await clock.pass(200_000);
        await page.sender.kick(true);
        await clock.pass(86_400_000);
        await page.sender.kick(true);
        expect(store.held).toEqual(told.map(({ id }) => id).filter((id) => !store.bad.has(id)));
        if (told.length === 0) return;
        expect(await page.queue.waiting()).toEqual([]);
        const refused = (await page.queue.refused()).map(({ statement }) => (statement as Statement).id);
        expect(new Set(refused)).toEqual(store.bad);
        expect(sending()).toEqual({ waiting: 0, refused: store.bad.size, trouble: undefined });
        expect(clock.waiting()).toBe(0);
        // What is left on the shelf says how far the attempt has been told, and what was refused.
        expect(await shelf.all()).toHaveLength(1 + store.bad.size);
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  it('loses nothing in a week without a line, and does not ask all the time', async () => {
    const { clock, store, open } = openPages(false);
    const page = open();
    store.faults.push(...Array.from({ length: 5000 }, () => 'cut' as const));
    const told = Array.from({ length: 400 }, (_, index) => statement(`s${index}`));
    for (let day = 1; day <= 7; day++) {
      await page.queue.put('attempt-1', told.slice(0, 57 * day), day);
      void page.sender.kick();
      await clock.pass(86_400_000);
    }
    expect(store.requests).toBeLessThan(7 * 24 * 60);
    expect(store.held).toEqual([]);
    store.faults.length = 0;
    await page.sender.kick();
    expect(store.held).toEqual(told.slice(0, 399).map(({ id }) => id));
  }, 30_000);

  it('stops where the key is not taken, says so, and tries again when asked to', async () => {
    const { clock, store, open, sending } = openPages(false);
    const page = open();
    store.faults.push('401');
    await page.queue.put('attempt-1', [statement('a')], 1);
    await page.sender.kick();
    expect(sending()).toEqual({ waiting: 1, refused: 0, trouble: 'not-authorised' });
    await page.sender.kick();
    await clock.pass(86_400_000);
    expect(store.requests).toBe(1);
    await page.sender.kick(true);
    expect(store.held).toEqual(['a']);
    expect(sending()).toEqual({ waiting: 0, refused: 0, trouble: undefined });
  });

  it('keeps the order of what was put, though the clock is set back', async () => {
    const { clock, open } = openPages(false);
    const page = open();
    await page.queue.put('attempt-1', [statement('a'), statement('b')], 2);
    clock.set(1000);
    await page.queue.put('attempt-2', [statement('c')], 1);
    const again = open();
    await again.queue.put('attempt-3', [statement('d')], 1);
    const ids = (await again.queue.waiting()).map((record) => (record.statement as Statement).id);
    expect(ids).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps assignments apart', async () => {
    const { statements: shelf } = memoryShelves();
    const [one, other] = ['a', 'b'].map((id) => openQueue(shelf, id, () => 5));
    await one!.put('attempt', [statement('x')], 1);
    expect(await other!.waiting()).toEqual([]);
    expect(await other!.mark('attempt')).toBeUndefined();
    expect(await one!.mark('attempt')).toEqual({ statements: 1, events: 1 });
  });
});

describe('a store’s answer', () => {
  it('means what it means for one statement and for several', () => {
    const fates = (size: number) =>
      [0, 200, 204, 400, 401, 403, 404, 408, 409, 410, 413, 429, 500, 503].map(
        (status) => fateOf(reply(status), size)[0],
      );
    expect(fates(1).join('')).toBe('lttrssll' + 'c' + 'l' + 'r' + 'lll');
    expect(fates(2).join('')).toBe('lttsssll' + 's' + 'l' + 's' + 'lll');
  });

  it('is doubted where it says that it has what it has not', () => {
    const fates = [0, 200, 403, 404, 500].map((status) => fateOfConflict(reply(status)));
    expect(fates).toEqual(['later', 'taken', 'taken', 'later', 'later']);
  });

  it('may ask to be left alone, by seconds or until a date', () => {
    const now = Date.UTC(2026, 0, 1);
    const wait = (text: string) => retryAfter(reply(503, { 'retry-after': text }), now);
    expect(['7', 'Thu, 01 Jan 2026 00:01:00 GMT', 'soon', '', '99999999999'].map(wait)).toEqual([
      7000, 60_000, 0, 0, 86_400_000,
    ]);
    expect(retryAfter(reply(0), now)).toBe(0);
  });

  it('is waited for longer each time, up to five minutes', () => {
    const waits = Array.from({ length: 12 }, (_, failures) => backoff(failures + 1, 1));
    expect(waits.slice(0, 4)).toEqual([2000, 4000, 8000, 16_000]);
    expect(Math.max(...waits)).toBe(300_000);
    expect(backoff(1, 0)).toBe(1000);
  });
});
