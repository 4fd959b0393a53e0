/** Things on the desk: the telephone first of all, the monitor, the plant that has seen better days. */
import { PALETTE as P } from './art-palette.mjs';
import { box, createPart, curve, ellipse, poly } from './art-pen.mjs';

function drawPhone() {
  const base = createPart('phone', 230, 150);
  base.both(
    curve('40 60, 62 40, 168 40, 190 60, 214 118, 206 140, 24 140, 16 118', { closed: true }),
    P.terracotta,
    { w: 5 },
  );
  base
    .fill(curve('18 118, 26 138, 204 138, 212 118, 120 128', { closed: true }), P.brick)
    .line(curve('18 116, 80 124, 150 124, 212 116'), { w: 3.4 });
  base.both(curve('60 44, 54 20, 70 14, 78 34, 152 34, 160 14, 176 20, 170 44', { closed: true }), P.brick, {
    w: 4.4,
  });
  base
    .both(ellipse(100, 84, 39, 31), P.cream, { w: 4 })
    .both(ellipse(100, 84, 12, 9), P.terracotta, { w: 3 });
  for (let i = 0; i < 10; i++) {
    const a = ((-60 + i * 32) * Math.PI) / 180;
    base.both(ellipse(100 + 27 * Math.cos(a), 84 + 21 * Math.sin(a), 4.6, 4), P.paper, { w: 2 });
  }
  base
    .both(ellipse(172, 80, 12, 11), P.wine, { w: 3.6 })
    .line(poly('160 104, 190 104', { closed: false }), { w: 3.4 });
  const handset = createPart('handset', 236, 92);
  const shape =
    '16 78, 10 46, 34 22, 80 12, 118 9, 156 12, 202 22, 226 46, 220 78, 196 84, 168 80, 166 52, 118 42, 70 52, 68 80, 40 84';
  handset.both(curve(shape, { closed: true }), P.terracotta, { w: 5 });
  handset.line(curve('22 70, 42 66, 66 70'), { w: 3.4 }).line(curve('170 70, 194 66, 216 70'), { w: 3.4 });
  handset.line(curve('54 30, 88 21, 130 20'), { w: 3.6, color: P.rose });
  const light = createPart('light', 28, 26).both(ellipse(14, 13, 11, 10), P.straw, { w: 3 });
  const coil = createPart('coil', 20, 26).line(ellipse(10, 13, 7, 10), { w: 3.4, wobble: 0.3 });
  return [base, handset, light, coil];
}

function drawMonitor() {
  const part = createPart('monitor', 230, 200);
  part
    .both(poly('92 150, 138 150, 144 182, 86 182'), P.steel, { w: 4.2 })
    .both(box(60, 178, 110, 14, 6), P.steel, { w: 4.2 });
  part
    .both(box(8, 8, 214, 148, 10), P.silver, { w: 5 })
    .both(box(22, 22, 186, 112, 5), P.deepTeal, { w: 3.6 });
  part
    .line(poly('40 120, 92 40', { closed: false }), { w: 5, color: P.teal })
    .line(poly('66 122, 112 52', { closed: false }), { w: 3, color: P.teal });
  part.dot(202, 145, 3.4);
  const screen = createPart('screen', 190, 116);
  screen
    .fill(box(3, 3, 184, 110, 5), P.mist)
    .fill(box(3, 3, 184, 20, 4), P.teal)
    .fill(box(14, 34, 48, 66, 4), P.paper)
    .dot(38, 54, 12, P.rose);
  screen.fill(curve('20 84, 38 68, 56 84', { closed: true }), P.plum);
  for (const [x, y, w, color] of [
    [74, 36, 96, P.paper],
    [74, 54, 74, P.paper],
    [74, 72, 86, P.straw],
    [74, 90, 52, P.paper],
  ])
    screen.fill(box(x, y, w, 9, 3), color);
  screen.line(box(3, 3, 184, 110, 5), { w: 3.4 });
  const keys = createPart('keyboard', 220, 56).both(poly('22 8, 198 8, 214 46, 6 46'), P.silver, { w: 4.2 });
  for (const y of [18, 28, 38])
    for (let x = 30 - y / 4; x < 190 + y / 4; x += 16)
      keys.line(
        poly(
          [
            [x, y],
            [x + 8, y],
          ],
          { closed: false },
        ),
        { w: 4, wobble: 0.2 },
      );
  const hand = createPart('typing', 120, 130);
  hand.both(poly('34 126, 38 78, 98 74, 112 126'), P.dusk, { w: 4.6 });
  hand.both(
    curve(
      '42 84, 26 56, 22 30, 32 20, 42 34, 46 14, 57 8, 64 26, 70 10, 81 12, 82 32, 90 22, 100 30, 100 58, 94 84',
      { closed: true },
    ),
    P.peach,
    { w: 4.4 },
  );
  for (const x of [43, 63, 82])
    hand.line(
      curve([
        [x, 34],
        [x + 1, 50],
      ]),
      { w: 2.8 },
    );
  return [part, screen, keys, hand];
}

function drawLeaf(name, w, h, stem, blade, color) {
  const part = createPart(name, w, h).both(curve(blade, { closed: true }), color, { w: 3.8 });
  return part.line(curve(stem), { w: 4.2, taper: false });
}

function drawPlant() {
  const pot = createPart('pot', 92, 82)
    .both(poly('14 24, 78 24, 70 76, 22 76'), P.brick, { w: 4.4 })
    .both(box(6, 8, 80, 19, 5), P.terracotta, { w: 4.2 });
  pot.line(curve('30 40, 40 50, 34 62'), { w: 2.8 }).line(curve('40 50, 48 54'), { w: 2.4 });
  return [
    pot,
    // Every leaf hangs from its stem's foot, so that it can sway and straighten around it.
    drawLeaf(
      'leaf-left',
      110,
      140,
      '104 138, 98 84, 70 50, 44 62',
      '52 52, 20 70, 8 112, 16 124, 40 108, 58 76',
      P.leaf,
    ),
    drawLeaf(
      'leaf-right',
      110,
      140,
      '6 138, 12 76, 40 46, 66 62',
      '60 52, 90 68, 102 110, 94 124, 70 106, 54 78',
      P.moss,
    ),
    drawLeaf('leaf-top', 70, 150, '34 148, 36 96, 30 60', '30 70, 14 44, 22 16, 34 6, 48 22, 48 48', P.sage),
    createPart('leaf-fallen', 44, 28)
      .both(curve('4 16, 18 5, 40 12, 28 23', { closed: true }), P.mustard, { w: 3 })
      .line(curve('6 16, 20 13, 36 13'), { w: 2 }),
  ];
}

function drawSmallThings() {
  const mug = createPart('mug', 96, 84).line(curve('66 26, 88 30, 86 54, 64 58'), { w: 6 });
  mug
    .both(curve('10 16, 12 60, 22 76, 58 76, 68 60, 70 16', { closed: true }), P.mustard, { w: 4.4 })
    .both(ellipse(40, 16, 30, 8), P.woodDark, { w: 3.6 });
  mug.fill(poly('12 40, 68 40, 68 50, 13 50'), P.terracotta);
  const steam = createPart('steam', 30, 64).line(curve('14 62, 6 46, 20 30, 10 14, 18 2'), {
    w: 4,
    color: P.paper,
  });
  const pad = createPart('notepad', 190, 84);
  pad
    .both(poly('34 10, 182 10, 168 74, 6 74'), P.paper, { w: 4.2 })
    .fill(poly('34 12, 180 12, 178 22, 31 22'), P.mustard);
  for (let k = 0; k < 4; k++)
    pad.line(
      curve([
        [38 - k * 6, 34 + k * 10],
        [90, 33 + k * 10],
        [(k % 2 ? 120 : 158) - k * 3, 34 + k * 10],
      ]),
      { w: 2.4, color: P.dusk },
    );
  const pencil = createPart('pencil', 110, 40)
    .both(poly('30 8, 104 22, 102 34, 27 20'), P.mustard, { w: 3.4 })
    .both(poly('28 8, 8 8, 25 20'), P.cream, { w: 3 });
  const edge = createPart('edge', 1360, 14).line(poly('-8 7, 1368 7', { closed: false, step: 46 }), {
    w: 5,
    wobble: 1.4,
    taper: false,
  });
  const grain = createPart('grain', 320, 40);
  for (const line of ['6 8, 90 6, 150 10', '190 14, 250 10, 314 14', '60 30, 140 34, 220 29'])
    grain.line(curve(line, { step: 30 }), { w: 2.6, color: P.wood });
  return [mug, steam, pad, pencil, edge, grain];
}

export function drawDeskThings() {
  return [...drawPhone(), ...drawMonitor(), ...drawPlant(), ...drawSmallThings()];
}
