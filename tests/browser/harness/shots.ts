// Pictures of a page, for people to look at; nothing compares them.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from './site.ts';

/** Takes a picture of what is on the screen into .cache/shots/ and returns its path. */
export async function shot(page: Page, name: string, { fullPage = false } = {}): Promise<string> {
  const folder = join(ROOT, '.cache/shots');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name.replace(/[^\p{L}\p{N}.-]+/gu, '-').slice(0, 100)}.png`);
  await page.screenshot({ path, fullPage });
  return path;
}
