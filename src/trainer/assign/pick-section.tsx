/** Picking the calls: a ready-made set with one press, or one by one, found by what they train. */
import { useState } from 'preact/hooks';
import { sets } from '../../content/listing.ts';
import { formatNumber, t } from '../../i18n/index.ts';
import { useStore } from '../../ui/context.tsx';
import { inTeachingOrder } from '../../ui/home/results.ts';
import { Icon } from '../../ui/parts/icon.tsx';
import { formatMinutes, inOneLine } from '../desk/formats.ts';
import { useBench } from './bench.tsx';
import { FIND_ALL, findScenarios, isFindAll } from './find-scenarios.ts';
import { FinderBar, findAll } from './finder-bar.tsx';
import { ScenarioCard } from './scenario-card.tsx';
import { sameOnes, setName } from './summary.tsx';

export function PickSection() {
  const { heads, titles, problems } = useBench();
  const [finder, setFinder] = useState(FIND_ALL);
  const spoken = inTeachingOrder(heads, sets).filter(({ id }) => titles[id]);
  const found = findScenarios(spoken, finder, titles);
  return (
    <section class="pick-section" aria-labelledby="pick-title">
      <h2 id="pick-title" tabIndex={-1} data-field="scenarios">
        {t('trainer.pick.title')}
      </h2>
      {problems.scenarios && <p class="wrong">{t(`trainer.wrong.${problems.scenarios}`)}</p>}
      <Sets />
      <FinderBar finder={finder} onFind={setFinder} />
      <p class="found-line" role="status">
        {isFindAll(finder) ? '' : t('trainer.pick.found', { count: found.length })}
      </p>
      {found.length === 0 && (
        <p class="paper">
          {t('trainer.pick.none')}{' '}
          <button type="button" class="link-button" onClick={() => setFinder(findAll())}>
            {t('trainer.pick.show-all')}
          </button>
        </p>
      )}
      <ul class="cards">
        {found.map((head) => (
          <li key={head.id}>
            <ScenarioCard head={head} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sets() {
  const { draft, write, heads } = useBench();
  const locale = useStore((state) => state.locale);
  return (
    <ul class="sets" aria-label={t('trainer.pick.sets')}>
      {sets.map(({ id, scenarios }) => {
        const own = heads.filter((head) => scenarios.includes(head.id));
        const minutes = own.reduce((sum, { length }) => sum + length, 0);
        const picked = sameOnes(scenarios, draft.scenarios);
        return (
          <li key={id}>
            <button
              type="button"
              class="set-button"
              aria-pressed={picked}
              onClick={() => write({ scenarios: picked ? [] : [...scenarios] })}
            >
              <Icon name={picked ? 'check' : 'folder'} />
              <span>
                <strong>{setName(id)}</strong>
                <span>
                  {inOneLine([
                    t('trainer.calls', { count: own.length, number: formatNumber(locale, own.length) }),
                    formatMinutes(locale, minutes),
                  ])}
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
