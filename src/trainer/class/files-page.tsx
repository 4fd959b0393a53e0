/** What was read in: what came of each file, what lies here of whom, what was found; and throwing it away. */
import { intlTag } from '../../content/locales.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/parts/icon.tsx';
import { timeOf } from './attempts-table.tsx';
import { useAssignment, useClass, useDesk, useLocale, useModel } from './context.tsx';
import type { Report } from './desk.ts';
import { ReadIn } from './drop-place.tsx';
import { useFindingText } from './findings.tsx';
import type { Row } from './model/people.ts';
import { Signs } from './pass-list.tsx';
import { classPath } from './places.ts';
import { RemoveButton } from './remove-button.tsx';

export function FilesPage() {
  return (
    <>
      <h2>{t('class.files.title')}</h2>
      <Reports />
      <Found />
      <Kept />
      <ReadIn />
    </>
  );
}

/** What came of every file since the page was opened: what was not read stands open, what was read behind a word. */
function Reports() {
  const reports = useClass((state) => state.reports);
  const told = [
    ...reports.filter(({ kind }) => kind === 'refused'),
    ...reports.filter(({ kind }) => kind === 'moved'),
  ];
  const opened = reports.filter(({ kind }) => kind === 'opened');
  if (reports.length === 0) return null;
  return (
    <section class="paper reports" aria-labelledby="reports-title">
      <h3 id="reports-title">{t('class.files.reports')}</h3>
      {told.length > 0 && <ReportList reports={told} />}
      {opened.length > 0 && (
        <details open={opened.length < 10}>
          <summary>{t('class.read.done', { count: opened.length })}</summary>
          <ReportList reports={opened} />
        </details>
      )}
    </section>
  );
}

const ICONS = { opened: 'check', moved: 'arrow', refused: 'cross' } as const;

function ReportList({ reports }: { reports: readonly Report[] }) {
  return (
    <ul>
      {reports.map((report, at) => (
        <li
          key={at}
          class={`report is-${report.kind}`}
          data-why={report.kind === 'refused' ? report.why : report.kind}
        >
          <Icon name={ICONS[report.kind]} />
          <div>
            <strong>{report.source}</strong>
            <ReportText report={report} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function ReportText({ report }: { report: Report }) {
  const results = useClass((state) => state.results);
  if (report.kind === 'moved') {
    return (
      <p>
        {t('class.report.moved', { name: report.name, title: report.title })}{' '}
        <a href={classPath(report.record.assignment)}>{t('class.report.go-there')}</a>
      </p>
    );
  }
  if (report.kind === 'refused')
    return <p>{t(`class.refused.${report.why}`, { name: report.name ?? '' })}</p>;
  const { result } = report;
  const newer = [...results.values()].some(
    (one) =>
      one.person === result.person &&
      (one.made > result.made || (one.made === result.made && one.id > result.id)),
  );
  return (
    <p>
      {t('class.report.opened', { name: result.name, count: result.attempts.length })}
      {newer && ` ${t('class.report.older')}`}
    </p>
  );
}

/** Everybody with whom something was found, those first whose attempts cannot have been so. */
function Found() {
  const { rows } = useModel();
  const found = rows.filter(({ attempts }) => attempts.some((attempt) => attempt.found.length > 0));
  found.sort((one, other) => Number(other.suspicious) - Number(one.suspicious));
  return (
    <section class="paper found" aria-labelledby="found-title">
      <h3 id="found-title">{t('class.files.found')}</h3>
      <p class="found-about">{t('class.files.found-about')}</p>
      {found.length === 0 ? (
        <p>{t('class.files.nothing-found')}</p>
      ) : (
        <details open={found.length < 30}>
          <summary>{t('class.files.found-count', { count: found.length })}</summary>
          <ul class="found-list">
            {found.map((row) => (
              <FoundLine key={row.id} row={row} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Each fact once, with how many attempts it is true of. */
function FoundLine({ row }: { row: Row }) {
  const { id } = useAssignment();
  const text = useFindingText();
  const facts = new Map<string, number>();
  for (const finding of row.attempts.flatMap(({ found }) => found))
    facts.set(text(finding), (facts.get(text(finding)) ?? 0) + 1);
  return (
    <li data-person={row.id}>
      <p>
        <a href={classPath(id, 'person', row.id)}>{row.name}</a>
        <Signs row={row} />
      </p>
      <ul class="findings">
        {[...facts].map(([fact, count]) => (
          <li key={fact}>
            {fact} {count > 1 && t('class.files.times', { count })}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What lies here of whom. */
function Kept() {
  const desk = useDesk();
  const { rows } = useModel();
  const results = useClass((state) => state.results);
  const { compare } = new Intl.Collator(intlTag(useLocale()));
  if (results.size === 0) return null;
  const sorted = [...rows].sort((one, other) => compare(one.name, other.name));
  return (
    <section class="paper kept-results" aria-labelledby="kept-title">
      <h3 id="kept-title">{t('class.files.kept', { count: results.size })}</h3>
      <p>{t('class.files.kept-about')}</p>
      <details>
        <summary>{t('class.files.kept-list')}</summary>
        <ul class="kept-list">
          {sorted.map((row) => (
            <KeptLine key={row.id} row={row} />
          ))}
        </ul>
      </details>
      <RemoveButton
        label={t('class.files.remove-all')}
        question={t('class.files.remove-all-sure', { count: results.size })}
        onRemove={() => desk.remove([...results.keys()])}
      />
    </section>
  );
}

function KeptLine({ row }: { row: Row }) {
  const desk = useDesk();
  const locale = useLocale();
  const { results } = row.person;
  return (
    <li>
      <p>
        <strong>{row.name}</strong> · {t('class.files.results', { count: results.length })} ·{' '}
        {timeOf(locale, results.at(-1)!.made)}
      </p>
      <RemoveButton
        label={t('class.person.remove')}
        question={t('class.person.remove-sure', { name: row.name })}
        onRemove={() => desk.remove(results.map(({ id }) => id))}
      />
    </li>
  );
}
