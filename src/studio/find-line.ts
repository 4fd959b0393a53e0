/** Finds where in a structure's text something is written, by how it is indented: the file need not be whole for that. */

/** The line of a moment; 1 where it is not found. */
export const lineOfMoment = (text: string, id: string): number => lineUnder(text, 'moments', id);
export const lineOfOutcome = (text: string, id: string): number => lineUnder(text, 'outcomes', id);

function lineUnder(text: string, section: string, id: string): number {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line.startsWith(`${section}:`));
  const at = lines.findIndex(
    (line, index) => index > from && line.trimStart().startsWith(`${id}:`) && /^\s/.test(line),
  );
  return from < 0 ? 1 : Math.max(from, at) + 1;
}
