/** One person: how they stand, all their attempts, and two plays of a call side by side. */
import { useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/parts/icon.tsx';
import { AttemptsTable } from './attempts-table.tsx';
import { useAssignment, useDesk, useList, useModel, useNumbers } from './context.tsx';
import type { ClassAttempt, Row } from './model/people.ts';
import { Signs, StatusStamp } from './pass-list.tsx';
import { classPath } from './places.ts';
import { RemoveButton } from './remove-button.tsx';
import { SideBySide } from './side-by-side.tsx';

export function PersonPage({ id }: { id: string }) {
  const { rows } = useModel();
  const assignment = useAssignment();
  const row = rows.find((one) => one.id === id);
  return (
    <>
      <a class="quiet-button no-print to-chart" href={classPath(assignment.id, 'people')}>
        {t('class.person.back')}
      </a>
      {row ? <Person row={row} /> : <p class="paper">{t('class.person.nobody')}</p>}
    </>
  );
}

function Person({ row }: { row: Row }) {
  const [picked, setPicked] = useState(() => firstPick(row));
  return (
    <>
      <PersonCard row={row} />
      <AttemptsTable
        row={row}
        picked={picked}
        onPick={(attempt) => setPicked(pickOf(row, picked, attempt))}
      />
      <SideBySide key={picked.join()} attempts={attemptsOf(row, picked)} />
    </>
  );
}

const attemptsOf = (row: Row, picked: readonly string[]): ClassAttempt[] =>
  picked.flatMap((id) => row.attempts.find((attempt) => attempt.id === id) ?? []);

/** The first and the last attempt at the scenario that was played most: what has been learnt in between. */
function firstPick({ attempts }: Row): readonly string[] {
  const told = attempts.filter(({ replay }) => replay);
  const groups = new Map<string, string[]>();
  for (const { scenario, id } of told) groups.set(scenario, [...(groups.get(scenario) ?? []), id]);
  const [most = []] = [...groups.values()].sort((one, other) => other.length - one.length);
  return most.length > 1 ? [most[0]!, most.at(-1)!] : most;
}

/** One more attempt is laid beside the last one picked, where it is of the same call. */
function pickOf(row: Row, picked: readonly string[], attempt: ClassAttempt): readonly string[] {
  if (picked.includes(attempt.id)) return picked.filter((id) => id !== attempt.id);
  const same = attemptsOf(row, picked).filter(({ scenario }) => scenario === attempt.scenario);
  const order = (id: string) => row.attempts.findIndex((one) => one.id === id);
  return [...same.slice(-1).map(({ id }) => id), attempt.id].sort((one, other) => order(one) - order(other));
}

function PersonCard({ row }: { row: Row }) {
  const desk = useDesk();
  const { terms } = useAssignment();
  const list = useList();
  const { points, whole } = useNumbers();
  const { standing, reasons, late, time, person } = row;
  const why = [...reasons.map((reason) => t(`class.reason.${reason}`)), ...(late ? [t('class.late')] : [])];
  return (
    <section class="paper person-card" aria-labelledby="person-name">
      <div>
        <h2 id="person-name">
          {row.name} <Signs row={row} />
        </h2>
        <p class="person-standing">
          <StatusStamp row={row} />
          <strong>
            {t('class.person.score', { score: points(standing.score), pass: points(terms.pass) })}
          </strong>
        </p>
        {why.length > 0 && <p>{list(why)}</p>}
        <p class="person-sums">
          {t('class.person.attempts', { count: row.attempts.length })} ·{' '}
          {t('class.person.minutes', {
            count: Math.round(time / 60_000),
            minutes: whole(Math.round(time / 60_000)),
          })}
        </p>
      </div>
      <RemoveButton
        label={t('class.person.remove')}
        question={t('class.person.remove-sure', { name: row.name })}
        onRemove={async () => {
          await desk.remove(person.results.map(({ id }) => id));
          location.hash = classPath(desk.getState().assignment!.id, 'people');
        }}
      >
        <Icon name="cross" />
      </RemoveButton>
    </section>
  );
}
