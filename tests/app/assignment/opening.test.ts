/** Opening and keeping assignments, and playing by their terms: on shelves and a storage in memory. */
import { describe, expect, it, vi } from 'vitest';
import { toFileText } from '../../../src/app/assignment/file.ts';
import { toLinkText } from '../../../src/app/assignment/link.ts';
import { unpackLog } from '../../../src/app/assignment/log-codec.ts';
import type { Terms } from '../../../src/app/assignment/model.ts';
import { payloadOf } from '../../../src/app/assignment/result.ts';
import { createCommands } from '../../../src/app/commands.ts';
import { nullReporter } from '../../../src/app/ports.ts';
import { DEFAULT_SETTINGS } from '../../../src/app/settings.ts';
import { createAppStore } from '../../../src/app/store.ts';
import { coachOn, localesOf, timersOn } from '../../../src/app/terms.ts';
import { loadHandbook, loadScenario, loadWords } from '../../../src/content/catalogue.ts';
import { scenarioHeads } from '../../../src/content/listing.ts';
import { readPack } from '../../../src/content/pack.ts';
import { readYamlFiles } from '../../../src/content/plugin.ts';
import { memoryStorage } from '../../../src/storage/index.ts';
import { memoryShelves } from '../../../src/storage/shelves.ts';
import { assignmentOf } from './some.ts';

const real = (ids: readonly string[], terms: Partial<Terms> = {}, more = {}) => ({
  ...assignmentOf(ids, terms, more),
  scenarios: ids.map((id) => ({ id, hash: scenarioHeads().find((head) => head.id === id)!.hash })),
});

/** A game without a page. */
function game() {
  const shelves = memoryShelves();
  const storage = memoryStorage();
  const store = createAppStore(DEFAULT_SETTINGS, 'en');
  let now = 1000;
  let ids = 0;
  const onAssigned = vi.fn(async () => {});
  const commands = createCommands(store, {
    storage: Promise.resolve(storage),
    shelves: async () => shelves,
    reporter: nullReporter,
    clock: { now: () => (now += 10), after: () => () => {} },
    loadScenario,
    loadWords,
    speak: async () => {},
    keepSettings: () => true,
    randomSeed: () => 7,
    randomId: () => `chance-${++ids}`,
    linesAtOnce: () => true,
    firstVisit: true,
    onAssigned,
  });
  const open = async (text: string) => (await commands.assignments()).open(text);
  return { shelves, storage, store, commands, open, onAssigned };
}

const play = { assignment: 'monday-2026' };

describe('a link', () => {
  it('is kept, shown by its id, and found again', async () => {
    const { shelves, store, open } = game();
    const assignment = real(['first-call']);
    await open(await toLinkText(assignment));
    expect(store.getState().screen).toEqual({ name: 'assignment', id: assignment.id });
    const [record] = await shelves.assigned.all();
    expect(record).toMatchObject({ id: assignment.id, name: '', person: 'chance-1' });
    expect(record!.assignment).toEqual(assignment);
    store.setState({ assigned: undefined, screen: { name: 'home' } });
    await open(assignment.id);
    expect(store.getState().assigned?.record).toEqual(record);
  });

  it('with a full stop after it is still a link', async () => {
    const { store, open } = game();
    await open(`${await toLinkText(real(['first-call']))}.)`);
    expect(store.getState().screen).toEqual({ name: 'assignment', id: 'monday-2026' });
  });

  it('opened again with new terms keeps who they are; an older one takes nothing back', async () => {
    const { shelves, open, commands } = game();
    await open(await toLinkText(real(['first-call'])));
    await (await commands.assignments()).change({ name: 'Ona' });
    await open(await toLinkText(real(['first-call'], { attempts: 2 }, { made: 2000 })));
    const newer = await shelves.assigned.get('monday-2026');
    expect(newer).toMatchObject({ person: 'chance-1', name: 'Ona' });
    expect(newer?.assignment.terms.attempts).toBe(2);
    await open(await toLinkText(real(['first-call'], { attempts: 9 }, { made: 500 })));
    expect(await shelves.assigned.get('monday-2026')).toEqual(newer);
  });

  it('that sends the results elsewhere is told, and does not lose the pack that a file has brought', async () => {
    const { shelves, open, commands } = game();
    const pack = { 'my-call/scenario.yaml': 'id: my-call' };
    await (await commands.assignments()).openFile(toFileText({ ...real(['first-call']), pack }));
    await open(await toLinkText(real(['first-call'])));
    expect(await shelves.assigned.get('monday-2026')).toMatchObject({ assignment: { pack } });
    expect((await shelves.assigned.get('monday-2026'))?.rerouted).toBeUndefined();
    const key = { x: 'x'.repeat(43), y: 'y'.repeat(43) };
    await open(await toLinkText(real(['first-call'], {}, { key })));
    expect((await shelves.assigned.get('monday-2026'))?.rerouted).toBe(true);
  });

  it('that is wrong says so, and nothing kept is touched', async () => {
    const { shelves, store, open, commands } = game();
    const text = await toLinkText(real(['first-call']));
    await open(text);
    const before = await shelves.assigned.all();
    const troubles = [];
    for (const wrong of [`2${text.slice(1)}`, text.slice(0, -9), 'x'.repeat(90), 'never-seen-here']) {
      await open(wrong);
      troubles.push(store.getState().screen);
    }
    expect(troubles).toMatchObject(
      ['newer', 'damaged', 'foreign', 'unknown'].map((trouble) => ({ name: 'assignment', trouble })),
    );
    const { openFile } = await commands.assignments();
    expect(await openFile('{"good-call": "assignment", "version": 9}')).toBe('newer');
    expect(await openFile('<html>')).toBe('foreign');
    expect(await shelves.assigned.all()).toEqual(before);
  });
});

describe('playing by the terms', () => {
  it('begins in a language allowed, and lets no other be chosen until it is over', async () => {
    const { store, commands, open } = game();
    await open(await toLinkText(real(['first-call'], { locales: ['lt', 'hu'] })));
    expect(localesOf(store.getState())).toHaveLength(5);
    await commands.play('first-call', play);
    expect(store.getState()).toMatchObject({ locale: 'lt', call: { attempt: { locale: 'lt' } } });
    expect(localesOf(store.getState())).toEqual(['lt', 'hu']);
    await commands.setLocale('fr');
    expect(store.getState().locale).toBe('lt');
    await commands.setLocale('hu');
    expect(store.getState().locale).toBe('hu');
    commands.go({ name: 'home' });
    await commands.setLocale('fr');
    expect(store.getState().locale).toBe('fr');
    commands.go({ name: 'call' });
    await vi.waitFor(() => expect(store.getState().locale).toBe('lt'));
  });

  it.each([
    ['free', 'free', true, true, true, true],
    ['free', 'free', false, false, false, false],
    ['on', 'off', false, true, true, false],
    ['off', 'free', true, false, false, false],
    ['off', 'off', true, true, false, false],
  ] as const)(
    'coach %s, timers %s over settings %s and %s',
    async (coach, timers, own, clock, heard, ticking) => {
      const { store, commands, open } = game();
      commands.set({ coach: own, timers: clock });
      await open(await toLinkText(real(['first-call'], { coach, timers })));
      await commands.play('first-call', play);
      expect([coachOn(store.getState()), timersOn(store.getState())]).toEqual([heard, ticking]);
      await commands.play('first-call');
      expect([coachOn(store.getState()), timersOn(store.getState())]).toEqual([own, clock]);
    },
  );

  it('goes on within the assignment, starts anew at the cost of a try, and then no more', async () => {
    const { store, storage, commands, open } = game();
    await open(await toLinkText(real(['first-call'], { attempts: 2 })));
    await commands.play('first-call', play);
    const first = store.getState().call!.attempt;
    await commands.press({ type: 'pick-up' });
    await commands.play('first-call');
    expect(store.getState().call!.attempt).toMatchObject({ log: [] });
    await commands.play('first-call', play);
    expect(store.getState().call!.attempt.id).toBe(first.id);
    await commands.play('first-call', { ...play, fresh: true });
    const second = store.getState().call!.attempt;
    expect(second.id).not.toBe(first.id);
    await commands.play('first-call', { ...play, fresh: true });
    expect(store.getState().screen.name).toBe('assignment');
    expect(store.getState().assigned?.refusal).toEqual({ scenario: 'first-call', why: 'no-tries' });
    await commands.play('first-call', play);
    expect(store.getState().call!.attempt.id).toBe(second.id);
    const assigned = (await storage.list()).filter(({ assignment }) => assignment);
    expect(assigned.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(store.getState().attempts.every(({ assignment }) => assignment === undefined)).toBe(true);
  });

  it('keeps to the order, and to what belongs to it', async () => {
    const { store, commands, open } = game();
    await open(await toLinkText(real(['first-call', 'billing-error'], { order: 'fixed' })));
    await commands.play('billing-error', play);
    expect(store.getState().assigned?.refusal?.why).toBe('locked');
    await commands.play('angry-caller', play);
    expect(store.getState().assigned?.refusal?.why).toBe('missing');
    await commands.play('first-call', { assignment: 'never-opened' });
    expect(store.getState().screen).toMatchObject({ name: 'assignment', trouble: 'unknown' });
    await commands.play('first-call', play);
    expect(store.getState()).toMatchObject({ screen: { name: 'call' }, assigned: { refusal: undefined } });
  });

  it('does not play another version of a scenario', async () => {
    const { store, commands, open } = game();
    const assignment = real(['first-call']);
    const scenarios = [{ id: 'first-call', hash: '0123456789ab' }];
    await open(await toLinkText({ ...assignment, scenarios }));
    await commands.play('first-call', play);
    expect(store.getState().assigned?.refusal?.why).toBe('version');
  });

  it('plays on from a debrief for practice, outside of it', async () => {
    const { store, commands, open } = game();
    await open(await toLinkText(real(['first-call'])));
    await commands.play('first-call', play);
    await commands.press({ type: 'pick-up' });
    await commands.playOnFrom(store.getState().call!.attempt.id, 1);
    expect(store.getState().call).toMatchObject({ practice: true });
    expect(store.getState().call!.attempt.assignment).toBeUndefined();
  });

  it('is brought back by its debrief', async () => {
    const { store, commands, open } = game();
    await open(await toLinkText(real(['first-call'])));
    await commands.play('first-call', play);
    const { id } = store.getState().call!.attempt;
    store.setState({ assigned: undefined, call: undefined });
    expect(await commands.recall(id)).toBe(true);
    expect(store.getState().assigned?.record.id).toBe('monday-2026');
  });
});

describe('a pack that comes along', () => {
  it('is played from the file alone; what does not stand of it is told as missing', async () => {
    const { store, commands } = game();
    const files = readYamlFiles('scenarios');
    const pack = Object.fromEntries(
      Object.entries(files)
        .filter(([path]) => path.startsWith('first-call/'))
        .map(([path, text]) => [
          path.replace('first-call', 'my-call'),
          path.endsWith('scenario.yaml') ? text.replace('id: first-call', 'id: my-call') : text,
        ]),
    );
    const { entries } = await readPack(pack, await loadHandbook());
    const scenarios = [
      { id: 'my-call', hash: entries[0]!.head.hash },
      { id: 'gone-call', hash: '0123456789ab' },
    ];
    const assignment = { ...assignmentOf([]), scenarios, pack };
    const broken = { ...pack, 'gone-call/scenario.yaml': 'id: [gone-call' };
    await (await commands.assignments()).openFile(toFileText({ ...assignment, pack: broken }));
    await commands.play('gone-call', play);
    expect(store.getState().assigned?.refusal?.why).toBe('missing');
    await commands.play('my-call', play);
    expect(store.getState().call).toMatchObject({ attempt: { scenario: 'my-call', ...play } });
  });
});

describe('what is sent', () => {
  it('is every attempt with its log, and nothing from outside', async () => {
    const { store, commands, open } = game();
    await open(await toLinkText(real(['first-call'])));
    await commands.play('first-call');
    await commands.play('first-call', play);
    await commands.press({ type: 'pick-up' });
    const { attempt } = store.getState().call!;
    const assignments = await commands.assignments();
    await assignments.change({ name: '  Ona ' });
    const payload = payloadOf(store.getState().assigned!.record, await assignments.logs(), 5);
    expect(payload).toMatchObject({ assignment: 'monday-2026', person: 'chance-1', name: 'Ona', made: 5 });
    expect(payload.attempts.map(({ id }) => id)).toEqual([attempt.id]);
    expect(unpackLog(payload.attempts[0]!.log)).toEqual(attempt.log);
  });
});

describe('throwing away', () => {
  it('takes what was played and the assignments, not what a trainer keeps', async () => {
    const { shelves, storage, store, commands, open } = game();
    await open(await toLinkText(real(['first-call'])));
    await commands.play('first-call', play);
    await shelves.made.put({ id: 'mine-1234', assignment: real(['first-call']) });
    await shelves.statements.put({ id: '1', assignment: 'monday-2026', statement: {} });
    await commands.forgetEverything();
    expect(await storage.list()).toEqual([]);
    expect([await shelves.assigned.all(), await shelves.statements.all()]).toEqual([[], []]);
    expect(await shelves.made.all()).toHaveLength(1);
    expect(store.getState()).toMatchObject({ assigned: undefined, call: undefined });
  });

  it('takes one assignment with its attempts, and leaves the others', async () => {
    const { shelves, storage, commands, open } = game();
    await open(await toLinkText(real(['first-call'], {}, { id: 'tuesday-2026' })));
    await commands.play('first-call', { assignment: 'tuesday-2026' });
    await open(await toLinkText(real(['first-call'])));
    await commands.play('first-call', play);
    await (await commands.assignments()).remove('monday-2026');
    expect((await storage.list()).map(({ assignment }) => assignment)).toEqual(['tuesday-2026']);
    expect((await shelves.assigned.all()).map(({ id }) => id)).toEqual(['tuesday-2026']);
  });
});
