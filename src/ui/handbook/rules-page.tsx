/** The right page: one principle with its rules, or everything that was found. */
import type { VNode } from 'preact';
import type { Handbook, HandbookWords } from '../../content/handbook.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../parts/icon.tsx';
import type { Found } from './search.ts';

interface SectionProps {
  readonly found: Found;
  readonly words: HandbookWords;
  /** The rules as drawn once: typing in the search shows and hides them, and draws none again. */
  readonly entries: ReadonlyMap<string, VNode>;
}

export function PrincipleSection({ found: { principle, rules }, words, entries }: SectionProps) {
  const { name, about } = words.principles[principle]!;
  return (
    <section class="principle" aria-labelledby={`principle-${principle}`}>
      <h2 id={`principle-${principle}`} tabIndex={-1}>
        {name}
      </h2>
      <p class="principle-about">{about}</p>
      {rules.map(({ id }) => (
        <div key={id} class="rule-place">
          {entries.get(id)}
        </div>
      ))}
    </section>
  );
}

interface TurnProps {
  readonly handbook: Handbook;
  readonly words: HandbookWords;
  readonly open: string;
}

/** The corners of the page. */
export function PageCorners({ handbook: { principles }, words, open }: TurnProps) {
  const at = principles.findIndex(({ id }) => id === open);
  const [before, after] = [principles[at - 1]?.id, principles[at + 1]?.id];
  return (
    <nav class="corners" aria-label={t('handbook.turn')}>
      {before && (
        <a class="quiet-button back" href={`#/handbook/${before}`} rel="prev">
          <Icon name="arrow" />
          {words.principles[before]!.name}
        </a>
      )}
      {after && (
        <a class="quiet-button on" href={`#/handbook/${after}`} rel="next">
          {words.principles[after]!.name}
          <Icon name="arrow" />
        </a>
      )}
    </nav>
  );
}

export function NothingFound({ query, onClear }: { query: string; onClear: () => void }) {
  return (
    <div class="nothing">
      <p>{query ? t('handbook.nothing', { query }) : t('handbook.nothing-here')}</p>
      <button type="button" class="quiet-button" onClick={onClear}>
        {t('handbook.clear')}
      </button>
    </div>
  );
}
