/**
 * The build's side of content: validates, lints, hashes and compiles the library, and serves it as virtual modules: one lazy chunk a
 * scenario's structure, one a scenario and locale, one a handbook and locale. A problem fails the build; in development it is shown and
 * the rest goes on.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Plugin, Rolldown, ViteDevServer } from 'vite';
import { parse } from 'yaml';
import { firstRing, ringName } from './first-ring.ts';
import { head } from './head.ts';
import { schemas } from './json-schema.ts';
import { type Entry, type Library, readLibrary } from './library.ts';
import { lintBias } from './library-lint.ts';
import { LOCALES, type Locale } from './locales.ts';
import type { Problem } from './problems.ts';

const PREFIX = 'virtual:good-call/';

/** All YAML files below a folder, by their path with forward slashes. */
export function readYamlFiles(root: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.yaml')) continue;
    const path = join(entry.parentPath, entry.name);
    files[relative(root, path).split(sep).join('/')] = readFileSync(path, 'utf8');
  }
  return files;
}

/** The English sentences of problems, from the locale file. */
export function problemSentences(root: string): (problem: Problem) => string {
  const file = join(root, 'src/i18n/locales/en/problems.yaml');
  const messages = parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return ({ code, file: where, line, values }) => {
    const text = (messages[code] ?? code).replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
      String(values[name] ?? ''),
    );
    return `scenarios/${where}:${line || 1}: ${text} [${code}]`;
  };
}

export function contentPlugin(): Plugin {
  let root = process.cwd();
  let library: Promise<Library> | undefined;
  let strict = true;

  const read = async (): Promise<Library> => {
    const all = await readLibrary(readYamlFiles(join(root, 'scenarios')));
    const problems = [...all.problems, ...lintBias(all)];
    const sentence = problemSentences(root);
    if (problems.length > 0) {
      const text = problems.map(sentence).join('\n');
      if (strict) throw new Error(`The content has problems:\n${text}`);
      console.warn(text);
    }
    return all;
  };
  const current = () => {
    library ??= read();
    return library;
  };

  return {
    name: 'good-call-content',
    configResolved(config) {
      root = config.root;
      // GOOD_CALL_DRAFT lets an author look at a scenario that does not stand yet.
      strict = config.command === 'build' && !process.env.GOOD_CALL_DRAFT;
    },
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    async load(id) {
      if (id.startsWith(`\0${PREFIX}source/`)) return sourceModule(root, id.slice(PREFIX.length + 8));
      if (id.startsWith(`\0${PREFIX}`)) return moduleOf(await current(), id.slice(PREFIX.length + 1));
      if (id.endsWith('.yaml')) return asModule(parse(readFileSync(id, 'utf8')));
      return undefined;
    },
    async generateBundle() {
      emitRings(this, await current(), root);
    },
    configureServer(server) {
      watch(server, resolve(root, 'scenarios'), () => {
        library = undefined;
      });
    },
  };
}

/** The first words of every scenario in every language, for the telephone that rings before the game is there. */
function emitRings(context: Rolldown.PluginContext, { entries }: Library, root: string): void {
  for (const locale of LOCALES) {
    const ui = parse(readFileSync(join(root, `src/i18n/locales/${locale}/ui.yaml`), 'utf8'));
    for (const { scenario, words } of entries) {
      const text = words[locale];
      const name = `${ringName(scenario.id, locale)}.json`;
      const source = text && firstRing(text, ui, locale);
      if (source) context.emitFile({ type: 'asset', name, source });
    }
  }
}

/** A changed scenario reloads the page, which resumes where it was: the call is kept. */
function watch(server: ViteDevServer, folder: string, forget: () => void): void {
  server.watcher.add(folder);
  server.watcher.on('all', (_, path) => {
    if (!path.startsWith(folder) || !path.endsWith('.yaml')) return;
    forget();
    for (const module of server.moduleGraph.idToModuleMap.values()) {
      if (module.id?.startsWith(`\0${PREFIX}`)) server.moduleGraph.invalidateModule(module);
    }
    server.ws.send({ type: 'full-reload' });
  });
}

/** JSON.parse of a string is read faster than the same data as code. */
const asModule = (data: unknown): string =>
  `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`;

/**
 * The code of a virtual module: `catalogue`, `listing`, `titles/<locale>`, `scenario/<id>`, `words/<id>/<locale>`, `handbook`, `handbook/<locale>`, `courtesy`,
 * `schemas`.
 */
function moduleOf(library: Library, path: string): string {
  const [kind, first, second] = path.split('/');
  const entry = library.entries.find(({ scenario }) => scenario.id === first);
  if (kind === 'catalogue') return catalogue(library);
  if (kind === 'listing') return listing(library);
  if (kind === 'titles') return asModule(titles(library, first as Locale));
  if (kind === 'courtesy') return asModule(library.courtesy);
  if (kind === 'schemas') return asModule(schemas());
  if (kind === 'scenario' && entry) return asModule(entry.scenario);
  if (kind === 'words' && entry) return asModule(entry.words[second as Locale]);
  if (kind === 'handbook') return asModule(first ? library.handbookWords[first as Locale] : library.handbook);
  throw new Error(`There is no content ${path}`);
}

/** The files of a built-in scenario as they were written: for who begins with a copy. */
const sourceModule = (root: string, id: string): string =>
  asModule(readYamlFiles(join(root, 'scenarios', id)));

const lazy = (path: string): string => `() => import(${JSON.stringify(PREFIX + path)})`;
const table = (rows: readonly (readonly [string, string])[]): string =>
  `{${rows.map(([key, value]) => `${JSON.stringify(key)}: ${value}`).join(', ')}}`;

/** What a call needs. It is in the first bytes of the page, so nothing else is in it. */
function catalogue({ entries, handbookWords }: Library): string {
  const localesOf = ({ words }: Entry) => LOCALES.filter((locale) => words[locale]);
  return [
    `export const loadScenario = ${table(entries.map(({ scenario }) => [scenario.id, lazy(`scenario/${scenario.id}`)]))};`,
    `export const loadWords = ${table(
      entries.map((entry) => [
        entry.scenario.id,
        table(localesOf(entry).map((locale) => [locale, lazy(`words/${entry.scenario.id}/${locale}`)])),
      ]),
    )};`,
    `export const loadHandbook = ${lazy('handbook')};`,
    `export const loadHandbookWords = ${table(
      Object.keys(handbookWords).map((locale) => [locale, lazy(`handbook/${locale}`)]),
    )};`,
  ].join('\n');
}

/** What lists of calls need, and who writes them. */
function listing({ entries, sets }: Library): string {
  return [
    `export const scenarios = ${JSON.stringify(entries.map(head))};`,
    `export const sets = ${JSON.stringify(sets)};`,
    `export const loadTitles = ${table(LOCALES.map((locale) => [locale, lazy(`titles/${locale}`)]))};`,
    `export const loadSource = ${table(entries.map(({ scenario: { id } }) => [id, lazy(`source/${id}`)]))};`,
    `export const loadCourtesy = ${lazy('courtesy')};`,
    `export const loadSchemas = ${lazy('schemas')};`,
  ].join('\n');
}

const titles = ({ entries }: Library, locale: Locale) =>
  Object.fromEntries(
    entries.flatMap(({ scenario, words }) => {
      const text = words[locale];
      return text ? [[scenario.id, { title: text.title, blurb: text.blurb }]] : [];
    }),
  );
