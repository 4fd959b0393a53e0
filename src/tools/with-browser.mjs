// Runs a command that needs the built game and a browser: `node src/tools/with-browser.mjs vitest run …`
import process from 'node:process';
import { ensureBuilt } from './build.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { ensureInstalled } from './install.mjs';
import { localCommand, main, Problem, ROOT, run } from './run.mjs';

main(async () => {
  const [name, ...args] = process.argv.slice(2);
  if (!name) throw new Problem('What to run? node src/tools/with-browser.mjs <command> [arguments]');
  await ensureInstalled();
  const browser = await ensureBrowser();
  await ensureBuilt();
  const { command, args: script } = localCommand(ROOT, name);
  const env = { ...process.env, GOOD_CALL_CHROMIUM: browser };
  const { code } = await run(command, [...script, ...args], { env });
  return code;
});
