/** Makes all pictures of the game: `node assets/recipe/art-make.mjs` from the project root. Same input, same bytes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { drawFaces, FACE_BOX } from './art-faces.mjs';
import { drawOffice } from './art-office.mjs';
import * as palette from './art-palette.mjs';
import { BODY_BOX, drawPeople, FRONT_BOX, HEAD_BOX } from './art-people.mjs';
import { packSheet } from './art-sheet.mjs';
import { drawSky } from './art-sky.mjs';

const OUT = new URL('../art/', import.meta.url);
const sheets = [
  packSheet('people', drawPeople(), 2400),
  packSheet('faces', { parts: drawFaces() }, 1240),
  packSheet('office', { parts: drawOffice() }, 1400),
  packSheet('sky', { parts: drawSky() }, 1000),
];
const atlas = Object.fromEntries(
  sheets.map(({ name, width, height, spots }) => [name, { width, height, spots }]),
);
const boxes = { body: BODY_BOX, head: HEAD_BOX, front: FRONT_BOX, face: FACE_BOX };
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

mkdirSync(OUT, { recursive: true });
for (const sheet of sheets) writeFileSync(new URL(`${sheet.name}.svg`, OUT), sheet.svg);
writeFileSync(new URL('atlas.json', OUT), json({ sheets: atlas, boxes }));
writeFileSync(
  new URL('palette.json', OUT),
  json({
    palette: palette.PALETTE,
    skies: palette.SKIES,
    grounds: palette.MOOD_GROUNDS,
    people: Object.keys(palette.PEOPLE),
  }),
);
