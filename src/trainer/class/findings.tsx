/** What was found in an attempt, as facts: what they mean is for the trainer to say. */
import { t } from '../../i18n/index.ts';
import { useLocale } from './context.tsx';
import { type Finding, SUSPICIOUS } from './model/findings.ts';

export function Findings({ found }: { found: readonly Finding[] }) {
  const text = useFindingText();
  if (found.length === 0) return null;
  return (
    <ul class="findings">
      {found.map((finding) => (
        <li
          key={finding.kind}
          class={SUSPICIOUS.has(finding.kind) ? 'suspicious' : undefined}
          data-found={finding.kind}
        >
          {text(finding)}
        </li>
      ))}
    </ul>
  );
}

export function useFindingText(): (finding: Finding) => string {
  const locale = useLocale();
  return ({ kind, at, others }) => {
    const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(others ?? []);
    return t(`class.found.${kind}`, { at, names });
  };
}
