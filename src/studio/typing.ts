/** What Tab and Enter write in the editor. Everything goes through the browser's own typing, so that it can be undone as ever. */

/** Types a text where the caret is, over what is selected. */
function type(text: string): void {
  // Deprecated on paper, and the only way to type so that undo still knows.
  if (text === '') document.execCommand('delete');
  else document.execCommand('insertText', false, text);
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** Moves the lines of the selection in or out by two blanks. */
export function shiftLines(area: HTMLTextAreaElement, out: boolean): void {
  const { value, selectionStart: from, selectionEnd: to } = area;
  if (!out && from === to) {
    type('  ');
    return;
  }
  const start = lineStart(value, from);
  const last = to > from && value[to - 1] === '\n' ? to - 1 : to;
  const after = value.indexOf('\n', last);
  const end = after < 0 ? value.length : after;
  const before = value.slice(start, end);
  const moved = out ? before.replace(/^ {1,2}/gm, '') : before.replace(/^(?=.)/gm, '  ');
  if (moved === before) return;
  area.setSelectionRange(start, end);
  type(moved);
  if (from === to) area.setSelectionRange(...caret(Math.max(start, from - (before.length - moved.length))));
  else area.setSelectionRange(start, start + moved.length);
}

const caret = (at: number): [number, number] => [at, at];

/** A new line begins where the one before began, and deeper after a colon. */
export function breakLine(area: HTMLTextAreaElement): void {
  const { value, selectionStart: from } = area;
  const line = value.slice(lineStart(value, from), from);
  const indent = /^ */.exec(line)![0];
  type(`\n${indent}${/:\s*(#.*)?$/.test(line) ? '  ' : ''}`);
}

/** The place in a text where a line begins. */
export function placeOfLine(text: string, line: number): number {
  let at = 0;
  for (let number = 1; number < line; number++) {
    const next = text.indexOf('\n', at);
    if (next < 0) return at;
    at = next + 1;
  }
  return at;
}
