/** Reads an SVG path into absolute subpaths, so that a face can be taken apart into brows, eyes, nose and mouth. */

const ARGUMENTS = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

function tokenize(d) {
  const commands = [];
  for (const [, letter, rest] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    // Arc flags may be glued to the next number ("01" is two flags), so they are read one character at a time.
    const numbers =
      letter.toUpperCase() === 'A' ? readArcs(rest) : (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []);
    const size = ARGUMENTS[letter.toUpperCase()];
    const values = numbers.map(Number);
    if (size === 0) commands.push([letter, []]);
    for (let i = 0; size > 0 && i < values.length; i += size) {
      const repeated = i > 0 && letter === 'M' ? 'L' : i > 0 && letter === 'm' ? 'l' : letter;
      commands.push([repeated, values.slice(i, i + size)]);
    }
  }
  return commands;
}

function readArcs(text) {
  const found = [];
  const number = /\s*,?\s*(-?(?:\d+\.?\d*|\.\d+))/y;
  const flag = /\s*,?\s*([01])/y;
  for (let at = 0; at < text.trimEnd().length; ) {
    const reader = found.length % 7 === 3 || found.length % 7 === 4 ? flag : number;
    reader.lastIndex = at;
    found.push(reader.exec(text)[1]);
    at = reader.lastIndex;
  }
  return found;
}

function toAbsolute([letter, values], x, y) {
  const upper = letter.toUpperCase();
  if (letter === upper) return values;
  if (upper === 'H') return [values[0] + x];
  if (upper === 'V') return [values[0] + y];
  if (upper === 'A') return [...values.slice(0, 5), values[5] + x, values[6] + y];
  return values.map((value, i) => value + (i % 2 ? y : x));
}

/** @returns {{d: string, box: {x0: number, y0: number, x1: number, y1: number}}[]} */
export function splitPath(d) {
  const subpaths = [];
  let x = 0;
  let y = 0;
  let start = [0, 0];
  let current;
  for (const command of tokenize(d)) {
    const upper = command[0].toUpperCase();
    const values = toAbsolute(command, x, y);
    if (upper === 'M') {
      current = { d: '', box: { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity } };
      subpaths.push(current);
    }
    current.d += upper + values.map((value) => Math.round(value * 10) / 10).join(' ');
    if (upper === 'Z') [x, y] = start;
    else if (upper === 'H') x = values[0];
    else if (upper === 'V') y = values[0];
    else [x, y] = values.slice(-2);
    if (upper === 'M') start = [x, y];
    grow(current.box, x, y);
  }
  return subpaths;
}

function grow(box, x, y) {
  box.x0 = Math.min(box.x0, x);
  box.y0 = Math.min(box.y0, y);
  box.x1 = Math.max(box.x1, x);
  box.y1 = Math.max(box.y1, y);
}
