// `npm run dev`: installs if needed, then Vite's development server.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './install.mjs';
import { addressOf, choosePort } from './listen.mjs';
import { openPage, shouldOpen } from './open-page.mjs';
import { main, ROOT } from './run.mjs';

const USUAL_PORT = 5173;

main(async () => {
  const text = { type: 'string' };
  const { values } = parseArgs({ options: { port: text, host: text, 'no-open': { type: 'boolean' } } });
  const port = choosePort(values.port, process.env, USUAL_PORT);
  const host = values.host ?? '127.0.0.1';
  await ensureInstalled();
  const { createServer } = await import('vite');
  // Vite takes the next free port by itself.
  const server = await createServer({ root: ROOT, server: { port, host, strictPort: false } });
  await server.listen();
  const address = addressOf(host, server.httpServer?.address()?.port ?? port);
  console.log(`\nGood Call (development): ${address}\nStop with Ctrl-C.`);
  if (shouldOpen(!values['no-open'])) await openPage(address);
  return new Promise((done) => {
    const stop = () => server.close().then(() => done(0));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  });
});
