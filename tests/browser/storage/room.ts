// Builds the storage room's page, serves it, and calls it from a test.
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { Storage } from '../../../src/app/ports.ts';
import { type OpenedPage, ROOT, type Site, startSite } from '../harness/index.ts';
import type { Answer, Method } from './entry.ts';

/** A page of the same site that does not touch the database. */
const EMPTY = '<!doctype html><html lang="en"><title>Nothing</title><link rel="icon" href="data:,"></html>';

/** Builds and serves the page; the caller stops it. */
export async function startRoom(): Promise<Site> {
  const outDir = mkdtempSync(join(tmpdir(), 'good-call-room-'));
  const root = join(ROOT, 'tests/browser/storage');
  await build({ configFile: false, root, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  writeFileSync(join(outDir, 'empty.html'), EMPTY);
  const site = await startSite({ folder: outDir });
  const stop = async () => {
    await site.stop();
    rmSync(outDir, { recursive: true });
  };
  return { ...site, stop };
}

/** What a method of the storage in the page answers: its value, or the trouble it raises. */
export const call = <M extends Method>(page: Page, method: M, ...args: Parameters<Storage[M]>) =>
  page.evaluate<Answer, [M, unknown[]]>(([name, values]) => window.room.call(name, values), [method, args]);

/** The ids that `list` gives. */
export async function listed(page: Page): Promise<string[]> {
  const { value } = await call(page, 'list');
  return (value as { id: string }[]).map(({ id }) => id);
}

export const troubleOf = ({ page }: Pick<OpenedPage, 'page'>) => page.evaluate(() => window.room.trouble);

/** Puts a record into a store behind the storage's back. */
export const put = (page: Page, store: 'attempts' | 'events', record: unknown) =>
  page.evaluate<unknown, [string, unknown]>(
    ([name, value]) => window.room.raw(name, 'put', value),
    [store, record],
  );

/** Overwrites the files of the database in a profile, as a broken disk would. */
export function destroyDatabase(profile: string): void {
  const folder = join(profile, 'Default/IndexedDB');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  for (const file of files) {
    if (statSync(file).isFile()) writeFileSync(file, 'x'.repeat(statSync(file).size));
  }
}
