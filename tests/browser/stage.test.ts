/** The stage comes after the words, and can go and come at any time. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { playAddress, QUICK_SETTINGS, savedCall } from './bot.ts';
import { withPage } from './harness/index.ts';

const path = playAddress('first-call', 'en');
/** Motion as it is by default: the stage draws all the time. */
const settings = { ...QUICK_SETTINGS, motion: 'full' };

/** How many different colours a picture of the stage has: a blank one has very few. */
async function coloursOnStage(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('#stage canvas')!;
    const copy = new OffscreenCanvas(80, 60).getContext('2d')!;
    copy.drawImage(canvas, 0, 0, 80, 60);
    const { data } = copy.getImageData(0, 0, 80, 60);
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4) {
      colours.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
    }
    return colours.size;
  });
}

const drawn = (page: Page) =>
  expect.poll(() => coloursOnStage(page), { timeout: 15_000 }).toBeGreaterThan(100);

describe('the stage', () => {
  it('is not waited for: the first choices are made before it has arrived', async () => {
    await withPage({ path: '/#/settings', settings }, async ({ page, context }) => {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await context.route(/stage-/, async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(page.url().replace(/#.*/, '') + path.slice(1));
      await page.reload();
      await page.locator('.pick-up').click();
      await page.locator('.choices .choice').first().click();
      await page.locator('.listen').waitFor();
      expect(await page.locator('#stage canvas').count()).toBe(0);
      expect((await savedCall(page)).events).toHaveLength(2);
      release();
      await page.locator('#stage canvas').waitFor();
      await drawn(page);
    });
  });

  it('draws on a canvas where there is no graphics card, and again in every size', async () => {
    await withPage({ path, settings }, async ({ page }) => {
      await page.locator('#stage canvas').waitFor();
      await drawn(page);
      expect(await page.locator('html').getAttribute('data-stage')).toBe('canvas');
      for (const viewport of [
        { width: 390, height: 844 },
        { width: 1920, height: 1080 },
        { width: 1280, height: 720 },
      ]) {
        await page.setViewportSize(viewport);
        await page.waitForTimeout(400);
        await drawn(page);
        expect(await page.locator('#stage canvas').count()).toBe(1);
      }
    });
  });

  it('goes from call to home and back without leaving anything behind', async () => {
    await withPage({ path, settings }, async ({ page }) => {
      await page.locator('#stage canvas').waitFor();
      for (let round = 0; round < 3; round++) {
        await page.locator('.top-bar a[href="#/"]').click();
        await page.locator('main.home').waitFor();
        await page.goBack();
        await page.locator('main.call').waitFor();
      }
      await drawn(page);
      expect(await page.locator('#stage canvas').count()).toBe(1);
    });
  });

  it('is neither fetched nor drawn where a desk covers it', async () => {
    await withPage({ path: '/#/trainer', settings }, async ({ page }) => {
      // The copy for offline play is made after the stage has been fetched, where it is; what that fetches is not the page's.
      const fetched = await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
        return performance.getEntriesByType('resource').map(({ name }) => name);
      });
      expect(fetched.filter((name) => /stage-/.test(name))).toEqual([]);
      await page.locator('.top-bar a[href="#/"]').first().click();
      await page.locator('#stage canvas').waitFor();
      await drawn(page);
      await page.goBack();
      await page.locator('main.trainer').waitFor();
      await page.locator('#stage').waitFor({ state: 'hidden' });
      expect(await framesDrawn(page)).toBe(0);
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goForward();
      await page.locator('main.home').waitFor();
      await drawn(page);
      expect(await framesDrawn(page)).toBeGreaterThan(0);
    });
  });
});

/** How often the stage's canvas is painted on in half a second. */
const framesDrawn = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { prototype } = CanvasRenderingContext2D;
    const { clearRect, fillRect } = prototype;
    let frames = 0;
    const count = (paint: typeof fillRect): typeof fillRect =>
      function (this: CanvasRenderingContext2D, ...box) {
        if (this.canvas.closest('#stage')) frames++;
        return paint.apply(this, box);
      };
    Object.assign(prototype, { clearRect: count(clearRect), fillRect: count(fillRect) });
    // A frame that had been asked for before.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    frames = 0;
    await new Promise((resolve) => setTimeout(resolve, 500));
    Object.assign(prototype, { clearRect, fillRect });
    return frames;
  });
