/** How it stands with the record store: everything there, on its way, or not taken. */
import { useEffect, useReducer } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { useUi } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';
import { useAssigned } from './use-assigned.ts';

export function RecordingLine() {
  const recording = useUi().recording();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => recording?.onSending(() => redraw(undefined)), [recording]);
  const { attempts } = useAssigned();
  if (!recording) return null;
  const { waiting, refused, trouble } = recording.sending();
  // Before anything was played there is nothing to tell of.
  if (attempts.length === 0 && waiting + refused === 0) return null;
  const state = trouble ?? (waiting > 0 ? 'waiting' : 'there');
  return (
    <div class="paper recording" data-recording={state}>
      <p role="status">
        <Icon name={trouble || refused > 0 ? 'bolt' : waiting > 0 ? 'clock' : 'check'} />
        <span>
          {t(`assigned.record.${state}`, { count: waiting })}
          {refused > 0 && ` ${t('assigned.record.refused', { count: refused })}`}
        </span>
      </p>
      {trouble && (
        <button type="button" class="quiet-button" onClick={() => recording.retry()}>
          <Icon name="replay" />
          {t('assigned.record.retry')}
        </button>
      )}
    </div>
  );
}
