/** The way to the trainer's desk: a folder at the edge of the table. */
import { t } from '../../i18n/index.ts';
import { useUi } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';

export function ForTrainers() {
  const { host } = useUi();
  // In a package there is nothing to hand out.
  if (host) return null;
  return (
    <aside class="for-trainers">
      <a class="trainer-folder" href="#/trainer">
        <Icon name="folder" />
        <span>
          <strong>{t('home.trainers.title')}</strong>
          <span>{t('home.trainers.about')}</span>
        </span>
      </a>
    </aside>
  );
}
