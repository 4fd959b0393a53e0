/** Where to go from here: once more, another call, home. */
import { nextScenario } from '../../app/next-scenario.ts';
import { loadTitles, scenarioHeads, sets } from '../../content/listing.ts';
import { t } from '../../i18n/index.ts';
import { NextInAssignment } from '../assignment/next-in-assignment.tsx';
import { useCall, useCommands, useStore } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';
import { useLoaded } from '../parts/use-loaded.ts';

/** A call of an assignment, and practice beside it, lead back there. */
export function NextSteps() {
  const { attempt, practice } = useCall();
  const assigned = useStore((state) => state.assigned);
  const belongs = assigned && (practice || attempt.assignment === assigned.record.id);
  return (
    <section class="db-next" aria-labelledby="db-next">
      <h2 id="db-next">{t('debrief.next.title')}</h2>
      {belongs ? <NextInAssignment /> : <NextOfAll />}
    </section>
  );
}

function NextOfAll() {
  const { scenario } = useCall();
  const commands = useCommands();
  const locale = useStore((state) => state.locale);
  const attempts = useStore((state) => state.attempts);
  const titles = useLoaded(locale, () => loadTitles(locale)).value;
  const spoken = scenarioHeads().filter(({ id }) => titles?.[id]);
  const next = nextScenario(spoken, sets, attempts, scenario.id);
  const title = next && titles?.[next.id]?.title;
  return (
    <>
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
    </>
  );
}
