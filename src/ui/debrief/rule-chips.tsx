/** The rules that a decision kept or broke; each leads to its page of the handbook. */
import type { RuleEffect } from '../../app/debrief-model.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../parts/icon.tsx';
import { useHandbook } from '../parts/use-handbook.ts';

export function RuleChips({ rules }: { rules: readonly RuleEffect[] }) {
  const handbook = useHandbook();
  if (!handbook || rules.length === 0) return null;
  const once = [...new Map(rules.map((effect) => [`${effect.rule}${effect.kept}`, effect])).values()];
  return (
    <ul class="db-chips" aria-label={t('debrief.decisions.rules')}>
      {once.map(({ rule, kept }) => (
        <li key={`${rule}${kept}`}>
          <a class={kept ? 'db-chip kept' : 'db-chip broken'} href={`#/handbook/${rule}`}>
            <Icon name={kept ? 'check' : 'cross'} />
            <span class="visually-hidden">
              {t('app.label', { label: t(`debrief.decisions.${kept ? 'kept' : 'broken'}`) })}
            </span>
            {handbook.rules[rule]?.name}
          </a>
        </li>
      ))}
    </ul>
  );
}
