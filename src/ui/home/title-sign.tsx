/** The name of the game, as somebody says it. */
import { t } from '../../i18n/index.ts';
import { Icon } from '../parts/icon.tsx';

export function TitleSign() {
  return (
    <div class="title-sign">
      <h1>
        {t('app.name')
          .split(' ')
          .map((word) => [<span key={word}>{word}</span>, ' '])}
        <Icon name="pick-up" />
      </h1>
      <p>{t('home.tagline')}</p>
    </div>
  );
}
