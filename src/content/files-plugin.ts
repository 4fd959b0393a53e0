/**
 * Writes down which files the built game is made of, for the packages that trainers make of it in their browsers: `game-files.json`, beside
 * index.html. Left out is what a package has no use for: the trainer's and the writer's rooms, the offline copy, what only an installed app shows.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** One file of the game. */
export interface GameFile {
  /** From the folder of index.html, with forward slashes. */
  readonly path: string;
  readonly size: number;
  /** SHA-256, in hexadecimal digits. */
  readonly hash: string;
}

export const FILE_LIST = 'game-files.json';

/** Rooms that nobody enters in a package. */
const CLOSED = /\/src\/(trainer|studio)\/index\.ts$/;
const USELESS = /^(sw\.js|workbox-.*|manifest\.webmanifest|game-files\.json|icons\/.*\.png)$|\.map$/;

export function filesPlugin(): Plugin {
  let schemas = '';
  let publicDir = '';
  return {
    name: 'good-call-files',
    apply: 'build',
    configResolved(config) {
      schemas = join(config.root, 'assets/schemas');
      publicDir = config.publicDir;
    },
    generateBundle() {
      // Each package carries those of its own standard.
      for (const { path } of filesBelow(schemas))
        this.emitFile({
          type: 'asset',
          fileName: `schemas/${path}`,
          source: readFileSync(join(schemas, path)),
        });
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler({ dir }, bundle) {
        if (!dir) return;
        // Not whatever lies in the folder: an earlier build may have left something there.
        const built = new Set([...Object.keys(bundle), ...filesBelow(publicDir).map(({ path }) => path)]);
        const closed = closedFiles(bundle);
        const files = filesBelow(dir).filter(
          ({ path }) => built.has(path) && !USELESS.test(path) && !closed.has(path),
        );
        writeFileSync(join(dir, FILE_LIST), JSON.stringify({ files }));
      },
    },
  };
}

function filesBelow(folder: string): GameFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => {
      const body = readFileSync(file);
      const hash = createHash('sha256').update(body).digest('hex');
      return { path: relative(folder, file).split(sep).join('/'), size: body.length, hash };
    })
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** The chunks, and their style sheets, that only lead on from a closed room. */
function closedFiles(bundle: Rolldown.OutputBundle): Set<string> {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const open = new Set<string>();
  const enter = (name: string): void => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || open.has(name) || CLOSED.test(chunk.facadeModuleId ?? '')) return;
    open.add(name);
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) enter(next);
  };
  for (const { fileName, isEntry } of chunks) if (isEntry) enter(fileName);
  const sheets = (inside: boolean) =>
    chunks
      .filter(({ fileName }) => open.has(fileName) === inside)
      .flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]);
  const kept = new Set(sheets(true));
  const shut = chunks.map(({ fileName }) => fileName).filter((name) => !open.has(name));
  return new Set([...shut, ...sheets(false).filter((name) => !kept.has(name))]);
}
