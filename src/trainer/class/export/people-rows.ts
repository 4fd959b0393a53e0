/** One row a person: how they stand, per scenario and per principle. */
import type { Assignment } from '../../../app/assignment/model.ts';
import { t } from '../../../i18n/index.ts';
import type { ClassModel } from '../model/class-model.ts';
import type { Row } from '../model/people.ts';
import type { CsvValue } from './csv.ts';

/** What things are called in the language shown. */
export interface Names {
  readonly scenario: (id: string) => string;
  readonly principle: (id: string) => string;
  readonly rule: (id: string) => string;
}

const head = (name: string, values?: Record<string, string>): string => t(`class.csv.${name}`, values ?? {});

export function* peopleRows(
  { scenarios }: Assignment,
  { rows, principles }: ClassModel,
  names: Names,
): Generator<CsvValue[]> {
  yield [
    ...['name', 'person', 'status', 'why', 'late', 'score', 'attempts', 'minutes', 'languages', 'last'].map(
      (name) => head(name),
    ),
    ...scenarios.flatMap(({ id }) => {
      const values = { name: names.scenario(id) };
      return [head('scenario-score', values), head('scenario-attempts', values)];
    }),
    ...principles.flatMap((id) => {
      const values = { name: names.principle(id) };
      return [
        head('principle-share', values),
        head('principle-kept', values),
        head('principle-broken', values),
      ];
    }),
  ];
  for (const row of rows) yield [...about(row), ...perScenario(row), ...perPrinciple(row, principles)];
}

function about(row: Row): CsvValue[] {
  const { name, id, status, reasons, late, standing, attempts, time, locales, lastAt } = row;
  return [
    name,
    id,
    t(`class.status.${status}`),
    reasons.map((reason) => t(`class.reason.${reason}`)).join(', '),
    late,
    standing.score,
    attempts.length,
    time / 60_000,
    locales.join(' '),
    lastAt > 0 ? new Date(lastAt).toISOString() : '',
  ];
}

const perScenario = ({ standing }: Row): CsvValue[] =>
  standing.scenarios.flatMap(({ counting, attempts }) => [counting?.score, attempts.length]);

const perPrinciple = ({ standing }: Row, principles: readonly string[]): CsvValue[] =>
  principles.flatMap((id) => {
    const own = standing.principles.get(id);
    return [own?.share, own?.kept, own?.broken];
  });
