/** What has been looked up, as it stands on the office's monitor. */
import { lookedUp } from '../../app/selectors.ts';
import { t } from '../../i18n/index.ts';
import { useCall, useFill } from '../context.tsx';

export function Screens() {
  const call = useCall();
  const fill = useFill();
  const seen = lookedUp(call).filter((entry) => entry.seen);
  if (seen.length === 0) return null;
  return (
    <section class="screens" aria-label={t('panel.screen')}>
      {seen.map(({ item }) => (
        <article class="screen" key={item}>
          <h3>{call.words.lookUps[item]!.name}</h3>
          <p>{fill(call.words.lookUps[item]!.text)}</p>
        </article>
      ))}
    </section>
  );
}
