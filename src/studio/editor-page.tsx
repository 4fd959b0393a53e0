/** One pack on the desk: its files, what is wrong with them, what they make, and the call itself to be played. */
import { t } from '../i18n/index.ts';
import { Icon } from '../ui/parts/icon.tsx';
import { Bench } from './bench.tsx';
import type { Draft } from './draft.ts';
import { useDraft } from './use-draft.ts';

export function EditorPage({ id }: { id: string }) {
  const draft = useDraft(id);
  if (draft === undefined) return <p class="loading">{t('app.loading')}</p>;
  if (draft === 'none') return <Nothing />;
  return <Bench draft={draft as Draft} />;
}

function Nothing() {
  return (
    <div class="st-desk">
      <section class="paper st-card">
        <h1>{t('studio.editor.none')}</h1>
        <p>
          <a class="quiet-button" href="#/studio">
            <Icon name="pencil" />
            {t('studio.editor.back')}
          </a>
        </p>
      </section>
    </div>
  );
}
