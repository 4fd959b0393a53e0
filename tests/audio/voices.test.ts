import { describe, expect, it, vi } from 'vitest';
import { createVoices } from '../../src/audio/index.ts';
import { colourVoice, pickVoice } from '../../src/audio/pick-voice.ts';
import type { SpeechEngine } from '../../src/audio/voices.ts';

const voice = (lang: string, localService = true, isDefault = false) =>
  ({ lang, localService, default: isDefault, name: lang, voiceURI: lang }) as SpeechSynthesisVoice;

describe('pickVoice', () => {
  it.each<[string, string[], string | undefined]>([
    ['en', ['hu-HU', 'en-GB'], 'en-GB'],
    ['hu', ['en-GB', 'hu_HU'], 'hu_HU'],
    ['lt', ['en-GB', 'lv-LV'], undefined],
    ['zh-Hans', ['zh-HK', 'zh-TW', 'zh-CN'], 'zh-CN'],
    ['zh-Hans', ['zh-TW'], undefined],
    ['fr', ['fr-CA', 'fr'], 'fr'],
    ['en', [], undefined],
  ])('%s of %j: %s', (locale, langs, picked) => {
    expect(
      pickVoice(
        langs.map((lang) => voice(lang)),
        locale,
      )?.lang,
    ).toBe(picked);
  });

  it('prefers the voice that lives in the machine', () => {
    const local = voice('en-US', true);
    expect(pickVoice([voice('en-GB', false, true), local], 'en')).toBe(local);
  });
});

describe('colourVoice', () => {
  it('is slight, and stays within what engines allow', () => {
    expect(colourVoice({})).toEqual({ rate: 1, pitch: 1 });
    expect(colourVoice({ mood: 'sad' }).rate).toBeLessThan(1);
    expect(colourVoice({ mood: 'furious' }).rate).toBeGreaterThan(1);
    expect(colourVoice({ rate: 9, pitch: 9, mood: 'anxious' })).toEqual({ rate: 2, pitch: 2 });
  });
});

function createEngine(langs: string[]) {
  const spoken: SpeechSynthesisUtterance[] = [];
  class Utterance {
    rate = 1;
    constructor(readonly text: string) {}
  }
  const synth = {
    speaking: false,
    pending: false,
    getVoices: () => langs.map((lang) => voice(lang)),
    speak: (utterance: SpeechSynthesisUtterance) => void spoken.push(utterance),
    cancel: vi.fn(),
  };
  return { spoken, synth, engine: { synth, Utterance } as unknown as SpeechEngine };
}

describe('createVoices', () => {
  it('is harmless where there is no speech', async () => {
    const voices = createVoices(undefined);
    expect(voices.available('en')).toBe(false);
    await voices.speak('Hello', { locale: 'en' });
    voices.stop();
  });

  it('says nothing in a language without a voice', async () => {
    const { engine, spoken } = createEngine(['en-GB']);
    await createVoices(engine).speak('Jó napot!', { locale: 'hu' });
    expect(spoken).toEqual([]);
  });

  it('speaks, and is done when the engine is', async () => {
    const { engine, spoken } = createEngine(['hu-HU']);
    const done = createVoices(engine).speak('Jó napot!', { locale: 'hu', mood: 'sad' });
    expect(spoken[0]).toMatchObject({ text: 'Jó napot!', lang: 'hu-HU', rate: 0.9 });
    spoken[0]!.onend!(new Event('end') as SpeechSynthesisEvent);
    await done;
  });

  it('ends the line before when the next begins, and when stopped', async () => {
    const { engine, spoken, synth } = createEngine(['en-GB']);
    const voices = createVoices(engine);
    const first = voices.speak('One', { locale: 'en' });
    synth.speaking = true;
    const second = voices.speak('Two', { locale: 'en' });
    await first;
    voices.stop();
    await second;
    expect(synth.cancel).toHaveBeenCalledTimes(2);
    expect(spoken).toHaveLength(2);
  });

  it('does not wait for ever for an engine that never tells its end', async () => {
    vi.useFakeTimers();
    const { engine } = createEngine(['en-GB']);
    const done = createVoices(engine).speak('Hello', { locale: 'en' });
    vi.advanceTimersByTime(10_000);
    await done;
    vi.useRealTimers();
  });
});
