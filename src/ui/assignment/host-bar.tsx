/** In an LMS: who is playing, what is not recorded, what is wrong, and the way out. */
import { useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { useStore, useUi } from '../context.tsx';
import { HostTrouble } from '../parts/host-trouble.tsx';
import { Icon } from '../parts/icon.tsx';

export function HostBar() {
  const { host } = useUi();
  const mode = useStore(({ hosted }) => hosted?.mode ?? 'normal');
  if (!host) return null;
  return (
    <div class="host-bar">
      {host.learner && <p class="host-learner">{t('assigned.hosted.learner', { name: host.learner })}</p>}
      {mode !== 'normal' && <p class="host-mode">{t(`assigned.hosted.${mode}`)}</p>}
      <HostTrouble />
    </div>
  );
}

/** What the LMS has been told is safe before the window goes; where it stays, it says so. */
export function LeaveButton({ big = false }: { big?: boolean }) {
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
      <button
        type="button"
        class={big ? 'big-button mission-go leave' : 'quiet-button leave'}
        onClick={leave}
      >
        <Icon name="hang-up" />
        <span>{t('assigned.hosted.leave')}</span>
      </button>
      <span role="status" class="left">
        {left ? t('assigned.hosted.left') : ''}
      </span>
    </>
  );
}
