/** Whether this browser can read a language aloud. Many know their voices only a while after the page has come. */
import { useEffect, useState } from 'preact/hooks';

/** `no-engine`: it cannot speak at all; `no-voice`: not in this language. */
export type VoiceState = 'ready' | 'no-engine' | 'no-voice';

const language = (tag: string): string => tag.replaceAll('_', '-').toLowerCase().split('-')[0] ?? '';

export function voiceState(
  voices: readonly { readonly lang: string }[] | undefined,
  locale: string,
): VoiceState {
  if (!voices) return 'no-engine';
  return voices.some(({ lang }) => language(lang) === language(locale)) ? 'ready' : 'no-voice';
}

export function useVoiceState(locale: string): VoiceState {
  const synth = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  const [, changed] = useState({});
  useEffect(() => {
    const listen = () => changed({});
    // Older Safari has no addEventListener here; it knows its voices from the start.
    synth?.addEventListener?.('voiceschanged', listen);
    return () => synth?.removeEventListener?.('voiceschanged', listen);
  }, [synth]);
  return voiceState(synth?.getVoices(), locale);
}
