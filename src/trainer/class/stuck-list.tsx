/** Who is stuck where: the places in the calls that cost most, with the people whose worst place it is. */
import { t } from '../../i18n/index.ts';
import { useAssignment, useModel, useNumbers, useTitles, useWords } from './context.tsx';
import type { StuckPlace } from './model/class-model.ts';
import { classPath } from './places.ts';
import { usePlaceText } from './words-text.ts';

/** Places and names that can be taken in at a glance. */
const [MOST_PLACES, MOST_NAMES] = [5, 6];

export function StuckList() {
  const { stuck } = useModel();
  const shown = stuck.slice(0, MOST_PLACES);
  const words = useWords([...new Set(shown.map(({ scenario }) => scenario))]);
  const titles = useTitles();
  const placeText = usePlaceText();
  return (
    <section class="paper stuck" aria-labelledby="stuck-title">
      <h2 id="stuck-title">{t('class.stuck.title')}</h2>
      {shown.length === 0 && <p>{t('class.stuck.none')}</p>}
      <ol class="stuck-places">
        {shown.map((one) => (
          <li key={`${one.scenario}/${one.place}`}>
            <p class="stuck-where">
              <span class="label">{titles(one.scenario)}</span>
              <q>{placeText(words?.get(one.scenario), one.place)}</q>
            </p>
            <Names place={one} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Names({ place: { people, loss } }: { place: StuckPlace }) {
  const { id } = useAssignment();
  const { fraction } = useNumbers();
  const more = people.length - MOST_NAMES;
  return (
    <div class="stuck-who">
      <p class="stuck-numbers">
        <span>{t('class.stuck.people', { count: people.length })}</span>
        <span>{t('class.stuck.lost', { points: fraction(loss / people.length) })}</span>
      </p>
      <ul>
        {people.slice(0, MOST_NAMES).map((row) => (
          <li key={row.id}>
            <a href={classPath(id, 'person', row.id)}>{row.name}</a>
          </li>
        ))}
        {more > 0 && <li>{t('class.stuck.more', { count: more })}</li>}
      </ul>
    </div>
  );
}
