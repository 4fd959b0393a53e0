/** Things on the wall: the window, the clock, the lamp, the shelf, the picture, the cabinet, the caller's frame. */
import { PALETTE as P } from './art-palette.mjs';
import { box, createPart, curve, ellipse, poly, readPoints } from './art-pen.mjs';

function drawWindow() {
  const part = createPart('window', 280, 372);
  const panes = readPoints('48 46, 146 46, 48 200, 146 200').map(([x, y]) =>
    box(x, y, 86, y < 100 ? 142 : 128, 5),
  );
  part.cut(box(28, 26, 224, 322, 6), panes, P.paper);
  part.line(box(28, 26, 224, 322, 6), { w: 4.5 });
  for (const pane of panes) part.line(pane, { w: 3.2 });
  part.dot(140, 196, 4);
  part.both(box(10, 340, 260, 22, 5), P.cream, { w: 4.5 });
  const left = curve('16 18, 72 20, 84 90, 64 170, 34 216, 42 290, 40 336, 10 336, 14 180', { closed: true });
  const right = curve('264 18, 212 20, 200 86, 218 168, 248 216, 240 292, 244 336, 270 336, 266 180', {
    closed: true,
  });
  for (const side of [left, right]) part.both(side, P.rose, { w: 4.2 });
  for (const fold of [
    '36 30, 44 110, 28 200',
    '58 30, 62 110, 40 196',
    '24 232, 28 320',
    '244 30, 238 110, 254 200',
    '222 32, 222 110, 242 190',
    '258 236, 256 320',
  ]) {
    part.line(curve(fold), { w: 2.6 });
  }
  part.both(curve('22 212, 34 206, 48 214, 36 226', { closed: true }), P.mustard, { w: 3.2 });
  part.both(curve('234 212, 248 206, 260 214, 246 226', { closed: true }), P.mustard, { w: 3.2 });
  part.line(poly('2 18, 278 16', { closed: false }), { w: 7, taper: false });
  part.dot(4, 18, 8).dot(276, 16, 8);
  return part;
}

function drawClock() {
  const face = createPart('clock', 84, 84);
  face
    .both(ellipse(42, 42, 37, 37), P.terracotta, { w: 4.4 })
    .both(ellipse(42, 42, 28, 28), P.paper, { w: 3 });
  for (let i = 0; i < 12; i++) {
    const [c, s] = [Math.cos((i * Math.PI) / 6), Math.sin((i * Math.PI) / 6)];
    face.line(
      poly(
        [
          [42 + 22 * c, 42 + 22 * s],
          [42 + (i % 3 ? 25 : 26) * c, 42 + (i % 3 ? 25 : 26) * s],
        ],
        { closed: false },
      ),
      { w: i % 3 ? 1.8 : 3 },
    );
  }
  const hour = createPart('hand-hour', 12, 24).line(poly('6 22, 6 4', { closed: false }), {
    w: 4,
    wobble: 0.3,
  });
  const minute = createPart('hand-minute', 12, 32).line(poly('6 30, 6 2', { closed: false }), {
    w: 2.8,
    wobble: 0.3,
  });
  return [face, hour, minute];
}

function drawLamp() {
  const shade = createPart('lamp', 130, 120);
  shade.line(curve('64 0, 66 20, 65 40'), { w: 4, taper: false });
  shade.both(box(55, 34, 20, 16, 4), P.woodDark, { w: 3.6 });
  shade.both(
    curve('58 48, 30 68, 10 102, 34 108, 96 108, 120 102, 102 68, 74 48', { closed: true }),
    P.teal,
    { w: 4.6 },
  );
  shade.line(curve('34 84, 46 66, 56 60'), { w: 3, color: P.mist });
  const bulb = createPart('bulb', 80, 40).both(
    curve('10 6, 18 24, 40 33, 62 24, 70 6', { closed: true }),
    P.straw,
    { w: 3.4 },
  );
  const cone = createPart('cone', 420, 470);
  // Laid over the room as light is, not as paint: these colours are added to what is there.
  cone
    .fill(poly('172 0, 248 0, 420 430, 340 460, 210 470, 80 460, 0 430'), P.mustard, 0.2)
    .fill(poly('184 0, 236 0, 340 440, 280 456, 210 460, 140 456, 80 440'), P.mustard, 0.16);
  return [shade, bulb, cone];
}

function drawShelf() {
  const part = createPart('shelf', 400, 186);
  const binders = [
    [20, 44, 34, P.brick],
    [56, 30, 36, P.teal],
    [94, 40, 30, P.mustard],
    [126, 34, 38, P.plum],
    [262, 52, 30, P.dusk],
    [294, 40, 34, P.rose],
  ];
  for (const [x, y, w, color] of binders) {
    part
      .both(box(x, y, w, 150 - y, 4), color, { w: 4 })
      .both(box(x + 7, y + 16, w - 14, 34, 3), P.cream, { w: 2.4 });
    part.both(ellipse(x + w / 2, 132, 5, 5), P.paper, { w: 2.2 });
  }
  part.both(poly('170 150, 196 46, 226 52, 204 150'), P.sage, { w: 4 });
  part.both(curve('342 150, 336 108, 384 108, 378 150', { closed: true }), P.terracotta, { w: 4 });
  for (const [x, y] of readPoints('346 70, 362 58, 378 72'))
    part.both(
      curve(
        [
          [361, 108],
          [x - 8, y + 18],
          [x, y],
          [x + 8, y + 18],
        ],
        { closed: true },
      ),
      P.leaf,
      { w: 3.4 },
    );
  part.both(box(4, 150, 392, 16, 4), P.wood, { w: 4.4 });
  for (const x of [60, 330])
    part.both(
      poly([
        [x, 166],
        [x + 22, 166],
        [x + 4, 184],
      ]),
      P.woodDark,
      { w: 3.4 },
    );
  return part;
}

function drawPictures() {
  const picture = createPart('picture', 150, 180);
  picture.both(box(8, 8, 134, 164, 4), P.woodDark, { w: 4.4 }).fill(box(22, 22, 106, 136, 3), P.straw);
  picture
    .dot(92, 62, 20, P.terracotta)
    .fill(curve('22 120, 50 88, 86 112, 128 90, 128 158, 22 158', { closed: true }), P.teal);
  picture
    .fill(curve('22 140, 66 122, 128 142, 126 158, 22 158', { closed: true }), P.deepTeal)
    .line(box(22, 22, 106, 136, 3), { w: 3 });
  const board = createPart('board', 290, 226);
  board.both(box(8, 10, 274, 206, 5), P.wood, { w: 4.6 }).both(box(22, 24, 246, 178, 4), P.sand, { w: 3 });
  const notes = [
    [40, 44, 70, 58, P.paper, -4],
    [128, 38, 52, 52, P.straw, 5],
    [200, 48, 52, 66, P.mist, -3],
    [52, 122, 58, 56, P.rose, 4],
    [132, 112, 84, 66, P.paper, -2],
  ];
  for (const [x, y, w, h, color, tilt] of notes) {
    pinNote(board, x, y, w, h, color, tilt);
  }
  return [picture, board];
}

/** A pinned note: tilted, with a few lines that say nothing. */
function pinNote(board, x, y, w, h, color, tilt) {
  board.both(
    poly([
      [x, y + tilt],
      [x + w, y - tilt],
      [x + w + tilt, y + h - tilt],
      [x + tilt, y + h + tilt],
    ]),
    color,
    { w: 3 },
  );
  for (let k = 1; k * 14 < h - 14; k++)
    board.line(
      curve([
        [x + 9, y + 10 + k * 14],
        [x + w * 0.5, y + 9 + k * 14],
        [x + w - (k % 2 ? 10 : 22), y + 10 + k * 14 - tilt / 2],
      ]),
      { w: 2.2 },
    );
  board.both(ellipse(x + w / 2, y + 5, 5, 5), P.brick, { w: 2.4 });
}

function drawCabinet() {
  const part = createPart('cabinet', 220, 330);
  part.both(box(30, 84, 176, 244, 6), P.sage, { w: 4.8 });
  for (const y of [98, 176, 254])
    part
      .both(box(44, y, 148, 66, 5), P.sage, { w: 3.6 })
      .both(box(94, y + 28, 48, 12, 5), P.cream, { w: 3 })
      .both(box(98, y + 8, 40, 14, 3), P.paper, { w: 2.4 });
  part
    .both(poly('44 84, 56 44, 150 44, 160 84'), P.cream, { w: 4 })
    .line(poly('58 60, 148 60', { closed: false }), { w: 2.6 });
  for (const twig of ['180 52, 176 28, 164 12', '182 52, 186 30, 184 4', '184 52, 196 34, 208 24'])
    part.line(curve(twig), { w: 3.4 });
  for (const [x, y] of readPoints('162 12, 184 8, 206 24, 174 30, 192 38'))
    part.both(ellipse(x, y, 6, 6), P.mustard, { w: 2.8 });
  part.both(curve('170 50, 194 50, 200 72, 190 84, 172 84, 164 72', { closed: true }), P.dusk, { w: 4 });
  return part;
}

function drawFrame() {
  const part = createPart('frame', 348, 446);
  const hole = box(24, 24, 300, 398, 8);
  part.cut(box(4, 4, 340, 438, 12), [hole], P.paper);
  part.line(box(5, 5, 338, 436, 12), { w: 5 }).line(hole, { w: 4.4 });
  for (const [x, y] of readPoints('15 15, 333 15, 15 431, 333 431')) part.dot(x, y, 3);
  return part;
}

export function drawWallThings() {
  return [
    drawWindow(),
    ...drawClock(),
    ...drawLamp(),
    drawShelf(),
    ...drawPictures(),
    drawCabinet(),
    drawFrame(),
  ];
}
