// The class page on a real browser: files in, good and bad; the wall chart right to the point; sorted, filtered, walked through, printed.
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { classModel } from '../../src/trainer/class/model/class-model.ts';
import { assignmentOf, fileOf, makeKeyRecord, makeResult, scenarioOf } from '../trainer/class/make-class.ts';
import { NOW, openAll } from '../trainer/class/open-class.ts';
import { stockShelves } from '../trainer/class/stock-shelves.ts';
import { expectAccessible, withPage } from './harness/index.ts';
import { heatMap, sharesOf } from './heat-map.ts';

const scenario = await scenarioOf('first-call');
const key = await makeKeyRecord();
const assignment = assignmentOf([scenario], key.key, { id: 'class-of-monday' });
const PEOPLE = 60;
/** Some of the results come together in one file. */
const ZIPPED = 20;
const payloads = Array.from({ length: PEOPLE }, (_, at) =>
  makeResult({ scenarios: [scenario], assignment: assignment.id, attempts: 2 }, at),
);
const model = classModel(assignment, openAll([scenario], payloads), [], NOW);
let files: { name: string; mimeType: string; buffer: Buffer }[];

beforeAll(async () => {
  const texts = await Promise.all(payloads.map((payload) => fileOf(payload, key.key)));
  const file = (name: string, text: string | Uint8Array) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  });
  const zipped = Object.fromEntries(
    texts.slice(0, ZIPPED).map((text, at) => [`mail ${at}/attachment.txt`, strToU8(text)]),
  );
  files = [
    ...texts.slice(ZIPPED).map((text, at) => file(`result-${at}.txt`, text)),
    file('from the mailbox.zip', zipSync(zipped)),
    file('cut.txt', texts[0]!.slice(0, -50)),
    file('photo.jpg', new Uint8Array([0xff, 0xd8, 0, 0])),
    file('empty.txt', ''),
    file('again.txt', texts[1]!),
  ];
});

const path = (part = '') => `/#/trainer/class/${assignment.id}${part}?lang=en`;

async function openClass(page: Page, origin: string): Promise<void> {
  await page.evaluate(stockShelves, { made: { id: assignment.id, assignment }, kept: key });
  await page.goto(`${origin}/?class${path().slice(1)}`);
  await page.locator('.wall h1').waitFor();
}

async function readIn(page: Page): Promise<void> {
  await page.locator('.read-files').setInputFiles(files);
  await page.locator('.wall-number').first().waitFor();
  await page.locator('.reading').waitFor({ state: 'detached' });
}

/** The same, let go over the page with the mouse. */
async function drop(page: Page): Promise<void> {
  const texts = files.map(({ name, buffer }) => [name, buffer.toString('latin1')] as const);
  const dataTransfer = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const [name, text] of all) {
      const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, texts);
  await page.dispatchEvent('.drop-place', 'dragover', { dataTransfer });
  await page.locator('.drop-veil').waitFor();
  await page.dispatchEvent('.drop-place', 'drop', { dataTransfer });
  await page.locator('.wall-number').first().waitFor();
  await page.locator('.reading').waitFor({ state: 'detached' });
}

const goTo = async (page: Page, part: string, wait: string): Promise<void> => {
  await page.evaluate((hash) => location.assign(hash), `#/trainer/class/${assignment.id}/${part}`);
  await page.locator(wait).first().waitFor();
};

const expected = (name: string): Record<string, number> =>
  sharesOf(model.rows.find((row) => row.name === name)!.standing);

describe('the class page', () => {
  it('reads files in, tells the bad ones, and shows the chart to the point, also after a reload', () =>
    withPage({}, async ({ page, site }) => {
      await openClass(page, site.origin);
      await expectAccessible(page);
      await readIn(page);
      const numbers = await page
        .locator('.wall-number')
        .evaluateAll((all) =>
          Object.fromEntries(
            all.map((one) => [(one as HTMLElement).dataset.number, one.querySelector('dd')!.textContent]),
          ),
        );
      expect(numbers).toMatchObject({
        people: String(PEOPLE),
        passed: String(model.passed),
        failed: String(model.failed),
        attempts: String(2 * PEOPLE),
      });
      await expectAccessible(page);
      await goTo(page, 'files', '.report');
      const told = await page
        .locator('.report.is-refused')
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.why));
      expect(told.sort()).toEqual(['damaged', 'doubled', 'empty', 'foreign']);
      await page.reload();
      await goTo(page, 'people', '.heat-grid tbody tr[aria-rowindex]');
      await page.locator('.reading').waitFor({ state: 'detached' });
      expect(await page.locator('.heat-grid').getAttribute('aria-rowcount')).toBe(String(PEOPLE + 1));
      const rows = await heatMap(page);
      expect(rows.length).toBeGreaterThan(10);
      for (const [name, shares] of rows) expect([name, shares]).toEqual([name, expected(name)]);
      await expectAccessible(page);
      await sortAndFilter(page);
      await walk(page);
      await page.emulateMedia({ media: 'print' });
      await page.locator(`.heat-grid tbody tr[aria-rowindex="${PEOPLE + 1}"]`).waitFor();
      expect((await heatMap(page)).length).toBe(PEOPLE);
      expect(await page.locator('.heat-filters').isVisible()).toBe(false);
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize({ width: 390, height: 844 });
      await scrollAside(page);
      await goTo(page, 'overview', '.wall-number');
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }));

  it('shows one person’s calls side by side, every moment, and forgets who is to be forgotten', () =>
    withPage({}, async ({ page, site }) => {
      await openClass(page, site.origin);
      await drop(page);
      const row = model.rows[0]!;
      await goTo(page, `person/${row.id}`, '.side-table');
      expect(await page.locator('.side-table thead th').count()).toBe(2);
      const lost = await page
        .locator('.side-table td[data-loss]:first-child')
        .evaluateAll((cells) =>
          cells.reduce((sum, cell) => sum + Number((cell as HTMLElement).dataset.loss), 0),
        );
      const { losses } = row.attempts[0]!.replay!;
      expect(lost).toBe(losses.reduce((sum, [, loss]) => sum + loss, 0));
      await expectAccessible(page);
      await goTo(page, 'moments', '.moment');
      const taken = await page
        .locator('.moment')
        .first()
        .locator('tr[data-taken]')
        .evaluateAll((all) => all.reduce((sum, one) => sum + Number((one as HTMLElement).dataset.taken), 0));
      expect(taken).toBe(PEOPLE);
      await expectAccessible(page);
      await goTo(page, `person/${row.id}`, '.person-card');
      await page.locator('.person-card .remove-button').click();
      await page.locator('.remove-sure .danger').click();
      await page.locator(`.heat-grid[aria-rowcount="${PEOPLE}"]`).waitFor();
      expect((await heatMap(page)).map(([name]) => name)).not.toContain(row.name);
    }));
});

async function sortAndFilter(page: Page): Promise<void> {
  const principle = model.means[0]!.id;
  await page.locator(`[data-sort="principle:${principle}"]`).click();
  await page.locator('.heat-principle[aria-sort="ascending"]').waitFor();
  const shares = (await heatMap(page)).map(([, row]) => row[principle] ?? 101);
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
  await page.locator(`[data-sort="principle:${principle}"]`).click();
  await page.locator('.heat-principle[aria-sort="descending"]').waitFor();
  expect((await heatMap(page))[0]![1][principle]).toBe(Math.max(...shares.filter((share) => share <= 100)));
  await page.locator('.heat-filter select').first().selectOption('passed');
  await page.locator(`.heat-grid[aria-rowcount="${model.passed + 1}"]`).waitFor();
  await page.locator('.heat-filters .link-button').click();
  const { name } = model.rows[7]!;
  await page.locator('.heat-filter input').fill(name.toUpperCase());
  const same = model.rows.filter((row) => row.name.includes(name)).length;
  await page.locator(`.heat-grid[aria-rowcount="${same + 1}"]`).waitFor();
  expect((await heatMap(page)).map(([found]) => found)).toContain(name);
  await page.locator('.heat-filters .link-button').click();
  await page.locator('[data-sort="name"]').click();
}

/** From the head down to the last row and into a cell, by keys alone. */
async function walk(page: Page): Promise<void> {
  const here = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.cell);
  expect(await here()).toBe('-1,0');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
  expect(await here()).toBe('1,1');
  await page.keyboard.press('Control+End');
  expect((await here())!.split(',')[0]).toBe(String(PEOPLE - 1));
  await page.keyboard.press('Home');
  expect(await here()).toBe(`${PEOPLE - 1},0`);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  // Scrolled away, the cell with the focus is still there.
  await page.locator('.heat-scroll').evaluate((place) => place.scrollTo(0, 0));
  await page.locator('.heat-grid tr[aria-rowindex="2"]').waitFor();
  expect(await here()).toBe(`${PEOPLE - 1},2`);
  await page.keyboard.press('ArrowUp');
  expect(await here()).toBe(`${PEOPLE - 2},2`);
  await page.keyboard.press('Enter');
  await page.locator('.cell-dialog .cell-call li').first().waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.cell-dialog').waitFor({ state: 'detached' });
  expect(await here()).toBe(`${PEOPLE - 2},2`);
}

/** However far the principles are scrolled, one sees whose they are. */
async function scrollAside(page: Page): Promise<void> {
  const at = () =>
    page.locator('.heat-scroll').evaluate((place) => {
      const names = [...place.querySelectorAll('.heat-name')].map((name) => name.getBoundingClientRect());
      return names.map(({ left }) =>
        Math.round(left - place.getBoundingClientRect().left - place.clientLeft),
      );
    });
  const move = (left: number) =>
    page.locator('.heat-scroll').evaluate((place, to) => place.scrollTo(to, 0), left);
  await move(10_000);
  await page.locator('.heat-scroll.aside').waitFor();
  expect(new Set(await at())).toEqual(new Set([0]));
  await move(0);
  await page.locator('.heat-scroll:not(.aside)').waitFor();
  expect(new Set(await at())).toEqual(new Set([0]));
}
