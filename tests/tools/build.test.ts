import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprint, inputFiles, isBuilt } from '../../src/tools/build.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'good-call-build-'));
  mkdirSync(join(root, 'src/core'), { recursive: true });
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'index.html'), 'page');
  writeFileSync(join(root, 'src/main.ts'), 'main');
  writeFileSync(join(root, 'src/core/step.ts'), 'step');
});
afterEach(() => rmSync(root, { recursive: true }));
const state = () => fingerprint(root, inputFiles(root));

it('lists everything the build reads, and not what it writes', () => {
  expect(inputFiles(root)).toEqual(['index.html', 'src/core/step.ts', 'src/main.ts']);
});

it('notices a change, a new name and a file that is gone, but not a new date', () => {
  const before = state();
  writeFileSync(join(root, 'src/main.ts'), 'main');
  expect(state()).toBe(before);
  renameSync(join(root, 'src/core/step.ts'), join(root, 'src/core/steps.ts'));
  const renamed = state();
  writeFileSync(join(root, 'src/main.ts'), 'Main');
  const changed = state();
  rmSync(join(root, 'src/core/steps.ts'));
  expect(new Set([before, renamed, changed, state()]).size).toBe(4);
});

it('trusts a dist only when its stamp names these inputs and this dist', () => {
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'dist/index.html'), 'built');
  expect(isBuilt(root)).toBe(false);
  const stamp = `${state()} ${fingerprint(root, ['dist/index.html'])}`;
  writeFileSync(join(root, 'node_modules/.good-call-build'), stamp);
  expect(isBuilt(root)).toBe(true);
  writeFileSync(join(root, 'dist/index.html'), 'built by hand from something else');
  expect(isBuilt(root)).toBe(false);
});

it('never trusts a dist that is gone', () => {
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'node_modules/.good-call-build'), '');
  expect(isBuilt(root)).toBe(false);
});
