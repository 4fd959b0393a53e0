/** The QR code of a link: as a path for the page, as a picture for slides and print. */
import { encode } from 'uqr';

export interface Qr {
  /** Modules along a side, quiet zone included. */
  readonly size: number;
  /** The dark modules as one path in a square of `size`. */
  readonly path: string;
  readonly dark: readonly (readonly boolean[])[];
  readonly version: number;
  /** So many modules that a telephone at the back of the room may not read it. */
  readonly dense: boolean;
}

/** The standard asks for four light modules all round. */
const QUIET = 4;
/** 105 modules a side: projected two metres wide that is two centimetres each. */
const DENSE = 22;
/** Bytes that the largest code holds at the lowest correction. */
const MOST = 2953;

/** Undefined for what is too long for any code. Long links do with less correction: fewer modules are read more surely. */
export function qrOf(text: string): Qr | undefined {
  const { length } = new TextEncoder().encode(text);
  if (length > MOST) return undefined;
  const { data, size, version } = encode(text, { ecc: length > 500 ? 'L' : 'M', border: QUIET });
  return { size, version, dark: data, path: pathOf(data), dense: version > DENSE };
}

/** A run of dark modules is one rectangle. */
function pathOf(dark: readonly (readonly boolean[])[]): string {
  const runs: string[] = [];
  dark.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      runs.push(`M${from} ${y}h${x + 1 - from}v1h-${x + 1 - from}z`);
    }
  });
  return runs.join('');
}

/** A picture file of its own; black on white, whatever the page looks like. */
export const svgFileOf = ({ size, path }: Qr): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 10}" height="${size * 10}" shape-rendering="crispEdges">`,
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`,
  ].join('');

/** A PNG with whole pixels a module. @throws Error where the browser cannot draw one */
export async function pngOf({ size, dark }: Qr): Promise<Blob> {
  const scale = Math.max(4, Math.ceil(1000 / size));
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * scale;
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  dark.forEach((row, y) => {
    row.forEach((on, x) => {
      if (on) pen.fillRect(x * scale, y * scale, scale, scale);
    });
  });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}
