/** Why an assignment cannot be shown, and what to do about it. Nothing that is kept here is touched by it. */
import type { AssignmentProblem } from '../../app/store.ts';
import { t } from '../../i18n/index.ts';
import { useStore } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';

export function TroublePage({ trouble }: { trouble: AssignmentProblem }) {
  const hosted = useStore((state) => state.hosted !== undefined);
  return (
    <section class="paper mission-trouble" role="alert">
      <h1>{t('assigned.trouble.title')}</h1>
      <p>{t(`assigned.trouble.${trouble}`)}</p>
      {!hosted && (
        <>
          <p>{t('assigned.trouble.kept')}</p>
          <p class="mission-buttons">
            {trouble === 'newer' && (
              <button type="button" class="big-button" onClick={() => location.reload()}>
                <Icon name="replay" />
                {t('assigned.trouble.reload')}
              </button>
            )}
            <a class="quiet-button" href="#/">
              <Icon name="home" />
              {t('app.home')}
            </a>
          </p>
        </>
      )}
    </section>
  );
}
