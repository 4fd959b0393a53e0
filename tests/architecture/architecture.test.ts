/** The rules of the house, over the whole source; and that each of them can be broken. */
import { describe, expect, it, vi } from 'vitest';
import { BUILD_SIDE, ROOMS, wrong, wrongImports } from './import-table.ts';
import { filesOf, globalsOf, importsOf, type SourceFile, wordsOf } from './source-file.ts';

vi.setConfig({ testTimeout: 60_000 });

const source = filesOf(['src'], /\.tsx?$/);
const code = filesOf(['src', 'tests'], /\.(tsx?|m?js|mts)$/);
const styles = filesOf(['src'], /\.css$/);
const MAX_LINES = 300;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/;

/** What the core must not know: a page, a clock, chance, a network, a console. */
const OUTSIDE = new Set(
  `window document navigator location history localStorage sessionStorage indexedDB fetch XMLHttpRequest WebSocket
  setTimeout setInterval clearTimeout clearInterval queueMicrotask requestAnimationFrame Date performance crypto Intl
  process globalThis self console structuredClone Promise`.split(/\s+/),
);

const file = (path: string, text: string): SourceFile => ({ path, text });

describe('the source', () => {
  it('is there', () => {
    expect(source.length).toBeGreaterThan(30);
    expect(source.map(({ path }) => path)).toContain('src/core/step.ts');
  });

  it('imports one way only, and no more packages than each room needs', () => {
    expect(source.flatMap(wrongImports)).toEqual([]);
  });

  it('has a core without page, clock and chance', () => {
    const core = source.filter(({ path }) => path.startsWith('src/core/'));
    expect(core.flatMap((each) => globalsOf(each, OUTSIDE).map((name) => `${each.path}: ${name}`))).toEqual(
      [],
    );
  });

  it('holds no words that a person sees: they are in the locale files', () => {
    const seen = source.filter(({ path }) => path.endsWith('.tsx'));
    expect(seen.flatMap((each) => wordsOf(each).map((words) => `${each.path}: ${words}`))).toEqual([]);
  });

  it(`has files of at most ${MAX_LINES} lines, the tests included`, () => {
    const lines = ({ text }: SourceFile) => text.trimEnd().split('\n').length;
    const long = code.filter((each) => lines(each) > MAX_LINES);
    expect(long.map((each) => `${each.path}: ${lines(each)}`)).toEqual([]);
  });

  it('has names in kebab case', () => {
    const names = [...code, ...styles].map(({ path }) => path.split('/').at(-1)!);
    expect(names.filter((name) => !KEBAB.test(name))).toEqual([]);
    for (const folder of new Set(code.flatMap(({ path }) => path.split('/').slice(1, -1)))) {
      expect(folder).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/i);
    }
  });
});

describe('the import table', () => {
  it.each([
    ['src/core/step.ts', './model.ts'],
    ['src/content/compile.ts', '../core/acts.ts'],
    ['src/content/words.ts', 'valibot'],
    ['src/content/plugin.ts', 'node:fs'],
    ['src/content/plugin.ts', 'vite'],
    ['src/content/catalogue.ts', 'virtual:good-call/catalogue'],
    ['src/app/store.ts', 'zustand/vanilla'],
    ['src/app/store.ts', '../content/words.ts'],
    ['src/ui/debrief.tsx', 'preact/hooks'],
    ['src/ui/debrief.tsx', '../i18n/index.ts'],
    ['src/ui/call/choices.tsx', '../../app/store.ts'],
    ['src/ui/call/choices.tsx', '../styles/call.css'],
    ['src/stage/sheets.ts', '../../assets/art/faces.svg?url'],
    ['src/stage/actors/caller.ts', '../../app/view.ts'],
    ['src/audio/player.ts', 'howler'],
    ['src/storage/idb.ts', '../app/ports.ts'],
    ['src/trainer/report.tsx', '../core/scoring.ts'],
    ['src/tools/lint.ts', 'node:fs'],
    ['src/tools/lint.ts', '../content/plugin.ts'],
    ['src/main.ts', './stage/index.ts'],
    ['src/main.ts', 'virtual:pwa-register'],
  ])('lets %s import %s', (path, specifier) => {
    expect(wrong(path, specifier)).toBeUndefined();
  });

  it.each([
    ['src/core/step.ts', '../content/words.ts'],
    ['src/core/step.ts', 'valibot'],
    ['src/core/step.ts', 'node:crypto'],
    ['src/core/step.ts', 'virtual:good-call/catalogue'],
    ['src/content/words.ts', '../app/store.ts'],
    ['src/content/words.ts', 'node:fs'],
    ['src/content/words.ts', 'zustand'],
    ['src/i18n/index.ts', '../app/store.ts'],
    ['src/i18n/index.ts', 'preact'],
    ['src/app/store.ts', '../i18n/index.ts'],
    ['src/app/store.ts', '../ui/call.tsx'],
    ['src/app/store.ts', '../storage/idb.ts'],
    ['src/app/store.ts', 'preact'],
    ['src/stage/room.ts', '../ui/call.tsx'],
    ['src/stage/room.ts', '../app/store.ts'],
    ['src/stage/room.ts', '../core/mood.ts'],
    ['src/stage/room.ts', '../i18n/index.ts'],
    ['src/ui/call.tsx', '../stage/room.ts'],
    ['src/ui/call.tsx', 'phaser'],
    ['src/ui/call.tsx', '../main.ts'],
    ['src/ui/call/deep.tsx', '../../audio/player.ts'],
    ['src/audio/player.ts', '../app/commands.ts'],
    ['src/audio/player.ts', '../stage/room.ts'],
    ['src/storage/idb.ts', '../lms/scorm.ts'],
    ['src/lms/scorm.ts', 'idb'],
    ['src/trainer/report.tsx', '../studio/editor.tsx'],
    ['src/ui/call.tsx', '../tools/run.mjs'],
    ['src/main.ts', './tools/run.mjs'],
    ['src/main.ts', 'phaser'],
    ['src/main.ts', '../package.json'],
    ['src/app/store.ts', '../../assets/art/faces.svg'],
    ['src/content/words.ts', '../../scenarios/base/en.yaml'],
    ['src/content/library.ts', './plugin.ts'],
    ['src/ui/call.tsx', '../content/json-schema.ts'],
    ['src/cellar/wine.ts', '../core/step.ts'],
    ['src/ui/call.tsx', '?'],
  ])('does not let %s import %s', (path, specifier) => {
    expect(wrong(path, specifier)).toContain(path);
  });

  it('knows the rooms of the design', () => {
    const rooms = 'core content app stage ui audio i18n storage lms trainer studio tools main'.split(' ');
    expect(Object.keys(ROOMS).sort()).toEqual(rooms.sort());
  });

  it('counts to the build what runs in it, and nothing else', () => {
    const build = [
      'src/tools/a.mjs',
      'src/content/plugin.ts',
      'src/content/plugin-code.ts',
      'src/content/shell-plugin.ts',
    ];
    expect(build.filter((path) => !BUILD_SIDE.test(path))).toEqual([]);
    const others = ['src/content/words.ts', 'src/content/plug.ts', 'src/ui/plugin.ts', 'src/stage/room.ts'];
    expect(others.filter((path) => BUILD_SIDE.test(path))).toEqual([]);
  });
});

describe('the reading of imports', () => {
  it('finds every kind, and none in comments and strings', () => {
    const text = `
      // import a from './comment.ts';
      /* export * from './block.ts'; */
      import './effect.css';
      import type { A } from './type.ts';
      import b, { type C } from "./double.ts";
      export { d } from './export.ts';
      export * from './all.ts';
      export const inside = "import x from './string.ts'";
      const code = \`import y from './template.ts'\`;
      type E = import('./import-type.ts').E;
      const later = () => import('./dynamic.ts');
      const plain = () => import(\`./plain.ts\`);
      const some = import.meta.glob('./*.yaml');
      const more = import.meta.glob(['./a/*.ts', './b/*.ts'], { eager: true });
      const hidden = (name: string) => import('./' + name);
    `;
    const all =
      'effect.css type.ts double.ts export.ts all.ts import-type.ts dynamic.ts plain.ts *.yaml a/*.ts b/*.ts';
    expect(importsOf(file('src/ui/a.ts', text)).sort()).toEqual(
      [...all.split(' ').map((name) => `./${name}`), '?'].sort(),
    );
  });

  it('is what the table is held against', () => {
    const bad = file('src/core/a.ts', `import { Scene } from 'phaser';\nexport * from '../app/store.ts';`);
    expect(wrongImports(bad)).toEqual([
      'src/core/a.ts: core must not import phaser',
      'src/core/a.ts: core must not import ../app/store.ts',
    ]);
  });
});

describe('the reading of globals', () => {
  it.each([
    ['const now = Date.now();', ['Date']],
    ['const now = new Date();', ['Date']],
    ['export const luck = Math.random();', ['Math.random']],
    ["const luck = Math['random']();", ['Math.random']],
    ['setTimeout(() => 1, 2);', ['setTimeout']],
    ['const { body } = document;', ['document']],
    ['const all = { document };', ['document']],
    ['const it = globalThis["crypto"];', ['globalThis']],
  ])('finds %s', (text, names) => {
    expect(globalsOf(file('src/core/a.ts', text), OUTSIDE)).toEqual(names);
  });

  it.each([
    '// Date.now() is not used',
    'const text = "Date.now()";',
    'const document_ = { window: 1, Date: 2 };',
    'const top = state.document + state.window;',
    'interface Page { document: string; readonly window: Date }',
    'const high = Math.max(1, 2);',
  ])('takes %s', (text) => {
    expect(globalsOf(file('src/core/a.ts', text), OUTSIDE)).toEqual([]);
  });
});

describe('the reading of words', () => {
  it.each([
    ['<p>Hello there</p>', ['Hello there']],
    ['<p>{"Hello"}</p>', ['Hello']],
    ['<p>{done ? "Solved" : t("open")}</p>', ['Solved']],
    ['<p>{done && "Solved"}</p>', ['Solved']],
    [`<p>{\`Score \${score}\`}</p>`, ['Score']],
    ['<img alt="A face" src="a.svg" />', ['A face']],
    ['<button aria-label={"Hang up"} />', ['Hang up']],
    ['<button title={open ? "Close" : t("open")} />', ['Close']],
    ['<input placeholder="Search" />', ['Search']],
    ['<p>Ügyfél</p>', ['Ügyfél']],
    ['<p>您好</p>', ['您好']],
  ])('finds %s', (text, words) => {
    expect(wordsOf(file('src/ui/a.tsx', `export const a = ${text};`))).toEqual(words);
  });

  it.each([
    '<p>{t("hello")}</p>',
    '<p class="big red" id="main">{score} %</p>',
    '<p>1 · 2</p>',
    '<img alt="" src="a face.svg" />',
    '<button aria-label={t("hang-up")} type="button">×</button>',
    '<p>{list.map((name) => <b key="name">{name}</b>)}</p>',
    '<p>{count === "one" ? t("one") : t("many")}</p>',
  ])('takes %s', (text) => {
    expect(wordsOf(file('src/ui/a.tsx', `export const a = ${text};`))).toEqual([]);
  });
});
