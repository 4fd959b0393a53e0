/** A whole call without a mouse, and the focus never lost. */
import { expect, it } from 'vitest';
import { PHASE } from '../../src/core/model.ts';
import { bestWay, playAddress, playCall, QUICK_SETTINGS, savedCall, scenarioOf, WORDS_ONLY } from './bot.ts';
import { courseOf } from './course.ts';
import { withPage } from './harness/index.ts';

it('plays a whole call by the keyboard', async () => {
  const scenario = await scenarioOf('billing-error');
  await withPage(
    { path: playAddress(scenario.id, 'en'), settings: QUICK_SETTINGS, ...WORDS_ONLY },
    async ({ page }) => {
      await page.locator('.pick-up').waitFor();
      const { seed } = await savedCall(page);
      const way = bestWay(scenario, seed);
      let course = courseOf(scenario, seed);
      while (course.state.phase !== PHASE.done) {
        const turn = { until: 1, hand: 'keyboard' } as const;
        course = await playCall(page, scenario, seed, way, turn, course.events);
        const focused = await page.evaluate(() => document.activeElement?.tagName);
        expect(focused, `after ${course.events.at(-1)?.type}`).not.toBe(undefined);
      }
      await page.locator('main.debrief').waitFor();
      expect((await savedCall(page)).events).toEqual(course.events);
    },
  );
});

it('keeps the focus in the call when a pressed choice goes away', async () => {
  const scenario = await scenarioOf('first-call');
  await withPage(
    { path: playAddress(scenario.id, 'en'), settings: QUICK_SETTINGS, ...WORDS_ONLY },
    async ({ page }) => {
      await page.locator('.pick-up').focus();
      await page.keyboard.press('Enter');
      await page.locator('.choices .choice').first().focus();
      await page.keyboard.press('Enter');
      await page.locator('.listen').waitFor();
      const place = await page.evaluate(() => document.activeElement?.closest('.turn-place') !== null);
      expect(place).toBe(true);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toContain('listen');
    },
  );
});

it('leaves the single keys alone where they have been turned off', async () => {
  const settings = { ...QUICK_SETTINGS, keys: false };
  await withPage({ path: playAddress('first-call', 'en'), settings }, async ({ page }) => {
    await page.locator('.pick-up').click();
    await page.locator('.choices .choice').first().waitFor();
    await page.keyboard.press('1');
    await page.waitForTimeout(300);
    expect((await savedCall(page)).events).toHaveLength(1);
  });
});

it('takes a key that is held down for one press', async () => {
  await withPage(
    { path: playAddress('first-call', 'en'), settings: QUICK_SETTINGS, ...WORDS_ONLY },
    async ({ page }) => {
      await page.locator('.pick-up').click();
      await page.locator('.choices[data-moment="pick-up"]').waitFor();
      await page.keyboard.down('1');
      await page.locator('.listen').waitFor();
      // The keyboard repeats it, as it does while a finger rests there.
      for (let repeat = 0; repeat < 5; repeat++) await page.keyboard.down('1');
      await page.keyboard.up('1');
      await page.keyboard.press('Shift');
      expect((await savedCall(page)).events.map(({ type }) => type)).toEqual(['pick-up', 'choose']);
    },
  );
});

it('takes what is pressed in the same breath as hearing out: the words mean the same', async () => {
  await withPage(
    { path: playAddress('first-call', 'en'), settings: QUICK_SETTINGS, ...WORDS_ONLY },
    async ({ page }) => {
      await page.locator('.pick-up').click();
      await page.locator('.choices[data-moment="pick-up"] .choice').first().click();
      await page.locator('.listen').waitFor();
      await page.evaluate(() => {
        document.querySelector<HTMLElement>('.listen')!.click();
        document.querySelector<HTMLElement>('.choices .choice')!.click();
      });
      await page.locator('.choices[data-moment="hum"]').waitFor();
      const seen = (await savedCall(page)).events.map(({ type }) => type);
      expect(seen).toEqual(['pick-up', 'choose', 'line-end', 'choose', 'line-end']);
    },
  );
});

it('opens a drawer that is asked for as soon as the turn is there', async () => {
  await withPage(
    { path: playAddress('first-call', 'en'), settings: QUICK_SETTINGS, ...WORDS_ONLY },
    async ({ page }) => {
      await page.locator('.pick-up').waitFor();
      await page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            // Changes are told before anything else happens, what the game has put off included.
            new MutationObserver((_, observer) => {
              const key = document.querySelector<HTMLElement>('.key[data-key="l"]:not(.off)');
              if (!key) return;
              observer.disconnect();
              key.click();
              resolve();
            }).observe(document.body, { subtree: true, childList: true, attributes: true });
            document.querySelector<HTMLElement>('.pick-up')!.click();
          }),
      );
      await page.locator('.drawer .look-ups .choice').first().waitFor();
    },
  );
});
