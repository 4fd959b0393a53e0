/** What to teach next: the principles of which the class keeps least, the first three on slips of paper, all in a table. */

import { t } from '../../i18n/index.ts';
import { useHandbook } from '../../ui/parts/use-handbook.ts';
import { useAssignment, useModel, useNumbers } from './context.tsx';
import type { PrincipleMean } from './model/class-model.ts';
import { LOW } from './model/class-model.ts';
import { FIRST_VIEW, stepOf } from './model/heat-table.ts';
import { classPath } from './places.ts';
import { TablePlace } from './table-place.tsx';
import { useView } from './view.tsx';

/** Slips that still say what comes first. */
const SLIPS = 3;

export function TeachNext() {
  const { means } = useModel();
  if (means.length === 0) return null;
  return (
    <section class="teach" aria-labelledby="teach-title">
      <h2 id="teach-title">{t('class.teach.title')}</h2>
      <ol class="teach-slips">
        {means.slice(0, SLIPS).map((mean, at) => (
          <Slip key={mean.id} mean={mean} place={at + 1} />
        ))}
      </ol>
      <details class="paper teach-all">
        <summary>{t('class.teach.all')}</summary>
        <MeansTable means={means} />
      </details>
    </section>
  );
}

function Slip({ mean, place }: { mean: PrincipleMean; place: number }) {
  const handbook = useHandbook();
  const { percent } = useNumbers();
  const texts = handbook?.principles[mean.id];
  return (
    <li class={`teach-slip slip-${place}`} data-principle={mean.id}>
      <p class="teach-share">
        <strong class={`heat step-${stepOf(mean.mean)}`}>{percent(mean.mean)}</strong>
        <span>{t('class.teach.kept')}</span>
      </p>
      <h3>{texts?.name ?? mean.id}</h3>
      <p>{texts?.about}</p>
      {mean.rules.length > 0 && (
        <>
          <p class="teach-often">{t('class.teach.often')}</p>
          <ul class="teach-rules">
            {mean.rules.slice(0, 2).map(({ rule, broken }) => (
              <li key={rule}>
                <a href={`#/handbook/${rule}`}>{handbook?.rules[rule]?.name ?? rule}</a>{' '}
                <span class="teach-times">{t('class.teach.times', { count: broken })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <WhoLink mean={mean} />
    </li>
  );
}

/** Leads to the wall chart, sorted so that those who need it stand on top. */
function WhoLink({ mean }: { mean: PrincipleMean }) {
  const { id } = useAssignment();
  const { setView } = useView();
  const { percent, whole } = useNumbers();
  const count = mean.below.length;
  return (
    <a
      class="teach-who"
      href={classPath(id, 'people')}
      onClick={() => setView({ ...FIRST_VIEW, sort: `principle:${mean.id}` })}
    >
      {t('class.teach.below', { count, of: whole(mean.people), mark: percent(mean.mark ?? LOW) })}
    </a>
  );
}

function MeansTable({ means }: { means: readonly PrincipleMean[] }) {
  const handbook = useHandbook();
  const { percent, whole } = useNumbers();
  return (
    <TablePlace by="teach-title">
      <table class="plain-table">
        <caption class="visually-hidden">{t('class.teach.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('class.teach.principle')}</th>
            <th scope="col" class="figure">
              {t('class.teach.mean')}
            </th>
            <th scope="col" class="figure">
              {t('class.teach.people')}
            </th>
            <th scope="col" class="figure">
              {t('class.teach.below-head')}
            </th>
          </tr>
        </thead>
        <tbody>
          {means.map((mean) => (
            <tr key={mean.id} data-principle={mean.id}>
              <th scope="row">{handbook?.principles[mean.id]?.name ?? mean.id}</th>
              <td class="figure">
                <span class={`heat step-${stepOf(mean.mean)}`}>{percent(mean.mean)}</span>
              </td>
              <td class="figure">{whole(mean.people)}</td>
              <td class="figure">{whole(mean.below.length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TablePlace>
  );
}
