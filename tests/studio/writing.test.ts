/** The small helps of the desk: outline, drawing, colours, finding lines, names that are free. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readYamlFiles } from '../../src/content/plugin.ts';
import type { ScenarioSource } from '../../src/content/structure-schema.ts';
import { lineOfMoment, lineOfOutcome } from '../../src/studio/find-line.ts';
import { layOut } from '../../src/studio/graph-layout.ts';
import { copyOf, freeId } from '../../src/studio/new-pack.ts';
import { outlineOf } from '../../src/studio/outline.ts';
import { paintLine } from '../../src/studio/paint-yaml.ts';
import { placeOfLine } from '../../src/studio/typing.ts';
import { SCENARIO } from '../content/base-files.ts';

const outline = (text: string) => outlineOf(parse(text) as ScenarioSource);
const shipped = readYamlFiles('scenarios');
const structures = Object.entries(shipped).filter(([path]) => path.endsWith('/scenario.yaml'));

describe('an outline', () => {
  it('knows what leads where', () => {
    const { start, moments, outcomes } = outline(SCENARIO);
    expect([start, moments.map(({ id }) => id)]).toEqual(['pick-up', ['pick-up', 'story', 'close']]);
    const story = moments[1]!;
    expect(story).toMatchObject({ vent: true, lost: false, lines: ['line'] });
    expect(story.choices[1]!.ways).toEqual([
      { by: 'on', to: 'close', ends: false, when: ['seen-log'] },
      { by: 'on', to: 'solved', ends: true, when: [] },
    ]);
    expect(story.choices[0]).toMatchObject({ points: 3, mood: 0 });
    expect(outcomes.map(({ id, lost }) => [id, lost])).toContainEqual(['rang-out', false]);
  });

  it('marks what nothing leads to', () => {
    const { moments } = outline(SCENARIO.replaceAll('to: story', 'to: close'));
    expect(moments.filter(({ lost }) => lost).map(({ id }) => id)).toEqual(['story']);
  });

  it.each(structures)('of %s can be drawn: every line downwards, but those that lead back', (_, text) => {
    const { nodes, edges, width, height } = layOut(outline(text));
    const { moments, outcomes } = outline(text);
    expect(nodes).toHaveLength(moments.length + outcomes.length);
    expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length);
    for (const { from, to, back } of edges) if (!back) expect(to.y).toBeGreaterThan(from.y);
    for (const { x, y } of nodes) expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
  });
});

describe('finding a line', () => {
  const text = shipped['billing-error/scenario.yaml']!;
  it('finds moments and endings', () => {
    const lines = text.split('\n');
    const { moments, outcomes } = outline(text);
    for (const { id } of moments) expect(lines[lineOfMoment(text, id) - 1]).toMatch(new RegExp(`^  ${id}:`));
    for (const { id } of outcomes)
      expect(lines[lineOfOutcome(text, id) - 1]).toMatch(new RegExp(`^  ${id}:`));
    expect(lineOfMoment('nothing', 'x')).toBe(1);
    expect(placeOfLine('a\nbc\nd', 3)).toBe(5);
    expect(placeOfLine('a\nbc', 99)).toBe(2);
  });
});

describe('painting', () => {
  it.each(structures)('changes no character of %s', (_, text) => {
    for (const line of text.split('\n'))
      expect(
        paintLine(line)
          .map(([, part]) => part)
          .join(''),
      ).toBe(line);
  });

  it('knows keys, texts and comments', () => {
    expect(paintLine('  say: "It\'s #1: ok" # note')).toEqual([
      ['plain', '  '],
      ['key', 'say'],
      ['plain', ': '],
      ['text', '"It\'s #1: ok"'],
      ['plain', ' '],
      ['comment', '# note'],
    ]);
  });
});

describe('beginning', () => {
  it('takes a name that is free', () => {
    expect(freeId('a', new Set())).toBe('a');
    expect(freeId('a', new Set(['a', 'a-2']))).toBe('a-3');
  });

  it('copies a built-in call under a name of its own', async () => {
    const files = await copyOf('first-call', new Set());
    expect(files['my-first-call/scenario.yaml']).toBe(
      shipped['first-call/scenario.yaml']!.replace('id: first-call', 'id: my-first-call'),
    );
    expect(files['my-first-call/lt.yaml']).toBe(shipped['first-call/lt.yaml']);
    expect(Object.keys(files)).toHaveLength(6);
  });
});
