import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import atlas from '../../assets/art/atlas.json';
import { MOODS } from '../../src/app/view.ts';
import { PEOPLE } from '../../src/stage/palette.ts';

const sheets = Object.keys(atlas.sheets);
const read = (name: string) => readFileSync(new URL(`../../assets/art/${name}.svg`, import.meta.url), 'utf8');
const names = new Set(Object.values(atlas.sheets).flatMap(({ spots }) => Object.keys(spots)));

describe('the art', () => {
  test('all of it together is at most 45 KB, compressed', () => {
    const bytes = sheets.reduce((sum, name) => sum + gzipSync(read(name), { level: 9 }).length, 0);
    expect(bytes).toBeLessThanOrEqual(45 * 1024);
  });

  test('every mood has a look and a mouth', () => {
    for (const mood of MOODS)
      expect([...names]).toEqual(expect.arrayContaining([`look-${mood}`, `mouth-${mood}`]));
  });

  test('every person has all layers', () => {
    expect(PEOPLE).toEqual(['neighbour', 'bookkeeper', 'courier', 'granny']);
    for (const person of PEOPLE) {
      for (const layer of ['body', 'head', 'front', 'hand', 'finger'])
        expect(names).toContain(`${layer}-${person}`);
    }
  });

  test('no picture asks for anything from outside or brings a style of its own', () => {
    for (const name of sheets) expect(read(name)).not.toMatch(/style=|<style|<script|href="(?!#)|url\(/);
  });
});
