/** Little ink signs: ring lines, steam of fury, sweat, a swirl, a sparkle, scraps of paper, and the patterns behind a caller. */
import { PALETTE as P } from './art-palette.mjs';
import { createPart, curve, ellipse, poly, readPoints } from './art-pen.mjs';

const spiral = (cx, cy, turns, r) =>
  Array.from({ length: turns * 8 }, (_, i) => [
    cx + (Math.cos(i * 0.8) * (r * i)) / (turns * 8),
    cy + (Math.sin(i * 0.8) * (r * i)) / (turns * 8),
  ]);

function drawMoodSigns() {
  const steam = createPart('sign-furious', 76, 76).line(
    curve('8 66, 14 44, 30 50, 24 62, 18 48, 34 28, 50 36, 42 48, 36 32, 52 12, 66 18, 60 28'),
    { w: 6.4, color: P.paper },
  );
  const cross = createPart('sign-angry', 60, 60);
  for (const bend of ['8 22, 22 22, 22 8', '38 8, 38 22, 52 22', '52 38, 38 38, 38 52', '22 52, 22 38, 8 38'])
    cross.line(curve(bend), { w: 6, color: P.wine });
  const huff = createPart('sign-annoyed', 70, 50);
  for (const line of ['6 10, 26 8, 44 14', '4 26, 30 24, 60 30', '8 42, 26 42, 42 44'])
    huff.line(curve(line), { w: 4.6 });
  const drops = createPart('sign-anxious', 60, 70);
  for (const [x, y, s] of [
    [18, 10, 1],
    [42, 34, 0.8],
  ])
    drops.both(
      curve(
        [
          [x, y],
          [x + 11 * s, y + 20 * s],
          [x, y + 29 * s],
          [x - 11 * s, y + 20 * s],
        ],
        { closed: true },
      ),
      P.paper,
      { w: 4 },
    );
  const swirl = createPart('sign-confused', 72, 72).line(curve(spiral(36, 36, 3, 30)), { w: 4.8 });
  const cloud = createPart('sign-sad', 96, 78).both(
    curve('14 40, 10 26, 26 20, 40 8, 60 14, 76 18, 86 34, 74 44, 40 46', { closed: true }),
    P.paper,
    { w: 4.4 },
  );
  for (const x of [28, 48, 68])
    cloud.line(
      poly(
        [
          [x, 54],
          [x - 4, 70],
        ],
        { closed: false },
      ),
      { w: 4.2 },
    );
  const sparkle = createPart('sign-pleased', 76, 70);
  for (const [x, y, r] of [
    [26, 26, 20],
    [56, 50, 13],
  ])
    sparkle.both(
      curve(
        [
          [x, y - r],
          [x + r * 0.22, y - r * 0.22],
          [x + r, y],
          [x + r * 0.22, y + r * 0.22],
          [x, y + r],
          [x - r * 0.22, y + r * 0.22],
          [x - r, y],
          [x - r * 0.22, y - r * 0.22],
        ],
        { closed: true, step: 6 },
      ),
      P.paper,
      { w: 3.8 },
    );
  const breath = createPart('sign-relieved', 80, 50)
    .line(curve('6 34, 24 36, 40 30, 44 16, 32 12, 28 22'), { w: 4.8 })
    .line(curve('22 46, 44 46, 64 40, 70 28, 60 24, 56 32'), { w: 4.4 });
  return [steam, cross, huff, drops, swirl, cloud, sparkle, breath];
}

function drawWaiting() {
  const clock = createPart('waiting', 92, 92)
    .both(ellipse(46, 50, 36, 36), P.paper, { w: 5 })
    .line(poly('46 14, 46 5', { closed: false }), { w: 6 });
  for (let i = 0; i < 4; i++)
    clock.dot(46 + 27 * Math.cos((i * Math.PI) / 2), 50 + 27 * Math.sin((i * Math.PI) / 2), 2.6);
  const hand = createPart('waiting-hand', 14, 32).line(poly('7 30, 7 3', { closed: false }), {
    w: 4.6,
    wobble: 0.3,
  });
  return [clock, hand];
}

function drawRings() {
  const part = createPart('ringing', 60, 110);
  for (const [r, a] of readPoints('20 44, 36 40, 52 34')) part.line(ellipse(2, 55, r, r, -a, a), { w: 5 });
  return part;
}

function drawScraps() {
  const shapes = [
    '4 8, 24 4, 28 20, 8 26',
    '6 4, 26 12, 10 28',
    '4 10, 30 6, 28 16, 6 22',
    '8 4, 22 6, 26 22, 14 28, 4 18',
  ];
  return shapes.map((shape, i) =>
    createPart(`scrap-${i}`, 34, 32).both(poly(shape), [P.straw, P.rose, P.mist, P.paper][i], { w: 2.8 }),
  );
}

/** Patterns are white: the stage tints them with the mood. */
function drawPatterns() {
  const soft = createPart('pattern-soft', 320, 420);
  for (const [x, y, r] of [
    [160, 190, 132],
    [40, 60, 30],
    [286, 84, 40],
    [296, 330, 24],
    [26, 316, 34],
  ])
    soft.fill(ellipse(x, y, r, r), '#fff');
  const waves = createPart('pattern-waves', 320, 420);
  for (let y = 30; y < 420; y += 58)
    waves.line(
      curve(
        [
          [-10, y],
          [50, y - 16],
          [110, y],
          [170, y + 16],
          [230, y],
          [290, y - 16],
          [340, y],
        ],
        { step: 30 },
      ),
      { w: 16, color: '#fff', wobble: 2, taper: false },
    );
  const burst = createPart('pattern-burst', 320, 420);
  for (let i = 0; i < 16; i++) {
    const [a, b] = [(i * Math.PI) / 8, (i * Math.PI) / 8 + 0.17];
    burst.fill(
      poly(
        [
          [160 + 60 * Math.cos(a + 0.08), 200 + 60 * Math.sin(a + 0.08)],
          [160 + 420 * Math.cos(a), 200 + 420 * Math.sin(a)],
          [160 + 420 * Math.cos(b), 200 + 420 * Math.sin(b)],
        ],
        { step: 400 },
      ),
      '#fff',
    );
  }
  return [soft, waves, burst];
}

export function drawSigns() {
  return [...drawMoodSigns(), ...drawWaiting(), drawRings(), ...drawScraps(), ...drawPatterns()];
}
