/** Every decision in order, from the first ring to the record. */
import { type DebriefEntry, decisiveOf, isCostly } from '../../app/debrief-model.ts';
import type { Result } from '../../core/scoring.ts';
import { formatNumber, t } from '../../i18n/index.ts';
import { useStore } from '../context.tsx';
import { DecisionCard } from './decision-card.tsx';
import { useEntryText } from './entry-text.ts';
import type { List } from './jump.ts';

interface Props {
  readonly result: Result;
  readonly entries: readonly DebriefEntry[];
  readonly list: List;
}

export function Decisions({ result, entries, list }: Props) {
  const decisive = decisiveOf(entries);
  const ribbon = t(result.passed ? 'debrief.score.costliest' : 'debrief.score.decisive');
  const shown = list.costly ? entries.filter(isCostly) : entries;
  const numbers = new Map(
    entries.filter(({ kind }) => kind === 'decision').map((entry, at) => [entry, at + 1]),
  );
  return (
    <section class="db-decisions" aria-labelledby="db-decisions">
      <div class="db-decisions-head">
        <h2 id="db-decisions">{t('debrief.decisions.title')}</h2>
        <label class="db-filter">
          <input
            type="checkbox"
            checked={list.costly}
            onChange={(event) => list.setCostly(event.currentTarget.checked)}
          />
          <span>{t('debrief.decisions.only-costly')}</span>
        </label>
      </div>
      {shown.length === 0 && <p class="paper">{t('debrief.decisions.none-costly')}</p>}
      <ol class="db-thread">
        {shown.map((entry) => {
          const number = numbers.get(entry);
          return number === undefined ? (
            <Doing key={entry.index} entry={entry} />
          ) : (
            <DecisionCard
              key={entry.index}
              entry={entry}
              number={number}
              ribbon={entry === decisive ? ribbon : undefined}
            />
          );
        })}
      </ol>
      <Total result={result} />
    </section>
  );
}

/** A look-up, a note, a wait: small, between the decisions. */
function Doing({ entry }: { entry: DebriefEntry }) {
  const textOf = useEntryText();
  return <li class="db-doing">{textOf(entry)}</li>;
}

function Total({ result: { loss, par, value } }: { result: Result }) {
  const locale = useStore((state) => state.locale);
  if (loss === 0) return null;
  return (
    <p class="db-total">
      {t('debrief.decisions.sum', {
        count: loss,
        par: formatNumber(locale, par),
        won: formatNumber(locale, value),
      })}
    </p>
  );
}
