/** What the player must be told: clear, in their language, and gone when they have read it. */
import { t } from '../../i18n/index.ts';
import { useCommands, useStore } from '../context.tsx';

export function NoticeBar() {
  const notice = useStore((state) => state.notice);
  const commands = useCommands();
  return (
    <div class="notice-place" role="alert">
      {notice && (
        <div class="notice">
          <p>{t(`notices.${notice}`)}</p>
          <button type="button" class="quiet-button" onClick={() => commands.dismiss()}>
            {t('notices.dismiss')}
          </button>
        </div>
      )}
    </div>
  );
}
