/** What is wrong between the game and the LMS that it runs in, as long as it is. */
import { useEffect, useReducer } from 'preact/hooks';
import { hasText, t } from '../../i18n/index.ts';
import { useUi } from '../context.tsx';
import { Icon } from './icon.tsx';

export function HostTrouble() {
  const { host } = useUi();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => host?.onTrouble(() => redraw(undefined)), [host]);
  const text = `lms.trouble.${host?.trouble()}`;
  if (!host) return null;
  return (
    <div role="status" class="host-trouble">
      {hasText(text) && (
        <p>
          <Icon name="bolt" />
          <span>{t(text)}</span>
        </p>
      )}
    </div>
  );
}
