/** Which of the system's voices speaks a language, and how a mood colours it. */
import type { Mood } from '../app/view.ts';

export interface VoiceLike {
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
}

/** Chinese voices go by region, not by script: in these places people write as the locale does. */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  'zh-hans': ['zh-cn', 'zh-hans', 'zh-sg', 'cmn-hans', 'cmn-cn', 'zh'],
  'zh-hant': ['zh-tw', 'zh-hk', 'zh-hant', 'cmn-hant', 'cmn-tw'],
};

/** The best voice for the locale, or none: a voice of another language is worse than silence. */
export function pickVoice<V extends VoiceLike>(voices: readonly V[], locale: string): V | undefined {
  const wanted = tidy(locale);
  const ranked = voices
    .map((voice) => ({ voice, rank: rankVoice(voice, wanted) }))
    .filter(({ rank }) => rank > 0);
  return ranked.sort((a, b) => b.rank - a.rank)[0]?.voice;
}

function rankVoice(voice: VoiceLike, wanted: string): number {
  const lang = rankLanguage(tidy(voice.lang), wanted);
  // One that lives in the machine works offline and tells nobody what is said.
  return lang && lang + (voice.localService ? 2 : 0) + (voice.default ? 1 : 0);
}

function rankLanguage(lang: string, wanted: string): number {
  const regions = REGIONS[wanted];
  if (regions) {
    const place = regions.findIndex(
      (region) => lang === region || (region !== 'zh' && lang.startsWith(`${region}-`)),
    );
    return place < 0 ? 0 : 40 - 4 * place;
  }
  if (lang === wanted) return 40;
  return lang.split('-')[0] === wanted.split('-')[0] ? 10 : 0;
}

/** Android writes en_US, others en-us. */
const tidy = (tag: string): string => tag.replaceAll('_', '-').toLowerCase();

/** How much faster and higher: slight, since a machine that acts is a comedian. */
const COLOURS: Readonly<Record<Mood, readonly [rate: number, pitch: number]>> = {
  pleased: [1.03, 1.06],
  relieved: [0.98, 1.03],
  calm: [1, 1],
  confused: [0.95, 1.04],
  anxious: [1.08, 1.08],
  sad: [0.9, 0.93],
  annoyed: [1.05, 0.97],
  angry: [1.09, 0.93],
  furious: [1.14, 0.9],
};

export interface Manner {
  readonly rate?: number;
  readonly pitch?: number;
  readonly mood?: Mood;
}

export function colourVoice({ rate = 1, pitch = 1, mood = 'calm' }: Manner): { rate: number; pitch: number } {
  const [faster, higher] = COLOURS[mood];
  return { rate: within(0.5, rate * faster, 2), pitch: within(0, pitch * higher, 2) };
}

const within = (low: number, x: number, high: number): number => Math.min(high, Math.max(low, x));
