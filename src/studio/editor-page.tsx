/** One pack on the desk: its files, what is wrong with them, what they make, and the call itself to be played. */

import type { ComponentChildren } from 'preact';
import { t } from '../i18n/index.ts';
import { Icon } from '../ui/parts/icon.tsx';
import { Bench } from './bench.tsx';
import { useDraft } from './use-draft.ts';

export function EditorPage({ id }: { id: string }) {
  const [opened, insist] = useDraft(id);
  if (opened === undefined) return <p class="loading">{t('app.loading')}</p>;
  if (opened === 'none') return <Notice title={t('studio.editor.none')} />;
  if (opened !== 'elsewhere') return <Bench draft={opened} />;
  return (
    <Notice title={t('studio.editor.elsewhere')} about={t('studio.editor.elsewhere-about')}>
      <button type="button" class="big-button" onClick={insist}>
        <Icon name="pencil" />
        {t('studio.editor.take-over')}
      </button>
    </Notice>
  );
}

interface NoticeProps {
  readonly title: string;
  readonly about?: string;
  readonly children?: ComponentChildren;
}

function Notice({ title, about, children }: NoticeProps) {
  return (
    <div class="st-desk">
      <section class="paper st-card">
        <h1>{title}</h1>
        {about && <p>{about}</p>}
        <p class="st-buttons">
          {children}
          <a class="quiet-button" href="#/studio">
            <Icon name="pencil" />
            {t('studio.editor.back')}
          </a>
        </p>
      </section>
    </div>
  );
}
