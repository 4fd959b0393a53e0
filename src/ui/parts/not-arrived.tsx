/** In place of what did not arrive: says so, and offers to try again. */
import { t } from '../../i18n/index.ts';
import { Icon } from './icon.tsx';

export function NotArrived({ text, retry }: { text: string; retry: () => void }) {
  return (
    <div class="paper not-arrived" role="alert">
      <p>{text}</p>
      <button type="button" class="quiet-button" onClick={retry}>
        <Icon name="replay" />
        {t('home.try-again')}
      </button>
    </div>
  );
}
