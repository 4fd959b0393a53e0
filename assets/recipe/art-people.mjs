/** The four callers: Open Peeps (CC0) bodies and heads in our colours, dressed by our own pen so that each is somebody. */
import { createAvatar } from '@dicebear/core';
import * as openPeeps from '@dicebear/open-peeps';
import { PALETTE, PEOPLE } from './art-palette.mjs';
import * as pen from './art-pen.mjs';
import { createPart, ellipse, readPoints, trace } from './art-pen.mjs';

/** People are drawn large and shown small: fewer points do, and keep the sheet light. */
const poly = (corners, options) => pen.poly(corners, { step: 70, ...options });
const curve = (knots, options) => pen.curve(knots, { step: 34, ...options });

/** Boxes in the 704-unit picture of a peep; the head may leave its place, so it has room around it. */
export const BODY_BOX = { x: -48, y: 500, w: 800, h: 560 };
export const HEAD_BOX = { x: 110, y: 10, w: 500, h: 640 };
export const FRONT_BOX = { x: 170, y: 270, w: 440, h: 330 };

const CAST = {
  neighbour: { head: 'noHair2', beard: 'chin' },
  bookkeeper: { head: 'grayMedium', glasses: 'glasses3' },
  courier: { head: 'hatBeanie' },
  granny: { head: 'grayBun', glasses: 'glasses2' },
};

const clean = (markup) => markup.replaceAll('#000', PALETTE.ink);

/** The layers of a peep are top-level groups, in the order Open Peeps draws them: body, head, face, beard, mask, glasses. */
function readLayers(person) {
  const { head, beard, glasses } = CAST[person];
  const { skin, clothing, hair } = PEOPLE[person];
  const svg = createAvatar(openPeeps, {
    face: ['smile'],
    head: [head],
    facialHair: [beard ?? 'chin'],
    facialHairProbability: beard ? 100 : 0,
    accessories: [glasses ?? 'glasses'],
    accessoriesProbability: glasses ? 100 : 0,
    maskProbability: 0,
    skinColor: [skin.slice(1)],
    clothingColor: [clothing.slice(1)],
    headContrastColor: [hair.slice(1)],
  }).toString();
  const between = (from, to) => clean(svg.slice(svg.indexOf(from), svg.indexOf(to)));
  return {
    body: between(
      '<g fill-rule="evenodd" clip-rule="evenodd"><path d="M705.3',
      '<g transform="matrix(.99789',
    ).matchAll(/ d="([^"]*)"/g),
    head: between('<g transform="matrix(.99789', '<g transform="translate(315 248)'),
    beard: between('<g transform="translate(279 400)', '<g transform="translate(179 343)'),
    glasses: `${clean(/<g transform="translate\(203 303\)">[\s\S]*/.exec(svg)[0]).replace(/<\/g><\/svg>$/, '')}`,
  };
}

function openPart(name, { x, y, w, h }, markup) {
  const part = createPart(name, w, h);
  part.raw(`<g transform="translate(${-x} ${-y})">${markup}`);
  return part;
}

const COLLAR = [
  '240 586, 300 660, 392 712, 332 790, 268 740, 206 640',
  '524 588, 474 660, 392 712, 458 792, 520 738, 574 636',
];

const DRESS = {
  neighbour: (part) => {
    part.line(curve('392 712, 396 860, 392 1060'), { w: 10 });
    for (const y of [838, 960]) part.dot(424, y, 10);
    for (const flap of COLLAR) part.both(poly(flap), PALETTE.mist, { w: 12 });
    part.both(poly('500 880, 604 868, 610 980, 506 990'), PALETTE.teal, { w: 9 });
  },
  bookkeeper: (part) => {
    part.both(poly('262 640, 392 730, 512 640, 470 800, 396 930, 318 800'), PALETTE.paper, { w: 10 });
    part.both(poly('236 590, 320 800, 396 940, 250 860, 268 790, 196 770, 196 610'), PALETTE.plum, { w: 12 });
    part.both(poly('526 590, 468 800, 396 940, 552 852, 526 790, 598 760, 570 620'), PALETTE.plum, { w: 12 });
    const pearls = curve('262 640, 312 706, 392 744, 470 704, 512 640', { step: 26 }).points;
    for (const [x, y] of pearls) part.both(ellipse(x, y, 14, 14), PALETTE.cream, { w: 7 });
    part.both(ellipse(252, 742, 22, 18), PALETTE.mustard, { w: 9 });
  },
  courier: (part) => {
    part.both(
      curve('232 590, 190 640, 250 720, 392 770, 540 716, 592 634, 528 588, 470 670, 392 706, 300 668', {
        closed: true,
      }),
      PALETTE.terracotta,
      { w: 12 },
    );
    part.line(curve('392 772, 398 900, 394 1060'), { w: 10 });
    part.both(poly('566 640, 640 690, 168 1060, 60 1060'), PALETTE.deepTeal, { w: 12 });
    part.line(poly('590 690, 128 1050', { closed: false }), { w: 7, color: PALETTE.mist });
    part.both(poly('372 812, 440 868, 392 914, 322 858'), PALETTE.silver, { w: 9 });
  },
  granny: (part) => {
    const hem = curve('238 588, 300 664, 392 704, 474 664, 522 588', { step: 40 }).points;
    for (const [x, y] of hem) part.both(ellipse(x, y + 26, 36, 34), PALETTE.paper, { w: 10 });
    part.fill(
      curve('246 600, 300 662, 392 700, 474 660, 514 600, 390 620', { closed: true }),
      PEOPLE.granny.skin,
    );
    part.line(curve('240 590, 300 664, 392 702, 474 664, 522 590'), { w: 11 });
    part.line(curve('392 762, 398 900, 394 1060'), { w: 10 });
    for (const y of [850, 960]) part.both(ellipse(428, y, 16, 16), PALETTE.mustard, { w: 8 });
    for (const [x, y] of readPoints('236 800, 300 880, 560 800, 500 890, 180 920, 610 930')) {
      part.both(ellipse(x, y, 17, 15), PALETTE.rose, { w: 6 });
    }
  },
};

/** What lies on the skin and under the face: tired eyes, rosy cheeks. */
const MAKE_UP = {
  neighbour: (part) => {
    part.line(curve('392 392, 412 401, 432 396'), { w: 6 });
    part.line(curve('508 392, 524 400, 540 394'), { w: 6 });
    part.line(curve('300 262, 330 254, 372 258'), { w: 6 });
  },
  bookkeeper: (part) => part.dot(322, 470, 11, PALETTE.mustard),
  courier: () => {},
  granny: (part) => {
    for (const [x, y, r] of [
      [388, 444, 30],
      [545, 440, 24],
    ])
      part.fill(ellipse(x, y, r, r * 0.72), PALETTE.rose, 0.55);
  },
};

const HAND = {
  sleeve: poly('4 186, 10 96, 92 84, 110 186'),
  palm: curve('90 98, 150 70, 214 72, 300 118, 318 150, 300 166, 252 146, 276 176, 240 184, 120 182', {
    closed: true,
  }),
  thumb: curve('252 146, 222 124, 196 120'),
  finger: curve('10 40, 60 12, 112 34, 142 74, 126 90, 98 66, 56 58, 16 74', { closed: true }),
};

/** Shapes that all four people share are written once and coloured where they are used. */
function shareShapes() {
  const [skin, clothing, ink] = [...readLayers('neighbour').body].map((match) => match[1]);
  const hand = createPart('hand', 0, 0);
  hand.line(HAND.sleeve, { w: 11 }).line(HAND.palm, { w: 11 }).line(HAND.thumb, { w: 8 });
  const finger = createPart('finger', 0, 0).line(HAND.finger, { w: 11 });
  return [
    ...[skin, clothing, ink].map(
      (d, i) => `<path id="${['skin', 'cloth', 'ink'][i]}" fill-rule="evenodd" d="${d}"/>`,
    ),
    `<path id="sleeve" d="${trace(HAND.sleeve.points)}"/><path id="palm" d="${trace(HAND.palm.points)}"/>`,
    `<path id="tip" d="${trace(HAND.finger.points)}"/><ellipse id="knuckle" cx="14" cy="58" rx="16" ry="20"/>`,
    `<g id="hand">${hand.marks.join('')}</g><g id="finger">${finger.marks.join('')}</g>`,
  ].join('');
}

const reuse = (id, fill = PALETTE.ink) => `<use href="#${id}" fill="${fill}"/>`;

function drawPerson(person) {
  const { skin, clothing } = PEOPLE[person];
  const layers = readLayers(person);
  const body = openPart(
    `body-${person}`,
    BODY_BOX,
    reuse('skin', skin) + reuse('cloth', clothing) + reuse('ink'),
  );
  DRESS[person](body);
  const head = openPart(`head-${person}`, HEAD_BOX, layers.head);
  MAKE_UP[person](head);
  const front = openPart(`front-${person}`, FRONT_BOX, layers.beard + layers.glasses);
  for (const part of [body, head, front]) part.raw('</g>');
  const hand = createPart(`hand-${person}`, 330, 190).raw(
    reuse('sleeve', clothing) + reuse('palm', skin) + reuse('hand'),
  );
  const finger = createPart(`finger-${person}`, 150, 96).raw(
    reuse('tip', skin) + reuse('finger') + reuse('knuckle', skin),
  );
  return [body, head, front, hand, finger];
}

export function drawPeople() {
  return { defs: shareShapes(), parts: Object.keys(CAST).flatMap(drawPerson), precision: 0 };
}
