/** The verdict on a decision: icon, colour and word, never one of them alone. */
import type { Verdict } from '../../core/scoring.ts';
import { t } from '../../i18n/index.ts';

const PATHS: Readonly<Record<Verdict, string>> = {
  best: 'M12 3l2.700 5.800 6.300.8-4.600 4.400 1.200 6.300L12 17.200l-5.600 3.100 1.200-6.300L3 9.600l6.300-.8z',
  good: 'M4 13l5 5L20 6',
  inaccuracy: 'M4 13q4-6 8 0t8 0',
  mistake: 'M8 8.500a4 4 0 1 1 5.500 4Q12 13.500 12 15.500M12 19.500v.3',
  blunder: 'M6 6l12 12M18 6L6 18',
};

export function VerdictIcon({ verdict }: { verdict: Verdict }) {
  return (
    <svg class={`verdict-icon verdict-${verdict}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[verdict]} />
    </svg>
  );
}

export const verdictName = (verdict: Verdict): string => t(`debrief.verdicts.${verdict}`);
