/** Reads source files as syntax trees: what they import, which globals they use, which words they show. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A node of an ESTree, as far as it is looked at here. */
export interface Tree {
  readonly type: string;
  readonly [key: string]: unknown;
}

export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Files of some endings below folders of the repository. */
export function filesOf(folders: readonly string[], ending: RegExp): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ending.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({
        path: relative(ROOT, path).split(sep).join('/'),
        text: readFileSync(path, 'utf8'),
      })),
  );
}

export const treeOf = ({ path, text }: SourceFile): Tree =>
  parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Tree;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && typeof (value as Tree).type === 'string';

/** All nodes of a tree, each with the one above it and the name under which it hangs there. */
export function* nodesOf(tree: Tree, above?: Tree, key = ''): Generator<[Tree, Tree | undefined, string]> {
  yield [tree, above, key];
  for (const [name, value] of Object.entries(tree)) {
    for (const part of Array.isArray(value) ? value : [value]) {
      if (isTree(part)) yield* nodesOf(part, tree, name);
    }
  }
}

/** The text of a string literal, or of a template without holes. */
export function stringOf(node: unknown): string | undefined {
  if (!isTree(node)) return undefined;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral' || (node.expressions as unknown[]).length > 0) return undefined;
  return (node.quasis as { value: { cooked: string } }[])[0]!.value.cooked;
}

/** Whether a callee is `import.meta.glob`. */
const isGlob = (callee: unknown): boolean =>
  isTree(callee) && isTree(callee.object) && callee.object.type === 'MetaProperty';

/** What a file imports: static, re-exported, dynamic, by type, and by glob. `?` for what cannot be read off the source. */
export function importsOf(file: SourceFile): string[] {
  const found: string[] = [];
  for (const [node] of nodesOf(treeOf(file))) {
    if (/^(Import|ExportNamed|ExportAll)(Declaration)$/.test(node.type)) {
      if (node.source) found.push(stringOf(node.source)!);
    } else if (node.type === 'ImportExpression') found.push(stringOf(node.source) ?? '?');
    else if (node.type === 'TSImportType') found.push(stringOf(node.source ?? node.argument) ?? '?');
    else if (node.type === 'CallExpression' && isGlob(node.callee)) {
      for (const argument of (node.arguments as Tree[]).slice(0, 1)) {
        const list = argument.type === 'ArrayExpression' ? (argument.elements as Tree[]) : [argument];
        found.push(...list.map((pattern) => stringOf(pattern) ?? '?'));
      }
    }
  }
  return found;
}

/** Where an identifier stands for itself, and is not the name of a property. */
function isUsed(above: Tree | undefined, key: string): boolean {
  if (!above) return true;
  if (above.type === 'MemberExpression') return key !== 'property' || above.computed === true;
  if (/^(Property|MethodDefinition|PropertyDefinition)$/.test(above.type)) {
    return key !== 'key' || above.computed === true || above.shorthand === true;
  }
  return !above.type.startsWith('TS') && !/^(Import|Export)\w*Specifier$/.test(above.type);
}

/** The names from a list that a file uses as values, and its uses of `Math.random`. */
export function globalsOf(file: SourceFile, names: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  for (const [node, above, key] of nodesOf(treeOf(file))) {
    if (node.type === 'Identifier' && names.has(node.name as string) && isUsed(above, key)) {
      found.add(node.name as string);
    }
    if (node.type !== 'MemberExpression' || !isTree(node.object) || !isTree(node.property)) continue;
    const property = node.property.type === 'Identifier' ? node.property.name : stringOf(node.property);
    if (node.object.name === 'Math' && property === 'random') found.add('Math.random');
  }
  return [...found];
}

/** Attributes whose value a person reads or hears. */
const SPOKEN = new Set([
  'alt',
  'title',
  'placeholder',
  'aria-label',
  'aria-description',
  'aria-roledescription',
]);
const WORD = /\p{L}{2}/u;

/** Words that a person would see or hear, written into the code instead of the locale files. */
export function wordsOf(file: SourceFile): string[] {
  const found: string[] = [];
  for (const [node, above] of nodesOf(treeOf(file))) {
    if (node.type === 'JSXText' && WORD.test(node.value as string)) found.push((node.value as string).trim());
    if (node.type === 'JSXExpressionContainer' && above?.type === 'JSXElement') {
      found.push(...stringsShown(node.expression));
    }
    if (node.type === 'JSXAttribute' && isTree(node.name) && SPOKEN.has(String(node.name.name))) {
      const { value } = node;
      found.push(
        ...stringsShown(isTree(value) && value.type === 'JSXExpressionContainer' ? value.expression : value),
      );
    }
  }
  return found;
}

/** The strings that an expression can come to, where that is plain to see. */
function stringsShown(node: unknown): string[] {
  if (!isTree(node)) return [];
  const text = stringOf(node);
  if (text !== undefined) return WORD.test(text) ? [text] : [];
  if (node.type === 'ConditionalExpression') return [node.consequent, node.alternate].flatMap(stringsShown);
  if (node.type === 'LogicalExpression') return [node.left, node.right].flatMap(stringsShown);
  if (node.type !== 'TemplateLiteral') return [];
  return (node.quasis as { value: { cooked: string } }[])
    .map(({ value }) => value.cooked.trim())
    .filter((part) => WORD.test(part));
}
