/** How long the call has lasted. Ticks by itself, and is not read out at every tick. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { useCall } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';

const pad = (value: number): string => String(value).padStart(2, '0');

export function CallClock() {
  const { attempt } = useCall();
  const begun = attempt.startedAt;
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now - begun) / 1000));
  return (
    <span class="clock" role="timer" aria-live="off" aria-label={t('call.duration')}>
      <Icon name="clock" />
      {pad(Math.floor(seconds / 60))}:{pad(seconds % 60)}
    </span>
  );
}
