/** The trainer's keys: what they are for, and how they outlive this browser. */
import { t } from '../../i18n/index.ts';
import { NotArrived } from '../../ui/parts/not-arrived.tsx';
import { useNoLostFocus } from '../desk/lost-focus.ts';
import { useKept } from '../desk/use-kept.ts';
import { KeyCard } from './key-card.tsx';
import { addKey, newestFirst } from './own-key.ts';
import { RestoreForm } from './restore-form.tsx';
import './keys.css';

export default function KeysPage() {
  const { kept, failed, retry, change } = useKept();
  useNoLostFocus(kept?.keys.length);
  if (failed && !kept) return <NotArrived text={t('trainer.not-read')} retry={retry} />;
  if (!kept) return <p class="loading">{t('app.loading')}</p>;
  const keys = newestFirst(kept.keys);
  return (
    <div class="keys-page">
      <header class="keys-head paper">
        <h1>{t('trainer.keys.title')}</h1>
        <p>{t('trainer.keys.what')}</p>
        <p>{t('trainer.keys.why')}</p>
      </header>
      {keys.length === 0 && <p class="paper">{t('trainer.keys.none')}</p>}
      <ul class="key-list">
        {keys.map((record, index) => (
          <li key={record.id}>
            <KeyCard record={record} used={index === 0} kept={kept} change={change} />
          </li>
        ))}
      </ul>
      <RestoreForm change={change} />
      <section class="paper new-key" aria-labelledby="new-key">
        <h2 id="new-key">{t('trainer.keys.new')}</h2>
        <p>{t('trainer.keys.new-about')}</p>
        <button type="button" class="quiet-button" onClick={() => void change((shelves) => addKey(shelves))}>
          {t('trainer.keys.make')}
        </button>
      </section>
    </div>
  );
}
