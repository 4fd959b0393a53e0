/** How often a principle was kept and broken, in words. */
import type { Tally } from '../../core/scoring.ts';
import { t } from '../../i18n/index.ts';

export const tallyText = (tally: Tally | undefined): string =>
  tally
    ? t('debrief.garden.tally', {
        kept: t('debrief.garden.kept', { count: tally.kept }),
        broken: t('debrief.garden.broken', { count: tally.broken }),
      })
    : t('debrief.garden.untouched');
