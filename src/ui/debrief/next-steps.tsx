/** Where to go from here: once more, another call, home. */
import { nextScenario } from '../../app/next-scenario.ts';
import { loadTitles, scenarios, sets } from '../../content/catalogue.ts';
import { t } from '../../i18n/index.ts';
import { useCall, useCommands, useStore } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';
import { useLoaded } from '../parts/use-loaded.ts';

export function NextSteps() {
  const { scenario } = useCall();
  const commands = useCommands();
  const locale = useStore((state) => state.locale);
  const attempts = useStore((state) => state.attempts);
  const titles = useLoaded(locale, () => loadTitles(locale)).value;
  const spoken = scenarios.filter(({ id }) => titles?.[id]);
  const next = nextScenario(spoken, sets, attempts, scenario.id);
  const title = next && titles?.[next.id]?.title;
  return (
    <section class="db-next" aria-labelledby="db-next">
      <h2 id="db-next">{t('debrief.next.title')}</h2>
      {titles && !next && <p>{t('debrief.next.all-passed')}</p>}
      <div class="db-buttons">
        {next && (
          <a class="big-button" href={`#/play/${next.id}`}>
            <Icon name="pick-up" />
            {t('debrief.next.try', { title })}
          </a>
        )}
        <button
          type="button"
          class="quiet-button db-again"
          onClick={() => commands.play(scenario.id, { fresh: true })}
        >
          <Icon name="replay" />
          {t('debrief.next.again')}
        </button>
        <a class="quiet-button" href="#/">
          <Icon name="home" />
          {t('debrief.next.home')}
        </a>
      </div>
    </section>
  );
}
