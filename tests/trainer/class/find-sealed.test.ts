/** Sealed results are found in whatever they arrive in; what is no result is not taken for one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seal } from '../../../src/app/assignment/seal.ts';
import { decodeFile } from '../../../src/trainer/class/read/decode-file.ts';
import { findSealed } from '../../../src/trainer/class/read/find-sealed.ts';
import { makeKeyRecord, makeResult, shortCalls } from './make-class.ts';

const { key } = await makeKeyRecord();
const scenarios = await shortCalls();
const maker = { scenarios, assignment: 'monday-class', attempts: 1 };
const [one, other] = await Promise.all([0, 1].map((number) => seal(makeResult(maker, number), key)));

const wrapped = (text: string, width: number, end = '\n'): string =>
  text.replace(new RegExp(`.{${width}}`, 'g'), (line) => line + end);

describe('sealed texts', () => {
  it.each([
    ['by itself', (text: string) => text],
    ['under a plain line', (text: string) => `Anna: a result, please keep\n\n${text}\n`],
    ['with the lines of a mail', (text: string) => wrapped(text, 76, '\r\n')],
    ['with soft line ends', (text: string) => wrapped(text, 75, '=\r\n')],
    ['quoted twice', (text: string) => `She wrote:\n> > ${wrapped(text, 60, '\n> > ')}`],
    ['before a greeting', (text: string) => `${text}\nKind regards\nAnna`],
    ['before a greeting in the same line', (text: string) => `Here: ${text} Kind regards`],
    ['with invisible marks', (text: string) => `\ufeff${wrapped(text, 40, '\u200b')}`],
  ])('are found %s', (_, dress) => {
    expect(findSealed(dress(one!))).toEqual([{ sealed: one }]);
  });

  it('are found wherever the lines break', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 12, max: 200 }),
        fc.constantFrom('\n', '\r\n', '\n> ', ' '),
        (width, end) => {
          expect(findSealed(wrapped(one!, width, end))).toEqual([{ sealed: one }]);
        },
      ),
    );
  });

  it('are told apart where several stand in one text', () => {
    const text = `From Anna\n${wrapped(one!, 76)}\n\nFrom Béla:\n${other}\nBye`;
    expect(findSealed(text)).toEqual([{ sealed: one }, { sealed: other }]);
    expect(findSealed(`${one}\n${other}`)).toEqual([{ sealed: one }, { sealed: other }]);
  });

  it('do not pull a whole one down with one that was cut off', () => {
    for (const length of [300, one!.length - 30, one!.length - 1])
      expect(findSealed(`${one!.slice(0, length)}\n${other}`)).toEqual([
        { damaged: true },
        { sealed: other },
      ]);
  });

  it('are known for ours wherever they were cut off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: one!.length - 1 }), (length) => {
        expect(findSealed(one!.slice(0, length))).toEqual([{ damaged: true }]);
      }),
    );
  });

  it('are not seen where there are none', () => {
    for (const text of [
      '',
      'Dear all, see you on Monday.',
      'eyJ',
      '{"good-call":"assignment"}',
      '..',
      '.'.repeat(99),
    ])
      expect(findSealed(text)).toEqual([]);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(findSealed(text.replaceAll('eyJ', ''))).toEqual([]);
      }),
    );
  });

  it('are looked for in no more time than there is text', () => {
    const text = 'eyJhbGciOi '.repeat(200_000);
    const from = performance.now();
    expect(findSealed(text)).toEqual([{ damaged: true }]);
    expect(performance.now() - from).toBeLessThan(5000);
  });
});

describe('files', () => {
  const bytes = (...numbers: number[]) => new Uint8Array(numbers);
  it.each([
    ['nothing', bytes(), 'empty'],
    ['blanks', new TextEncoder().encode(' \n\t '), 'empty'],
    ['a zip', bytes(0x50, 0x4b, 3, 4, 9), 'zip'],
    ['a photo', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'foreign'],
    ['plain text', new TextEncoder().encode('Žydrė: 好'), 'Žydrė: 好'],
    ['text of an old program', bytes(0xff, 0xfe, 0x41, 0, 0x7d, 0x59), 'A好'],
    ['the same the other way round', bytes(0xfe, 0xff, 0, 0x41, 0x59, 0x7d), 'A好'],
  ])('%s', (_, file, text) => {
    expect(decodeFile(file)).toBe(text);
  });
});
