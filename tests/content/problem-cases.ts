/** A library for every problem there can be: what is spoilt, and the problem that is to be found. */
import { spoilt } from './base-files.ts';
import { type Case, type Patch, structure, without, words } from './problem-case.ts';

const _STRUCTURE = 'base/scenario.yaml';

/** A row of moments, each of which is remembered either way. */
const ROW = Array.from({ length: 13 }, (_, at) => {
  const to = at < 12 ? `row-${at + 1}` : 'story';
  return `  row-${at}: { lines: [], choices: { a: { set: [f${at}], to: ${to} }, b: { to: ${to} } } }\n`;
}).join('');
const ROW_FLAGS = Array.from({ length: 13 }, (_, at) => `f${at}`).join(', ');

export const CASES: readonly Case[] = [
  structure('yaml', 'a key twice', [['hour: 9', 'pass: 9']], 'pass: 9', {
    message: 'Map keys must be unique at line 8, column 1:',
  }),
  structure('shape', 'a word for a number', [['pass: 70', 'pass: many']], 'pass: many', {
    path: 'pass',
    message: 'Invalid type: Expected number but received "many"',
  }),
  structure('shape', 'an unknown act', [['acts: [apologise]', 'acts: [apologize]']], 'apologize', {
    path: 'moments.story.choices.sorry.acts.0',
  }),
  structure('id-mismatch', 'another id than the folder', [['id: base', 'id: bass']], 'id: bass', {
    name: 'bass',
    folder: 'base',
  }),
  structure('unknown-flag', 'a condition', [['when: [seen-log]', 'when: [seen-lag]']], '[seen-lag]', {
    name: 'seen-lag',
  }),
  structure('unknown-flag', 'a flag set', [['reply: true', 'set: [seen-lag]']], 'set: [seen-lag]', {
    name: 'seen-lag',
  }),
  structure('unknown-flag', 'a flag cleared', [['reply: true', 'clear: [nope]']], 'clear: [nope]', {
    name: 'nope',
  }),
  structure('unknown-flag', 'a look-up', [['sets: [seen-log]', 'sets: [log]']], 'sets: [log]', {
    name: 'log',
  }),
  structure('unknown-moment', 'a choice', [['to: close\n      on', 'to: clothes\n      on']], 'clothes', {
    name: 'clothes',
  }),
  structure('unknown-moment', 'the start', [['start: pick-up', 'start: here']], 'start: here', {
    name: 'here',
  }),
  structure('unknown-outcome', 'a desk', [['end: passed-on', 'end: gone']], 'end: gone', { name: 'gone' }),
  structure('unknown-outcome', 'a route', [['- { end: cut-off }', '- { end: off }']], 'end: off', {
    name: 'off',
  }),
  structure('unknown-question', 'raised', [['raises: [when-fixed]', 'raises: [why]']], 'raises', {
    name: 'why',
  }),
  structure('unknown-question', 'answered', [['answers: [when-fixed]', 'answers: [why]']], 'answers', {
    name: 'why',
  }),
  structure('unknown-fact', 'given, but not of the record', [['gives: [caller]', 'gives: [due]']], 'gives', {
    name: 'due',
  }),
  structure(
    'unknown-rule',
    'a mark',
    [['keep: { recovery.apologise', 'keep: { recovery.sorry']],
    'recovery.sorry',
    {
      name: 'recovery.sorry',
    },
  ),
  structure('unknown-rule', 'trained', [['trains: [recovery.apologise]', 'trains: [a.b]']], 'a.b', {
    name: 'a.b',
  }),
  structure('engine-rule', 'a mark', [['recovery.apologise: 3', 'courtesy.farewell: 3']], 'farewell: 3', {
    name: 'courtesy.farewell',
  }),
  structure('no-target', 'a choice', [['badly: { end: solved }', 'badly: { mood: 1 }']], 'badly', {
    path: 'moments.close.choices.badly',
  }),
  structure(
    'no-target',
    'two places',
    [['badly: { end: solved }', 'badly: { end: solved, to: story }']],
    'badly',
    {
      path: 'moments.close.choices.badly',
    },
  ),
  structure(
    'no-target',
    'a route',
    [['- { end: hung-up }', '- { when: [] }\n  - { end: hung-up }']],
    '- { when: []',
    {
      path: 'snap.0',
    },
  ),
  structure(
    'last-route',
    'with a condition',
    [['- { end: hung-up }', '- { when: [snapped], end: hung-up }']],
    'snapped',
    {
      path: 'snap.0',
    },
  ),
  structure('no-outcome-kind', 'nobody hangs up', [['kind: hung-up', 'kind: escalated']], 'outcomes:', {
    kind: 'hung-up',
  }),
  structure(
    'too-many-flags',
    'with those of once and the engine',
    [
      ['flags: [seen-log]', `flags: [seen-log, ${[...'abcdefghijklmno'].join(', ')}]`],
      ...['full: {', 'short: {', 'badly: {'].map((choice): Patch => [choice, `${choice} once: true,`]),
      ['      sorry:\n', '      sorry:\n        once: true\n'],
      ['      on:\n', '      on:\n        once: true\n'],
      ['      well:\n', '      well:\n        once: true\n'],
    ],
    'flags:',
    { limit: 31 },
  ),
  structure('loop', 'back to where it was', [['to: close\n      on', 'to: story\n      on']], '  story:', {
    way: 'story',
  }),
  {
    ...structure(
      'unreachable-moment',
      'nothing leads there',
      [['  close:\n', '  attic:\n    choices:\n      a: { to: close }\n      b: { to: close }\n  close:\n']],
      '  attic:',
      { name: 'attic' },
      ['missing-text'],
    ),
  },
  structure(
    'unreachable-choice',
    'never on offer',
    [['badly: {', 'once: { when: [snapped], end: solved }\n      badly: {']],
    '      once:',
    {
      name: 'once',
    },
    ['missing-text'],
  ),
  structure('unreachable-outcome', 'no way there', [['end: passed-on', 'end: solved']], '  passed-on:', {
    name: 'passed-on',
  }),
  structure('no-choices', 'but one', [['badly: {', 'badly: { when: [seen-log],']], '  close:', {
    name: 'close',
    flags: '',
  }),
  structure('same-value', 'nothing decided', [['acts: [greet]', 'acts: [greet, introduce]']], '  pick-up:', {
    name: 'pick-up',
  }),
  structure(
    'not-attainable',
    'only for the patient',
    [
      [
        'fix, when: due }\n        end: solved',
        'fix, when: due }\n        to: [{ when: [patience >= 7], end: solved }, { end: passed-on }]',
      ],
    ],
    'patience: {',
    { pars: '22 / 22 / 38' },
  ),
  structure(
    'trains-nothing',
    'not asked for',
    [['trains: [recovery.apol', 'trains: [recovery.sincere, recovery.apol']],
    'trains:',
    {
      name: 'recovery.sincere',
    },
  ),
  structure(
    'no-par',
    'nothing to be had',
    ['value: 10', 'value: 2 ', 'value: -10', 'value: -8 }\n  r'].map(
      (value): Patch => [value, value.replace(/-?\d+/, '-30')],
    ),
    'moments:',
    { par: -2 },
  ),
  structure(
    'too-many-states',
    'too much remembered',
    [
      ['max: 10, start: 6', 'max: 30, start: 30'],
      ['flags: [seen-log]', `flags: [seen-log, ${ROW_FLAGS}]`],
      ['to: story }\n      short', 'to: row-0 }\n      short'],
      ['  story:\n', `${ROW}  story:\n`],
      ['badly: { end', `badly: { when: [${ROW_FLAGS}], end`],
    ],
    'moments:',
    { limit: 120_000 },
    ['missing-text'],
  ),
  structure('moment-count', 'too few', [['intro: true\n', '']], 'moments:', { length: 3, min: 14, max: 25 }),
  structure(
    'outcome-count',
    'too few kinds',
    [
      ['intro: true\n', ''],
      ['kind: transferred', 'kind: solved'],
    ],
    'outcomes:',
    { length: 3, limit: 4 },
    ['moment-count'],
  ),
  words('missing-text', 'a moment’s line', [['    lines: { line: When will it work? }\n', '']], '  close:', {
    name: 'moments.close.lines.line',
  }),
  words('extra-text', 'a line too many', [['{ line: When', '{ loud: When?, line: When']], 'loud', {
    path: 'moments.close.lines.loud',
  }),
  {
    code: 'missing-locale',
    what: 'a scenario',
    files: without('base/lt.yaml'),
    file: 'base/lt.yaml',
    values: { name: 'lt' },
  },
  {
    code: 'missing-locale',
    what: 'the handbook',
    files: without('handbook/hu.yaml'),
    file: 'handbook/hu.yaml',
    values: { name: 'hu' },
  },
  words('markup', 'in a line', [['It will be fine.', 'It will be <b>fine</b>.']], 'fine</b>', {
    path: 'moments.close.choices.badly.say',
    text: 'It will be <b>fine</b>.',
  }),
  words('unknown-placeholder', 'in a choice', [['{due}', '{dew}']], '{dew}', {
    path: 'moments.close.choices.well.say',
    name: 'dew',
  }),
  words('too-long', 'a why', [['why: No day.', `why: ${'word '.repeat(41)}`]], 'word word', {
    path: 'moments.close.choices.badly.why',
    length: 41,
    limit: 40,
  }),
  {
    code: 'handbook-rule',
    what: 'without words',
    files: spoilt('handbook/fr.yaml', ['  courtesy.farewell: {', '  courtesy.goodbye: {']),
    file: 'handbook/fr.yaml',
    at: 'rules:',
    values: { path: 'rules', name: 'courtesy.farewell' },
  },
  {
    code: 'set-scenario',
    what: 'not there',
    files: spoilt('sets/sets.yaml', ['[base]', '[base, face]']),
    file: 'sets/sets.yaml',
    at: 'first:',
    values: { path: 'first', name: 'face' },
  },
];
