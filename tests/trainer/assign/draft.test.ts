/** The draft outlives the page, whatever has become of what was kept. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  authorizationOf,
  type Draft,
  draftOf,
  EMPTY_DRAFT,
  keepDraft,
  keptDraft,
  soundDraft,
} from '../../../src/trainer/assign/draft.ts';

function placeOf(items = new Map<string, string>()) {
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

afterEach(() => vi.unstubAllGlobals());

const full: Draft = {
  ...EMPTY_DRAFT,
  scenarios: ['angry-caller', 'billing-error'],
  title: 'Monday',
  from: 'Éva',
  locales: ['hu'],
  pass: 'not a number yet',
  principles: { courtesy: '5' },
  attempts: 2,
  due: '2026-12-01',
};

describe('the draft', () => {
  it.each([full, EMPTY_DRAFT])('comes back as it was left', (draft) => {
    vi.stubGlobal('localStorage', placeOf());
    keepDraft(draft);
    expect(keptDraft()).toEqual(draft);
    keepDraft(undefined);
    expect(keptDraft()).toBeUndefined();
  });

  it('lies apart from the one that a copy has taken the place of', () => {
    vi.stubGlobal('localStorage', placeOf());
    keepDraft(full, true);
    expect(keptDraft()).toBeUndefined();
    keepDraft(EMPTY_DRAFT);
    keepDraft(undefined);
    expect(keptDraft(true)).toEqual(full);
  });

  it('does without a place to be kept', () => {
    const refuse = () => {
      throw new Error('denied');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    expect(() => keepDraft(full)).not.toThrow();
    expect(keptDraft()).toBeUndefined();
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '{"scenarios":[1]}',
    '{"locales":[null]}',
    '{"principles":{"a":1}}',
  ])('is begun anew where %s was kept', (text) => {
    vi.stubGlobal('localStorage', placeOf(new Map([['good-call.new-assignment', text]])));
    expect(keptDraft()).toBeUndefined();
  });

  it('fills up what an older game did not know, and never takes a wrong kind', () => {
    expect(soundDraft({ scenarios: ['a'], pass: 70, title: 5 })).toEqual({
      ...EMPTY_DRAFT,
      scenarios: ['a'],
    });
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(EMPTY_DRAFT)), fc.jsonValue()), (data) => {
        const draft = soundDraft(data);
        for (const key of Object.keys(EMPTY_DRAFT) as (keyof Draft)[])
          if (draft && key !== 'title') expect(typeof draft[key]).toBe(typeof EMPTY_DRAFT[key]);
      }),
    );
  });
});

describe('a copy', () => {
  const assignment = {
    id: 'abcdefghijkm',
    title: 'Monday',
    from: 'Éva',
    made: 1,
    scenarios: [{ id: 'angry-caller', hash: '0123456789ab' }],
    terms: { ...EMPTY_DRAFT, note: 'n', pass: 80, principles: { courtesy: 60 }, due: '2026-01-01' },
    key: undefined,
    pack: undefined,
  };

  it('takes everything over but the day it was due', () => {
    const copy = draftOf({ ...assignment, store: undefined });
    expect(copy).toMatchObject({
      title: 'Monday',
      pass: '80',
      principles: { courtesy: '60' },
      due: '',
      note: 'n',
    });
  });

  it('reads a store’s key back, whatever letters it has', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(
        text.filter((key) => key.trim() === key && !key.includes(':') && !/^(basic|bearer) /i.test(key)),
        text,
        (storeKey, storeSecret) => {
          fc.pre(storeKey !== '' || storeSecret !== '');
          const authorization = authorizationOf({ storeKey, storeSecret });
          const store = { endpoint: 'https://a.example/', authorization };
          expect(draftOf({ ...assignment, store })).toMatchObject({ storeKey, storeSecret });
        },
      ),
    );
  });

  it('shows another kind of key as it is', () => {
    const store = { endpoint: 'https://a.example/', authorization: 'Bearer abc.def' };
    const copy = draftOf({ ...assignment, store });
    expect(copy.storeKey).toBe('Bearer abc.def');
    expect(authorizationOf(copy)).toBe('Bearer abc.def');
  });
});
