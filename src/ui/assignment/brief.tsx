/** The work order on its clipboard: from whom, what, how much, by when, and what they wrote. */
import type { ComponentChildren } from 'preact';
import { daysLeft } from '../../app/assignment/due.ts';
import type { Step } from '../../app/assignment/progress.ts';
import { dueAt } from '../../app/assignment/standing.ts';
import { formatDay, t } from '../../i18n/index.ts';
import { useStore } from '../context.tsx';
import { formatLength } from '../home/when.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { headOf, useAssigned } from './use-assigned.ts';

export function Brief({ steps, passed }: { steps: readonly Step[]; passed: boolean }) {
  const { assignment, rerouted } = useAssigned().record;
  const locale = useStore((state) => state.locale);
  const { title, from, terms } = assignment;
  const minutes = Math.ceil(steps.reduce((sum, { id }) => sum + (headOf(id)?.length ?? 0), 0));
  return (
    <section class="brief" aria-labelledby="mission-title">
      <p class="brief-from">{from ? t('assigned.from', { from }) : t('assigned.from-nobody')}</p>
      <h1 id="mission-title">{title}</h1>
      {passed && (
        <p class="brief-stamp" aria-hidden="true">
          {t('assigned.standing.passed')}
        </p>
      )}
      <ul class="brief-facts">
        <Fact icon="pick-up">{t('assigned.calls', { count: steps.length })}</Fact>
        {minutes > 0 && (
          <Fact icon="clock">{t('assigned.length', { length: formatLength(locale, minutes) })}</Fact>
        )}
        <Due />
      </ul>
      {terms.note && (
        <figure class="brief-note">
          <figcaption class="label">{t('assigned.note')}</figcaption>
          <blockquote>{terms.note}</blockquote>
        </figure>
      )}
      {rerouted && (
        <p class="brief-warning">
          <Icon name="bolt" />
          {t('assigned.rerouted')}
        </p>
      )}
    </section>
  );
}

function Fact({ icon, children, late }: { icon: IconName; children: ComponentChildren; late?: boolean }) {
  return (
    <li class={late ? 'late' : undefined}>
      <Icon name={icon} />
      <span>{children}</span>
    </li>
  );
}

function Due() {
  const { terms } = useAssigned().record.assignment;
  const locale = useStore((state) => state.locale);
  const left = daysLeft(terms, Date.now());
  if (left === undefined) return null;
  const time =
    left > 0
      ? t('assigned.due.left', { count: left })
      : left === 0
        ? t('assigned.due.today')
        : t('assigned.due.over', { count: -left });
  return (
    <Fact icon="calendar" late={left < 0}>
      {t('assigned.due.by', { day: formatDay(locale, dueAt(terms)!) })} · <strong>{time}</strong>
    </Fact>
  );
}
