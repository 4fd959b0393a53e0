// A small static server for the built game: used by `npm start` and by the browser tests.
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { COMPRESSIBLE, MIME } from './mime.mjs';

// Above this quality brotli takes seconds for the engine's file, and the wire here is this machine's own.
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };
const ENCODERS = {
  br: (body) => promisify(brotliCompress)(body, BROTLI),
  gzip: (body) => promisify(gzip)(body),
};
const SECURITY = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };
const NOT_FOUND =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Not found</title><h1>Not found</h1><p><a href="/">Good Call</a></p></html>';

/**
 * The file that a request's path means, or undefined for one that must not or cannot be served.
 * Works on the raw path: a URL parser would silently resolve the dots that an attack is made of.
 */
export function safePath(root, rawUrl) {
  let path;
  try {
    path = decodeURIComponent(rawUrl.split(/[?#]/, 1)[0]);
  } catch {
    return undefined;
  }
  // Backslash and colon are separators on Windows; hidden files are nobody's business.
  if (!path.startsWith('/') || /[\\:\0]/.test(path)) return undefined;
  const parts = path.split('/').filter(Boolean);
  if (parts.some((part) => part.startsWith('.') && part !== '.well-known')) return undefined;
  return join(resolve(root), ...parts, path.endsWith('/') ? 'index.html' : '');
}

/** How long a browser may keep a file: for ever when its name carries Vite's content hash, else ask each time. */
export function cacheControl(path) {
  // A capital, digit or underscore tells a hash from a word of eight letters ("open-peeps-standing.svg").
  const hashed = /\/assets\/(?:.*\/)?[^/]+-(?=[\w-]*[A-Z0-9_])[\w-]{8}\.[\w.]+$/.test(path);
  return hashed ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** The best encoding that the browser accepts for this kind of file, or undefined for none. */
export function chooseEncoding(acceptEncoding, extension) {
  if (!COMPRESSIBLE.has(extension)) return undefined;
  const refused = /;\s*q=0(\.0*)?$/;
  const accepted = acceptEncoding
    .toLowerCase()
    .split(',')
    .map((part) => part.trim());
  return Object.keys(ENCODERS).find((name) =>
    accepted.some((part) => part.split(';')[0].trim() === name && !refused.test(part)),
  );
}

/** Makes the server (not yet listening) for a folder. `handler` may answer a request first by returning true. */
export function createStaticServer(root, { handler } = {}) {
  const files = new Map();
  return createServer((request, response) => {
    answer(root, files, handler, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, SECURITY);
      response.end();
    });
  });
}

async function answer(root, files, handler, request, response) {
  if (await handler?.(request, response)) return;
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(response, 405, { Allow: 'GET, HEAD' });
  const url = request.url ?? '/';
  const path = safePath(root, url);
  const kind = path ? await kindOf(root, path) : 'none';
  if (kind === 'folder') return send(response, 308, { Location: folderUrl(url) });
  if (kind === 'none') return sendNotFound(root, files, request, response);
  return sendFile(root, files, path, 200, request, response);
}

// Follows links before it judges: a link inside the folder may point outside it.
async function kindOf(root, path) {
  try {
    const real = await realpath(path);
    const home = await realpath(root);
    if (real !== home && !real.startsWith(home + sep)) return 'none';
    const info = await stat(real);
    return info.isDirectory() ? 'folder' : info.isFile() ? 'file' : 'none';
  } catch {
    return 'none';
  }
}

// One slash in front, never two: "//host/" would send the browser to another host.
function folderUrl(url) {
  const [path = '', query] = url.split('?', 2);
  return `/${path.replace(/^\/+|\/+$/g, '')}/${query === undefined ? '' : `?${query}`}`;
}

async function sendNotFound(root, files, request, response) {
  const page = join(resolve(root), '404.html');
  if ((await kindOf(root, page)) === 'file') return sendFile(root, files, page, 404, request, response);
  const headers = { 'Content-Type': MIME['.html'], 'Cache-Control': 'no-cache' };
  return send(response, 404, headers, request.method === 'HEAD' ? undefined : NOT_FOUND);
}

async function sendFile(root, files, path, status, request, response) {
  const extension = extname(path).toLowerCase();
  const encoding = chooseEncoding(String(request.headers['accept-encoding'] ?? ''), extension);
  const { body, etag } = await load(files, path, encoding);
  const headers = {
    'Content-Type': MIME[extension] ?? 'application/octet-stream',
    'Cache-Control':
      status === 200 ? cacheControl(`/${relative(root, path).replaceAll(sep, '/')}`) : 'no-cache',
    ETag: etag,
    ...(COMPRESSIBLE.has(extension) ? { Vary: 'Accept-Encoding' } : {}),
    ...(encoding ? { 'Content-Encoding': encoding } : {}),
  };
  const known = String(request.headers['if-none-match'] ?? '').split(/\s*,\s*/);
  if (status === 200 && known.includes(etag)) return send(response, 304, headers);
  headers['Content-Length'] = body.length;
  return send(response, status, headers, request.method === 'HEAD' ? undefined : body);
}

// Kept in memory in each encoding that was asked for, until the file changes: a new build is served at once.
async function load(files, path, encoding) {
  const info = await stat(path);
  const version = `${info.mtimeMs} ${info.size}`;
  const key = `${encoding ?? 'plain'} ${path}`;
  const kept = files.get(key);
  if (kept?.version === version) return kept.file;
  const file = encode(path, encoding);
  files.set(key, { version, file });
  file.catch(() => files.delete(key));
  return file;
}

async function encode(path, encoding) {
  const plain = await readFile(path);
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  const body = encoding ? await ENCODERS[encoding](plain) : plain;
  return { body, etag: encoding ? `"${hash}-${encoding}"` : `"${hash}"` };
}

function send(response, status, headers, body) {
  response.writeHead(status, { ...SECURITY, ...headers });
  response.end(body);
}
