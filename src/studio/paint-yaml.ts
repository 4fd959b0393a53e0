/** A line of YAML in its parts, for colouring: comment, key, text, the rest. Not a parser: what it misjudges is only painted plainly. */
export type Paint = 'comment' | 'key' | 'text' | 'plain';
export type Stroke = readonly [paint: Paint, text: string];

const PARTS = /(?<comment>(?<=^|\s)#.*$)|(?<text>"(?:[^"\\]|\\.)*"?|'[^']*'?)|(?<key>[\w.-]+(?=:(\s|$)))/gu;

export function paintLine(line: string): Stroke[] {
  const strokes: Stroke[] = [];
  let at = 0;
  for (const match of line.matchAll(PARTS)) {
    if (match.index > at) strokes.push(['plain', line.slice(at, match.index)]);
    const { comment, text } = match.groups!;
    strokes.push([comment !== undefined ? 'comment' : text !== undefined ? 'text' : 'key', match[0]]);
    at = match.index + match[0].length;
  }
  if (at < line.length) strokes.push(['plain', line.slice(at)]);
  return strokes;
}
