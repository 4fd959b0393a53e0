/** All attempts of one person: what they came to, what was found, and which two are laid side by side. */

import { intlTag, isLocale, LOCALE_NAMES, type Locale } from '../../content/locales.ts';
import { VERDICTS } from '../../core/scoring.ts';
import { t } from '../../i18n/index.ts';
import { VerdictIcon, verdictName } from '../../ui/parts/verdict-badge.tsx';
import { useLocale, useNumbers, useTitles } from './context.tsx';
import { Findings } from './findings.tsx';
import type { ClassAttempt, Row } from './model/people.ts';
import { TablePlace } from './table-place.tsx';

interface Props {
  readonly row: Row;
  readonly picked: readonly string[];
  readonly onPick: (attempt: ClassAttempt) => void;
}

export function AttemptsTable({ row, picked, onPick }: Props) {
  return (
    <section class="paper attempts" aria-labelledby="attempts-title">
      <h3 id="attempts-title">{t('class.attempts.title')}</h3>
      <TablePlace by="attempts-title">
        <table class="plain-table">
          <caption class="visually-hidden">{t('class.attempts.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('class.attempts.lay')}</th>
              <th scope="col">{t('class.attempts.call')}</th>
              <th scope="col">{t('class.attempts.begun')}</th>
              <th scope="col" class="figure">
                {t('class.column.score')}
              </th>
              <th scope="col">{t('class.attempts.verdicts')}</th>
              <th scope="col" class="figure">
                {t('class.attempts.time')}
              </th>
              <th scope="col">{t('class.attempts.found')}</th>
            </tr>
          </thead>
          <tbody>
            {row.attempts.map((attempt) => (
              <Line
                key={attempt.id}
                attempt={attempt}
                picked={picked.includes(attempt.id)}
                onPick={() => onPick(attempt)}
              />
            ))}
          </tbody>
        </table>
      </TablePlace>
    </section>
  );
}

interface LineProps {
  readonly attempt: ClassAttempt;
  readonly picked: boolean;
  readonly onPick: () => void;
}

function Line({ attempt, picked, onPick }: LineProps) {
  const titles = useTitles();
  const locale = useLocale();
  const { points } = useNumbers();
  const { replay, scenario, startedAt, counting } = attempt;
  const name = `${titles(scenario)}, ${timeOf(locale, startedAt)}`;
  return (
    <tr data-attempt={attempt.id} class={counting ? 'counting' : undefined}>
      <td>
        {replay && (
          <label class="attempt-pick">
            <input type="checkbox" checked={picked} onChange={onPick} />
            <span class="visually-hidden">{t('class.attempts.lay-this', { name })}</span>
          </label>
        )}
      </td>
      <th scope="row">
        {titles(scenario)}
        <span class="attempt-language">{isLocale(attempt.locale) ? LOCALE_NAMES[attempt.locale] : ''}</span>
      </th>
      <td>{timeOf(locale, startedAt)}</td>
      <td class="figure">
        {replay ? points(replay.score) : ''}
        {counting && <span class="sign-text">{t('class.attempts.counts')}</span>}
        {replay && !replay.finished && <span class="sign-text">{t('class.attempts.unfinished')}</span>}
      </td>
      <td>{replay && <Verdicts counts={replay.verdicts} />}</td>
      <td class="figure">{replay && <Duration milliseconds={replay.duration} />}</td>
      <td>
        <Findings found={attempt.found} />
      </td>
    </tr>
  );
}

export const timeOf = (locale: Locale, at: number): string =>
  new Intl.DateTimeFormat(intlTag(locale), { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** Minutes and seconds, as a clock shows them. */
function Duration({ milliseconds }: { milliseconds: number }) {
  const seconds = Math.round(milliseconds / 1000);
  return <>{`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`}</>;
}

export function Verdicts({ counts }: { counts: readonly number[] }) {
  const { whole } = useNumbers();
  return (
    <ul class="verdict-counts">
      {VERDICTS.map((verdict, at) => {
        const count = counts[at] ?? 0;
        if (count === 0) return null;
        return (
          <li key={verdict} title={verdictName(verdict)}>
            <VerdictIcon verdict={verdict} />
            <span class="visually-hidden">{verdictName(verdict)}: </span>
            {whole(count)}
          </li>
        );
      })}
    </ul>
  );
}
