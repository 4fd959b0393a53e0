/** The nine faces of Open Peeps (CC0), each taken apart into a look (brows, eyes, nose), its blink, and a mouth. */
import { createAvatar } from '@dicebear/core';
import * as openPeeps from '@dicebear/open-peeps';
import { PALETTE } from './art-palette.mjs';
import { splitPath } from './art-path.mjs';
import { createPart, curve, readPoints } from './art-pen.mjs';

const FACES = {
  pleased: 'explaining',
  relieved: 'calm',
  calm: 'smile',
  confused: 'suspicious',
  anxious: 'concernedFear',
  sad: 'solemn',
  annoyed: 'serious',
  angry: 'veryAngry',
  furious: 'rage',
};
/** Where all faces sit in the 704-unit picture of a peep, with room for brows that fly off. */
export const FACE_BOX = { x: 355, y: 270, w: 235, h: 272 };
const ORIGIN = { x: 315, y: 248 };
const MOUTH_FROM = 186;

/** Eyes that stand apart from their brows, by the order of their subpaths in the drawing; these can blink by themselves. */
const LOOSE_EYES = { calm: [2, 3], pleased: [7, 8] };
/** Brows for the faces whose eyes grow out of them: drawn anew over closed lids. */
const BLINK_BROWS = {
  confused: ['50 108, 92 101, 137 104', '160 52, 178 33, 205 32, 220 50'],
  annoyed: ['57 96, 110 91, 170 90, 223 86'],
  angry: ['56 88, 98 104, 143 114', '184 116, 207 104, 231 78'],
  furious: ['58 84, 98 103, 146 114', '182 116, 214 102, 262 62'],
};

function readFace(face) {
  const svg = createAvatar(openPeeps, {
    face: [face],
    accessoriesProbability: 0,
    facialHairProbability: 0,
    maskProbability: 0,
  }).toString();
  const group = svg.slice(svg.indexOf(`translate(${ORIGIN.x} ${ORIGIN.y})`));
  const paths = group.slice(0, group.indexOf('</g><g transform="translate(279')).matchAll(/<path([^>]*)>/g);
  const pieces = [];
  for (const [, attributes] of paths) {
    if (attributes.includes('stroke=')) continue;
    const fill = /fill="([^"]*)"/.exec(attributes)?.[1] ?? PALETTE.ink;
    const dark = fill === '#000' || fill === '#231F20';
    const color = dark ? PALETTE.ink : fill === '#FF8181' ? PALETTE.rose : PALETTE.paper;
    for (const { d, box } of splitPath(/ d="([^"]*)"/.exec(attributes)[1])) pieces.push({ d, box, color });
  }
  return pieces;
}

/** Subpaths of one colour go back into one path, so that holes stay holes. */
function drawPieces(name, pieces) {
  const part = createPart(name, FACE_BOX.w, FACE_BOX.h);
  const shift = `translate(${ORIGIN.x - FACE_BOX.x} ${ORIGIN.y - FACE_BOX.y})`;
  const colors = [...new Set(pieces.map((piece) => piece.color))];
  const paths = colors.map((color) => {
    const d = pieces.filter((piece) => piece.color === color).map((piece) => piece.d);
    return `<path fill="${color}" fill-rule="evenodd" d="${d.join('')}"/>`;
  });
  return part.raw(`<g transform="${shift}">${paths.join('')}</g>`);
}

const isMouth = ({ box }) => box.y0 >= MOUTH_FROM;

function drawBlink(mood, look, lids) {
  const loose = LOOSE_EYES[mood];
  if (loose)
    return drawPieces(`shut-${mood}`, [...look.filter((piece) => !loose.includes(piece.index)), ...lids]);
  const nose = look.filter(({ box }) => box.y0 > 125 && box.y1 < 195 && box.x0 > 140);
  const part = drawPieces(`shut-${mood}`, [...nose, ...lids]);
  for (const brow of BLINK_BROWS[mood]) {
    const knots = readPoints(brow).map(([x, y]) => [x + ORIGIN.x - FACE_BOX.x, y + ORIGIN.y - FACE_BOX.y]);
    part.line(curve(knots), { w: mood === 'furious' ? 17 : 13, wobble: 0.6 });
  }
  return part;
}

export function drawFaces() {
  const lids = readFace('eyesClosed').filter(({ box }) => box.y0 > 100 && box.y1 < 140);
  return Object.entries(FACES).flatMap(([mood, face]) => {
    const pieces = readFace(face).map((piece, index) => ({ ...piece, index }));
    const look = pieces.filter((piece) => !isMouth(piece));
    const parts = [drawPieces(`look-${mood}`, look), drawPieces(`mouth-${mood}`, pieces.filter(isMouth))];
    return LOOSE_EYES[mood] || BLINK_BROWS[mood] ? [...parts, drawBlink(mood, look, lids)] : parts;
  });
}
