/** The call that was left: back to it with one press. */
import type { StoredAttempt } from '../../app/ports.ts';
import type { ScenarioHead } from '../../content/listing.ts';
import { t } from '../../i18n/index.ts';
import { useCommands, useStore } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';
import { Portrait } from '../parts/portrait.tsx';
import { formatWhen } from './when.ts';

interface Props {
  readonly head: ScenarioHead;
  readonly title: string;
  readonly attempt: StoredAttempt;
}

export function ContinueCard({ head, title, attempt }: Props) {
  const locale = useStore((state) => state.locale);
  const here = useStore(({ call }) => call?.attempt.id === attempt.id);
  const commands = useCommands();
  // A call that is still in memory is not loaded again: it may be further than what could be saved.
  const goOn = (event: Event) => {
    if (!here) return;
    event.preventDefault();
    commands.go({ name: 'call' });
  };
  return (
    <section class="continue-card" aria-labelledby="continue-title">
      <Portrait person={head.person} mood="calm" />
      <div class="continue-words">
        <p class="kicker">{t('home.continue.kicker')}</p>
        <h2 id="continue-title">{title}</h2>
        <p class="when">
          <Icon name="clock" />
          {t('home.continue.when', { when: formatWhen(locale, attempt.startedAt, Date.now()) })}
        </p>
      </div>
      <div class="continue-buttons">
        <a class="big-button" href={`#/play/${head.id}`} onClick={goOn}>
          <Icon name="resume" />
          {t('home.go-on')}
        </a>
        <button type="button" class="link-button" onClick={() => commands.play(head.id, { fresh: true })}>
          {t('home.start-anew')}
          <span class="visually-hidden"> {title}</span>
        </button>
      </div>
    </section>
  );
}
