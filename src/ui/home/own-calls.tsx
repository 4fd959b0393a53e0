/** Calls of one's own: what was loaded or written here, beside the library; and the way to where they are written. */
import { isBuiltIn } from '../../content/catalogue.ts';
import type { ScenarioHead, Titles } from '../../content/listing.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../parts/icon.tsx';
import { useHandbook } from '../parts/use-handbook.ts';
import { CallSlip } from './call-slip.tsx';

export function OwnCalls({ heads, titles }: { heads: readonly ScenarioHead[]; titles: Titles }) {
  const own = heads.filter(({ id }) => !isBuiltIn(id) && titles[id]);
  const rules = useHandbook(own.length > 0)?.rules;
  return (
    <section class="calls own-calls" aria-labelledby={own.length > 0 ? 'own-calls-title' : undefined}>
      {own.length > 0 && (
        <>
          <h2 id="own-calls-title">{t('home.own.title')}</h2>
          <ul>
            {own.map((head) => (
              <li key={head.id}>
                <CallSlip head={head} text={titles[head.id]!} rules={rules} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a class="quiet-button to-studio" href="#/studio">
          <Icon name="pencil" />
          {t('home.own.write')}
        </a>
      </p>
    </section>
  );
}
