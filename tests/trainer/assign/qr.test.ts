/** The QR code on the page is the one that the library makes, module by module; names of files; finding calls. */
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../../src/trainer/assign/download.ts';
import { FIND_ALL, findScenarios, isFindAll } from '../../../src/trainer/assign/find-scenarios.ts';
import { type Qr, qrOf, svgFileOf } from '../../../src/trainer/assign/qr.ts';

/** The modules that a path of runs paints. */
function painted({ path, size }: Qr): boolean[][] {
  const rows = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let at = 0; at < Number(width); at++) rows[Number(y)]![Number(x) + at] = true;
  }
  return rows;
}

const linkOf = (length: number) => `https://example.com/#/assignment/1${'aB3-_'.repeat(length / 5)}`;

describe('the QR code', () => {
  it.each([10, 200, 450, 700, 1500])('paints a link of %i letters as the library encodes it', (length) => {
    const link = linkOf(length);
    const qr = qrOf(link)!;
    const { data } = encode(link, {
      ecc: new TextEncoder().encode(link).length > 500 ? 'L' : 'M',
      border: 4,
    });
    expect(painted(qr)).toEqual(data);
    expect(qr.size).toBe(qr.version * 4 + 17 + 8);
    const edge = [...qr.dark.slice(0, 4), ...qr.dark.slice(-4)].flat();
    expect(edge.some(Boolean)).toBe(false);
  });

  it('says when it gets too fine, and when there is none', () => {
    expect(qrOf(linkOf(400))).toMatchObject({ dense: false });
    expect(qrOf(linkOf(1500))).toMatchObject({ dense: true });
    expect(qrOf(linkOf(3000))).toBeUndefined();
  });

  it('is a picture of its own', () => {
    const qr = qrOf('https://example.com/')!;
    const svg = svgFileOf(qr);
    expect(svg).toContain(`viewBox="0 0 ${qr.size} ${qr.size}"`);
    expect(svg).toContain(qr.path);
    expect(svg).not.toMatch(/script|href/);
  });
});

describe('the name of a file', () => {
  it.each([
    ['The first week', 'The-first-week.json'],
    ['Árvíztűrő: 1/2 "x"?', 'Árvíztűrő-1-2-x.json'],
    ['第一周', '第一周.json'],
    ['../../etc/passwd', 'etc-passwd.json'],
    ['...', 'good-call.json'],
    ['', 'good-call.json'],
    ['a'.repeat(100), `${'a'.repeat(60)}.json`],
  ])('of %j is %j', (title, name) => {
    expect(fileNameOf(title, 'json')).toBe(name);
  });
});

describe('finding calls', () => {
  const call = { channel: 'phone', difficulty: 'easy', length: 5, trains: [], rules: [] } as const;
  const heads = [
    { ...call, id: 'a', rules: ['courtesy.greet-at-once', 'honesty.no-lies'] },
    { ...call, id: 'b', length: 9, difficulty: 'hard' as const, trains: ['honesty.no-lies'] },
    { ...call, id: 'c', channel: 'chat' as const },
  ];
  const titles = {
    a: { title: 'Paid twice', blurb: 'A bookkeeper' },
    b: { title: 'Beard', blurb: 'A captain' },
  };
  const ids = (finder: Partial<typeof FIND_ALL>) =>
    findScenarios(heads, { ...FIND_ALL, ...finder }, titles).map(({ id }) => id);

  it.each([
    [{}, ['a', 'b', 'c']],
    [{ words: 'PAID book' }, ['a']],
    [{ words: 'nobody' }, []],
    [{ channel: 'chat' }, ['c']],
    [{ difficulty: 'hard' }, ['b']],
    [{ minutes: 5 }, ['a', 'c']],
    // A rule is also what can come up, and what trains it comes first; a principle is what is trained.
    [{ about: 'honesty.no-lies' }, ['b', 'a']],
    [{ about: 'honesty' }, ['b']],
    [{ about: 'courtesy' }, []],
    [{ about: 'honesty.no-lies', minutes: 5 }, ['a']],
  ])('by %j', (finder, found) => {
    expect(ids(finder)).toEqual(found);
    expect(isFindAll({ ...FIND_ALL, ...finder })).toBe(Object.keys(finder).length === 0);
  });
});
