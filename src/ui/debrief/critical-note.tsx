/** Critical rules that were broken, named plainly: they fail a call whatever its score. */
import type { RuleId } from '../../core/model.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../parts/icon.tsx';
import { useHandbook } from '../parts/use-handbook.ts';

export function CriticalNote({ rules }: { rules: readonly RuleId[] }) {
  const handbook = useHandbook();
  const broken = [...new Set(rules)];
  if (broken.length === 0) return null;
  return (
    <section class="paper db-critical" aria-labelledby="db-critical">
      <h2 id="db-critical">
        <Icon name="bolt" />
        {t('debrief.critical.title', { count: broken.length })}
      </h2>
      <ul>
        {broken.map((rule) => (
          <li key={rule}>
            <a href={`#/handbook/${rule}`}>{handbook?.rules[rule]?.name}</a>
          </li>
        ))}
      </ul>
      <p>{t('debrief.critical.text')}</p>
    </section>
  );
}
