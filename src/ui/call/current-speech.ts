/** What the customer is saying now: the reply and the line since anything else happened. */
import type { TranscriptEntry } from '../../app/transcript.ts';
import type { Words } from '../../content/words.ts';

export type SpeechEntry = Extract<TranscriptEntry, { type: 'line' | 'reply' }>;

/** Entries that do not begin a new turn: what the customer said before them still stands. */
const PASSING: ReadonlySet<TranscriptEntry['type']> = new Set(['coach', 'noted', 'look-up']);

/** The reply and line of the customer's last turn, in order. */
export function currentSpeech(transcript: readonly TranscriptEntry[]): SpeechEntry[] {
  const speech: SpeechEntry[] = [];
  for (let at = transcript.length - 1; at >= 0; at--) {
    const entry = transcript[at]!;
    if (entry.type === 'line' || entry.type === 'reply') speech.unshift(entry);
    else if (!PASSING.has(entry.type)) break;
  }
  return speech;
}

/** The coach's remark on the last turn. */
export function currentCoach(
  transcript: readonly TranscriptEntry[],
): Extract<TranscriptEntry, { type: 'coach' }> | undefined {
  for (let at = transcript.length - 1; at >= 0; at--) {
    const entry = transcript[at]!;
    if (entry.type === 'coach') return entry;
    if (entry.type === 'said' || entry.type === 'pick-up') return undefined;
  }
  return undefined;
}

export const textOfSpeech = (words: Words, entry: SpeechEntry): string =>
  entry.type === 'line'
    ? words.moments[entry.moment]!.lines[entry.line]!
    : words.moments[entry.moment]!.choices[entry.choice]![1];
