/** Hands a file to the person at the screen. */

/** How long the browser may take to begin with it. */
const GRACE = 60_000;

export function download(content: Blob | string, name: string, type = 'application/json'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), GRACE);
}

/** A file's name from a title: what some system takes amiss becomes a dash; never empty, never only dots. */
export function fileNameOf(title: string, ending: string): string {
  const name = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60)
    .replace(/[-.]+$/, '');
  return `${name || 'good-call'}.${ending}`;
}
