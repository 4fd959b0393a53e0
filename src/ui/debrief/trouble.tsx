/** In place of a debrief that cannot be told: why, and what to do. */
import { t } from '../../i18n/index.ts';
import { useCommands } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';

interface Props {
  readonly kind: 'log' | 'load' | 'unfinished';
  readonly retry?: () => void;
}

export function Trouble({ kind, retry }: Props) {
  const commands = useCommands();
  const Heading = kind === 'load' ? 'h2' : 'h1';
  return (
    <section class="paper db-trouble" role="alert">
      <Heading>{t('debrief.trouble.title')}</Heading>
      <p>{t(`debrief.trouble.${kind}`)}</p>
      <p class="db-buttons">
        {kind === 'load' && retry && (
          <button type="button" class="quiet-button" onClick={retry}>
            <Icon name="replay" />
            {t('debrief.trouble.retry')}
          </button>
        )}
        {kind === 'unfinished' && (
          <button type="button" class="big-button" onClick={() => commands.go({ name: 'call' })}>
            <Icon name="pick-up" />
            {t('debrief.trouble.go-on')}
          </button>
        )}
        <a class="quiet-button" href="#/">
          <Icon name="home" />
          {t('debrief.next.home')}
        </a>
      </p>
    </section>
  );
}
