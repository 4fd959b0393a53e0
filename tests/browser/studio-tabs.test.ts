/** A pack and the tabs it is opened in. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { QUICK_SETTINGS, WORDS_ONLY } from './bot.ts';
import { expectAccessible, withPage } from './harness/index.ts';

const options = { ...WORDS_ONLY, path: '/#/studio?lang=en', settings: QUICK_SETTINGS };
const area = (page: Page) => page.locator('.ed-area');

describe('writing', () => {
  it('is done in one tab at a time: another one asks for the pack and gets it with all that was typed', async () => {
    await withPage(options, async ({ page, context }) => {
      await page.locator('.st-template').click();
      await area(page).waitFor();
      await page.locator('.st-check[data-checked="true"]').waitFor();
      const other = await context.newPage();
      await other.goto(page.url());
      await other.locator('.st-card .big-button').waitFor();
      expect(await area(other).count()).toBe(0);
      await area(page).press('Control+Home');
      await page.keyboard.type('# mine ');
      await other.locator('.st-card .big-button').click();
      await area(other).waitFor();
      expect(await area(other).inputValue()).toMatch(/^# mine # The/);
      await page.locator('.st-card .big-button').waitFor();
      await expectAccessible(page);
      await other.close();
      await page.reload();
      await area(page).waitFor();
      expect(await area(page).inputValue()).toMatch(/^# mine # The/);
    });
  });

  it('is not barred by a tab that has frozen with the pack in its hands', async () => {
    await withPage(options, async ({ page, context, site }) => {
      await page.locator('.st-template').click();
      await area(page).waitFor();
      const address = page.url();
      await page.goto(page.url().replace(/#.*/, '#/studio'));
      await page.locator('.st-pack').waitFor();
      const frozen = await context.newPage();
      await frozen.goto(`${site.origin}/manifest.webmanifest`);
      const pack = /studio\/([^?/]+)/.exec(address)![1]!;
      await frozen.evaluate(
        (name) =>
          new Promise<void>((held) => {
            const hold = (): Promise<void> => {
              held();
              return new Promise(() => {});
            };
            navigator.locks.request(name, hold).catch(() => {});
          }),
        `good-call-pack-${pack}`,
      );
      await page.goto(address);
      await page.locator('.st-card .big-button').click();
      await area(page).waitFor();
      expect(await area(page).getAttribute('readonly')).toBeNull();
    });
  });
});
