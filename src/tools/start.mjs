// `npm start`: installs, builds, serves and opens the game.
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { addressOf, choosePort, listen } from './listen.mjs';
import { openPage, shouldOpen } from './open-page.mjs';
import { main, Problem, ROOT } from './run.mjs';
import { createStaticServer } from './server.mjs';

const USUAL_PORT = 4173;
const USAGE = `npm start -- [options]
  --port N     listen on port N (else PORT, else ${USUAL_PORT}; the next free one if it is taken)
  --host H     listen on this address (127.0.0.1: only this computer can reach the game)
  --no-open    do not open the browser
  --force      build even if nothing has changed`;

function readOptions() {
  const text = { type: 'string' };
  const yes = { type: 'boolean' };
  const options = { port: text, host: text, 'no-open': yes, force: yes, help: yes };
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new Problem(`${error.message}\n\n${USAGE}`);
  }
}

// Ends at once on Ctrl-C: open connections of the browser must not hold the terminal.
function closeOnSignal(server) {
  return new Promise((done) => {
    const stop = () => {
      server.close(() => done(0));
      server.closeAllConnections();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  });
}

main(async () => {
  const options = readOptions();
  if (options.help) return console.log(USAGE);
  const port = choosePort(options.port, process.env, USUAL_PORT);
  const host = options.host ?? '127.0.0.1';
  await ensureInstalled();
  await ensureBuilt(ROOT, { force: options.force });
  const server = createStaticServer(join(ROOT, 'dist'));
  const closed = closeOnSignal(server);
  const got = await listen(server, port, host);
  const address = addressOf(host, got);
  // Browsers keep saved games per address, so another port starts empty.
  if (port !== 0 && got !== port)
    console.log(`Port ${port} is taken; games saved at that address do not show at this one.`);
  console.log(`\nGood Call: ${address}\nStop with Ctrl-C.`);
  if (shouldOpen(!options['no-open'])) await openPage(address);
  return closed;
});
