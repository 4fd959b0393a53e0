/** The customer's lines spoken by the system, where it can. Off unless asked for; without a voice, nothing happens. */
import { colourVoice, type Manner, pickVoice } from './pick-voice.ts';

export interface Voices {
  /** Whether the system has a voice for the locale. Many browsers know only a while after the page has come. */
  available(locale: string): boolean;
  /** Calls back when the system's voices have changed; returns the unsubscribe. */
  onChange(listener: () => void): () => void;
  /** Fulfilled when the line has been said, was stopped, or cannot be said; never refused. */
  speak(text: string, manner: Manner & { readonly locale: string }): Promise<void>;
  stop(): void;
}

/** What we need of the browser: handed in by tests. */
export interface SpeechEngine {
  readonly synth: SpeechSynthesis;
  readonly Utterance: typeof SpeechSynthesisUtterance;
}

export function createVoices(engine: SpeechEngine | undefined = findEngine()): Voices {
  if (!engine) return SILENT;
  const { synth, Utterance } = engine;
  /** Kept, since some browsers drop an utterance that nobody holds, and its end is then never told. */
  let current: { utterance: SpeechSynthesisUtterance; end: () => void } | undefined;

  function stop(): void {
    const ended = current;
    current = undefined;
    // Cancelling a silent engine makes some browsers swallow the next line.
    if (synth.speaking || synth.pending) synth.cancel();
    ended?.end();
  }

  function say(utterance: SpeechSynthesisUtterance): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(stop, longestTime(utterance));
      const end = (): void => {
        clearTimeout(timer);
        if (current?.utterance === utterance) current = undefined;
        resolve();
      };
      current = { utterance, end };
      utterance.onend = end;
      utterance.onerror = end;
      synth.speak(utterance);
    });
  }

  return {
    available: (locale) => pickVoice(synth.getVoices(), locale) !== undefined,
    onChange: (listener) => listenToVoices(synth, listener),
    stop,
    async speak(text, { locale, ...manner }) {
      stop();
      const voice = pickVoice(synth.getVoices(), locale);
      if (voice && text.trim()) await say(dress(new Utterance(text), voice, manner));
    },
  };
}

function dress(utterance: SpeechSynthesisUtterance, voice: SpeechSynthesisVoice, manner: Manner) {
  return Object.assign(utterance, { voice, lang: voice.lang, ...colourVoice(manner) });
}

/** Engines sometimes never tell that they are done; a call must not hang on that. Chinese takes longest a character. */
const longestTime = ({ text, rate }: SpeechSynthesisUtterance): number => 4000 + (text.length * 450) / rate;

function listenToVoices(synth: SpeechSynthesis, listener: () => void): () => void {
  // Older Safari has no addEventListener here; it knows its voices from the start.
  synth.addEventListener?.('voiceschanged', listener);
  return () => synth.removeEventListener?.('voiceschanged', listener);
}

function findEngine(): SpeechEngine | undefined {
  const { speechSynthesis: synth, SpeechSynthesisUtterance: Utterance } = globalThis as Partial<
    typeof globalThis
  >;
  return synth && Utterance ? { synth, Utterance } : undefined;
}

const SILENT: Voices = {
  available: () => false,
  onChange: () => () => {},
  speak: async () => {},
  stop: () => {},
};
