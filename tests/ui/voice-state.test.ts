import { describe, expect, it } from 'vitest';
import { voiceState } from '../../src/ui/settings/use-voice-state.ts';

describe('voiceState', () => {
  it('asks for a voice of the language, whatever its region', () => {
    expect(voiceState([{ lang: 'en_US' }, { lang: 'zh-CN' }], 'zh-Hans')).toBe('ready');
    expect(voiceState([{ lang: 'EN-gb' }], 'en')).toBe('ready');
    expect(voiceState([{ lang: 'en-GB' }], 'hu')).toBe('no-voice');
    expect(voiceState([], 'hu')).toBe('no-voice');
  });
  it('tells a browser that cannot speak at all', () => {
    expect(voiceState(undefined, 'en')).toBe('no-engine');
  });
});
