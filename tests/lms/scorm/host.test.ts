/** A package at work, against an LMS that takes nothing but what the standards allow. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Terms } from '../../../src/app/assignment/model.ts';
import type { Call } from '../../../src/app/store.ts';
import { type GameEvent, PHASE, type Scenario } from '../../../src/core/model.ts';
import { begin, step } from '../../../src/core/step.ts';
import type { ScormKind } from '../../../src/lms/scorm/find-api.ts';
import { scormHost } from '../../../src/lms/scorm/host.ts';
import { analysisOf, assignmentOf, attemptOf } from '../fixtures.ts';
import { longestLog } from '../longest.ts';
import { Player, setUp, way } from './player.ts';
import { type StrictLms, strictLms } from './strict-lms.ts';

const KINDS = ['scorm-1.2', 'scorm-2004'] as const;
const NAMES = {
  'scorm-1.2': {
    raw: 'cmi.core.score.raw',
    response: 'student_response',
    wrong: 'wrong',
    mode: 'cmi.core.lesson_mode',
  },
  'scorm-2004': { raw: 'cmi.score.raw', response: 'learner_response', wrong: 'incorrect', mode: 'cmi.mode' },
} as const;

let all: Scenario[];

beforeAll(async () => {
  all = await setUp();
}, 120_000);

const rows = (lms: StrictLms, list: string): Record<string, string>[] => {
  const found: Record<string, string>[] = [];
  for (const [name, value] of lms.data) {
    const match = new RegExp(`^cmi\\.${list}\\.(\\d+)\\.(.+)$`).exec(name);
    if (!match) continue;
    found[Number(match[1])] ??= {};
    found[Number(match[1])]![match[2]!] = value;
  }
  return found;
};

const status = (kind: ScormKind, lms: StrictLms) =>
  kind === 'scorm-1.2'
    ? lms.data.get('cmi.core.lesson_status')
    : `${lms.data.get('cmi.completion_status')} ${lms.data.get('cmi.success_status')}`;
const SAID = {
  'scorm-1.2': { open: 'incomplete', passed: 'passed', failed: 'failed' },
  'scorm-2004': { open: 'incomplete unknown', passed: 'completed passed', failed: 'completed failed' },
} as const;

const two = (terms: Partial<Terms> = {}) => assignmentOf([all[0]!, all[1]!], terms);

describe.each(KINDS)('%s', (kind) => {
  const names = NAMES[kind];
  const said = SAID[kind];

  it('tells of a call well played: passed, the score, an objective a principle, an interaction a decision', async () => {
    const lms = strictLms(kind);
    const [one, other] = all as [Scenario, Scenario];
    const player = new Player(kind, lms, two({ principles: { listening: 50 } }));
    expect(status(kind, lms)).toBe(said.open);
    await player.begin(one);
    await player.play(one, way(one, true));
    expect(status(kind, lms)).toBe(said.open);
    // No score before all has been played: an LMS might compare it with the mark.
    expect(lms.data.has(names.raw)).toBe(false);
    await player.begin(other);
    await player.play(other, way(other, true));
    expect(lms.faults).toEqual([]);
    expect(status(kind, lms)).toBe(said.passed);
    expect(lms.data.get(names.raw)).toBe('100');
    if (kind === 'scorm-2004') expect(lms.data.get('cmi.score.scaled')).toBe('1');
    const objectives = rows(lms, 'objectives');
    expect(new Set(objectives.map(({ id }) => id)).size).toBe(objectives.length);
    const listening = objectives.find(({ id }) => id === 'listening')!;
    expect(listening[kind === 'scorm-1.2' ? 'status' : 'success_status']).toBe('passed');
    const interactions = rows(lms, 'interactions');
    const chosen = [one, other].flatMap((scenario) =>
      way(scenario, true).filter(({ type }) => type === 'choose'),
    );
    expect(interactions.filter(({ type }) => type === 'choice')).toHaveLength(chosen.length);
    for (const row of interactions) expect(row.result).toBe('correct');
    for (const row of interactions.filter(({ type }) => type === 'choice')) {
      expect(row[names.response]).toMatch(kind === 'scorm-1.2' ? /^[a-z]$/ : /^[a-z][a-z0-9-]+$/);
      expect(row['correct_responses.0.pattern']).toBe(row[names.response]);
    }
    player.host.end();
    player.host.end();
    expect(lms.calls.filter((call) => call === 'terminate')).toHaveLength(1);
    expect(lms.faults).toEqual([]);
    expect(lms.committed.get(kind === 'scorm-1.2' ? 'cmi.core.exit' : 'cmi.exit')).toBe('suspend');
  });

  it('tells of a call badly played, and calls it failed only where nothing more can be tried', async () => {
    const lms = strictLms(kind);
    const [one] = all as [Scenario];
    const player = new Player(kind, lms, assignmentOf([one], { attempts: 2, pass: 70 }));
    await player.begin(one);
    await player.play(one, way(one, false));
    expect(Number(lms.data.get(names.raw))).toBeLessThan(70);
    if (kind === 'scorm-1.2') expect(status(kind, lms)).toBe('incomplete');
    await player.begin(one);
    await player.play(one, way(one, false));
    expect(status(kind, lms)).toBe(said.failed);
    expect(lms.faults).toEqual([]);
    const wrong = rows(lms, 'interactions').filter(({ result }) => result === names.wrong);
    expect(wrong.length).toBeGreaterThan(2);
    const ids = rows(lms, 'interactions').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says of what fails for another reason than the mean a score below the mark, for the LMS knows no other', async () => {
    const lms = strictLms(kind);
    const [one] = all as [Scenario];
    const player = new Player(kind, lms, assignmentOf([one], { pass: 1, principles: { courtesy: 100 } }));
    await player.begin(one);
    // Everything right, but for having picked up late.
    const late: GameEvent[] = Array.from({ length: 5 }, () => ({ type: 'ring' }));
    await player.play(one, late);
    const rest: GameEvent[] = [];
    const analysis = analysisOf(one, 1);
    let state = late.reduce((before, event) => step(one, before, event)[0], begin(one, 1));
    while (state.phase !== PHASE.done) {
      rest.push(analysis.bestMove(state)!.event);
      [state] = step(one, state, rest.at(-1)!);
    }
    await player.play(one, rest);
    expect(Number(lms.data.get(names.raw))).toBeLessThan(1);
    expect(lms.faults).toEqual([]);
  });

  it('goes on at the last event after the page was killed, and tells nothing twice and leaves nothing out', async () => {
    const lms = strictLms(kind);
    const [one] = all as [Scenario];
    const events = way(one, true);
    for (const cut of [1, 4, 9, events.length - 1]) {
      lms.committed.clear();
      lms.again();
      const first = new Player(kind, lms, two());
      await first.begin(one);
      await first.play(one, events.slice(0, cut));
      // Killed: nothing more is said.
      lms.again();
      const second = new Player(kind, lms, two());
      expect((await second.resume(one)).map(({ event }) => event)).toEqual(events.slice(0, cut));
      await second.play(one, events.slice(cut));
      const ids = rows(lms, 'interactions').map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const uncut = strictLms(kind);
      const whole = new Player(kind, uncut, two());
      await whole.begin(one);
      await whole.play(one, events);
      expect(ids).toEqual(rows(uncut, 'interactions').map(({ id }) => id));
      expect(lms.faults).toEqual([]);
    }
  });

  it('keeps within its room in the longest call', async () => {
    const lms = strictLms(kind);
    const scenario = all.find(({ id }) => id === 'out-of-scope')!;
    const player = new Player(kind, lms, assignmentOf([scenario]));
    await player.begin(scenario);
    await player.play(
      scenario,
      longestLog(scenario, 1).map(({ event }) => event),
    );
    expect(lms.faults).toEqual([]);
  });

  it('says what it says in every language within the limits', async () => {
    for (const locale of ['hu', 'zh-Hans'] as const) {
      const lms = strictLms(kind);
      const [one] = all as [Scenario];
      const player = new Player(kind, lms, assignmentOf([one]), locale);
      await player.begin(one);
      await player.play(one, way(one, false));
      expect(lms.faults).toEqual([]);
      if (kind === 'scorm-1.2') expect(lms.data.get('cmi.comments')).toContain('\u2717');
      else
        for (const { description } of rows(lms, 'interactions'))
          expect(description!.length).toBeGreaterThan(3);
    }
  });

  it.each(['review', 'browse'] as const)('writes nothing in %s mode', async (mode) => {
    const lms = strictLms(kind, { [names.mode]: mode });
    const [one] = all as [Scenario];
    const player = new Player(kind, lms, two());
    expect(player.host.mode).toBe(mode);
    await player.begin(one);
    await player.play(one, way(one, true));
    player.host.flush();
    player.host.end();
    expect(lms.calls.filter((call) => /^(set|commit)/.test(call))).toEqual([]);
    expect(lms.calls.at(-1)).toBe('terminate');
  });

  it.each(['refuses', 'gone'] as const)(
    'goes on where the LMS %s, says so, and makes up for it',
    async (state) => {
      const lms = strictLms(kind);
      const [one] = all as [Scenario];
      const events = way(one, true);
      const player = new Player(kind, lms, two());
      const heard: (string | undefined)[] = [];
      player.host.onTrouble(() => heard.push(player.host.trouble()));
      await player.begin(one);
      await player.play(one, events.slice(0, 3));
      expect(player.host.trouble()).toBeUndefined();
      lms.state = state;
      await player.play(one, events.slice(3, 8));
      expect(player.host.trouble()).toBe('not-taken');
      lms.state = 'well';
      await player.play(one, events.slice(8));
      expect(player.host.trouble()).toBeUndefined();
      expect(heard).toEqual(['not-taken', undefined]);
      const uncut = strictLms(kind);
      const whole = new Player(kind, uncut, two());
      await whole.begin(one);
      await whole.play(one, events);
      expect(rows(lms, 'interactions').map(({ id }) => id)).toEqual(
        rows(uncut, 'interactions').map(({ id }) => id),
      );
      expect(lms.committed.get('cmi.suspend_data')).toBe(uncut.committed.get('cmi.suspend_data'));
      expect(lms.faults).toEqual([]);
    },
  );

  it('does without what the LMS has not got', async () => {
    const lms = strictLms(kind);
    lms.unknown = /interactions|objectives|comments|location|progress/;
    const [one] = all as [Scenario];
    const player = new Player(kind, lms, assignmentOf([one]));
    await player.begin(one);
    await player.play(one, way(one, true));
    expect(player.host.trouble()).toBeUndefined();
    expect(status(kind, lms)).toBe(said.passed);
  });

  it('begins anew where what was kept cannot be read, says so, and takes no pass away', async () => {
    const lms = strictLms(kind, {
      'cmi.suspend_data': 'bookmark=3',
      [kind === 'scorm-1.2' ? 'cmi.core.lesson_status' : 'cmi.success_status']: 'passed',
    });
    const [one] = all as [Scenario];
    const player = new Player(kind, lms, assignmentOf([one]));
    expect(player.host.trouble()).toBe('lost');
    await player.begin(one);
    await player.play(one, way(one, false));
    expect(lms.data.get(kind === 'scorm-1.2' ? 'cmi.core.lesson_status' : 'cmi.success_status')).toBe(
      'passed',
    );
    await player.begin(one);
    await player.play(one, way(one, true));
    expect(lms.data.get(names.raw)).toBe('100');
  });

  it('is asked who plays, and in which language', () => {
    const lms = strictLms(kind, {
      'cmi.core.student_name': 'Nagy, Anna',
      'cmi.learner_name': 'Nagy, Anna',
      'cmi.student_preference.language': 'hu-HU',
      'cmi.learner_preference.language': 'hu-HU',
    });
    const { host } = new Player(kind, lms, two());
    expect(host.learner).toBe('Nagy, Anna');
    expect(host.locale).toBe('hu');
  });
});

describe('without an LMS', () => {
  it('everything can be played, and it is said that nothing is kept', async () => {
    const host = scormHost(undefined, two(), { principles: [] } as never);
    expect(host.trouble()).toBe('no-lms');
    expect(host.assignment).toBeDefined();
    await host.storage.begin(attemptOf(all[0]!, []), []);
    host.reporter.logged({} as Call);
    await host.leave();
  });
});
