/** The customer's mood as a small ink face: the same nine as on the stage, readable without it. */
import type { Mood } from '../../core/mood.ts';

/** Per mood: [left brow, right brow, eyes, mouth] as paths in a 40 × 40 box. */
const FEATURES: Readonly<Record<Mood, readonly [string, string, string]>> = {
  pleased: ['M10 13q3-3 6-1M24 12q3-2 6 1', 'M11 18q2.500-3 5 0M24 18q2.500-3 5 0', 'M11 24q9 9 18 0z'],
  relieved: ['M10 13q3-2 6-1M24 12q3-1 6 1', 'M11 17q2.500 3 5 0M24 17q2.500 3 5 0', 'M12 25q8 6 16 0'],
  calm: ['M10 13h6M24 13h6', 'M13.500 18v.5M26.500 18v.5', 'M13 26q7 4 14 0'],
  confused: ['M10 12q3-3 6 0M24 14h6', 'M13.500 18v.5M26.500 18v.5', 'M13 27q3-3 6 0t7-1'],
  anxious: ['M10 14l6-3M24 11l6 3', 'M13.500 17v2M26.500 17v2', 'M12 28q2-3 4 0t4 0 4 0 4 0'],
  sad: ['M10 14l6-4M24 10l6 4', 'M13.500 18v1M26.500 18v1', 'M13 29q7-6 14 0'],
  annoyed: ['M10 12l6 1M24 13l6-1', 'M12 18h4M25 18h4', 'M13 27h14'],
  angry: ['M9 11l7 4M24 15l7-4', 'M13.500 19v.5M26.500 19v.5', 'M12 29q8-6 16 0'],
  furious: ['M8 9l9 6M23 15l9-6', 'M12 18l4 2M28 18l-4 2', 'M11 30v-5h18v5zM16 25v5M20 25v5M24 25v5'],
};

export function Face({ mood }: { mood: Mood }) {
  const [brows, eyes, mouth] = FEATURES[mood];
  return (
    <svg class={`face mood-${mood}`} viewBox="0 0 40 40" aria-hidden="true">
      <circle cx="20" cy="20" r="17.5" class="face-skin" />
      <path d={brows} />
      <path d={eyes} class="face-eyes" />
      <path d={mouth} class="face-mouth" />
    </svg>
  );
}
