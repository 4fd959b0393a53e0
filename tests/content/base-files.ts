/** A tiny library without a problem, and how to spoil it. */
import { readLibrary } from '../../src/content/library.ts';
import { LOCALES } from '../../src/content/locales.ts';
import type { Problem } from '../../src/content/problems.ts';

export type Files = Record<string, string>;

export const SCENARIO = `id: base
channel: phone
person: granny
intro: true
temper: even
length: 1
pass: 70
hour: 9
trains: [recovery.apologise]
patience: { max: 10, start: 6 }
facts:
  caller: { record: true }
  due: {}
questions: [when-fixed]
flags: [seen-log]
look-ups:
  log: { sets: [seen-log] }
desks:
  technical: { end: passed-on }
outcomes:
  solved: { kind: solved, value: 10 }
  passed-on: { kind: transferred, value: 2 }
  hung-up: { kind: hung-up, value: -10 }
  cut-off: { kind: cut-off, value: -8 }
  rang-out: { kind: missed, value: -8 }
hang-up:
  - { end: cut-off }
snap:
  - { end: hung-up }
start: pick-up
moments:
  pick-up:
    lines: []
    choices:
      full: { acts: [greet, introduce], to: story }
      short: { acts: [greet], to: story }
  story:
    vent: true
    gives: [caller]
    raises: [when-fixed]
    choices:
      sorry:
        acts: [apologise]
        keep: { recovery.apologise: 3 }
        reply: true
        to: close
      on:
        mood: -1
        to:
          - { when: [seen-log], to: close }
          - { end: solved }
  close:
    choices:
      well:
        acts: [ask-else, farewell]
        answers: [when-fixed]
        promise: { what: fix, when: due }
        end: solved
      badly: { end: solved }
`;

export const WORDS = `title: A call
blurb: Somebody calls.
role: You answer.
facts:
  caller: Mrs Grey
  due: { day: 3, style: on }
labels: { caller: Name }
decoys: { caller: [Mrs Green, Mr Grey] }
questions: { when-fixed: When will it work? }
look-ups:
  log: { name: The log, text: Nothing in it. }
desks: { technical: Technical }
outcomes:
  solved: { title: Solved, text: It works. }
  passed-on: { title: Passed on, text: Somebody else has it. }
  hung-up: { title: Gone, text: They hung up. }
  cut-off: { title: Cut off, text: You hung up. }
  rang-out: { title: Missed, text: Nobody answered. }
moments:
  pick-up:
    choices:
      full: { say: "Northline, this is Ann.", why: Says who is there. }
      short: { say: "Hello, can I help you?", why: Does not say who is there. }
  story:
    lines: { line: "It has not worked for three days, {caller} here." }
    choices:
      sorry: { say: I am sorry., reply: Well then., why: Takes it seriously. }
      on: { say: And your number?, why: Passes over it. }
  close:
    lines: { line: When will it work? }
    choices:
      well: { say: "On {due}. Anything else? Goodbye.", why: A day one can count on. }
      badly: { say: It will be fine., why: No day. }
`;

const HANDBOOK = `principles:
  - id: recovery
    rules:
      - id: recovery.apologise
        channels: [all]
        sources: [K.complaints-1]
      - id: recovery.sincere
        channels: [ph]
        sources: [E.respect]
  - id: courtesy
    rules:
      - id: courtesy.farewell
        channels: [all]
        sources: [E.respect]
`;

const HANDBOOK_WORDS = `documents: { E: Ethics, K: Code }
sections: { E.respect: Respect, K.complaints-n: "Complaints, item {n}" }
channels: { all: Everywhere, ph: Telephone }
principles:
  recovery: { name: Recovery, about: Put it right. }
  courtesy: { name: Courtesy, about: Be polite. }
rules:
  recovery.apologise: { name: Apologise, about: Say sorry., good: I am sorry., bad: So what. }
  recovery.sincere: { name: Be sincere, about: Mean it., good: That is annoying., bad: Sure. }
  courtesy.farewell: { name: Goodbye, about: Say goodbye., good: Goodbye., bad: Next. }
`;

export const baseFiles = (): Files => ({
  'base/scenario.yaml': SCENARIO,
  'handbook/handbook.yaml': HANDBOOK,
  'sets/sets.yaml': '# sets\nfirst: [base]\n',
  'courtesy.yaml': 'en: [sorry, please]\n',
  ...Object.fromEntries(LOCALES.map((locale) => [`base/${locale}.yaml`, WORDS])),
  ...Object.fromEntries(LOCALES.map((locale) => [`handbook/${locale}.yaml`, HANDBOOK_WORDS])),
});

/** Replaces a passage that stands exactly once in a text. */
export function patch(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`"${from}" does not stand there exactly once`);
  return text.replace(from, () => to);
}

/** The base library with passages of one file replaced. */
export function spoilt(file: string, ...patches: readonly (readonly [string, string])[]): Files {
  const files = baseFiles();
  files[file] = patches.reduce((text, [from, to]) => patch(text, from, to), files[file]!);
  return files;
}

/** Some of the files: reading all languages every time takes long. */
export const only = (files: Files, ...names: readonly string[]): Files =>
  Object.fromEntries(names.map((name) => [name, files[name]!]));

/** The files that make a structure, without any words. */
export const STRUCTURE_FILES = ['base/scenario.yaml', 'handbook/handbook.yaml'];

export const problemsOf = async (files: Files): Promise<readonly Problem[]> =>
  (await readLibrary(files)).problems;

/** The 1-based line of the first line that holds a passage. */
export function lineOf(text: string, passage: string): number {
  const line = text.split('\n').findIndex((row) => row.includes(passage));
  if (line < 0) throw new Error(`no line holds "${passage}"`);
  return line + 1;
}
