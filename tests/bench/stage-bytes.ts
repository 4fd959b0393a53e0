/** Everything that is transferred until the stage runs: code, words, styles, typeface and art. The sounds are counted apart. */
import type { Locale } from '../../src/content/locales.ts';
import type { Site } from '../browser/harness/site.ts';
import { list } from './cold-start.ts';
import { atMost, kilobytes, type Metric } from './metric.ts';
import { type Transfer, visit } from './visit.ts';

const isSound = ({ url }: Transfer): boolean => /\.(webm|mp3)$/.test(url);
const sum = (transfers: readonly Transfer[]): number =>
  transfers.reduce((total, { bytes }) => total + bytes, 0);

export async function measureStageBytes(site: Site, id: string, locale: Locale): Promise<Metric[]> {
  const { page, transfers, close } = await visit(`${site.origin}/#/play/${id}?lang=${locale}`, {
    alone: true,
  });
  await page.locator('html[data-stage]').waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  const sounds = transfers.filter(isSound);
  const others = transfers.filter((transfer) => !isSound(transfer));
  await close();
  console.log(`With the running stage:\n${list(others)}`);
  return [
    {
      name: 'everything with the running stage and its art, sounds apart',
      ours: `${kilobytes(sum(others))} in ${others.length} requests`,
      others: `sounds: ${kilobytes(sum(sounds))} in ${sounds.length}`,
      value: sum(others) / 1000,
      shown: kilobytes(sum(others)),
      aim: atMost(450, '≤ 450 kB'),
    },
  ];
}
