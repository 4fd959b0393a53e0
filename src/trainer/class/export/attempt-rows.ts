/** One row an attempt; and one row a decision. */
import type { LoggedEvent, Scenario } from '../../../core/model.ts';
import { VERDICTS } from '../../../core/scoring.ts';
import { t } from '../../../i18n/index.ts';
import { verdictName } from '../../../ui/parts/verdict-badge.tsx';
import type { Finding } from '../model/findings.ts';
import type { ClassAttempt, Row } from '../model/people.ts';
import type { ToldAttempt } from '../use-debriefs.ts';
import type { CsvValue } from './csv.ts';
import type { Names } from './people-rows.ts';

const heads = (...names: readonly string[]): string[] => names.map((name) => t(`class.csv.${name}`));

export function* attemptRows(
  rows: readonly Row[],
  scenarios: ReadonlyMap<string, Scenario>,
  names: Names,
  finding: (found: Finding) => string,
): Generator<CsvValue[]> {
  yield [
    ...heads('name', 'person', 'attempt', 'scenario-id', 'scenario', 'version', 'language', 'seed'),
    ...heads('begun', 'ended', 'seconds', 'finished', 'counts', 'score', 'outcome', 'criticals'),
    ...VERDICTS.map(verdictName),
    ...heads('found'),
  ];
  for (const row of rows) {
    for (const attempt of row.attempts) {
      yield [
        ...about(row, attempt, names),
        ...judged(attempt, scenarios, names),
        attempt.found.map(finding).join(' '),
      ];
    }
  }
}

const about = (row: Row, { id, scenario, hash, locale, seed }: ClassAttempt, names: Names): CsvValue[] => [
  row.name,
  row.id,
  id,
  scenario,
  names.scenario(scenario),
  hash,
  locale,
  String(seed),
];

function judged(
  { replay, startedAt, endedAt, counting, scenario }: ClassAttempt,
  scenarios: ReadonlyMap<string, Scenario>,
  names: Names,
): CsvValue[] {
  const times = [startedAt, endedAt].map((at) => new Date(at).toISOString());
  if (!replay) return [...times, '', '', counting, '', '', '', ...VERDICTS.map(() => '')];
  return [
    ...times,
    replay.duration / 1000,
    replay.finished,
    counting,
    replay.score,
    scenarios.get(scenario)?.outcomes[replay.outcome]?.id ?? '',
    replay.criticals.map(names.rule).join(', '),
    ...replay.verdicts,
  ];
}

export const decisionHead = (): CsvValue[] => [
  ...heads('name', 'person', 'attempt', 'scenario-id', 'number', 'second', 'moment', 'decision'),
  ...heads('verdict', 'loss', 'kept', 'broken', 'better'),
];

export interface Telling {
  readonly names: Names;
  readonly deed: (entry: ToldAttempt['entries'][number]) => string;
  readonly better: (entry: ToldAttempt['entries'][number]) => string;
}

export function decisionRows(
  row: Row,
  { attempt, scenario, entries }: Pick<ToldAttempt, 'attempt' | 'scenario' | 'entries'>,
  log: readonly LoggedEvent[],
  telling: Telling,
): CsvValue[][] {
  const decisions = entries.filter(({ kind }) => kind === 'decision');
  return decisions.map((entry, at) => {
    const rules = (kept: boolean) =>
      [
        ...new Set(
          entry.rules.filter((rule) => rule.kept === kept).map(({ rule }) => telling.names.rule(rule)),
        ),
      ].join(', ');
    return [
      row.name,
      row.id,
      attempt.id,
      attempt.scenario,
      at + 1,
      (log[entry.index]?.at ?? 0) / 1000,
      scenario.moments[entry.before.moment]?.id ?? '',
      telling.deed(entry),
      verdictName(entry.verdict),
      entry.loss,
      rules(true),
      rules(false),
      telling.better(entry),
    ];
  });
}
