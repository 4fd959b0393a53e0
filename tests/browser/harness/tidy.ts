// Runs once for every browser test file, though the files of a worker share their modules: leaves nothing open behind it.
import { afterAll } from 'vitest';
import { closeSharedBrowser } from './chromium.ts';
import { closePages } from './open-page.ts';
import { stopSharedSite } from './site.ts';

afterAll(async () => {
  await closePages();
  await closeSharedBrowser();
  await stopSharedSite();
});
