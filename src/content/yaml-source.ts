/** Reads YAML with line numbers, so that every problem can say where it is. */
import * as v from 'valibot';
import { isNode, LineCounter, parseDocument } from 'yaml';
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
  for (const error of document.errors) {
    const line = lines.linePos(error.pos[0]).line;
    problems.push({ code: 'yaml', file, line, values: { message: error.message.split('\n')[0]! } });
  }
  if (document.errors.length > 0) return { value: undefined, report };
  try {
    return { value: validate(document.toJS({ maxAliasCount: MAX_ALIASES }), schema, report), report };
  } catch (error) {
    problems.push({ code: 'yaml', file, line: 1, values: { message: String(error) } });
    return { value: undefined, report };
  }
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

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

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
