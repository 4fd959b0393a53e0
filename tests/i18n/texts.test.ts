/** Texts by dotted keys: values, plurals, later bundles, and what is not there. */
import { describe, expect, it } from 'vitest';
import { Speaker } from '../../src/i18n/texts.ts';

const english = () =>
  new Speaker('en', {
    call: { title: 'Call: {{title}}', rings_one: 'One ring', rings_other: '{{count}} rings', plain: 'Now' },
    days: ['Monday'],
  });

describe('a text', () => {
  it('is found by its dotted key, and its values are filled in', () => {
    expect(english().say('call.plain')).toBe('Now');
    expect(english().say('call.title', { title: 'Bill' })).toBe('Call: Bill');
  });

  it('takes a value as it is: neither as a pattern nor as another place to fill', () => {
    expect(english().say('call.title', { title: '$& {{title}}' })).toBe('Call: $& {{title}}');
  });

  it('leaves out a value that is not given', () => {
    expect(english().say('call.title', {})).toBe('Call: ');
  });

  it('is its key where there is none', () => {
    expect(english().say('call.nothing')).toBe('call.nothing');
    expect(english().say('call')).toBe('call');
    expect(english().say('call.toString')).toBe('call.toString');
  });

  it('is looked for first in what came last', () => {
    const speaker = english();
    speaker.add({ call: { plain: 'Later' } });
    expect([speaker.say('call.plain'), speaker.say('call.rings', { count: 1 })]).toEqual([
      'Later',
      'One ring',
    ]);
  });
});

describe('a plural', () => {
  it('is chosen by the count, and a text without forms serves every count', () => {
    expect([1, 2].map((count) => english().say('call.rings', { count }))).toEqual(['One ring', '2 rings']);
    expect(english().say('call.plain', { count: 2 })).toBe('Now');
  });

  it('follows the language', () => {
    const forms = {
      things_one: 'daiktas',
      things_few: 'daiktai',
      things_many: 'daikto',
      things_other: 'daiktų',
    };
    const speaker = new Speaker('lt', forms);
    const told = [1, 3, 1.5, 11].map((count) => speaker.say('things', { count }));
    expect(told).toEqual(['daiktas', 'daiktai', 'daikto', 'daiktų']);
  });
});
