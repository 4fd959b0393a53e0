/** The writing desk: the packs that lie here, and how another one comes. */
import { useState } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { Icon } from '../ui/parts/icon.tsx';
import { LoadCard } from './load-card.tsx';
import { PackCard } from './pack-card.tsx';
import { SchemaLinks } from './schema-links.tsx';
import { StartCard } from './start-card.tsx';
import { usePacks } from './use-packs.ts';

export function Overview() {
  const packs = usePacks();
  const [said, say] = useState('');
  return (
    <div class="st-desk">
      <header class="st-head">
        <h1 class="plate">{t('studio.title')}</h1>
        <p>{t('studio.intro')}</p>
      </header>
      <p class="visually-hidden" role="status">
        {said}
      </p>
      <section class="st-packs" aria-labelledby="st-packs">
        <h2 id="st-packs" tabIndex={-1}>
          {t('studio.packs.title')}
        </h2>
        {packs.all?.length === 0 && <p class="paper st-empty">{t('studio.packs.none')}</p>}
        <ul>
          {packs.all?.map((record) => (
            <li key={record.id}>
              <PackCard record={record} packs={packs} say={say} />
            </li>
          ))}
        </ul>
      </section>
      <div class="st-ways">
        <LoadCard packs={packs} say={say} />
        <StartCard packs={packs} />
        <section class="paper st-card" aria-labelledby="st-learn">
          <h2 id="st-learn">{t('studio.learn.title')}</h2>
          <p>{t('studio.learn.about')}</p>
          <p>
            <a class="quiet-button" href="#/studio/guide">
              <Icon name="book" />
              {t('studio.learn.open')}
            </a>
          </p>
          <SchemaLinks />
        </section>
      </div>
    </div>
  );
}
