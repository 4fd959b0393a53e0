/** Why a text is no YAML, as data: the reason, the line and what stands there. */
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/content/problems.ts';
import { scenarioSchema } from '../../src/content/structure-schema.ts';
import { readSource } from '../../src/content/yaml-source.ts';

function first(text: string): Problem {
  const problems: Problem[] = [];
  expect(readSource('file.yaml', text, scenarioSchema, problems).value).toBeUndefined();
  return problems[0]!;
}

/** Aliases of aliases, which the library does not count out. */
const BOMB = `a: &a [x, x]\nb: [${Array.from({ length: 60 }, () => '*a').join(', ')}]`;

describe('what is no YAML', () => {
  it.each([
    ['a tab', 'a:\n\tb: 1', 'TAB_AS_INDENT', 2, 'b: 1'],
    ['a line that begins elsewhere', 'a:\n  b: 1\n c: 2', 'BAD_INDENT', 3, 'c: 2'],
    ['a colon in a text', 't: He said: come', 'BLOCK_AS_IMPLICIT_KEY', 1, 'He said: come'],
    ['a colon without a blank', 'a:1\nb: 2', 'MULTILINE_IMPLICIT_KEY', 1, 'a:1'],
    ['a name without a colon', 'a: 1\nb\nc: 3', 'MISSING_CHAR', 2, 'b'],
    ['a quote not closed', 'a: 1\nt: "abc', 'UNCLOSED_QUOTE', 2, '…'],
    ['a single quote not closed', "t: 'abc\nb: 1\n", 'UNCLOSED_QUOTE', 3, '…'],
    ['a bracket not closed', 'a: [b, c\nd: 1', 'UNCLOSED_BRACKET', 2, 'd: 1'],
    ['a brace not closed', '{ a: 1', 'UNCLOSED_BRACKET', 1, '…'],
    ['quotes in quotes', 't: "he said "yes" to"', 'UNEXPECTED_TOKEN', 1, 'yes" to"'],
    ['a fact first, without quotes', 't: {caller}, my number', 'UNEXPECTED_TOKEN', 1, ', my number'],
    ['a bracket too many', 'a: 1\nb: [c]]', 'UNEXPECTED_TOKEN', 2, ']'],
    ['an at sign', 't: @home', 'BAD_SCALAR_START', 1, '@home'],
    ['a backslash', 't: "C:\\data"', 'BAD_DQ_ESCAPE', 1, '\\data"'],
    ['a comma missing in braces', 'a: { b: 1 c: 2 }', 'BLOCK_IN_FLOW', 1, '1 c: 2 }'],
    ['a key twice', 'a: 1\nb: 2\na: 3', 'DUPLICATE_KEY', 3, 'a'],
    ['a key twice, in quotes', '"a": 1\n"a" : 3', 'DUPLICATE_KEY', 2, '"a"'],
    ['a key twice, with Windows line ends', 'a: 1\r\na:\r\n  b: 1', 'DUPLICATE_KEY', 2, 'a'],
    ['a note too near', 't: "abc"#note', 'MISSING_BLANK', 1, '#note'],
    ['two documents', 'a: 1\n---\nb: 2', 'MULTIPLE_DOCS', 2, '---'],
    ['a percent sign', '%abc\na: 1', 'BAD_DIRECTIVE', 2, 'a: 1'],
    ['an and sign', 't: & more', 'BAD_ALIAS', 1, '& more'],
    ['a name for an alias', 'a: &x 1\nb: &y *x', 'ALIAS_PROPS', 2, '*x'],
    ['an alias to nowhere', 'a: 1\nt: *important*', 'UNRESOLVED_ALIAS', 2, 'important*'],
    ['an alias before its name', 'a: *x\nb: &x 1', 'UNRESOLVED_ALIAS', 1, 'x'],
    ['a long line', `t: @${'x'.repeat(300)}`, 'BAD_SCALAR_START', 1, `@${'x'.repeat(28)}…`],
  ])('for %s has a reason, a line and a place', (_, text, reason, line, near) => {
    expect(first(text)).toMatchObject({ code: 'yaml', line, values: { reason, near } });
  });

  it.each([
    ['aliases without end', BOMB],
    ['lists in lists', `a: ${'['.repeat(20_000)}`],
  ])('for %s has a reason', (_, text) => {
    expect(first(text)).toMatchObject({ code: 'yaml', values: { reason: 'RESOURCE_EXHAUSTION' } });
  });

  it('is nothing that names and repeats as it may', () => {
    const problems: Problem[] = [];
    readSource('file.yaml', 'a: &x [b]\nc: *x\nd: &x 1\ne: *x', scenarioSchema, problems);
    expect(problems.map(({ code }) => code)).not.toContain('yaml');
  });
});
