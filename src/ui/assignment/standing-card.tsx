/** How one stands: a lamp for every call, the score against the mark, and the next thing to do. */
import { nextStep, type Step } from '../../app/assignment/progress.ts';
import type { Standing } from '../../app/assignment/standing.ts';
import { shownScore } from '../../app/shown-score.ts';
import type { Titles } from '../../content/listing.ts';
import { formatNumber, t } from '../../i18n/index.ts';
import { useStore } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';
import { LeaveButton } from './host-bar.tsx';
import { Marks } from './marks.tsx';
import { lampOf } from './slip-state.ts';
import { useAssigned } from './use-assigned.ts';
import { usePlay } from './use-play.ts';

interface Props {
  readonly steps: readonly Step[];
  readonly titles: Titles;
  readonly standing: Standing | undefined;
}

export function StandingCard({ steps, titles, standing }: Props) {
  const done = steps.filter(({ over }) => over).length;
  return (
    <section class="switchboard" aria-labelledby="standing-title">
      <h2 id="standing-title">{t('assigned.standing.title')}</h2>
      <ol class="lamps" aria-hidden="true">
        {steps.map((step, at) => {
          const { state, icon } = lampOf(step, standing?.scenarios[at]);
          return (
            <li key={step.id} class={`lamp lamp-${state}`}>
              {icon ? <Icon name={icon} /> : at + 1}
            </li>
          );
        })}
      </ol>
      <p class="standing-count">{t('assigned.standing.done', { count: steps.length, done })}</p>
      {standing && done > 0 && <Score standing={standing} />}
      {standing && done > 0 && <Marks standing={standing} />}
      <NextButton steps={steps} titles={titles} standing={standing} />
    </section>
  );
}

function Score({ standing }: { standing: Standing }) {
  const { terms } = useAssigned().record.assignment;
  const locale = useStore((state) => state.locale);
  const score = formatNumber(locale, shownScore(standing.score));
  const verdict = standing.passed ? 'passed' : standing.complete ? 'not-passed' : 'under-way';
  return (
    <div class="standing-score" data-score={standing.score}>
      <p class="standing-number" role="status">
        <strong>{score}</strong> <span>{t('assigned.standing.of')}</span>{' '}
        <b class={`verdict-stamp ${verdict}`}>{t(`assigned.standing.${verdict}`)}</b>
      </p>
      <div class="standing-bar" aria-hidden="true">
        <span style={{ width: `${standing.score}%` }} />
        {terms.pass > 0 && <i style={{ left: `${terms.pass}%` }} />}
      </div>
      <p class="standing-mark">
        {terms.pass > 0 && t('assigned.standing.mark', { score: formatNumber(locale, terms.pass) })}{' '}
        {!standing.complete && t('assigned.standing.so-far')}
      </p>
    </div>
  );
}

function NextButton({ steps, titles, standing }: Props) {
  const { record } = useAssigned();
  const play = usePlay();
  const passed = new Set(standing?.scenarios.flatMap(({ id, passed }) => (passed ? [id] : [])));
  const step = nextStep(steps, passed);
  // Nothing is left to do: in an LMS there is still the leaving.
  if (!step) return <LeaveButton big />;
  const begun = steps.some(({ attempts }) => attempts.length > 0);
  const kind = step.open ? 'go-on' : !begun ? 'start' : step.over ? 'again' : 'next';
  return (
    <p class="mission-buttons">
      <a
        class="big-button mission-go"
        href={`#/play/${step.id}/${record.id}`}
        onClick={(event) => {
          event.preventDefault();
          play(step.id);
        }}
      >
        <Icon name={step.open ? 'resume' : 'pick-up'} />
        {t(`assigned.standing.${kind}`, { title: titles[step.id]?.title ?? step.id })}
      </a>
    </p>
  );
}
