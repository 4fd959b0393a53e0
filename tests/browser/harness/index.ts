// What a browser test imports. tidy.ts, which runs beside every test file, tidies up after it.
import { expect } from 'vitest';
import { expectClean } from './expect-clean.ts';
import { type OpenedPage, openPage, type PageOptions } from './open-page.ts';
import { shot } from './shots.ts';

export * from './axe.ts';
export * from './expect-clean.ts';
export type { OpenedPage, OpenedProfile, PageOptions } from './open-page.ts';
export { openPage, openProfile } from './open-page.ts';
export type { PageLog, Trouble } from './page-log.ts';
export * from './shots.ts';
export { ROOT, type Site, type SiteOptions, sharedSite, startSite } from './site.ts';

/**
 * Opens a page, runs the test's body, asserts that the page stayed clean, and closes it.
 * A failing body leaves a picture in .cache/shots/.
 */
export async function withPage(
  options: PageOptions & { allow?: RegExp[] },
  body: (opened: OpenedPage) => Promise<void>,
): Promise<void> {
  const { allow, ...wishes } = options;
  const opened = await openPage(wishes);
  try {
    await body(opened);
    expectClean(opened, allow);
  } catch (error) {
    await shot(opened.page, `failed-${expect.getState().currentTestName ?? 'test'}`).catch(() => {});
    throw error;
  } finally {
    await opened.close();
  }
}
