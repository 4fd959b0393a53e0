import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { COUNTING, type Counting } from '../../../src/app/assignment/model.ts';
import type { Clock } from '../../../src/app/ports.ts';
import type { Attempt } from '../../../src/core/model.ts';
import { PHASE } from '../../../src/core/model.ts';
import { loadTexts, speak } from '../../../src/i18n/index.ts';
import { settingOf } from '../../../src/lms/cmi5/defined.ts';
import type { Launch, LaunchData } from '../../../src/lms/cmi5/launch.ts';
import {
  mergeProgress,
  NOTHING,
  type Progress,
  readProgress,
  writeProgress,
} from '../../../src/lms/cmi5/progress.ts';
import { createRecorder } from '../../../src/lms/cmi5/recorder.ts';
import { hostedStorage } from '../../../src/lms/hosted-storage.ts';
import type { Reply } from '../../../src/lms/xapi/line.ts';
import type { Statement } from '../../../src/lms/xapi/model.ts';
import { CMI5 } from '../../../src/lms/xapi/vocabulary.ts';
import { checkStatement } from '../xapi/check-statement.ts';
import { type FakeClock, fakeClock, settle } from '../xapi/fake-clock.ts';
import {
  assignmentOf,
  bestLog,
  judgeHere,
  numbers,
  randomLog,
  readAll,
  TERMS,
  toldOf,
} from '../xapi/played.ts';
import { checkRegistration, type SessionRules, verbOf } from './check-session.ts';

const UNIT = {
  activityId: 'https://lms.example/au/7',
  registration: '760e3480-ba55-4991-94b0-01820dbd23a2',
  grouping: 'https://publisher.example/au',
};

beforeAll(async () => {
  await speak('en');
  await loadTexts('more');
  await readAll();
}, 30_000);

const launch: Launch = {
  ...UNIT,
  endpoint: 'https://lms.example/xapi/',
  fetch: 'https://lms.example/fetch',
  actor: { objectType: 'Agent', account: { homePage: 'https://lms.example/', name: '1625378' } },
};

const reply = (status: number): Reply => ({ status, headers: {}, text: '' });

/** An LMS over several sessions: what it was told, and what it keeps. */
async function openLms(masteryScore: number | undefined, attempts: number, counts: Counting) {
  const { entries } = await readAll();
  const scenario = entries
    .map((entry) => entry.scenario)
    .sort((a, b) => a.moments.length - b.moments.length)[0]!;
  const assignment = {
    ...(await assignmentOf(scenario.id)),
    terms: { ...TERMS, attempts, counts, pass: 60 },
  };
  const clock: FakeClock = fakeClock();
  const held: Statement[] = [];
  const sessions: SessionRules[] = [];
  let kept = writeProgress(NOTHING);
  let down = false;
  const post = async (statements: readonly unknown[]): Promise<Reply> => {
    await new Promise((done) => setImmediate(done));
    if (down) return reply(500);
    const all = statements as Statement[];
    for (const one of all) {
      const known = held.find(({ id }) => id === one.id);
      if (known) expect(one).toEqual(known);
    }
    held.push(...all.filter(({ id }) => !held.some((one) => one.id === id)));
    return reply(200);
  };

  /** One launch: what is played, and how it ends. */
  const openSession = async (mode: LaunchData['launchMode']) => {
    const id = `session-${sessions.length}`;
    sessions.push({ id, mode, masteryScore });
    const grouping = [{ objectType: 'Activity' as const, id: UNIT.grouping }];
    const data: LaunchData = {
      launchMode: mode,
      masteryScore,
      contextTemplate: { contextActivities: { grouping }, extensions: { [CMI5.session]: id } },
    };
    const found = readProgress(kept) as Progress;
    const storage = hostedStorage(assignment.id, found.attempts);
    const course = { objectType: 'Activity' as const, id: UNIT.activityId };
    const recorder = createRecorder(
      {
        setting: settingOf(launch, data),
        frame: {
          actor: launch.actor,
          registration: UNIT.registration,
          course,
          assignment,
          template: data.contextTemplate,
          principles: {},
        },
        assignment,
        storage,
        begun: clock.now(),
        said: found.said,
      },
      {
        clock: clock as Clock,
        random: () => 0.5,
        post,
        ask: async (one) => reply(held.some(({ id }) => id === (one as Statement).id) ? 200 : 404),
        judge: async (_, attempt) => judgeHere(scenario, attempt),
        tell: async (attempt) => ({ ...(await toldOf(scenario.id, 'en', attempt)), principles: {} }),
        onSending: () => {},
        onKept: () => {},
      },
      mode === 'Normal',
    );
    const keep = () => {
      if (mode === 'Normal')
        kept = writeProgress(mergeProgress({ attempts: storage.held(), said: recorder.said() }, NOTHING));
    };
    return { recorder, storage, keep };
  };
  return {
    scenario,
    assignment,
    clock,
    held,
    sessions,
    openSession,
    setDown(now: boolean) {
      down = now;
    },
  };
}

type Lms = Awaited<ReturnType<typeof openLms>>;
type Session = Awaited<ReturnType<Lms['openSession']>>;

interface Called {
  readonly seed: number;
  /** Of the call: some are left. */
  readonly share: number;
  readonly well: boolean;
}

/** Plays a call, as chance has it, or only some events of it. */
async function play(
  lms: Lms,
  { recorder, storage, keep }: Session,
  { seed, share, well }: Called,
): Promise<void> {
  const { scenario, assignment, clock } = lms;
  const whole = well ? bestLog(scenario, seed) : randomLog(scenario, seed, numbers(seed));
  const log = whole.slice(0, Math.ceil(whole.length * share));
  const head = { id: `attempt-${seed}`, scenario: scenario.id, hash: scenario.hash, locale: 'en', seed };
  const attempt: Attempt = { ...head, assignment: assignment.id, startedAt: clock.now(), log };
  const { log: _, ...rest } = attempt;
  await storage.begin(rest, log);
  await clock.pass(log.at(-1)?.at ?? 0);
  recorder.reporter.logged({ attempt } as never);
  const result = judgeHere(scenario, attempt);
  if (result.final.phase === PHASE.done) {
    const summary = {
      score: result.score,
      passed: result.passed,
      outcome: 'solved' as const,
      finishedAt: clock.now(),
    };
    await storage.finish(attempt.id, summary);
    recorder.reporter.finished({ attempt } as never, summary);
  }
  await recorder.idle();
  await settle();
  keep();
}

const session = fc.record({
  mode: fc.constantFrom(
    'Normal' as const,
    'Normal' as const,
    'Normal' as const,
    'Review' as const,
    'Browse' as const,
  ),
  calls: fc.array(
    fc.record({
      seed: fc.integer({ min: 1, max: 9999 }),
      share: fc.constantFrom(1, 1, 0.5),
      well: fc.boolean(),
    }),
    {
      maxLength: 3,
    },
  ),
  end: fc.constantFrom('leave', 'hide', 'kill'),
  down: fc.boolean(),
});

describe('what a registration says', () => {
  it('keeps every rule of cmi5, over sessions that end well, at once or not at all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(session, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(undefined, 0, 0.3, 0.6, 0.95),
        fc.constantFrom(0, 1, 2),
        fc.constantFrom(...COUNTING),
        async (sessions, mastery, attempts, counts) => {
          const lms = await openLms(mastery, attempts, counts);
          const played = new Set<number>();
          for (const one of [
            ...sessions,
            { mode: 'Normal' as const, calls: [], end: 'leave', down: false },
          ]) {
            const open = await lms.openSession(one.mode);
            if (one.mode === 'Normal') await open.recorder.catchUp();
            for (const called of one.calls) {
              if (played.has(called.seed) || one.mode !== 'Normal') continue;
              played.add(called.seed);
              lms.setDown(one.down);
              await play(lms, open, called);
            }
            if (one.end === 'leave') await open.recorder.finish();
            lms.setDown(false);
            if (one.end !== 'kill')
              for (const last of open.recorder.end())
                if (!lms.held.some(({ id }) => id === last.id)) lms.held.push(last);
            open.keep();
            await lms.clock.pass(60_000);
          }
          expect(lms.held.flatMap(checkStatement)).toEqual([]);
          expect(checkRegistration(UNIT, lms.sessions, lms.held)).toEqual([]);
          // No decision is lost: each attempt was told, in this session or a later one.
          const told = new Set(lms.held.filter((one) => verbOf(one) === 'attempted').map(({ id }) => id));
          expect(told.size).toBe(played.size);
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);

  /** Plays sessions of calls (`+` well, `-` badly), and returns what cmi5 itself was told in each. */
  async function told(counts: Counting, attempts: number, ...sessions: string[]): Promise<string[]> {
    const lms = await openLms(0.6, attempts, counts);
    let seed = 0;
    for (const calls of sessions) {
      const open = await lms.openSession('Normal');
      await open.recorder.catchUp();
      for (const call of calls) await play(lms, open, { seed: ++seed, share: 1, well: call === '+' });
      await open.recorder.finish();
      open.keep();
    }
    expect(checkRegistration(UNIT, lms.sessions, lms.held)).toEqual([]);
    return lms.sessions.map(({ id }) => {
      const own = lms.held.filter(
        ({ context }) =>
          context.extensions?.[CMI5.session] === id &&
          context.contextActivities?.category?.some((one) => one.id === CMI5.category),
      );
      return own.map((one) => verbOf(one)[0]).join('');
    });
  }

  it('is passed when it comes true, and failed when nothing can change that any more, or at the end', async () => {
    expect(await told('best', 0, '+')).toEqual(['icpt']);
    expect(await told('best', 0, '-')).toEqual(['icft']);
    expect(await told('best', 0, '-+')).toEqual(['icpt']);
    expect(await told('best', 1, '-')).toEqual(['icft']);
    expect(await told('best', 0, '', '+', '')).toEqual(['it', 'icpt', 'it']);
    // Looking in again is no new failure.
    expect(await told('best', 0, '-', '', '-')).toEqual(['icft', 'it', 'ift']);
    expect(await told('best', 0, '-', '+', '-')).toEqual(['icft', 'ipt', 'it']);
    expect(await told('last', 0, '+', '-')).toEqual(['icpt', 'it']);
    expect(await told('first', 0, '-+', '+')).toEqual(['icft', 'ift']);
  }, 60_000);
});
