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

  it.each([
    ['no actor', (s: any) => delete s.actor],
    ['a null', (s: any) => (s.result = null)],
    ['an unknown property', (s: any) => (s.extra = 1)],
    ['an id that is none', (s: any) => (s.id = 'x')],
    ['an IRI without a scheme', (s: any) => (s.verb.id = 'attempted')],
    ['a language that is none', (s: any) => (s.verb.display = { english: 'attempted' })],
    ['a person identified twice', (s: any) => (s.actor.mbox = 'mailto:a@b.example')],
    ['a home page that cannot be opened', (s: any) => (s.actor.account.homePage = 'urn:x:y')],
    ['a time of another zone', (s: any) => (s.timestamp = '2026-05-06T09:30:00+02:00')],
    ['a score beyond 1', (s: any) => (s.result = { score: { scaled: 1.01 } })],
    ['a raw score beyond its range', (s: any) => (s.result = { score: { raw: 3, min: 0, max: 2 } })],
    ['a duration that is none', (s: any) => (s.result = { duration: '3s' })],
    ['an extension without an IRI', (s: any) => (s.result = { extensions: { loss: 1 } })],
    ['a text for a number', (s: any) => (s.result = { score: { scaled: '1' } })],
  ])('sees %s', (_, spoil) => {
    const statement = good();
    expect(checkStatement(statement)).toEqual([]);
    spoil(statement);
    expect(checkStatement(statement)).not.toEqual([]);
  });
});
