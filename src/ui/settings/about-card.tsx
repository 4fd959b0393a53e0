/** Who made what: the game, and what it is built of. */
import { t } from '../../i18n/index.ts';
import { Card } from './controls.tsx';

const PARTS = ['art', 'sound', 'font', 'engine', 'libraries'] as const;

export function AboutCard() {
  return (
    <Card title={t('settings.about.title')}>
      <p>{t('settings.about.game')}</p>
      <p>{t('settings.about.privacy')}</p>
      <h3>{t('settings.about.made-with')}</h3>
      <ul class="licences">
        {PARTS.map((part) => (
          <li key={part}>{t(`settings.about.${part}`)}</li>
        ))}
      </ul>
    </Card>
  );
}
