/** The template that authors begin with: without a fault, in every language. */
import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { readHandbook } from '../../src/content/handbook.ts';
import { LOCALES } from '../../src/content/locales.ts';
import { readPack } from '../../src/content/pack.ts';
import { reportOf } from '../../src/content/pack-report.ts';

vi.setConfig({ testTimeout: 60_000 });

const files = Object.fromEntries(
  ['scenario', ...LOCALES].map((name) => [
    `left-umbrella/${name}.yaml`,
    readFileSync(`src/studio/template/${name}.yaml`, 'utf8'),
  ]),
);

it('lints clean, and no habit passes it', async () => {
  const handbook = readHandbook('', readFileSync('scenarios/handbook/handbook.yaml', 'utf8'), []);
  const courtesy = parse(readFileSync('scenarios/courtesy.yaml', 'utf8'));
  const { entries, problems } = await readPack(files, handbook!, { courtesy });
  expect(problems).toEqual([]);
  const { locales, pass } = reportOf(entries[0]!, courtesy);
  for (const { strategies } of Object.values(locales)) {
    for (const score of Object.values(strategies)) expect(score).toBeLessThan(pass);
  }
});
