/** The class at a glance: how many have passed, what to teach next, where people get stuck, who stands how, when they played. */
import { t } from '../../i18n/index.ts';
import { useClass, useModel, useNumbers } from './context.tsx';
import { DaysChart } from './days-chart.tsx';
import { ReadIn } from './drop-place.tsx';
import { PassList } from './pass-list.tsx';
import { StuckList } from './stuck-list.tsx';
import { TeachNext } from './teach-next.tsx';

export function Overview() {
  const { rows } = useModel();
  const busy = useClass(({ progress }) => progress !== undefined);
  return (
    <>
      <h2 class="visually-hidden">{t('class.places.overview')}</h2>
      {rows.length > 0 && (
        <>
          <Numbers />
          <TeachNext />
          <div class="wall-two">
            <StuckList />
            <DaysChart />
          </div>
          <PassList />
        </>
      )}
      {!busy && rows.length === 0 && <p class="paper">{t('class.none-yet')}</p>}
      <ReadIn />
    </>
  );
}

/** The numbers, each on a card of its own. */
function Numbers() {
  const { rows, passed, failed, incomplete, attempts, score } = useModel();
  const { whole, points } = useNumbers();
  const cards: readonly (readonly [string, number, string])[] = [
    ['people', rows.length, whole(rows.length)],
    ['passed', passed, whole(passed)],
    ['failed', failed, whole(failed)],
    ['incomplete', incomplete, whole(incomplete)],
    ['attempts', attempts, whole(attempts)],
  ];
  return (
    <dl class="wall-numbers">
      {cards.map(([name, count, text]) => (
        <div key={name} class={`wall-number of-${name}`} data-number={name}>
          <dt>{t(`class.numbers.${name}`, { count })}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {score !== undefined && (
        <div class="wall-number of-score" data-number="score">
          <dt>{t('class.numbers.score')}</dt>
          <dd>{points(score)}</dd>
        </div>
      )}
    </dl>
  );
}
