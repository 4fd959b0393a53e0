/** A record store that misbehaves, goes and comes back, while an assignment is played and the browser is killed: it has everything once. */
import { afterEach, describe, expect, it } from 'vitest';
import { toLinkText } from '../../src/app/assignment/link.ts';
import type { Assignment } from '../../src/app/assignment/model.ts';
import { loadScenario } from '../../src/content/catalogue.ts';
import { TERMS } from '../lms/xapi/played.ts';
import { bestWay, playCall, QUICK_SETTINGS, savedCall, WORDS_ONLY } from './bot.ts';
import { type OpenedPage, type OpenedProfile, openPage, openProfile } from './harness/index.ts';
import { keptAttempts, personOf, statementsOf } from './lms/kept.ts';
import { type RecordStoreServer, type StoreOptions, startRecordStore } from './lms/record-store.ts';

const KEY = 'Basic a2V5OnNlY3JldA==';
const SCENARIO = 'first-call';
const PATIENT = { timeout: 20_000 };
const options = { settings: QUICK_SETTINGS, ...WORDS_ONLY };

let store: RecordStoreServer | undefined;
afterEach(async () => {
  await store?.stop();
  store = undefined;
});

async function open(
  wishes: StoreOptions,
): Promise<{ store: RecordStoreServer; assignment: Assignment; path: string }> {
  store = await startRecordStore(wishes);
  const { id, hash } = await loadScenario(SCENARIO);
  const assignment: Assignment = {
    id: 'assignment-1',
    title: 'Monday’s training',
    from: 'Ms Hale',
    made: 1,
    scenarios: [{ id, hash }],
    terms: TERMS,
    key: undefined,
    store: { endpoint: store.endpoint, authorization: KEY },
    pack: undefined,
  };
  return { store, assignment, path: `/#/assignment/${await toLinkText(assignment)}?lang=en` };
}

/** Says who they are and takes the call. */
async function takeCall({ page }: OpenedPage): Promise<void> {
  await page.locator('#trainee-name').fill('Ona');
  await page.locator('.slip-buttons .big-button').click();
  await page.locator('.pick-up').waitFor();
}

/** The line has come back, as the browser tells it: what waits is tried at once. */
const lineIsBack = ({ page }: OpenedPage) => page.evaluate(() => void dispatchEvent(new Event('online')));

/** The page's own policy is as strict as ever: nothing of this was done by the page itself. */
const policyOf = ({ page }: OpenedPage) =>
  page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');

describe('a record store', () => {
  it('has every statement once and in order, though it fails, breaks off, goes away, and the browser is killed', async () => {
    const { store, assignment, path } = await open({ keys: new Set([KEY]), strict: true });
    const scenario = await loadScenario(SCENARIO);
    let opened: OpenedProfile = await openProfile({ ...options, path });
    expect(await policyOf(opened)).toContain("connect-src 'self';");
    store.failAlways({ status: 500 });
    await takeCall(opened);
    const { seed, id } = await savedCall(opened.page);
    const way = bestWay(scenario, seed);
    const play = (until?: number, events = [] as never) =>
      playCall(opened.page, scenario, seed, way, until ? { until, hand: 'page' } : { hand: 'page' }, events);
    let course = await play(3);
    await expect.poll(() => store.asked.length, PATIENT).toBeGreaterThan(0);
    await opened.kill();
    expect(store.statements).toEqual([]);

    // It comes back, in a bad way: answers are lost, it is busy, it breaks off in the middle.
    store.failAlways(undefined);
    store.fail(
      { cut: 'after' },
      { status: 503, retryAfter: '1' },
      { cut: 'within' },
      { status: 409 },
      { delay: 300 },
    );
    const again = `/#/play/${SCENARIO}/${assignment.id}?lang=en`;
    opened = await openProfile({ ...options, path: again, userDataDir: opened.userDataDir });
    await opened.page.locator('main.call').waitFor();
    course = await play(3, course.events as never);
    await expect
      .poll(async () => {
        await lineIsBack(opened);
        return store.statements.length;
      }, PATIENT)
      .toBeGreaterThan(2);

    // It goes while the call is brought to its end, and the browser with it.
    await store.stop();
    await play(undefined, course.events as never);
    await opened.page.locator('main.debrief').waitFor();
    await opened.kill();
    await store.start();
    const there = `/#/assignment/${assignment.id}?lang=en`;
    opened = await openProfile({ ...options, path: there, userDataDir: opened.userDataDir });
    await lineIsBack(opened);
    const [attempt] = await keptAttempts(opened.page);
    expect(attempt!.id).toBe(id);
    const wanted = await statementsOf(assignment, await personOf(opened.page, assignment.id), attempt!);
    await expect
      .poll(() => store.statements.map((one) => one.id), PATIENT)
      .toEqual(wanted.map((one) => one.id));
    expect(store.statements.map(({ verb, timestamp }) => [verb.id, timestamp])).toEqual(
      wanted.map(({ verb, timestamp }) => [verb.id, timestamp]),
    );
    expect(store.wrong).toEqual([]);
    await opened.close();
  }, 90_000);

  it('that does not take the key is left alone; two windows then send everything, neither what the other does', async () => {
    const keys = new Set<string>();
    const { store, assignment, path } = await open({ keys });
    const scenario = await loadScenario(SCENARIO);
    const opened = await openPage({ ...options, path });
    await takeCall(opened);
    const { seed } = await savedCall(opened.page);
    const course = await playCall(opened.page, scenario, seed, bestWay(scenario, seed), {
      until: 4,
      hand: 'page',
    });
    await expect.poll(() => store.asked.length, PATIENT).toBe(1);
    await lineIsBack(opened);
    await playCall(
      opened.page,
      scenario,
      seed,
      bestWay(scenario, seed),
      { until: 4, hand: 'page' },
      course.events,
    );
    expect(store.asked).toHaveLength(1);
    expect(store.statements).toEqual([]);

    keys.add(KEY);
    store.failAlways({ delay: 100 });
    const other = await opened.context.newPage();
    const address = new URL(`/#/assignment/${assignment.id}?lang=en`, opened.site.origin).href;
    await Promise.all([other.goto(address), opened.page.reload()]);
    const [attempt] = await keptAttempts(opened.page);
    const wanted = await statementsOf(assignment, await personOf(opened.page, assignment.id), attempt!);
    await expect
      .poll(() => store.statements.map((one) => one.id), PATIENT)
      .toEqual(wanted.map((one) => one.id));
    const sent = store.asked.slice(1).flatMap(({ body }) => (body ? JSON.parse(body) : []));
    expect(sent).toHaveLength(wanted.length);
    expect(store.statements[0]!.actor).toMatchObject({
      name: 'Ona',
      account: { homePage: `${opened.site.origin}/` },
    });
    expect(store.wrong).toEqual([]);
    await opened.close();
  });
});

describe('a trainer who tries a store before handing out its key', () => {
  it('is told by the page, as strict as its policy is, what came of it; and nothing is left in the store', async () => {
    const there = await startRecordStore({ keys: new Set([KEY]) });
    store = there;
    const opened = await openPage({ ...options, path: '/#/trainer/new?lang=en' });
    const { page } = opened;
    expect(await policyOf(opened)).toContain("connect-src 'self';");
    await page.locator('.terms-section > .fold > summary').last().click();
    const expectAnswer = async (answer: string) => {
      await page.locator('.store-test button').click();
      await page.locator(`.store-answer.${answer}`).waitFor();
      expect(await page.locator('.store-answer').textContent()).not.toMatch(/^$|trainer\./);
    };
    const fill = (field: string, text: string) => page.locator(`[data-field="${field}"]`).fill(text);
    await fill('endpoint', there.endpoint);
    await fill('storeKey', 'key');
    await fill('storeSecret', 'another');
    await expectAnswer('not-authorised');
    await fill('storeSecret', 'secret');
    await expectAnswer('ok');
    await fill('endpoint', `${opened.site.origin}/`);
    await expectAnswer('not-a-store');
    await fill('endpoint', there.endpoint);
    await there.stop();
    await expectAnswer('unreachable');
    expect([there.statements, there.wrong]).toEqual([[], []]);
    expect(opened.log.troubles.filter(({ text }) => /policy/i.test(text))).toEqual([]);
    await opened.close();
  });
});
