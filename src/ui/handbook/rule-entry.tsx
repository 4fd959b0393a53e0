/** One rule of the handbook: what it says, how it sounds when kept and when not, and where it comes from. */
import type { HandbookWords } from '../../content/handbook.ts';
import { isEngineRule } from '../../core/engine-rules.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../parts/icon.tsx';
import { type Rule, sourceNames } from './search.ts';

interface EntryProps {
  readonly rule: Rule;
  readonly words: HandbookWords;
}

export function RuleEntry({ rule, words }: EntryProps) {
  const { name, about, good, bad } = words.rules[rule.id]!;
  return (
    <article class="rule" id={`rule-${rule.id}`} aria-labelledby={`name-${rule.id}`}>
      <h3 id={`name-${rule.id}`} tabIndex={-1}>
        {name}
      </h3>
      {rule.critical && (
        <p class="critical">
          <Icon name="bolt" />
          {t('handbook.critical')}
        </p>
      )}
      <p class="rule-about">{about}</p>
      <Said kind="well" text={good} />
      <Said kind="badly" text={bad} />
      <Marks rule={rule} words={words} />
    </article>
  );
}

function Said({ kind, text }: { kind: 'well' | 'badly'; text: string }) {
  return (
    <figure class={`said ${kind}`}>
      <figcaption>
        <Icon name={kind === 'well' ? 'check' : 'cross'} />
        {t(`handbook.${kind}`)}
      </figcaption>
      <blockquote>{text}</blockquote>
    </figure>
  );
}

function Marks({ rule, words }: EntryProps) {
  return (
    <footer class="marks">
      <ul class="channels" aria-label={t('handbook.channels')}>
        {rule.channels.map((channel) => (
          <li key={channel}>{words.channels[channel]}</li>
        ))}
        {isEngineRule(rule.id) && (
          <li class="checked">
            <Icon name="ear" />
            {t('handbook.engine')}
          </li>
        )}
      </ul>
      <p class="sources">
        {t('handbook.sources', { count: rule.sources.length })}{' '}
        {rule.sources.map((source) => (
          <cite key={source}>{t('handbook.source', sourceNames(words, source))}</cite>
        ))}
      </p>
    </footer>
  );
}
