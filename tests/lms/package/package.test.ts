/** The packages: valid against the schemas, whole, the same each time, and text stays text. */
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromFileText } from '../../../src/app/assignment/file.ts';
import type { Assignment, Terms } from '../../../src/app/assignment/model.ts';
import { scenarioHeads } from '../../../src/content/listing.ts';
import { LOCALES } from '../../../src/content/locales.ts';
import { buildPackage, PackageError, type PackageKind } from '../../../src/lms/package/index.ts';
import { writeXml, xml } from '../../../src/lms/package/xml.ts';
import { assignmentOf } from '../fixtures.ts';
import { type Files, fakeGame, fetchFrom } from './fake-game.ts';
import { faultsOf } from './validate.ts';

const KINDS = ['scorm-1.2', 'scorm-2004', 'cmi5'] as const;
const MANIFEST = {
  'scorm-1.2': 'imsmanifest.xml',
  'scorm-2004': 'imsmanifest.xml',
  cmi5: 'cmi5.xml',
} as const;
const ODD = 'Önök & "mi" <b>ü</b>\u0007 \ud800]]> 您好';

let game: Files;
const assigned = (terms: Partial<Terms> = {}): Assignment => assignmentOf(scenarioHeads().slice(0, 3), terms);

async function build(kind: PackageKind, assignment: Assignment, title = 'First week', files = game) {
  const blob = await buildPackage(assignment, kind, {
    title,
    description: 'Three calls, an hour',
    locale: 'hu',
    fetchFile: fetchFrom(files),
  });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const zip = unzipSync(bytes);
  const text = (name: string) => new TextDecoder().decode(zip[name]);
  return { bytes, zip, text, manifest: text(MANIFEST[kind]) };
}

beforeAll(() => {
  game = fakeGame();
});

describe.each(KINDS)('a package of %s', (kind) => {
  it.each([
    ['as it mostly is', 'First week', { pass: 70, principles: { listening: 60 } }],
    ['without anything to pass', 'First week', { pass: 0 }],
    ['with a mark between whole numbers', 'First week', { pass: 72.5 }],
    ['with odd signs in its title', ODD, { pass: 70, locales: ['lt', 'zh-Hans'] as const }],
  ])('has a valid manifest %s', async (_, title, terms) => {
    const { manifest } = await build(kind, assigned(terms), title);
    expect(await faultsOf(kind, manifest)).toEqual([]);
  });

  it('is refused by the schemas where it is wrong', async () => {
    const { manifest } = await build(kind, assigned());
    const broken = {
      'scorm-1.2': manifest
        .replace('<organizations', '<organisations')
        .replace('</organizations', '</organisations'),
      'scorm-2004': manifest.replace('satisfiedByMeasure="true"', 'satisfiedByMeasure="perhaps"'),
      cmi5: manifest.replace('moveOn="CompletedAndPassed"', 'moveOn="Whenever"'),
    }[kind];
    expect(broken).not.toBe(manifest);
    expect(await faultsOf(kind, broken)).not.toEqual([]);
  });

  it('holds the game, the assignment and nothing else', async () => {
    const assignment = { ...assigned(), pack: { 'own/scenario.yaml': 'channel: phone' } };
    const { zip, text } = await build(kind, assignment);
    const schemas = Object.keys(game).filter((path) => path.startsWith(`schemas/${kind}/`));
    const names = ['index.html', 'assets/index.js', 'assets/ring.webm', 'assets/ring.mp3', 'assignment.json'];
    const wanted = [MANIFEST[kind], ...schemas.map((path) => path.split('/').at(-1)!), ...names];
    expect(Object.keys(zip).sort()).toEqual(wanted.sort());
    expect(Object.keys(zip)[0]).toBe(MANIFEST[kind]);
    expect(Buffer.from(zip['assets/ring.webm']!).equals(game['assets/ring.webm']!)).toBe(true);
    expect(fromFileText(text('assignment.json'))).toEqual(assignment);
  });

  it('says of its page what it is', async () => {
    const { text } = await build(kind, assigned());
    const page = text('index.html');
    expect(page).toContain(`<meta name="good-call-package" content="${kind}" />`);
    expect(page).not.toContain('webmanifest');
    // Only cmi5 talks to other sites: its record store stands wherever the LMS says.
    expect(/connect-src ([^;"]*)/.exec(page)![1]).toBe(kind === 'cmi5' ? "'self' https: http:" : "'self'");
    expect(page.indexOf('charset')).toBeLessThan(page.indexOf('good-call-package'));
  });

  it('is the same to the last bit, whenever it is made', async () => {
    const [one, other] = [await build(kind, assigned()), await build(kind, assigned())];
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  });

  it('goes without what can be spared, and not without anything else', async () => {
    const { 'assets/ring.mp3': _, ...without } = game;
    const { zip, manifest } = await build(kind, assigned(), 'First week', without);
    expect(zip['assets/ring.mp3']).toBeUndefined();
    expect(manifest).not.toContain('ring.mp3');
    const { 'assets/index.js': __, ...broken } = game;
    await expect(build(kind, assigned(), 'First week', broken)).rejects.toMatchObject({
      trouble: 'unreachable',
      what: 'assets/index.js',
    });
  });
});

describe('a package', () => {
  it('is not made of two versions of the game', async () => {
    const mixed = { ...game, 'assets/index.js': new TextEncoder().encode('another version') };
    const failure = build('scorm-1.2', assigned(), 'First week', mixed);
    await expect(failure).rejects.toBeInstanceOf(PackageError);
    await expect(failure).rejects.toMatchObject({ trouble: 'changed', what: 'assets/index.js' });
  });

  it('is not made of scenarios that nobody knows', async () => {
    const unknown = assignmentOf([{ id: 'no-such-thing', hash: '0123456789ab' }]);
    await expect(build('scorm-1.2', unknown)).rejects.toMatchObject({
      trouble: 'missing',
      what: 'no-such-thing',
    });
  });

  it('names the structures that it brings, whatever version the assignment was made with', async () => {
    const [head] = scenarioHeads();
    const old = assignmentOf([{ id: head!.id, hash: '000000000000' }]);
    const { text } = await build('scorm-2004', old);
    expect(fromFileText(text('assignment.json')).scenarios).toEqual([{ id: head!.id, hash: head!.hash }]);
  });

  it('tells how far it is, forwards and to the end', async () => {
    const shares: number[] = [];
    await buildPackage(assigned(), 'scorm-1.2', {
      title: 'T',
      description: 'D',
      locale: 'en',
      onProgress: (share) => shares.push(share),
      fetchFile: fetchFrom(game),
    });
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.length).toBeGreaterThan(5);
    expect(shares.at(-1)).toBe(1);
  });
});

describe('what the manifests say', () => {
  it('is the mastery score, in each standard’s own measure', async () => {
    const marks = async (kind: PackageKind, pass: number) => (await build(kind, assigned({ pass }))).manifest;
    expect(await marks('scorm-1.2', 70)).toContain('<adlcp:masteryscore>70</adlcp:masteryscore>');
    expect(await marks('scorm-2004', 72.5)).toContain(
      '<imsss:minNormalizedMeasure>0.725</imsss:minNormalizedMeasure>',
    );
    expect(await marks('cmi5', 70)).toMatch(/<au [^>]*moveOn="CompletedAndPassed"[^>]*masteryScore="0.7"/);
    expect(await marks('scorm-1.2', 0)).not.toContain('masteryscore');
    expect(await marks('scorm-2004', 0)).toContain('satisfiedByMeasure="false"');
    expect(await marks('cmi5', 0)).toMatch(/<au [^>]*moveOn="Completed"(?![^>]*masteryScore)/);
  });

  it('is one objective a principle, those with a mark among them', async () => {
    const { manifest } = await build('scorm-2004', assigned({ principles: { honesty: 50 } }));
    const ids = [...manifest.matchAll(/<imsss:objective objectiveID="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toContain('honesty');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(3);
    const { manifest: structure } = await build('cmi5', assigned({ principles: { honesty: 50 } }));
    for (const id of ids) expect(structure).toContain(`principles/${id}"`);
  });

  it('is every file, each once', async () => {
    for (const kind of ['scorm-1.2', 'scorm-2004'] as const) {
      const { manifest, zip } = await build(kind, assigned());
      const hrefs = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, href]) => href!);
      const own = Object.keys(zip).filter((name) => !/\.(xml|xsd|dtd)$/.test(name));
      expect(hrefs.sort()).toEqual(own.sort());
      expect(manifest).toMatch(/<resource [^>]*type="webcontent"[^>]*"sco" href="index.html">/);
    }
  });

  it('is said in the languages of the assignment, all of them where it names none', async () => {
    const languages = (manifest: string) =>
      [...manifest.split('</course>')[0]!.matchAll(/lang="([^"]+)"/g)].map(([, lang]) => lang);
    const any = languages((await build('cmi5', assigned())).manifest);
    expect(new Set(any)).toEqual(new Set(LOCALES));
    expect(any[0]).toBe('hu');
    const some = languages((await build('cmi5', assigned({ locales: ['lt', 'hu'] }))).manifest);
    expect(new Set(some)).toEqual(new Set(['hu', 'lt']));
  });

  it('keeps its ids for the same assignment, and has others for another', async () => {
    const ids = async (id: string) => {
      const { manifest } = await build('cmi5', { ...assigned(), id });
      return [...manifest.matchAll(/<(?:course|au) id="([^"]+)"/g)].map(([, iri]) => iri!);
    };
    const [one, again, other] = [await ids('week-one'), await ids('week-one'), await ids('week-two')];
    expect(again).toEqual(one);
    expect(other.some((iri) => one.includes(iri))).toBe(false);
    expect(one).toHaveLength(2);
    for (const iri of one) expect(URL.canParse(iri)).toBe(true);
  });
});

describe('XML', () => {
  it('takes text as text', () => {
    const text = writeXml(xml('a', { b: '"<&>\n', c: undefined }, '<i>&amp;</i>\u0000\u000b\ud800 ok 😀'));
    expect(text).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a b="&quot;&lt;&amp;&gt;&#10;">&lt;i&gt;&amp;amp;&lt;/i&gt; ok 😀</a>\n',
    );
  });
});
