/** In an LMS: who is playing, what is not recorded, what is wrong, and the way out. */
import { useEffect, useReducer, useState } from 'preact/hooks';
import { hasText, t } from '../../i18n/index.ts';
import { useStore, useUi } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';

export function HostBar() {
  const { host } = useUi();
  const trouble = useHostTrouble();
  const mode = useStore(({ hosted }) => hosted?.mode ?? 'normal');
  if (!host) return null;
  const text = trouble && `lms.trouble.${trouble}`;
  return (
    <div class="host-bar" role="status">
      {host.learner && <p class="host-learner">{t('assigned.hosted.learner', { name: host.learner })}</p>}
      {mode !== 'normal' && <p class="host-mode">{t(`assigned.hosted.${mode}`)}</p>}
      {text && hasText(text) && (
        <p class="host-trouble">
          <Icon name="bolt" />
          {t(text)}
        </p>
      )}
    </div>
  );
}

function useHostTrouble() {
  const { host } = useUi();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => host?.onTrouble(() => redraw(undefined)), [host]);
  return host?.trouble();
}

/** What the LMS has been told is safe before the window goes; where it stays, it says so. */
export function LeaveButton() {
  const { host, commands } = useUi();
  const [left, setLeft] = useState(false);
  if (!host) return null;
  const leave = () => {
    host.leave().then(
      () => setLeft(true),
      () => commands.notify('failed'),
    );
  };
  return (
    <>
      <button type="button" class="quiet-button leave" onClick={leave}>
        <Icon name="hang-up" />
        <span>{t('assigned.hosted.leave')}</span>
      </button>
      <span role="status" class="left">
        {left ? t('assigned.hosted.left') : ''}
      </span>
    </>
  );
}
