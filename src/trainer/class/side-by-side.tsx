/** Two plays of a call beside each other, decision by decision; or one by itself. */

import { type DebriefEntry, isCostly } from '../../app/debrief-model.ts';
import { t } from '../../i18n/index.ts';
import { BetterLine } from '../../ui/debrief/better-line.tsx';
import { LossBar } from '../../ui/debrief/loss-bar.tsx';
import { RuleChips } from '../../ui/debrief/rule-chips.tsx';
import { VerdictIcon, verdictName } from '../../ui/parts/verdict-badge.tsx';
import { timeOf } from './attempts-table.tsx';
import { useLocale, useNumbers, useTitles } from './context.tsx';
import { useDeedText } from './deed-text.ts';
import { align } from './model/compare.ts';
import type { ClassAttempt } from './model/people.ts';
import { TablePlace } from './table-place.tsx';
import { ToldScope } from './told-scope.tsx';
import { type ToldAttempt, useDebriefs } from './use-debriefs.ts';
import '../../ui/styles/debrief.css';

export function SideBySide({ attempts }: { attempts: readonly ClassAttempt[] }) {
  const told = useDebriefs(attempts);
  const titles = useTitles();
  if (attempts.length === 0) return <p class="side-none">{t('class.side.none')}</p>;
  if (!told) return <p role="status">{t('class.cell.looking')}</p>;
  const [one, other] = told;
  if (!one) return <p class="paper">{t('class.side.failed')}</p>;
  return (
    <section class="debrief side" aria-labelledby="side-title">
      <h3 id="side-title">
        {t(other ? 'class.side.title' : 'class.side.title-one', { title: titles(one.attempt.scenario) })}
      </h3>
      <TablePlace by="side-title">
        <table class={other ? 'side-table two' : 'side-table'}>
          <thead>
            <tr>
              <Head told={one} />
              {other && <Head told={other} />}
            </tr>
          </thead>
          <tbody>
            {align(one.entries, other?.entries ?? []).map((pair, at) => (
              <tr key={at}>
                <Side told={one} entry={pair[0]} />
                {other && <Side told={other} entry={pair[1]} />}
              </tr>
            ))}
          </tbody>
        </table>
      </TablePlace>
    </section>
  );
}

function Head({ told: { attempt, result, entries } }: { told: ToldAttempt }) {
  const locale = useLocale();
  const { points } = useNumbers();
  return (
    <th scope="col">
      <span class="side-when">{timeOf(locale, attempt.startedAt)}</span>
      <strong class="side-score">{t('class.side.score', { score: points(result.score) })}</strong>
      <LossBar result={result} entries={entries} />
    </th>
  );
}

function Side({ told, entry }: { told: ToldAttempt; entry: DebriefEntry | undefined }) {
  if (!entry) {
    return (
      <td class="side-nothing">
        <span class="visually-hidden">{t('class.side.nothing')}</span>
      </td>
    );
  }
  return (
    <td class={isCostly(entry) ? `costly verdict-${entry.verdict}` : undefined} data-loss={entry.loss}>
      <Deed told={told} entry={entry} />
      {isCostly(entry) && (
        <ToldScope told={told}>
          <RuleChips rules={entry.rules} />
          <BetterLine entry={entry} />
        </ToldScope>
      )}
    </td>
  );
}

function Deed({ told, entry }: { told: ToldAttempt; entry: DebriefEntry }) {
  const deed = useDeedText();
  const { whole } = useNumbers();
  const text = deed(told.words, entry);
  const { verdict, loss } = entry;
  if (entry.kind === 'doing') return <p class="side-doing">{text}</p>;
  return (
    <div class="side-deed">
      <VerdictIcon verdict={verdict} />
      <p>
        <span class="visually-hidden">{verdictName(verdict)}: </span>
        {entry.event.type === 'choose' ? <q>{text}</q> : text}
      </p>
      {loss > 0 && (
        <span class="db-loss">{t('debrief.decisions.loss', { count: loss, points: whole(loss) })}</span>
      )}
    </div>
  );
}
