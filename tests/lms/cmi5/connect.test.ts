import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { preferencesOf } from '../../../src/lms/cmi5/connect.ts';
import { createKeeper, findProgress } from '../../../src/lms/cmi5/keeper.ts';
import { type Launch, launchDataOf, launchOf, returnTo } from '../../../src/lms/cmi5/launch.ts';
import {
  mergeProgress,
  NOTHING,
  type Progress,
  readProgress,
  writeProgress,
} from '../../../src/lms/cmi5/progress.ts';
import { resourcesOf } from '../../../src/lms/cmi5/resources.ts';
import { keepSession, openSession } from '../../../src/lms/cmi5/session.ts';
import type { Held } from '../../../src/lms/held.ts';
import { directLine } from '../../../src/lms/xapi/line.ts';
import { tryStore } from '../../../src/lms/xapi/store-requests.ts';
import { type RecordStoreServer, startRecordStore } from '../../browser/lms/record-store.ts';
import { fakeClock } from '../xapi/fake-clock.ts';

const KEY = 'Basic c2VjcmV0';
let store: RecordStoreServer;
let launch: Launch;
beforeEach(async () => {
  const other = ({ path, method }: { path: string; method: string }) => {
    if (path === '/fetch')
      return { status: method === 'POST' ? 200 : 405, body: { 'auth-token': 'c2VjcmV0' } };
    if (path === '/used') return { status: 200, body: { 'error-code': '1', 'error-text': 'used' } };
    return undefined;
  };
  store = await startRecordStore({ keys: new Set([KEY]), other });
  launch = {
    endpoint: store.endpoint,
    fetch: `${store.origin}/fetch`,
    actor: { objectType: 'Agent', account: { homePage: 'https://lms.example/', name: '7' } },
    registration: '760e3480-ba55-4991-94b0-01820dbd23a2',
    activityId: 'https://lms.example/au/7',
  };
});
afterEach(() => store.stop());

function drawerOf() {
  const texts = new Map<string, string>();
  return {
    getItem: (name: string) => texts.get(name) ?? null,
    setItem: (name: string, text: string) => void texts.set(name, text),
    removeItem: (name: string) => void texts.delete(name),
  };
}

const held = (id: string, events: number, told = 0): Held => ({
  head: { id, assignment: 'assignment-1', scenario: 's', hash: 'h', locale: 'en', seed: 7, startedAt: 1000 },
  log: Array.from({ length: events }, (_, at) => ({ event: { type: 'wait' as const }, at: 17 * at })),
  outcome: undefined,
  endedAt: 1000,
  told,
});
const progressOf = (...attempts: Held[]): Progress => ({ ...NOTHING, attempts });

describe('a launch', () => {
  const parameters = () => ({ ...launch, actor: JSON.stringify(launch.actor) });
  const search = (changes: object) => `?${new URLSearchParams({ ...parameters(), ...changes })}`;

  it('is read off the address, in any order, with the actor as it is', () => {
    expect(launchOf(search({}))).toEqual(launch);
    const more = { ...launch.actor, name: 'Ona', extra: 1 };
    expect(launchOf(search({ actor: JSON.stringify(more) }))!.actor).toEqual(more);
  });

  it.each([
    ['nothing', ''],
    ['an actor that is no JSON', { actor: '{' }],
    ['an actor without an account', { actor: '{"mbox":"mailto:a@b.example"}' }],
    ['an endpoint that is a script', { endpoint: 'javascript:alert(1)' }],
    ['a registration that is none', { registration: '7' }],
  ])('is none with %s', (_, changes) => {
    expect(launchOf(typeof changes === 'string' ? changes : search(changes))).toBeUndefined();
  });

  it('goes back to web pages only', () => {
    const data = (returnURL: string) =>
      launchDataOf(JSON.stringify({ contextTemplate: {}, launchMode: 'Normal', returnURL }))!;
    expect(returnTo(data('https://lms.example/back'))).toBe('https://lms.example/back');
    expect(returnTo(data('javascript:alert(1)'))).toBeUndefined();
    expect(launchDataOf('{"contextTemplate":{},"launchMode":"Play"}')).toBeUndefined();
  });

  it.each([
    [200, '{"languagePreference":"pl-PL, zh-CN,en","audioPreference":"off"}', 'zh-Hans', false],
    [200, '{"audioPreference":"on"}', undefined, true],
    [200, '{"languagePreference":7}', undefined, undefined],
    [200, 'nonsense', undefined, undefined],
    [403, '{"languagePreference":"en"}', undefined, undefined],
    [404, '', undefined, undefined],
  ])('takes preferences: %s %s', (status, text, locale, audio) => {
    expect(preferencesOf({ status, text })).toEqual({ locale, audio });
  });
});

describe('a session', () => {
  it('fetches its key once, and finds it again after a reload', async () => {
    const drawer = drawerOf();
    const first = await openSession(launch, directLine, drawer, 5);
    expect(first).toEqual({ authorization: KEY, begun: 5, over: false });
    expect(await openSession(launch, directLine, drawer, 9)).toEqual(first);
    expect(store.asked).toHaveLength(1);
    keepSession(launch, { ...first!, over: true }, drawer);
    expect(await openSession(launch, directLine, drawer, 9)).toMatchObject({ over: true });
  });

  it('is none where the key has been given away, or there is no answer', async () => {
    const used = { ...launch, fetch: `${store.origin}/used` };
    expect(await openSession(used, directLine, undefined, 5)).toBeUndefined();
    store.fail({ cut: 'before' });
    expect(await openSession(launch, directLine, undefined, 5)).toBeUndefined();
  });
});

describe('progress', () => {
  it('comes back as it was written, and not at all where it was changed', () => {
    const progress = { ...progressOf(held('attempt-1', 30, 4)), said: { completed: true, passed: false } };
    expect(readProgress(writeProgress(progress))).toEqual(progress);
    for (const text of ['', '{}', 'null', writeProgress(progress).replace('"log":"1.', '"log":"1.?')])
      expect(readProgress(text)).toBeUndefined();
  });

  it('is put together by attempt: whatever has gone further', () => {
    const one = progressOf(held('attempt-1', 3), held('attempt-2', 9));
    const other = {
      attempts: [held('attempt-1', 5), held('attempt-3', 1)],
      said: { completed: true, passed: false },
    };
    const both = mergeProgress(one, other);
    expect(both.attempts.map(({ head, log }) => [head.id, log!.length])).toEqual([
      ['attempt-1', 5],
      ['attempt-2', 9],
      ['attempt-3', 1],
    ]);
    expect(both.said).toEqual({ completed: true, passed: false });
    expect(mergeProgress(other, one)).toEqual(both);
  });

  function keeping(tag?: string) {
    const clock = fakeClock();
    const drawer = drawerOf();
    const states: boolean[] = [];
    const box = { now: progressOf(held('attempt-1', 1)) };
    const resources = resourcesOf(launch, KEY, directLine);
    const onState = (taken: boolean) => void states.push(taken);
    const services = {
      resources,
      line: directLine,
      clock,
      drawer,
      name: 'p',
      progress: () => box.now,
      onState,
    };
    return { clock, drawer, states, box, resources, keeper: createKeeper(services, tag) };
  }

  it('is handed over with every change, and kept here until it is', async () => {
    const { keeper, drawer, box, resources, states, clock } = keeping();
    keeper.changed();
    expect(drawer.getItem('p')).not.toBeNull();
    await keeper.settled();
    expect(drawer.getItem('p')).toBeNull();
    expect(keeper.last()).toBeUndefined();
    store.fail({ status: 500 });
    box.now = progressOf(held('attempt-1', 2));
    keeper.changed();
    await keeper.settled();
    expect(states).toEqual([true, false]);
    expect(keeper.last()).toMatchObject({ method: 'PUT' });
    const found = await findProgress(resources, drawer, 'p');
    // What is here has gone further than what the LMS has.
    expect(found!.progress.attempts[0]!.log).toHaveLength(2);
    await clock.pass(10_000);
    await keeper.settled();
    expect((await findProgress(resources, undefined, 'p'))!.progress).toEqual(box.now);
    keeper.stop();
  });

  it('of two windows is put together, not overwritten', async () => {
    const one = keeping();
    one.keeper.changed();
    await one.keeper.settled();
    // The other knows nothing of a first version.
    const other = keeping();
    other.box.now = progressOf(held('attempt-2', 4));
    other.keeper.changed();
    await other.keeper.settled();
    const both = (await findProgress(one.resources, undefined, 'p'))!.progress;
    expect(both.attempts.map(({ head }) => head.id).sort()).toEqual(['attempt-1', 'attempt-2']);
  });

  it('that cannot be read is lost, and said to be', async () => {
    const { resources } = keeping();
    const { activityId, registration, actor } = launch;
    const key = { activityId, registration, agent: JSON.stringify(actor), stateId: 'progress' };
    store.documents.put('activities/state', key, { version: 9 });
    expect(await findProgress(resources, undefined, 'p')).toMatchObject({ lost: true, progress: NOTHING });
    store.fail({ status: 500 });
    expect(await findProgress(resources, undefined, 'p')).toBeUndefined();
  });
});

describe('a store that is tried', () => {
  const tried = (changes: object = {}) =>
    tryStore(directLine, { endpoint: store.endpoint, authorization: KEY, ...changes });

  it('is found good without leaving anything there', async () => {
    expect(await tried()).toBe('ok');
    expect(store.statements).toEqual([]);
    expect(store.wrong).toEqual([]);
    store.fail(undefined, { status: 400 });
    expect(await tried()).toBe('ok');
  });

  it('is told what is wrong with it', async () => {
    expect(await tried({ authorization: 'Basic x' })).toBe('not-authorised');
    expect(await tried({ endpoint: `${store.origin}/` })).toBe('not-a-store');
    store.fail({ status: 404 });
    expect(await tried()).toBe('not-a-store');
    store.fail({ status: 503 });
    expect(await tried()).toBe('failing');
    store.fail({ cut: 'before' });
    expect(await tried()).toBe('unreachable');
  });
});
