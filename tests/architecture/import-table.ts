/** The import table of the architecture: which room may import what. */
import { posix } from 'node:path';
import { importsOf, type SourceFile } from './source-file.ts';

interface Room {
  /** The rooms that it may import, beside itself; `app/view` for the one file of the app that those who draw and sound may see. */
  readonly rooms: readonly string[];
  /** The packages, with their subpaths, that it may import. */
  readonly packages: readonly string[];
  /** Whether it may import pictures and sounds. */
  readonly assets?: boolean;
}

const KNOWING = ['app', 'content', 'core'];
/** A room of the game's pages, with the interface's texts. */
const page = (...packages: string[]): Room => ({ rooms: [...KNOWING, 'i18n'], packages, assets: true });

/** A page beside the interface, made of its parts. */
const desk = (...packages: string[]): Room => {
  const { rooms, ...rest } = page('preact', 'zustand', ...packages);
  return { ...rest, rooms: [...rooms, 'ui'] };
};

export const ROOMS: Readonly<Record<string, Room>> = {
  core: { rooms: [], packages: [] },
  content: { rooms: ['core'], packages: ['valibot', 'yaml'] },
  i18n: { rooms: ['content', 'core'], packages: ['i18next'] },
  app: { rooms: ['content', 'core'], packages: ['zustand', 'valibot', 'jose'] },
  stage: { rooms: ['app/view'], packages: ['phaser', 'phaser-src'], assets: true },
  audio: { rooms: ['app/view'], packages: ['howler'], assets: true },
  ui: page('preact', 'zustand'),
  storage: { rooms: KNOWING, packages: ['idb'] },
  lms: { rooms: [...KNOWING, 'i18n'], packages: ['fflate', 'valibot', '@xapi/cmi5'] },
  // Pages of their own, made of the interface's parts; the interface knows neither of them.
  trainer: desk('fflate', 'papaparse', 'uqr', 'valibot', 'jose'),
  studio: desk('fflate', 'valibot', 'yaml'),
  tools: { rooms: ['content', 'core'], packages: ['*'] },
  main: { rooms: ['*'], packages: ['virtual:pwa-register'], assets: true },
};

/**
 * Files that belong to the build: they may import Node’s own modules and any package; nothing
 * that the game loads may import them.
 */
export const BUILD_SIDE =
  /^src\/(tools\/|content\/(plugin[a-z-]*|[a-z-]+-plugin|json-schema)\.ts$|stage\/phaser-config\.ts$)/;

/** The room of a file, by its path from the root: a folder of src, or `main` for what stands in src itself. */
export function roomOf(path: string): string {
  const [, first, second] = path.split('/');
  return second === undefined ? 'main' : first!;
}

/** `preact/hooks` → `preact`, `@scope/name/part` → `@scope/name`. */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** What is wrong with one import; undefined where nothing is. */
export function wrong(path: string, specifier: string): string | undefined {
  const name = roomOf(path);
  const room = ROOMS[name];
  if (!room) return `${path}: there is no room ${name} in the table`;
  const no = `${path}: ${name} must not import ${specifier}`;
  if (specifier === '?') return `${path}: an import that cannot be read off the source`;
  if (specifier.startsWith('node:')) return BUILD_SIDE.test(path) ? undefined : no;
  // The compiled content is the content room's, whoever loads it.
  if (specifier.startsWith('virtual:good-call/')) return mayEnter(name, room, 'content') ? undefined : no;
  if (!specifier.startsWith('.')) return mayUse(path, room, specifier) ? undefined : no;
  const target = posix.join(posix.dirname(path), specifier.split('?')[0]!);
  if (BUILD_SIDE.test(target) && !BUILD_SIDE.test(path)) return no;
  if (target.startsWith('assets/')) return room.assets ? undefined : no;
  if (!target.startsWith('src/')) return no;
  const [, place, file] = target.split('/');
  if (file === undefined) return name === 'main' ? undefined : no;
  if (target === 'src/app/view.ts' && room.rooms.includes('app/view')) return undefined;
  return mayEnter(name, room, place!) ? undefined : no;
}

const mayEnter = (name: string, { rooms }: Room, place: string): boolean =>
  place === name || rooms.includes(place) || (rooms.includes('*') && place !== 'tools');

const mayUse = (path: string, { packages }: Room, specifier: string): boolean =>
  BUILD_SIDE.test(path) || packages.includes(packageOf(specifier));

/** Everything wrong with a file's imports. */
export const wrongImports = (file: SourceFile): string[] =>
  importsOf(file).flatMap((specifier) => wrong(file.path, specifier) ?? []);
