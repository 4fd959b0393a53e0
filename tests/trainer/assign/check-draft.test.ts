/** From fields to an assignment: what is taken, and what is said beside each field. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fromLinkText, toLinkText } from '../../../src/app/assignment/link.ts';
import { checkDraft, inOrder, type Surroundings, WRONG } from '../../../src/trainer/assign/check-draft.ts';
import { type Draft, EMPTY_DRAFT } from '../../../src/trainer/assign/draft.ts';

const around: Surroundings = {
  id: 'abcdefghijkm',
  made: 1_790_000_000_000,
  hashes: new Map([
    ['angry-caller', '0123456789ab'],
    ['own-call', 'ba9876543210'],
  ]),
  localesOf: (id) => (id === 'own-call' ? ['lt'] : ['en', 'hu', 'fr', 'lt', 'zh-Hans']),
  title: 'The first week',
  today: '2026-11-22',
  key: { x: 'x'.repeat(43), y: 'y'.repeat(43) },
  pack: undefined,
};
const good: Draft = { ...EMPTY_DRAFT, scenarios: ['angry-caller'] };
const check = (change: Partial<Draft>, other: Partial<Surroundings> = {}) =>
  checkDraft({ ...good, ...change }, { ...around, ...other });

describe('a draft that stands', () => {
  it('takes the defaults as they are', () => {
    expect(check({}).assignment).toMatchObject({
      title: 'The first week',
      scenarios: [{ id: 'angry-caller', hash: '0123456789ab' }],
      terms: { locales: [], pass: 70, principles: {}, attempts: 0, counts: 'best', order: 'free', note: '' },
    });
  });

  it('comes out of a link as it went in', async () => {
    const { assignment } = check({
      title: '  Kedd ',
      from: 'Nagy Éva',
      note: 'első\nmásodik',
      locales: ['hu', 'zh-Hans'],
      pass: ' 85 ',
      principles: { courtesy: '60', honesty: ' ' },
      attempts: 3,
      counts: 'last',
      order: 'fixed',
      due: '2026-11-22',
      endpoint: 'https://lrs.example.com/xapi',
      storeKey: 'key',
      storeSecret: 'ű:ő',
    });
    expect(assignment).toMatchObject({
      title: 'Kedd',
      terms: { pass: 85, principles: { courtesy: 60 }, due: '2026-11-22' },
    });
    expect(assignment?.store?.endpoint).toBe('https://lrs.example.com/xapi/');
    expect(await fromLinkText(await toLinkText(assignment!))).toEqual(assignment);
  });
});

describe('a draft that does not', () => {
  it.each<[string, Partial<Draft>, object]>([
    ['no call', { scenarios: [] }, { scenarios: 'no-scenario' }],
    ['an empty title', { title: '  ' }, { title: 'no-title' }],
    ['a long title', { title: 'x'.repeat(81) }, { title: 'long-title' }],
    ['a long from', { from: 'x'.repeat(81) }, { from: 'long-from' }],
    ['a long note', { note: 'x'.repeat(1001) }, { note: 'long-note' }],
    ['no pass mark', { pass: '' }, { pass: 'pass' }],
    ['a pass mark in words', { pass: 'most' }, { pass: 'pass' }],
    ['a pass mark over 100', { pass: '101' }, { pass: 'pass' }],
    ['a negative pass mark', { pass: '-1' }, { pass: 'pass' }],
    ['half a point', { pass: '70.5' }, { pass: 'pass' }],
    ['a mark of nothing', { principles: { courtesy: '0' } }, { 'mark.courtesy': 'mark' }],
    ['a mark in words', { principles: { courtesy: 'half' } }, { 'mark.courtesy': 'mark' }],
    ['yesterday', { due: '2026-11-21' }, { due: 'due-past' }],
    ['no day', { due: '2027-02-30' }, { due: 'due' }],
    ['an open line', { endpoint: 'http://lrs.example.com/' }, { endpoint: 'endpoint-open' }],
    ['no address', { endpoint: 'lrs.example.com' }, { endpoint: 'endpoint' }],
    [
      'a key of odd letters',
      { endpoint: 'https://a.example/', storeKey: 'Bearer é' },
      { storeKey: 'store-key' },
    ],
    ['a language nobody wrote', { scenarios: ['own-call'], locales: ['en'] }, { locales: 'language' }],
  ])('says what is wrong with %s', (_, change, problems) => {
    expect(check(change).problems).toEqual(problems);
  });

  it('tells too many calls that there are', () => {
    const ids = Array.from({ length: 101 }, (_, n) => `call-${n}`);
    const hashes = new Map(ids.map((id) => [id, '0123456789ab']));
    expect(check({ scenarios: ids }, { hashes }).problems).toEqual({ scenarios: 'too-many' });
  });

  it('tells everything at once, from the top of the page down', () => {
    const { problems } = check({ scenarios: [], title: '', pass: '', due: '2026-02-31', endpoint: 'x' });
    expect(inOrder(problems!)).toEqual(['scenarios', 'title', 'due', 'pass', 'endpoint']);
  });

  it('has words for all of it', () => {
    const { trainer } = parse(readFileSync('src/i18n/locales/en/trainer.yaml', 'utf8'));
    expect(Object.keys(trainer.wrong).sort()).toEqual([...WRONG].sort());
  });
});
