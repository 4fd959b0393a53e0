import { describe, expect, it } from 'vitest';
import { ACTIVITY, EXTENSION, VERBS } from '../../../src/lms/xapi/vocabulary.ts';
import { checkStatement } from './check-statement.ts';
import { textOf } from './played.ts';

const profile = textOf('src/lms/xapi/PROFILE.md');

describe('the published profile', () => {
  it('shows statements that a store takes', () => {
    const examples = [...profile.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => JSON.parse(json!));
    expect(examples).toHaveLength(7);
    expect(examples.flatMap(checkStatement)).toEqual([]);
  });

  it('names every verb, activity and extension of ours', () => {
    for (const verb of Object.values(VERBS)) expect(profile).toContain(`\`${verb.display.en}\``);
    for (const id of Object.values(EXTENSION)) expect(profile).toContain(`\`${id.split('extensions/')[1]}\``);
    expect(profile).toContain(ACTIVITY.profile.replace('profile/1', ''));
  });
});

describe('the checker of statements', () => {
  const good = () => JSON.parse(/```json\n([\s\S]*?)```/.exec(profile)![1]!);

  /** The statement with something else at a place; undefined: nothing. */
  function spoilt(place: string, value: unknown): unknown {
    const statement = good();
    const path = place.split('/');
    const last = path.pop()!;
    const part = path.reduce((inside, key) => inside[key], statement);
    part[last] = value;
    return JSON.parse(JSON.stringify(statement));
  }

  it.each([
    ['no actor', 'actor', undefined],
    ['a null', 'result', null],
    ['an unknown property', 'extra', 1],
    ['an id that is none', 'id', 'x'],
    ['an IRI without a scheme', 'verb/id', 'attempted'],
    ['a language that is none', 'verb/display', { english: 'attempted' }],
    ['a person identified twice', 'actor/mbox', 'mailto:a@b.example'],
    ['a home page that cannot be opened', 'actor/account/homePage', 'urn:x:y'],
    ['a time of another zone', 'timestamp', '2026-05-06T09:30:00+02:00'],
    ['a score beyond 1', 'result', { score: { scaled: 1.01 } }],
    ['a raw score beyond its range', 'result', { score: { raw: 3, min: 0, max: 2 } }],
    ['a duration that is none', 'result', { duration: '3s' }],
    ['an extension without an IRI', 'result', { extensions: { loss: 1 } }],
    ['a text for a number', 'result', { score: { scaled: '1' } }],
  ])('sees %s', (_, place, value) => {
    expect(checkStatement(good())).toEqual([]);
    expect(checkStatement(spoilt(place, value))).not.toEqual([]);
  });
});
