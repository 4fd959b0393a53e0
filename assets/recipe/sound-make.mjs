/**
 * Makes every sound of the game: `node assets/recipe/sound-make.mjs` from the project's root (needs sox and ffmpeg).
 * All of it is computed here, from sines and noise with fixed seeds: the same files come out at every run.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { makeDay, makeNight } from './sound-ambience.mjs';
import * as cues from './sound-cues.mjs';
import * as desk from './sound-desk.mjs';
import { createTrack, fadeEnds, RATE } from './sound-dsp.mjs';
import { writeSound } from './sound-encode.mjs';
import { makeHoldMusic } from './sound-hold-music.mjs';
import { measureLoudest, measureWhole, setLoudness } from './sound-measure.mjs';
import * as phone from './sound-phone.mjs';
import { findSeam } from './sound-seam.mjs';

const FOLDER = 'assets/sound';
const MODULE = 'src/audio/sprite.ts';
/** Silence between two sounds of the sprite: longer than any decoder's delay, so that none leaks into the next. */
const GAP = 0.12;
/** A loop's file has some of its own end before it and of its start after it: decoders may shift it, and still no seam. */
const BEFORE = 0.4;
const AFTER = 0.3;

// What each cue is made by, and how loud its loudest moment is (LUFS).
const CUES = {
  'pick-up': [phone.makePickUp, -26],
  'hang-up': [phone.makeHangUp, -25],
  'customer-hangs-up': [phone.makeCustomerHangsUp, -22],
  'hold-click': [phone.makeHoldClick, -32],
  transfer: [phone.makeTransfer, -23],
  typing: [desk.makeTyping, -29],
  pencil: [desk.makePencil, -29],
  tick: [desk.makeTick, -33],
  thud: [desk.makeThud, -25],
  'lean-in': [cues.makeLeanIn, -25],
  'mood-up': [cues.makeMoodUp, -24],
  'mood-down': [cues.makeMoodDown, -24],
  'rule-kept': [cues.makeRuleKept, -25],
  'rule-broken': [cues.makeRuleBroken, -23],
  critical: [cues.makeCritical, -19],
  'call-solved': [cues.makeCallSolved, -20],
  'call-failed': [cues.makeCallFailed, -20],
};

// The loops: maker, loudness of the whole (LUFS), kilobits a second.
const LOOPS = {
  'hold-music': [makeHoldMusic, -20, { opus: 42, mp3: 72 }],
  'ambience-day': [makeDay, -34, { opus: 32, mp3: 56 }],
  'ambience-night': [makeNight, -36, { opus: 26, mp3: 56 }],
};

/** What still sounds when a piece's time is up goes out over its last third. */
const endSoftly = (piece) => fadeEnds(piece, 0.002, piece.data.length / RATE / 3);

function makeSprite() {
  const places = {};
  const pieces = [];
  let at = GAP;
  for (const [name, [make, lufs]] of Object.entries(CUES)) {
    const piece = endSoftly(setLoudness(make(), lufs, measureLoudest));
    const milliseconds = Math.ceil((piece.data.length / RATE) * 1000);
    places[name] = [Math.round(at * 1000), milliseconds + 40];
    pieces.push([at, piece]);
    at = (Math.round(at * 1000) + milliseconds) / 1000 + GAP;
  }
  writeSound(joinPieces(pieces, at), `${FOLDER}/cues`, { opus: 38, mp3: 64 });
  return places;
}

function joinPieces(pieces, seconds) {
  const sprite = createTrack(seconds);
  for (const [at, piece] of pieces) sprite.data.set(piece.data, Math.round(at * RATE));
  return sprite;
}

function makeLoop(name, [make, lufs, rates]) {
  const loop = setLoudness(make(), lufs, measureWhole);
  const seconds = loop.data.length / RATE;
  const file = createTrack(BEFORE + seconds + AFTER);
  const from = loop.data.length - Math.round(BEFORE * RATE);
  file.data.forEach((_, i) => {
    file.data[i] = loop.data[(from + i) % loop.data.length];
  });
  writeSound(fadeEnds(file, 0.01, 0.01), `${FOLDER}/${name}`, rates);
  return [findSeam(`${FOLDER}/${name}.webm`, loop.data.length), Math.round(seconds * 1000), true];
}

function makeRing() {
  const ring = endSoftly(setLoudness(phone.makeRing(), -20, measureLoudest));
  writeSound(ring, `${FOLDER}/ring`, { opus: 40, mp3: 80 });
}

function printTable(name, comment, places) {
  const key = (word) => (word.includes('-') ? `'${word}'` : word);
  const rows = Object.entries(places).map(([word, place]) => `  ${key(word)}: [${place.join(', ')}],\n`);
  return `/** ${comment} */\nexport const ${name} = {\n${rows.join('')}} as const;\n`;
}

function writeModule(places, loops) {
  const head = '// Written by assets/recipe/sound-make.mjs: change the recipe, not this.\n\n';
  const cueTable = printTable(
    'CUES',
    'Where each cue lies in the sprite: start and length in milliseconds.',
    places,
  );
  const loopTable = printTable('LOOPS', 'The part of each file that goes round: start, length, loop.', loops);
  const types = 'export type CueName = keyof typeof CUES;\nexport type LoopName = keyof typeof LOOPS;\n';
  writeFileSync(MODULE, `${head}${cueTable}\n${loopTable}\n${types}`);
}

mkdirSync(FOLDER, { recursive: true });
makeRing();
const loops = Object.fromEntries(Object.entries(LOOPS).map(([name, spec]) => [name, makeLoop(name, spec)]));
writeModule(makeSprite(), loops);
