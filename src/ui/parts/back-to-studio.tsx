/** In a call that is being written here: back to the writing desk, to the line one was at. */
import { packOf } from '../../content/catalogue.ts';
import { t } from '../../i18n/index.ts';
import { useStore } from '../context.tsx';
import { Icon } from './icon.tsx';

export function BackToStudio() {
  const pack = useStore(({ call }) => call && packOf(call.scenario.id));
  if (pack === undefined) return null;
  return (
    <a
      class="icon-button to-studio"
      href={`#/studio/${pack}`}
      aria-label={t('app.studio')}
      title={t('app.studio')}
    >
      <Icon name="pencil" />
    </a>
  );
}
