/** Reads YAML with line numbers, so that every problem can say where it is. */
import * as v from 'valibot';
import { type Alias, type Document, isNode, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import type { PathKey, Problem, Reporter } from './problems.ts';

/** A file's problems are gathered in `problems`; `value` is undefined where it could not be read at all. */
export interface Source<T> {
  readonly value: T | undefined;
  readonly report: Reporter;
}

/** YAML aliases are not needed here, and can blow a small file up: at most this many. */
const MAX_ALIASES = 20;

/** Parses and validates one file; problems are added to the list. Never throws on bad input. */
export function readSource<S extends v.GenericSchema>(
  file: string,
  text: string,
  schema: S,
  problems: Problem[],
): Source<v.InferOutput<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, logLevel: 'error' });
  const lineAt = (path: readonly PathKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const line = lineOfPath(document, lines, path.slice(0, length));
      if (line > 0) return line;
    }
    return 1;
  };
  const report: Reporter = (code, path, values = {}) => {
    problems.push({ code, file, line: lineAt(path), values: { path: path.join('.'), ...values } });
  };
  const broken = (line: number, values: Problem['values']): Source<never> => {
    problems.push({ code: 'yaml', file, line, values });
    return { value: undefined, report };
  };
  // One slip is often told several times: once for every way in which the rest of the line no longer fits.
  const told = new Set<string>();
  for (const error of document.errors) {
    const line = lines.linePos(error.pos[0]).line;
    const values = brokenBy(error, text);
    const key = `${line} ${values.reason}`;
    if (!told.has(key)) broken(line, values);
    told.add(key);
  }
  if (document.errors.length > 0) return { value: undefined, report };
  try {
    const lost = lostAlias(document);
    if (lost) return broken(lines.linePos(lost.range![0]).line, brokenByAlias(lost));
    return { value: validate(document.toJS({ maxAliasCount: MAX_ALIASES }), schema, report), report };
  } catch (error) {
    // Too many aliases are a ReferenceError, too much inside one another a RangeError: there is no code for what is thrown.
    const reason = error instanceof ReferenceError || error instanceof RangeError ? EXHAUSTED : 'UNKNOWN';
    return broken(1, { message: String(error), reason });
  }
}

/** The library's code for what is too large to be read, here also for what it throws instead of telling. */
const EXHAUSTED = 'RESOURCE_EXHAUSTION';

/** What the library has but one code for and an author mends in different ways; what is not known here keeps the code. */
const FINER: readonly (readonly [RegExp, string])[] = [
  [/^Missing closing ["']quote/, 'UNCLOSED_QUOTE'],
  [/^Flow .* end with a [\]}]/, 'UNCLOSED_BRACKET'],
  [/^Comments must be separated/, 'MISSING_BLANK'],
  [/^(Missing|Block collection) .*directives-end/, 'BAD_DIRECTIVE'],
];

/** A syntax error as data: the library's English, the code of the reason, and what stands at the place. */
function brokenBy({ code, message, pos }: YAMLError, text: string): Problem['values'] {
  const reason = FINER.find(([pattern]) => pattern.test(message))?.[1] ?? code;
  const rest = /^.*/.exec(text.slice(pos[0], pos[0] + 200))![0].trim();
  const near = code === 'DUPLICATE_KEY' ? rest.split(/\s*:(?:\s|$)/, 1)[0]! : rest;
  return { message: message.split('\n')[0]!, reason, near: short(near, 30) || '…' };
}

const brokenByAlias = ({ source }: Alias): Problem['values'] => ({
  message: `Unresolved alias (the anchor must be set before the alias): ${source}`,
  reason: 'UNRESOLVED_ALIAS',
  near: short(source, 30),
});

/** The first alias of what has no name above it. The library throws it, and then nobody knows where it stood. */
function lostAlias(document: Document.Parsed): Alias | undefined {
  const names = new Set<string>();
  let lost: Alias | undefined;
  visit(document, {
    Value: (_, { anchor }) => void (anchor && names.add(anchor)),
    Alias: (_, alias) => {
      if (names.has(alias.source)) return undefined;
      lost = alias;
      return visit.BREAK;
    },
  });
  return lost;
}

function validate<S extends v.GenericSchema>(
  value: unknown,
  schema: S,
  report: Reporter,
): v.InferOutput<S> | undefined {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const { path, message, expected, received } = placeOf(issue);
    report('shape', path, { message, ...(expected ? { expected, received } : {}) });
  }
  return undefined;
}

/** What a message says in English, and its parts for those who say it otherwise. */
interface Place {
  readonly path: PathKey[];
  readonly message: string;
  readonly expected: string;
  readonly received: string;
}

const short = (text: string, most = 80): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

/** Where an issue is and what it says: inside a value that could have had several forms, if there is but one thing wrong in it. */
function placeOf(issue: v.BaseIssue<unknown>): Place {
  const path = (issue.path ?? []).map((item) => item.key as PathKey);
  const inside = (issue.issues ?? []).map(placeOf).filter((place) => place.path.length > 0);
  if (inside.length === 1) return { ...inside[0]!, path: [...path, ...inside[0]!.path] };
  const { message, expected, received } = issue;
  return { path, message, expected: expected ?? '', received: short(received) };
}

/** The line on which the key of a path stands; 0 where there is none. */
function lineOfPath(
  document: ReturnType<typeof parseDocument>,
  lines: LineCounter,
  path: readonly PathKey[],
): number {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const last = path[path.length - 1];
  if (parent && typeof parent === 'object' && 'items' in parent) {
    for (const item of (parent as { items: unknown[] }).items) {
      const key = (item as { key?: unknown }).key;
      if (isNode(key) && String(key) === String(last) && key.range) return lines.linePos(key.range[0]).line;
    }
  }
  const node = document.getIn(path, true);
  return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 0;
}
