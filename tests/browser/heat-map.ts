/** The wall chart as a reader finds it. */
import type { Page } from 'playwright-core';
import type { Standing } from '../../src/app/assignment/standing.ts';

type Shares = Record<string, number>;

/** Name and shares, in percent, of every row that is drawn. */
export const heatMap = (page: Page): Promise<[string, Shares][]> =>
  page
    .locator('.heat-grid tbody tr[aria-rowindex]')
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.querySelector('.heat-name a')!.textContent!,
        Object.fromEntries(
          [...row.querySelectorAll<HTMLElement>('button.heat')].map((cell) => [
            cell.dataset.principle!,
            Number(cell.dataset.share),
          ]),
        ),
      ]),
    );

/** What such a row has to hold. */
export const sharesOf = ({ principles }: Standing): Shares =>
  Object.fromEntries(
    [...principles].flatMap(([id, { share }]) => (share === undefined ? [] : [[id, share]])),
  );
