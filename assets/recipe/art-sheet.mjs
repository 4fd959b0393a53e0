/** Packs parts into one SVG sheet, shrinks it, and says where each part lies. */
import { optimize } from 'svgo';

const GAP = 8;

function place(parts, width) {
  const spots = {};
  let [x, y, row] = [GAP, GAP, 0];
  for (const part of [...parts].sort((a, b) => b.h - a.h)) {
    if (x + part.w + GAP > width) [x, y, row] = [GAP, y + row + GAP, 0];
    spots[part.name] = { x, y, w: part.w, h: part.h };
    x += part.w + GAP;
    row = Math.max(row, part.h);
  }
  return { spots, height: y + row + GAP };
}

export function packSheet(name, { defs = '', parts, precision = 1 }, width) {
  const { spots, height } = place(parts, width);
  const body = parts
    .map(
      (part) =>
        `<svg x="${spots[part.name].x}" y="${spots[part.name].y}" width="${part.w}" height="${part.h}">${part.marks.join('')}</svg>`,
    )
    .join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${defs}</defs>${body}</svg>`;
  // Whole units are fine enough for people, who are shown at less than half their drawn size.
  const plugins = [
    {
      name: 'preset-default',
      params: {
        overrides: {
          convertPathData: { floatPrecision: precision },
          mergePaths: true,
          removeHiddenElems: false,
        },
      },
    },
  ];
  return {
    name,
    width,
    height,
    spots,
    svg: optimize(svg, { multipass: true, floatPrecision: precision, plugins }).data,
  };
}
