/** What is seen through the window. White shapes are tinted by the stage with the colours of the hour. */

import { PALETTE as P } from './art-palette.mjs';
import { createPart, createRandom, curve, ellipse, poly } from './art-pen.mjs';

const ROOFS = [
  [0, 52, 'flat'],
  [46, 44, 'gable'],
  [92, 66, 'flat'],
  [140, 48, 'gable'],
  [190, 78, 'tower'],
  [232, 50, 'gable'],
];

function roof(x, top, kind, base) {
  if (kind === 'gable')
    return [
      [x, base],
      [x, top + 16],
      [x + 23, top - 8],
      [x + 46, top + 16],
      [x + 46, base],
    ];
  if (kind === 'tower')
    return [
      [x + 4, base],
      [x + 4, top],
      [x + 20, top - 26],
      [x + 36, top],
      [x + 36, base],
    ];
  return [
    [x, base],
    [x, top],
    [x + 47, top],
    [x + 47, base],
  ];
}

export function drawSky() {
  const random = createRandom('houses');
  const near = createPart('near', 284, 130);
  const outline = createPart('near-ink', 284, 130);
  const lit = createPart('lit', 284, 130);
  for (const [x, height, kind] of ROOFS) {
    const shape = poly(roof(x, 130 - height - 20, kind, 140));
    near.fill(shape, '#fff');
    outline.line(shape, { w: 3 });
    for (let row = 0; row * 22 < height - 24; row++) {
      for (const column of [10, 28]) {
        const pane = poly([
          [x + column, 128 - height + row * 22 + 14],
          [x + column + 9, 128 - height + row * 22 + 14],
          [x + column + 9, 128 - height + row * 22 + 26],
          [x + column, 128 - height + row * 22 + 26],
        ]);
        outline.line(pane, { w: 1.8 });
        if (random() < 0.6) lit.fill(pane, P.straw);
      }
    }
  }
  const far = createPart('far', 284, 120).fill(
    curve('-20 130, -10 60, 40 34, 90 58, 150 22, 210 52, 260 30, 300 60, 300 130', { closed: true }),
    '#fff',
  );
  const cloud = createPart('cloud', 120, 50).fill(
    curve('8 42, 14 28, 34 26, 48 10, 74 12, 86 26, 108 30, 114 42', { closed: true }),
    '#fff',
  );
  const sun = createPart('sun', 64, 64).both(ellipse(32, 32, 26, 26), P.mustard, { w: 3.4 });
  const moon = createPart('moon', 64, 64).both(
    curve('40 6, 16 18, 12 40, 30 56, 52 52, 34 42, 30 24', { closed: true }),
    P.cream,
    { w: 3.2 },
  );
  const stars = createPart('stars', 220, 130);
  for (let i = 0; i < 12; i++)
    stars.dot(10 + random() * 200, 8 + random() * 112, 1.4 + random() * 1.4, P.cream);
  return [near, outline, lit, far, cloud, sun, moon, stars];
}
