/** Zips as other people's tools make them, and as nobody's should. */
import { zipSync } from 'fflate';

export const text = (content: string): Uint8Array => new TextEncoder().encode(content);

export const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, text(content)])));

/** Where the list of contents begins. */
const listAt = (data: Uint8Array): number => view(data).getUint32(data.length - 22 + 16, true);
const view = (data: Uint8Array): DataView => new DataView(data.buffer, data.byteOffset, data.byteLength);

/** Changes a field of the first file's entry in the list. */
export function patched(data: Uint8Array, at: number, value: number, wide = false): Uint8Array {
  const copy = data.slice();
  const place = listAt(copy) + at;
  if (wide) view(copy).setUint32(place, value, true);
  else view(copy).setUint16(place, value, true);
  return copy;
}

/** Two files of the same name, which no honest tool writes. */
export function twins(name: string, other: string): Uint8Array {
  const data = zip({ [name]: 'id: a', [other]: 'id: b' });
  const bytes = Array.from(data, (byte) => String.fromCharCode(byte)).join('');
  return Uint8Array.from(bytes.replaceAll(other, name), (char) => char.charCodeAt(0));
}
