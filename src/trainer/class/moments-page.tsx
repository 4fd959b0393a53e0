/** Moment by moment: what the customer said, what could be answered, and how many answered what. */
import { useMemo, useState } from 'preact/hooks';
import type { Words } from '../../content/words.ts';
import type { Scenario } from '../../core/model.ts';
import { t } from '../../i18n/index.ts';
import { Portrait } from '../../ui/parts/portrait.tsx';
import { useAssignment, useClass, useModel, useNumbers, useTitles, useWords } from './context.tsx';
import { type MomentCount, momentsOf } from './model/moments.ts';
import { MomentCard } from './moment-card.tsx';
import { classPath } from './places.ts';

export function MomentsPage({ scenario: wanted }: { scenario: string | undefined }) {
  const { scenarios } = useAssignment();
  const all = useClass((state) => state.scenarios);
  const words = useWords(scenarios.map(({ id }) => id));
  const id = scenarios.find((one) => one.id === wanted)?.id ?? scenarios[0]!.id;
  const scenario = all.get(id);
  const own = words?.get(id);
  return (
    <>
      <h2>{t('class.moments.title')}</h2>
      <p class="moments-about">{t('class.moments.about')}</p>
      <ScenarioTabs here={id} />
      {scenario && own && <Moments key={id} scenario={scenario} words={own} />}
      {words && (!scenario || !own) && <p class="paper">{t('class.moments.not-here')}</p>}
    </>
  );
}

function ScenarioTabs({ here }: { here: string }) {
  const { id, scenarios } = useAssignment();
  const titles = useTitles();
  if (scenarios.length < 2) return null;
  return (
    <nav class="moments-tabs no-print" aria-label={t('class.moments.scenarios')}>
      {scenarios.map((one) => (
        <a
          key={one.id}
          href={classPath(id, 'moments', one.id)}
          aria-current={one.id === here ? 'page' : undefined}
        >
          {titles(one.id)}
        </a>
      ))}
    </nav>
  );
}

type Basis = 'first' | 'all';

function Moments({ scenario, words }: { scenario: Scenario; words: Words }) {
  const { rows } = useModel();
  const titles = useTitles();
  const [basis, setBasis] = useState<Basis>('first');
  const moments = useMemo(() => {
    const sizes = scenario.moments.map(({ choices }) => choices.length);
    return momentsOf(rows, scenario.id, scenario.hash, sizes);
  }, [rows, scenario]);
  return (
    <section class="moments" aria-labelledby="moments-of">
      <header class="moments-head">
        <Portrait person={scenario.person} mood="calm" />
        <div>
          <h3 id="moments-of">{titles(scenario.id)}</h3>
          <Marked moments={moments} />
        </div>
        <fieldset class="moments-basis no-print">
          <legend>{t('class.moments.basis')}</legend>
          {(['first', 'all'] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="class-basis" checked={basis === one} onChange={() => setBasis(one)} />
              <span>{t(`class.moments.basis-${one}`)}</span>
            </label>
          ))}
        </fieldset>
      </header>
      {moments.length === 0 && <p class="paper">{t('class.moments.none')}</p>}
      <ol class="moments-list">
        {moments.map((moment, at) => (
          <MomentCard key={moment.moment} count={moment} number={at + 1} words={words} basis={basis} />
        ))}
      </ol>
    </section>
  );
}

/** How many moments carry a mark: where to look. */
function Marked({ moments }: { moments: readonly MomentCount[] }) {
  const { whole } = useNumbers();
  const hard = moments.filter((one) => one.hard).length;
  const marks = moments.flatMap(({ choices }) => choices.flatMap(({ mark }) => mark ?? []));
  const idle = marks.filter((mark) => mark === 'nobody').length;
  return (
    <p class="moments-marked">
      {t('class.moments.count', { count: moments.length })}
      {hard > 0 && ` · ${t('class.moments.hard-count', { count: hard })}`}
      {idle > 0 && ` · ${t('class.moments.nobody-count', { count: idle, number: whole(idle) })}`}
    </p>
  );
}
