/** A small game for packages to be made of: a page with the real page's head, a script, a sound, the schemas. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { FetchFile } from '../../../src/lms/package/game-files.ts';

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src 'self'; script-src 'self'" />
    <title>Good Call</title>
    <link rel="stylesheet" href="./assets/index.css">
  <link rel="manifest" href="./manifest.webmanifest"></head>
  <body></body>
</html>`;

export type Files = Record<string, Uint8Array<ArrayBuffer>>;

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function schemas(): Files {
  const root = 'assets/schemas';
  const names = readdirSync(root).flatMap((kind) =>
    readdirSync(`${root}/${kind}`).map((name) => `${kind}/${name}`),
  );
  return Object.fromEntries(
    names.map((name) => [`schemas/${name}`, Uint8Array.from(readFileSync(`${root}/${name}`))]),
  );
}

export function fakeGame(): Files {
  const files: Files = {
    'index.html': bytesOf(PAGE),
    'assets/index.js': bytesOf('console.log("good call");\n'.repeat(20_000)),
    'assets/ring.webm': Uint8Array.from({ length: 200_000 }, (_, at) => (at * 7919) % 251),
    'assets/ring.mp3': bytesOf('sound'),
    ...schemas(),
  };
  const list = Object.entries(files).map(([path, bytes]) => ({
    path,
    size: bytes.length,
    hash: createHash('sha256').update(bytes).digest('hex'),
  }));
  return { ...files, 'game-files.json': bytesOf(JSON.stringify({ files: list })) };
}

/** Fetches as from a server that has these files. */
export const fetchFrom =
  (files: Files): FetchFile =>
  async (path) => {
    const bytes = files[path];
    if (!bytes) throw new Error(`404 ${path}`);
    return bytes;
  };
