/** Arithmetic on colours, written as '#rrggbb' where people read them and as numbers where Phaser does. */

export const toNumber = (hex: string): number => Number.parseInt(hex.slice(1), 16);

export const toHex = (colour: number): string => `#${colour.toString(16).padStart(6, '0')}`;

const channels = (hex: string): [number, number, number] => {
  const value = toNumber(hex);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
};

const join = (r: number, g: number, b: number): string =>
  toHex((Math.round(r) << 16) | (Math.round(g) << 8) | Math.round(b));

export function mixColours(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  return join(a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share);
}

/** One light seen through another, as two panes of coloured glass. */
export function multiplyColours(one: string, other: string): string {
  const [a, b] = [channels(one), channels(other)];
  return join((a[0] * b[0]) / 255, (a[1] * b[1]) / 255, (a[2] * b[2]) / 255);
}
