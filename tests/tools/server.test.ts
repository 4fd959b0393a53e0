import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../src/tools/listen.mjs';
import { cacheControl, chooseEncoding, createStaticServer, safePath } from '../../src/tools/server.mjs';

const home = mkdtempSync(join(tmpdir(), 'good call é '));
const dist = join(home, 'dist');
const SCRIPT = 'const text = "hello";\n'.repeat(200);
let server: Server;
let port: number;

beforeAll(async () => {
  mkdirSync(join(dist, 'assets'), { recursive: true });
  mkdirSync(join(dist, 'studio'));
  writeFileSync(join(home, 'secret.txt'), 'secret');
  writeFileSync(join(dist, '.hidden'), 'secret');
  writeFileSync(join(dist, 'index.html'), '<h1>Home</h1>');
  writeFileSync(join(dist, 'studio/index.html'), '<h1>Studio</h1>');
  writeFileSync(join(dist, 'sw.js'), SCRIPT);
  writeFileSync(join(dist, 'assets/index-Cuk_7bl0.js'), SCRIPT);
  writeFileSync(join(dist, 'assets/žiūri 人.png'), 'picture');
  linkIfAllowed(join(home, 'secret.txt'), join(dist, 'link.txt'));
  server = createStaticServer(dist, {
    handler: (incoming, response) => incoming.url === '/lms' && Boolean(response.end('lms')),
  });
  port = await listen(server, 0);
});
afterAll(() => {
  server.close();
  rmSync(home, { recursive: true });
});

// Windows gives links only to some people; without the link the answer is 404 as well.
function linkIfAllowed(target: string, path: string) {
  try {
    symlinkSync(target, path);
  } catch {}
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

// Not fetch: it tidies paths, decompresses, and hides what the server really said.
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, fail) => {
    const outgoing = request({ port, host: '127.0.0.1', path, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    outgoing.on('error', fail).end();
  });
}

describe('what is served', () => {
  it('gives the page, with type and security headers', async () => {
    const { status, headers, body } = await get('/?lang=hu');
    expect([status, String(body)]).toEqual([200, '<h1>Home</h1>']);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });

  it.each([
    ['/sw.js', 'text/javascript; charset=utf-8'],
    [`/assets/${encodeURIComponent('žiūri 人.png')}`, 'image/png'],
    ['/studio/', 'text/html; charset=utf-8'],
  ])('knows the type of %s', async (path, type) => {
    const { status, headers } = await get(path);
    expect([status, headers['content-type']]).toEqual([200, type]);
  });

  it('sends a folder without its slash to the one with it, never to another host', async () => {
    expect((await get('/studio?a=1')).headers.location).toBe('/studio/?a=1');
    expect((await get('//studio')).headers.location).toBe('/studio/');
  });

  it('answers HEAD without a body and refuses to be written to', async () => {
    const head = await get('/sw.js', {}, 'HEAD');
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      `${SCRIPT.length}`,
    ]);
    expect((await get('/', {}, 'POST')).status).toBe(405);
  });

  it('lets a handler answer first', async () => {
    expect(String((await get('/lms')).body)).toBe('lms');
  });
});

describe('what is not served', () => {
  it.each([
    '/nothing',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets/../../secret.txt',
    '/.hidden',
    '/link.txt',
    '/sw.js/',
    '/sw.js%00.png',
    '/%E0%A4%A',
    '/assets/C:/secret.txt',
    '/assets',
  ])('says 404 or goes on for %s', async (path) => {
    const { status, headers, body } = await get(path);
    expect(status).toBe(path === '/assets' ? 308 : 404);
    expect(String(body)).not.toContain('secret');
    if (status === 404) expect(headers['content-type']).toContain('text/html');
  });

  it('survives a request that is none', async () => {
    const socket = connect(port, '127.0.0.1');
    await new Promise((done) =>
      socket
        .once('close', done)
        .once('data', () => socket.end())
        .write('nonsense\r\n\r\n'),
    );
    expect((await get('/')).status).toBe(200);
  });

  it('keeps the path inside the root', () => {
    expect(safePath('/srv', '/a/b.js?x#y')).toBe(join('/srv', 'a', 'b.js'));
    expect(safePath('/srv', '/')).toBe(join('/srv', 'index.html'));
    expect(safePath('/srv', 'http://other/')).toBeUndefined();
  });
});

describe('compression', () => {
  it.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['gzip, br;q=0', 'gzip', gunzipSync],
  ] as const)('for "%s" is %s', async (accept, encoding, decompress) => {
    const { headers, body } = await get('/sw.js', { 'accept-encoding': accept });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toBe('Accept-Encoding');
    expect(body.length).toBeLessThan(SCRIPT.length / 4);
    expect(String(decompress(body))).toBe(SCRIPT);
  });

  it('leaves alone what gains nothing', () => {
    expect(chooseEncoding('br', '.png')).toBeUndefined();
    expect(chooseEncoding('', '.js')).toBeUndefined();
  });
});

describe('caching', () => {
  it('keeps only files whose name carries a content hash', () => {
    const forever = 'public, max-age=31536000, immutable';
    expect(cacheControl('/assets/index-Cuk_7bl0.js')).toBe(forever);
    expect(cacheControl('/assets/art/desk-BZ-4aq9X.webp')).toBe(forever);
    for (const path of ['/index.html', '/sw.js', '/assets/open-peeps-standing.svg', '/index-Cuk_7bl0.js'])
      expect(cacheControl(path)).toBe('no-cache');
  });

  it('answers 304 to a browser that has the file, until the file changes', async () => {
    const file = '/changing.js';
    writeFileSync(join(dist, file), 'one');
    const etag = (await get(file)).headers.etag ?? '';
    expect((await get(file, { 'if-none-match': `"other", ${etag}` })).status).toBe(304);
    writeFileSync(join(dist, file), 'three');
    const changed = await get(file, { 'if-none-match': etag });
    expect([changed.status, String(changed.body)]).toEqual([200, 'three']);
  });

  it('gives each encoding its own tag', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', 'x'].map((accept) => get('/sw.js', { 'accept-encoding': accept })),
    );
    expect(new Set(tags.map(({ headers }) => headers.etag)).size).toBe(3);
  });
});
