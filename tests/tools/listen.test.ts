import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { addressOf, choosePort, listen } from '../../src/tools/listen.mjs';
import { shouldOpen } from '../../src/tools/open-page.mjs';

const servers: Server[] = [];
const make = () => {
  const server = createServer();
  servers.push(server);
  return server;
};
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

describe('choosePort', () => {
  it('prefers the flag, then PORT, then the usual one', () => {
    expect(choosePort('5000', { PORT: '6000' }, 4173)).toBe(5000);
    expect(choosePort(undefined, { PORT: '6000' }, 4173)).toBe(6000);
    expect(choosePort(undefined, { PORT: '' }, 4173)).toBe(4173);
  });

  it.each(['x', '-1', '65536', '80.5', ''])('refuses "%s"', (text) => {
    expect(() => choosePort(text, {}, 4173)).toThrow(/not a port/);
  });
});

describe('listen', () => {
  it('takes the next free port when the one asked for is taken', async () => {
    const first = await listen(make(), 0);
    const second = await listen(make(), first);
    expect(second).toBeGreaterThan(first);
  });

  it('gives up after as many tries as it was given', async () => {
    const taken = await listen(make(), 0);
    await expect(listen(make(), taken, '127.0.0.1', 1)).rejects.toThrow(/No free port/);
  });

  it('says what is wrong with an address that is not ours', async () => {
    await expect(listen(make(), 0, '192.0.2.1')).rejects.toThrow(/Cannot listen on 192.0.2.1/);
  });

  it('names an address that a browser can open', () => {
    expect(addressOf('0.0.0.0', 1)).toBe('http://127.0.0.1:1/');
    expect(addressOf('::1', 2)).toBe('http://[::1]:2/');
  });
});

describe('shouldOpen', () => {
  it('opens where a person sits', () => {
    expect(shouldOpen(true, {}, 'darwin')).toBe(true);
    expect(shouldOpen(true, { DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(shouldOpen(true, { WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  });

  it('only prints the address elsewhere', () => {
    expect(shouldOpen(true, {}, 'linux')).toBe(false);
    expect(shouldOpen(true, { DISPLAY: ':0', CI: 'true' }, 'linux')).toBe(false);
    expect(shouldOpen(false, {}, 'win32')).toBe(false);
  });
});
