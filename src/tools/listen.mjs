// Ports: which one was asked for, and the next free one when it is taken.
import { Problem } from './run.mjs';

const TRIES = 50;
// EACCES: Windows keeps some ranges for itself.
const TAKEN = new Set(['EADDRINUSE', 'EACCES']);

/** The port asked for by `--port`, else by PORT, else the usual one. Throws a Problem for what is no port. */
export function choosePort(flag, env, usual) {
  const text = flag ?? (env.PORT || String(usual));
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new Problem(`"${text}" is not a port (0 to 65535).`);
  return port;
}

/** Listens on the port, or on the next free one; resolves to the port that it got. */
export async function listen(server, port, host = '127.0.0.1', tries = TRIES) {
  for (let candidate = port; ; candidate++) {
    const error = await tryListen(server, candidate, host);
    if (!error) return server.address().port;
    const last = candidate === 65535 || candidate - port + 1 >= tries;
    if (!TAKEN.has(error.code)) throw new Problem(`Cannot listen on ${host}:${candidate}: ${error.message}`);
    if (last) throw new Problem(`No free port from ${port} to ${candidate}. Choose another one with --port.`);
  }
}

function tryListen(server, port, host) {
  return new Promise((done) => {
    const onError = (error) => done(error);
    server.once('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      done(undefined);
    });
  });
}

/** The address to type into a browser for a server that listens on this host and port. */
export function addressOf(host, port) {
  // "Everywhere" is no address that a browser can open.
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}/`;
}
